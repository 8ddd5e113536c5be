// SPDX-License-Identifier: GPL-3.0-or-later
// The middle pane: title, filter bar and table.
#include "client/tickets/ticketlistpane.h"

#include "client/net/api.h"
#include "client/sync/workspace.h"
#include "client/tickets/bulkbar.h"
#include "client/tickets/filterbar.h"
#include "client/tickets/moment.h"
#include "client/tickets/sortbutton.h"
#include "client/tickets/tickettable.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/paint.h"
#include "client/widgets/relativetime.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QStackedWidget>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

TicketListPane::TicketListPane(Workspace &workspace, QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_model(new TicketModel(workspace.tickets(), workspace.directory(), workspace.localDb(),
                              TicketModel::fetchBy(workspace.api()), this))
    , m_title(new QLabel(this))
    , m_count(new QLabel(this))
    , m_new(new QPushButton(tr("New ticket"), this))
    , m_save(new QPushButton(tr("Save view"), this))
    , m_sort(new SortButton(this))
    , m_filters(new FilterBar(workspace.directory(), workspace.api(), this))
    , m_bulk(new BulkBar(workspace, this))
    , m_stack(new QStackedWidget(this))
    , m_table(new TicketTable(*m_model, workspace.directory(), settings, m_stack))
    , m_empty(new EmptyState(m_stack))
{
    m_title->setProperty("role", u"title"_s);
    m_count->setProperty("role", u"muted"_s);
    m_new->setProperty("primary", true);
    m_table->setPresence(workspace.presence());
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_title);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_sort);
    head->addWidget(m_save);
    head->addWidget(m_new);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(14, 10, 14, 10);
    top->setSpacing(9);
    top->addLayout(head);
    top->addWidget(m_filters);
    top->addWidget(m_bulk);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_stack, 1);
    m_empty->setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(m_table);

    m_save->setProperty("small", true);
    m_save->setToolTip(tr("Keep this filter, with its columns and order, in the sidebar"));
    m_save->hide();
    connect(m_save, &QPushButton::clicked, this, &TicketListPane::saveRequested);
    connect(m_table, &TicketTable::selectionMoved, this, [this] { takeSelection(true); });
    connect(m_table, &TicketTable::selectionShrunk, this, [this] { takeSelection(false); });
    connect(m_table, &TicketTable::allRequested, this, &TicketListPane::chooseAll);
    connect(m_table, &TicketTable::arrangementChanged, this, &TicketListPane::arrangementChanged);
    connect(m_model, &TicketModel::totalChanged, this, [this] { takeSelection(false); });
    connect(m_bulk, &BulkBar::clearRequested, this, [this] {
        m_table->selectOne();
        takeSelection(true);
        m_table->setFocus();
    });
    connect(m_bulk, &BulkBar::allChosen, this, [this] {
        m_isChoosingAll = true;
        m_table->selectAll();
        m_isChoosingAll = false;
    });
    connect(m_sort, &SortButton::sortChosen, m_table, &TicketTable::sortBy);
    connect(m_filters, &FilterBar::queryChanged, this, &TicketListPane::takeQuery);
    connect(m_filters, &FilterBar::leftDownwards, this, [this] { m_table->setFocus(); });
    connect(m_table, &TicketTable::ticketChosen, this, &TicketListPane::ticketChosen);
    connect(m_table, &TicketTable::ticketOpened, this, &TicketListPane::ticketOpened);
    connect(m_model, &TicketModel::stateChanged, this, &TicketListPane::showState);
    connect(m_model, &TicketModel::totalChanged, this, &TicketListPane::showCount);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &TicketListPane::keepSort);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_model->state() == TicketModel::State::Empty)
            takeQuery(m_baseQuery);
        else
            m_model->refresh();
    });
    connect(&m_workspace.api(), &Api::stateChanged, this, &TicketListPane::showCount);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &TicketListPane::keepSort);
}

void TicketListPane::setNewTicketAction(QAction *action)
{
    m_new->setToolTip(action->toolTip());
    connect(action, &QAction::changed, m_new, [this, action] { m_new->setToolTip(action->toolTip()); });
    connect(m_new, &QPushButton::clicked, action, &QAction::trigger);
}

void TicketListPane::showList(const QString &key, const QString &title, const TicketQuery &query)
{
    m_key = key;
    m_baseQuery = query;
    m_title->setText(title);
    m_filters->setQuery(query);
    m_table->setSearchedText(query.text);
    m_model->setQuery(asOfToday(query), keptSort(), key);
    m_table->useColumnsOf(key.isEmpty() ? u"found"_s : key);
    m_table->verticalScrollBar()->setValue(0);
    takeSelection(true);
    showState();
}

void TicketListPane::showSaved(const SavedView &view, bool isMine)
{
    const QString key = u"saved/%1"_s.arg(view.id.value());
    // How somebody likes a view of all is kept here; one's own is the same on every computer.
    const bool hasOwnWay = !isMine && m_settings.contains(u"columns/%1"_s.arg(key));
    if (isMine || !m_settings.contains(u"sort/%1"_s.arg(key)))
        keep(key, view.sort);
    showList(key, view.name, view.query);
    if (!hasOwnWay)
        m_table->arrange(view.columns);
}

SavedView TicketListPane::asView() const
{
    SavedView view;
    view.query = m_filters->query();
    view.columns = m_table->arrangement();
    view.sort = m_model->sortOrder();
    return view;
}

void TicketListPane::chooseAll()
{
    m_bulk->chooseAll();
}

void TicketListPane::takeSelection(bool isChoice)
{
    if (m_isChoosingAll)
        return;
    BulkBar::Selection selection;
    selection.count = m_table->selectedCount();
    selection.query = asOfToday(m_filters->query());
    selection.total = m_model->total();
    selection.totalIsAtLeast = m_model->totalIsAtLeast();
    if (selection.count > 1)
        selection.tickets = m_table->selectedTickets();
    m_bulk->setSelection(selection, isChoice);
}

void TicketListPane::showSaveButton()
{
    m_save->setVisible(!(m_filters->query() == m_baseQuery) && !(m_filters->query() == TicketQuery()));
}

TicketSort TicketListPane::keptSort() const
{
    TicketSort sort;
    const QStringList kept = m_settings.value(u"sort/%1"_s.arg(m_key)).toString().split(u' ');
    if (const auto by = enumFromName<SortKey>(kept.value(0).toStdString())) {
        sort.by = *by;
        sort.descending = kept.value(1) == "down"_L1;
    }
    return sort;
}

void TicketListPane::keepSort()
{
    const TicketSort sort = m_model->sortOrder();
    m_sort->setSort(sort);
    const bool isSearch = !m_filters->query().text.isEmpty();
    if (m_key.isEmpty() || isSearch || sort == keptSort())
        return;
    keep(m_key, sort);
    emit arrangementChanged();
}

void TicketListPane::keep(const QString &key, const TicketSort &sort)
{
    const std::string_view name = enumName(sort.by);
    m_settings.setValue(u"sort/%1"_s.arg(key),
                        u"%1 %2"_s.arg(QLatin1String(name.data(), static_cast<qsizetype>(name.size())),
                                       sort.descending ? "down"_L1 : "up"_L1));
}

void TicketListPane::takeQuery(const TicketQuery &query)
{
    const bool wasSearch = !m_model->query().text.isEmpty();
    const bool isSearch = !query.text.isEmpty();
    TicketSort sort = m_model->sortOrder();
    if (wasSearch != isSearch)
        sort = isSearch ? TicketSort{.by = SortKey::Relevance} : keptSort();
    m_filters->setQuery(query);
    m_table->setSearchedText(query.text);
    // Only the view itself has a local copy; what is filtered further passes by.
    m_model->setQuery(asOfToday(query), sort, query == m_baseQuery ? m_key : QString());
    takeSelection(true);
    showState();
}

void TicketListPane::showState()
{
    showSaveButton();
    m_sort->setSort(m_model->sortOrder());
    const bool isFiltered = !(m_filters->query() == m_baseQuery);
    // With the focus, if the list had it: hidden, it would lose it to the sidebar.
    const auto bringUp = [this](QWidget *shown) {
        const QWidget *before = m_stack->currentWidget();
        const bool hadFocus = before->hasFocus();
        setFocusProxy(shown);
        m_stack->setCurrentWidget(shown);
        if (hadFocus && before != shown)
            shown->setFocus();
        showCount();
    };
    const TicketModel::State state = m_model->state();
    if (state == TicketModel::State::Ready || (state == TicketModel::State::Loading && m_model->total() > 0))
        return bringUp(m_table);
    switch (state) {
    case TicketModel::State::Ready:
    case TicketModel::State::Loading:
        m_empty->setContent("inbox"_L1, tr("Fetching the tickets…"), {});
        break;
    case TicketModel::State::Empty:
        if (isFiltered)
            m_empty->setContent("search"_L1, tr("Nothing fits"), tr("No ticket has all that you filter by."),
                                tr("Show the whole view"));
        else
            m_empty->setContent("check"_L1, tr("Nothing here"), tr("No ticket belongs to this view at the moment."));
        break;
    case TicketModel::State::Offline:
        m_empty->setContent("offline"_L1, tr("The server is away"),
                            tr("This list was not seen here before. It appears when the connection is back."),
                            tr("Try again"));
        break;
    case TicketModel::State::Error:
        m_empty->setContent("error"_L1, tr("The list could not be read"), m_model->error().message, tr("Try again"));
        break;
    }
    bringUp(m_empty);
}

QString TicketListPane::countWords() const
{
    if (m_model->state() != TicketModel::State::Ready && m_model->total() == 0)
        return {};
    const qint64 total = m_model->total();
    QString words = tr("%Ln tickets", nullptr, static_cast<int>(total));
    if (m_model->totalIsAtLeast())
        words = tr("more than %1 tickets").arg(QLocale().toString(total));
    if (m_model->sortOrder().by == SortKey::Relevance)
        words += u", "_s + tr("best matches first");
    if (m_model->isCapped())
        words += u", "_s + tr("among the newest hits");
    if (const auto saved = m_model->copyTime())
        words += u"  ·  "_s + tr("as of %1").arg(clockTime(utc(*saved), QDateTime::currentDateTimeUtc()));
    return words;
}

void TicketListPane::showCount()
{
    m_count->setText(countWords());
}

void TicketListPane::setTitle(const QString &title)
{
    m_title->setText(title);
}

QString TicketListPane::title() const
{
    return m_title->text();
}

void TicketListPane::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_stack->currentWidget()->setFocus();
}

void TicketListPane::paintEvent(QPaintEvent *)
{
    paintPane(*this, *m_stack);
}

} // namespace sf::client
