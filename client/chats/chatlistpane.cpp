// SPDX-License-Identifier: GPL-3.0-or-later
// The left half of the page of chats.
#include "client/chats/chatlistpane.h"

#include "client/chats/chatdelegate.h"
#include "client/chats/chatstore.h"
#include "client/net/api.h"
#include "client/tickets/moment.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/flowlayout.h"
#include "client/widgets/icons.h"
#include "client/widgets/paint.h"
#include "client/widgets/relativetime.h"
#include "client/widgets/theme.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kAll = -2; // ids of a button group: -1 means "find one"

/// Short, so that all of them fit a line or two.
QString wordOf(ChatModel::Group group)
{
    switch (group) {
    case ChatModel::Group::Others:
        return ChatListPane::tr("Colleagues");
    case ChatModel::Group::Bot:
        return ChatListPane::tr("Bot");
    case ChatModel::Group::Closed:
        return ChatListPane::tr("Closed");
    case ChatModel::Group::Waiting:
    case ChatModel::Group::Mine:
        break;
    }
    return ChatModel::title(group);
}

int idOf(std::optional<ChatModel::Group> group)
{
    return group ? static_cast<int>(*group) : kAll;
}

} // namespace

ChatListPane::ChatListPane(ChatStore &store, const Directory &directory, const Api &api, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_api(api)
    , m_model(new ChatModel(store, directory, this))
    , m_view(new QListView(this))
    , m_empty(new EmptyState(this))
    , m_search(new QLineEdit(this))
    , m_old(new QLabel(this))
    , m_chips(new QWidget(this))
    , m_groups(new QButtonGroup(this))
{
    setMinimumWidth(260);
    setFocusProxy(m_view);
    auto *title = new QLabel(tr("Support Chats"), this);
    title->setProperty("role", u"title"_s);
    m_search->setPlaceholderText(tr("Search these chats   /"));
    m_search->setAccessibleName(tr("Search these chats"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon("search"_L1), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_old->setProperty("role", u"small"_s);
    m_old->setWordWrap(true);
    auto *chips = new FlowLayout(m_chips, 2);
    chips->setContentsMargins(0, 0, 0, 0);
    addFilter(std::nullopt);
    for (int i = 0; i < ChatModel::kGroups; ++i)
        addFilter(static_cast<ChatModel::Group>(i));
    m_groups->button(kAll)->setChecked(true);

    // Before the view hears of it: it would choose a neighbour, and nobody wants to be taken to another chat.
    connect(m_model, &ChatModel::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
        const int row = m_view->currentIndex().row();
        if (row >= first && row <= last)
            m_view->selectionModel()->clear();
    });
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ChatDelegate(*m_model, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setMouseTracking(true);
    m_view->setAccessibleName(tr("Chats"));
    m_view->installEventFilter(this);

    auto *top = new QVBoxLayout;
    top->setContentsMargins(14, 10, 14, 6);
    top->setSpacing(8);
    top->addWidget(title);
    top->addWidget(m_search);
    top->addWidget(m_chips);
    top->addWidget(m_old);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_empty, 1);
    column->addWidget(m_view, 1);

    m_clock.setInterval(std::chrono::seconds(1));
    connect(&m_clock, &QTimer::timeout, this, &ChatListPane::tick);
    connect(m_model, &ChatModel::countsChanged, this, &ChatListPane::showCounts);
    connect(m_groups, &QButtonGroup::idClicked, this, &ChatListPane::setFilter);
    connect(m_search, &QLineEdit::textChanged, this, &ChatListPane::setFilter);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { m_store.refresh(); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const ChatId id = m_model->idAt(index.row());
        if (!id.isValid() || id == m_shown)
            return;
        m_shown = id;
        emit chosen(id);
    });
    connect(m_view, &QListView::activated, this,
            [this](const QModelIndex &index) { emit opened(m_model->idAt(index.row())); });
    showCounts();
}

void ChatListPane::addFilter(std::optional<ChatModel::Group> group)
{
    auto *chip = new QToolButton(m_chips);
    chip->setCheckable(true);
    chip->setFont(smallFont());
    if (group)
        chip->setToolTip(ChatModel::title(*group));
    m_groups->addButton(chip, idOf(group));
    m_chips->layout()->addWidget(chip);
}

void ChatListPane::showCounts()
{
    for (int id = 0; id < ChatModel::kGroups; ++id) {
        const auto group = static_cast<ChatModel::Group>(id);
        const int count = m_model->count(group);
        const bool isCounted = count > 0 && group != ChatModel::Group::Closed;
        m_groups->button(id)->setText(isCounted ? u"%1 %2"_s.arg(wordOf(group), QLocale().toString(count))
                                                : wordOf(group));
    }
    m_groups->button(kAll)->setText(tr("All"));
    showState();
}

void ChatListPane::setFilter()
{
    const int id = m_groups->checkedId();
    ChatModel::Filter filter;
    if (id != kAll)
        filter.group = static_cast<ChatModel::Group>(id);
    filter.words = m_search->text().trimmed();
    m_model->setFilter(filter);
    if (const int row = m_model->rowOf(m_shown); row >= 0)
        m_view->setCurrentIndex(m_model->index(row));
    showState();
}

void ChatListPane::showGroup(std::optional<ChatModel::Group> group)
{
    m_groups->button(idOf(group))->setChecked(true);
    setFilter();
}

QString ChatListPane::stateWords() const
{
    return m_empty->isVisibleTo(this) ? m_empty->title() : QString();
}

void ChatListPane::showState()
{
    using State = ChatStore::State;
    const bool isAny = m_model->rowCount() > 0;
    const bool isFiltered = m_model->filter() != ChatModel::Filter();
    const State state = m_store.state();
    if (isFiltered && !m_store.chats().isEmpty())
        m_empty->setContent("search"_L1, tr("No such chat"), tr("Other chats are there; the filter hides them."));
    else if (state == State::Failed)
        m_empty->setContent("error"_L1, tr("The chats could not be read"), m_store.error().message, tr("Try again"));
    else if (!m_api.isSignedIn())
        m_empty->setContent("offline"_L1, tr("The server is away"),
                            tr("The chats appear when the connection is back."));
    else if (state == State::Current)
        m_empty->setContent("inbox"_L1, tr("Nobody chats at the moment"),
                            tr("As soon as a visitor writes, the chat appears here."));
    else
        m_empty->setContent("inbox"_L1, tr("Looking who is there…"), {});
    m_empty->setVisible(!isAny);
    m_view->setVisible(isAny);
    const bool isOld = isAny && m_store.oldSince().has_value() && !m_api.isSignedIn();
    if (isOld)
        m_old->setText(
            tr("Offline: as it was %1.").arg(relativeTime(utc(*m_store.oldSince()), QDateTime::currentDateTimeUtc())));
    else if (isAny && state == State::Failed)
        m_old->setText(tr("This may be old: %1").arg(m_store.error().message));
    m_old->setVisible(isOld || (isAny && state == State::Failed));
    tick();
}

/// The times run on their own; nobody is asked.
void ChatListPane::tick()
{
    const bool isRunning = isVisible() && m_model->count(ChatModel::Group::Waiting) > 0;
    if (isRunning && !m_clock.isActive())
        m_clock.start();
    else if (!isRunning)
        m_clock.stop();
    m_view->viewport()->update();
}

ChatId ChatListPane::current() const
{
    return m_shown;
}

void ChatListPane::select(ChatId id)
{
    if (m_model->rowOf(id) < 0 && m_store.chats().contains(id)) {
        m_search->clear();
        showGroup(std::nullopt);
    }
    if (const int row = m_model->rowOf(id); row >= 0) {
        m_view->setCurrentIndex(m_model->index(row));
        m_view->scrollTo(m_model->index(row));
    } else {
        m_view->selectionModel()->clear();
        m_shown = id;
        emit chosen(id);
    }
}

void ChatListPane::step(int by)
{
    const int at = m_model->rowOf(m_shown);
    const int row = m_model->step(at, at < 0 ? 1 : by);
    if (row >= 0)
        select(m_model->idAt(row));
}

void ChatListPane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool ChatListPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_search && key == Qt::Key_Escape) {
        m_search->clear();
        m_view->setFocus();
        return true;
    }
    if (watched == m_search && (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)) {
        m_view->setFocus();
        if (m_model->rowOf(m_shown) < 0)
            step(1);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ChatListPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    tick();
}

void ChatListPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_clock.stop();
}

void ChatListPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(palette()).base);
}

} // namespace sf::client
