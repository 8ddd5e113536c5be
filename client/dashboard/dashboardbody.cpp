// SPDX-License-Identifier: GPL-3.0-or-later
// All that the dashboard shows below its head.
#include "client/dashboard/dashboardbody.h"

#include "client/activity/activitymodel.h"
#include "client/activity/activityview.h"
#include "client/dashboard/agentmodel.h"
#include "client/dashboard/agenttable.h"
#include "client/dashboard/backlogchart.h"
#include "client/dashboard/figures.h"
#include "client/dashboard/sharebars.h"
#include "client/dashboard/sharering.h"
#include "client/dashboard/shares.h"
#include "client/dashboard/speedcard.h"
#include "client/dashboard/throughputchart.h"
#include "client/dashboard/tile.h"
#include "client/dashboard/titledcard.h"
#include "client/sync/workspace.h"

#include <QEvent>
#include <QGridLayout>

#include <chrono>

namespace sf::client {

namespace {

constexpr int kBetween = 12;
constexpr int kWide = 1040;  // from here on three charts stand side by side
constexpr int kMiddle = 720; // two
constexpr int kUnits = 12;

QString tileTitle(DashboardBody::TileKind kind)
{
    switch (kind) {
    case DashboardBody::Open:
        return DashboardBody::tr("Open");
    case DashboardBody::Unassigned:
        return DashboardBody::tr("Unassigned");
    case DashboardBody::Overdue:
        return DashboardBody::tr("Overdue");
    case DashboardBody::Waiting:
        return DashboardBody::tr("Waiting");
    case DashboardBody::CreatedToday:
        return DashboardBody::tr("Created today");
    case DashboardBody::ResolvedToday:
        return DashboardBody::tr("Resolved today");
    case DashboardBody::ChatsWaiting:
        return DashboardBody::tr("Chats waiting");
    case DashboardBody::TileCount:
        break;
    }
    return {};
}

} // namespace

DashboardBody::DashboardBody(Workspace &workspace, Figures &figures, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_figures(figures)
    , m_throughput(new ThroughputChart(this))
    , m_backlog(new BacklogChart(this))
    , m_speed(new SpeedCard(this))
    , m_statuses(new ShareBars(tr("By status"), this))
    , m_priorities(new ShareRing(tr("Open by priority"), this))
    , m_categories(new ShareBars(tr("Open by category"), this))
    , m_agents(new AgentModel(workspace.directory(), this))
    , m_agentTable(new AgentTable(*m_agents))
    , m_agentCard(new TitledCard(tr("Agents"), tr("Click a number to see what it counts"), m_agentTable, this))
    , m_activity(new ActivityModel(workspace, this))
    , m_activityView(new ActivityView(*m_activity))
    , m_activityCard(new TitledCard(tr("Happening now"), {}, m_activityView, this))
    , m_tileGrid(new QGridLayout)
    , m_grid(new QGridLayout(this))
{
    for (int kind = 0; kind < TileCount; ++kind) {
        auto *made = new Tile(tileTitle(static_cast<TileKind>(kind)), this);
        m_tiles[static_cast<std::size_t>(kind)] = made;
        connect(made, &FigureCard::chosen, this, &DashboardBody::chosen);
    }
    const QList<FigureCard *> all = charts();
    for (FigureCard *card : all)
        connect(card, &FigureCard::chosen, this, &DashboardBody::chosen);
    connect(m_agentTable, &AgentTable::chosen, this, &DashboardBody::chosen);
    connect(m_activityView, &ActivityView::recordChosen, this, &DashboardBody::recordChosen);
    m_grid->setContentsMargins(20, 4, 20, 20);
    m_grid->setSpacing(kBetween);
    m_tileGrid->setSpacing(kBetween);
    m_grid->addLayout(m_tileGrid, 0, 0, 1, kUnits);
    for (int unit = 0; unit < kUnits; ++unit)
        m_grid->setColumnStretch(unit, 1);
    connect(&figures, &Figures::nowChanged, this, &DashboardBody::showNow);
    connect(&figures, &Figures::periodChanged, this, &DashboardBody::showPeriod);
    connect(m_activity, &ActivityModel::stateChanged, this, &DashboardBody::showWaiting);
    connect(&m_tick, &QTimer::timeout, this, &DashboardBody::showTiles);
    m_tick.setInterval(std::chrono::seconds(5));
    place();
    showTiles();
    showPeriod();
}

QList<FigureCard *> DashboardBody::charts() const
{
    return {m_throughput, m_backlog, m_speed, m_statuses, m_priorities, m_categories};
}

QSize DashboardBody::minimumSizeHint() const
{
    return {300, QWidget::minimumSizeHint().height()};
}

void DashboardBody::setDimmed(bool isDimmed)
{
    for (Tile *each : m_tiles)
        each->setDimmed(isDimmed);
    const QList<FigureCard *> all = charts();
    for (FigureCard *card : all)
        card->setDimmed(isDimmed);
    m_agentTable->setDimmed(isDimmed);
}

void DashboardBody::setWatched(bool isWatched)
{
    m_activity->setWatched(isWatched);
    if (isWatched) {
        showTiles();
        m_tick.start();
    } else {
        m_tick.stop();
    }
}

void DashboardBody::showNow()
{
    showTiles();
    showShares();
    if (m_figures.inPeriod())
        m_agents->setNow(*m_figures.now());
}

void DashboardBody::showTiles()
{
    for (int kind = 0; kind < TileCount; ++kind)
        m_tiles[static_cast<std::size_t>(kind)]->setContent(
            shares::tile(static_cast<TileKind>(kind), m_figures, Time::now()));
}

void DashboardBody::showShares()
{
    if (!m_figures.now())
        return;
    const StatsNow::Result &now = *m_figures.now();
    m_statuses->setShares(shares::openStatuses(now), shares::endedStatuses(now));
    m_priorities->setShares(shares::priorities(now), shares::open(now));
    m_categories->setShares(shares::categories(now));
}

void DashboardBody::showPeriod()
{
    const auto &period = m_figures.inPeriod();
    if (!period) {
        m_throughput->clear();
        m_backlog->setFigures({}, m_figures.today(), m_figures.zone());
    } else {
        m_throughput->setFigures(*period, m_figures.zone());
        m_backlog->setFigures(period->days, m_figures.today(), m_figures.zone());
        m_agents->setFigures(*period, m_figures.now(), m_figures.shownDays(), m_figures.zone());
    }
    m_speed->setFigures(period, m_figures.shownDays(), m_figures.zone());
    showTiles();
    showWaiting();
}

void DashboardBody::showWaiting()
{
    const bool areAgentsKnown = m_figures.inPeriod() || m_agents->rowCount() > 0;
    m_agentCard->showWords(areAgentsKnown ? QString() : tr("Counting…"));
    m_activityCard->showWords(m_activity->state() == ActivityModel::State::Loading ? tr("Counting…") : QString());
}

void DashboardBody::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void DashboardBody::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

/// Wide: everything at a glance. Narrow: one below the other, to be scrolled.
void DashboardBody::place()
{
    const int columns = width() >= kWide ? 3 : width() >= kMiddle ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    const int tilesAcross = columns == 3 ? TileCount : columns == 2 ? 4 : 2;
    for (int i = 0; i < TileCount; ++i)
        m_tileGrid->addWidget(m_tiles[static_cast<std::size_t>(i)], i / tilesAcross, i % tilesAcross);
    for (int i = 0; i < TileCount; ++i)
        m_tileGrid->setColumnStretch(i, i < tilesAcross ? 1 : 0);
    struct Place
    {
        QWidget *widget;
        int row, column, span;
    };
    const QList<Place> wide{{m_throughput, 1, 0, 6}, {m_backlog, 1, 6, 3},     {m_speed, 1, 9, 3},
                            {m_statuses, 2, 0, 4},   {m_priorities, 2, 4, 4},  {m_categories, 2, 8, 4},
                            {m_agentCard, 3, 0, 7},  {m_activityCard, 3, 7, 5}};
    const QList<Place> middle{{m_throughput, 1, 0, 12}, {m_backlog, 2, 0, 6},      {m_speed, 2, 6, 6},
                              {m_statuses, 3, 0, 6},    {m_priorities, 3, 6, 6},   {m_categories, 4, 0, 12},
                              {m_agentCard, 5, 0, 12},  {m_activityCard, 6, 0, 12}};
    QList<Place> narrow = middle;
    for (int i = 0; i < narrow.size(); ++i)
        narrow[i] = {narrow[i].widget, i + 1, 0, kUnits};
    for (int row = 1; row <= 8; ++row)
        m_grid->setRowStretch(row, 0);
    const QList<Place> &places = columns == 3 ? wide : columns == 2 ? middle : narrow;
    for (const Place &each : places) {
        m_grid->addWidget(each.widget, each.row, each.column, 1, each.span);
        m_grid->setRowStretch(each.row, each.widget == m_agentCard || each.widget == m_activityCard ? 6 : 5);
    }
}

} // namespace sf::client
