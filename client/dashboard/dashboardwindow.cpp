// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor's window.
#include "client/dashboard/dashboardwindow.h"

#include "client/dashboard/dashboardbody.h"
#include "client/dashboard/figures.h"
#include "client/dashboard/figurespaper.h"
#include "client/dashboard/figurestable.h"
#include "client/dashboard/periodbar.h"
#include "client/dashboard/wallmode.h"
#include "client/net/api.h"
#include "client/sync/workspace.h"
#include "client/tickets/moment.h"
#include "client/widgets/banner.h"
#include "client/widgets/elidedlabel.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/relativetime.h"
#include "client/widgets/theme.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kGeometry = u"dashboard/geometry"_s;
const QString kPeriod = u"dashboard/period"_s;

} // namespace

DashboardWindow::DashboardWindow(Workspace &workspace, QSettings &settings)
    : QWidget(nullptr, Qt::Window)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_figures(new Figures(workspace.api(), workspace.feed(), this))
    , m_wall(new WallMode(*this))
    , m_periods(new PeriodBar(this))
    , m_title(new QLabel(tr("Dashboard"), this))
    , m_shownPeriod(new QLabel(this))
    , m_status(new ElidedLabel(this))
    , m_export(new QPushButton(tr("Export"), this))
    , m_onWall(new QPushButton(tr("Wall"), this))
    , m_banner(new Banner(this))
    , m_stack(new QStackedWidget(this))
    , m_scroll(new QScrollArea(m_stack))
    , m_body(new DashboardBody(workspace, *m_figures))
    , m_empty(new EmptyState(m_stack))
{
    setWindowTitle(tr("Dashboard - SupportFlow"));
    m_figures->setPeriod(Period::fromText(m_settings.value(kPeriod).toString()));
    m_periods->setPeriod(m_figures->period());
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_body);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    m_banner->setProperty("strip", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(makeHead());
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);

    connect(m_periods, &PeriodBar::chosen, this, [this](const Period &period) {
        m_settings.setValue(kPeriod, period.toText());
        m_figures->setPeriod(period);
    });
    connect(m_figures, &Figures::stateChanged, this, &DashboardWindow::showState);
    connect(m_figures, &Figures::nowChanged, this, &DashboardWindow::showState);
    connect(m_figures, &Figures::periodChanged, this, &DashboardWindow::showState);
    connect(m_body, &DashboardBody::chosen, this, &DashboardWindow::chosen);
    connect(m_body, &DashboardBody::recordChosen, this, &DashboardWindow::recordChosen);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        m_workspace.api().connection().retryNow();
        m_figures->refresh();
    });
    connect(m_wall, &WallMode::changed, this, &DashboardWindow::showWall);
    setMinimumSize(360, 320);
    setFocusPolicy(Qt::StrongFocus);
    setFocus(); // else the first button would have it
    resize(1440, 900);
    restoreGeometry(m_settings.value(kGeometry).toByteArray());
    showState();
}

DashboardWindow::~DashboardWindow()
{
    keep();
}

QWidget *DashboardWindow::makeHead()
{
    auto *head = new QWidget(this);
    m_title->setProperty("role", u"title"_s);
    m_shownPeriod->setProperty("role", u"muted"_s);
    m_status->setMinimumWidth(60);
    m_status->setAccessibleName(tr("How current this is"));
    m_status->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    for (QPushButton *button : {m_export, m_onWall})
        button->setProperty("small", true);
    m_shownPeriod->hide();
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(20, 12, 20, 0);
    row->setSpacing(12);
    row->addWidget(m_title);
    row->addWidget(m_status, 1);
    row->addWidget(m_shownPeriod);
    row->addWidget(m_periods);
    row->addSpacing(8);
    row->addWidget(m_export);
    row->addWidget(m_onWall);
    return head;
}

void DashboardWindow::setActions(const QList<QAction *> &exports, QAction *wall)
{
    auto *menu = new QMenu(m_export);
    menu->addActions(exports);
    m_export->setMenu(menu);
    m_export->setToolTip(tr("As PDF, as CSV, or on paper"));
    const auto follow = [this, wall] { m_onWall->setToolTip(wall->toolTip()); };
    follow();
    connect(wall, &QAction::changed, m_onWall, follow);
    connect(m_onWall, &QPushButton::clicked, wall, &QAction::trigger);
}

QString DashboardWindow::statusWords() const
{
    const QString name = m_workspace.directory().organization().name;
    const auto asOf = m_figures->asOf();
    const QString when = asOf ? clockTime(utc(*asOf), QDateTime::currentDateTimeUtc()) : QString();
    QString words;
    switch (m_figures->state()) {
    case Figures::State::Loading:
        words = asOf ? tr("counting…") : tr("counting for the first time…");
        break;
    case Figures::State::Live:
        words = tr("live, last change seen %1").arg(when);
        break;
    case Figures::State::Offline:
        words = asOf ? tr("offline, figures of %1").arg(when) : tr("offline");
        break;
    case Figures::State::Failed:
        words = asOf ? tr("not current, figures of %1").arg(when) : tr("unavailable");
        break;
    }
    return name.isEmpty() ? words : u"%1 · %2"_s.arg(name, words);
}

void DashboardWindow::showState()
{
    const Figures::State state = m_figures->state();
    const bool isKnown = m_figures->asOf().has_value();
    const bool isOld = state == Figures::State::Offline || state == Figures::State::Failed;
    m_status->setText(statusWords());
    m_shownPeriod->setText(m_figures->period().title());
    m_periods->setPeriod(m_figures->period());
    m_body->setDimmed(isOld);
    if (isOld && isKnown) {
        showProblem();
    } else if (m_isProblemShown) {
        m_banner->hide();
        m_isProblemShown = false;
    }
    if (isOld && !isKnown) {
        if (state == Figures::State::Offline)
            m_empty->setContent("offline"_L1, tr("The server is away"),
                                tr("The figures appear when the connection is back."), tr("Connect now"));
        else
            m_empty->setContent("error"_L1, tr("The figures could not be read"), m_figures->problem(), tr("Try again"));
        m_stack->setCurrentWidget(m_empty);
    } else {
        m_stack->setCurrentWidget(m_scroll);
    }
}

/// What is shown stays, and says of when it is.
void DashboardWindow::showProblem()
{
    const QString when = clockTime(utc(*m_figures->asOf()), QDateTime::currentDateTimeUtc());
    if (m_figures->state() == Figures::State::Offline) {
        m_banner->showMessage(Banner::Kind::Warning, tr("The server is away. These are the figures of %1.").arg(when));
        connect(m_banner->addAction(tr("Connect now")), &QPushButton::clicked, this,
                [this] { m_workspace.api().connection().retryNow(); });
    } else {
        m_banner->showMessage(Banner::Kind::Error,
                              tr("These are the figures of %1. %2").arg(when, m_figures->problem()));
        connect(m_banner->addAction(tr("Try again")), &QPushButton::clicked, m_figures, &Figures::refresh);
    }
    m_isProblemShown = true;
}

void DashboardWindow::showWall(bool isOn)
{
    for (QWidget *chrome :
         {static_cast<QWidget *>(m_periods), static_cast<QWidget *>(m_export), static_cast<QWidget *>(m_onWall)})
        chrome->setVisible(!isOn);
    m_shownPeriod->setVisible(isOn);
    m_scroll->setVerticalScrollBarPolicy(isOn ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
}

void DashboardWindow::watch()
{
    const bool isSeen = isVisible() && !isMinimized();
    m_figures->setWatched(isSeen);
    m_body->setWatched(isSeen);
}

void DashboardWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    watch();
}

void DashboardWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    watch();
}

void DashboardWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        watch();
}

void DashboardWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int roomForAll = 860;
    m_periods->setCompact(width() < roomForAll);
}

void DashboardWindow::closeEvent(QCloseEvent *event)
{
    m_wall->setOn(false);
    keep();
    QWidget::closeEvent(event);
}

void DashboardWindow::keep()
{
    if (!m_wall->isOn())
        m_settings.setValue(kGeometry, saveGeometry());
}

void DashboardWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_wall->isOn())
        m_wall->setOn(false);
    else
        QWidget::keyPressEvent(event);
}

void DashboardWindow::chooseFile(const QString &title, const QString &name, const QString &kind,
                                 void (DashboardWindow::*save)(const QString &))
{
    auto *dialog = new QFileDialog(this, title, name, kind);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, save);
    dialog->open();
}

void DashboardWindow::chooseCsvFile()
{
    chooseFile(tr("Save the figures as CSV"), u"dashboard.csv"_s, tr("CSV (*.csv)"), &DashboardWindow::saveCsv);
}

void DashboardWindow::choosePdfFile()
{
    chooseFile(tr("Save the dashboard as PDF"), u"dashboard.pdf"_s, tr("PDF (*.pdf)"), &DashboardWindow::savePdf);
}

void DashboardWindow::saveCsv(const QString &path)
{
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly)
                        && file.write(figuresCsv(*m_figures, m_workspace.directory())) >= 0 && file.commit();
    showWritten(path, isWritten ? QString() : file.errorString());
}

void DashboardWindow::savePdf(const QString &path)
{
    showWritten(path, writePdf(path, {*m_body, *m_figures, m_workspace.directory()}));
}

void DashboardWindow::print()
{
    choosePrinter(this, {*m_body, *m_figures, m_workspace.directory()});
}

void DashboardWindow::showWritten(const QString &path, const QString &problem)
{
    m_isProblemShown = false;
    if (problem.isEmpty()) {
        m_banner->showMessage(Banner::Kind::Info, tr("Written to %1.").arg(path));
        m_banner->hideAfter(8'000);
    } else {
        m_banner->showMessage(Banner::Kind::Error, tr("%1 was not written: %2").arg(path, problem));
    }
    m_banner->setClosable(true);
}

void DashboardWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(palette()).window);
}

} // namespace sf::client
