// SPDX-License-Identifier: GPL-3.0-or-later
// ChatView: one chat as it is shown.
#include "client/chats/chatview.h"

#include "client/chats/chatcomposer.h"
#include "client/chats/chatitems.h"
#include "client/chats/chatwords.h"
#include "client/chats/maketicketform.h"
#include "client/chats/pickbar.h"
#include "client/net/api.h"
#include "client/sync/workspace.h"
#include "client/tickets/conversation.h"
#include "client/tickets/ticketlookup.h"
#include "client/widgets/banner.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/readingwidth.h"
#include "client/widgets/theme.h"

#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

ChatView::ChatView(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_store(workspace.chats())
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(m_stack))
    , m_page(new QWidget(m_stack))
    , m_head(new ChatHead(workspace.directory(), m_page))
    , m_held(new Banner(m_page))
    , m_notice(new Banner(m_page))
    , m_form(new MakeTicketForm(workspace.directory(), m_page))
    , m_link(new PickBar(tr("Number or words"),
                         ticketLookup(workspace.api(), workspace.directory(),
                                      [this] {
                                          const Chat *chat = current();
                                          return chat ? chat->tickets : QList<TicketId>();
                                      }),
                         m_page))
    , m_conversation(new Conversation(m_page))
    , m_typing(new QLabel(m_page))
    , m_composer(new ChatComposer(m_page))
{
    setFocusPolicy(Qt::ClickFocus);
    setMinimumWidth(420);
    m_held->hide();
    m_notice->hide();
    m_typing->setProperty("role", u"small"_s);
    m_typing->setTextFormat(Qt::PlainText);
    m_typing->setFixedHeight(m_typing->fontMetrics().lineSpacing() + 4); // what comes and goes moves nothing
    arrange();
    connectStore();
    connectParts();
    showNothing();
}

ChatView::~ChatView()
{
    if (m_id.isValid())
        m_store.closePage(m_id);
}

void ChatView::arrange()
{
    auto *notes = new QVBoxLayout;
    notes->setContentsMargins(18, 8, 18, 0);
    notes->setSpacing(4);
    for (QWidget *note : std::initializer_list<QWidget *>{m_held, m_notice, m_form, m_link})
        notes->addWidget(note);
    auto *writing = new QVBoxLayout;
    writing->setContentsMargins(18, 0, 18, 14);
    writing->setSpacing(2);
    writing->addWidget(m_typing);
    writing->addWidget(m_composer);
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addLayout(centred(notes));
    column->addWidget(m_conversation, 1);
    column->addLayout(centred(writing));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_page);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
}

void ChatView::connectStore()
{
    connect(&m_store, &ChatStore::pageChanged, this, [this](ChatId id) {
        if (id == m_id)
            refresh();
    });
    connect(&m_store, &ChatStore::changed, this, [this](ChatId id) {
        if (!m_id.isValid() || id == m_id || !id.isValid())
            refresh();
    });
    connect(&m_workspace.api(), &Api::stateChanged, this, &ChatView::refresh);
    connect(&m_workspace.directory(), &Directory::changed, this, &ChatView::refresh);
    connect(&m_workspace.presence(), &Presence::chatChanged, this, [this](ChatId id) {
        if (id == m_id)
            showTyping();
    });
    connect(&m_workspace.drafts(), &Drafts::chatTextChanged, this, [this](ChatId id) {
        if (id == m_id)
            m_composer->setText(m_workspace.drafts().text(id));
    });
    connect(&m_workspace.drafts(), &Drafts::saveFailed, m_composer, &ChatComposer::showSaveProblem);
    const auto offerMacros = [this] { m_composer->setMacros(m_workspace.macros().all()); };
    connect(&m_workspace.macros(), &Macros::changed, this, offerMacros);
    offerMacros();
}

void ChatView::connectParts()
{
    connect(m_head, &ChatHead::takeRequested, this, &ChatView::take);
    connect(m_head, &ChatHead::transferRequested, this, &ChatView::openTransferMenu);
    connect(m_head, &ChatHead::closeRequested, this, &ChatView::closeChat);
    connect(m_head, &ChatHead::ticketFormRequested, this, &ChatView::openTicketForm);
    connect(m_head, &ChatHead::linkRequested, this, &ChatView::openLinkBar);
    connect(m_head, &ChatHead::ticketRequested, this, &ChatView::ticketRequested);
    connect(m_head, &ChatHead::contactRequested, this, &ChatView::contactRequested);
    connect(m_head, &ChatHead::unlinkRequested, this, [this](TicketId ticket) { link(ticket, false); });
    connect(m_link, &PickBar::picked, this, [this](qint64 ticket) { link(TicketId(ticket), true); });
    connect(m_form, &MakeTicketForm::accepted, this, &ChatView::submitTicket);
    connect(m_conversation, &Conversation::olderRequested, this, [this] { m_store.loadOlder(m_id); });
    connect(m_conversation->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value == 0 && m_conversation->verticalScrollBar()->maximum() > 0)
            m_store.loadOlder(m_id); // scrolling up goes on into the past
    });
    connect(m_composer, &ChatComposer::textEdited, this, [this](const QString &text) {
        if (!m_id.isValid())
            return;
        m_workspace.drafts().setText(m_id, text);
        const Chat *chat = current();
        if (chat && m_store.isMine(*chat))
            showPresence(text.isEmpty() ? PresenceState::Viewing : PresenceState::Typing);
    });
    connect(m_composer, &ChatComposer::sendRequested, this, &ChatView::send);
    connect(m_composer, &ChatComposer::macroChosen, this, &ChatView::useMacro);
    connect(m_composer, &ChatComposer::left, this, [this] { setFocus(); });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_id.isValid())
            m_store.refreshPage(m_id);
        else
            emit nextRequested();
    });
}

const Chat *ChatView::current() const
{
    return m_id.isValid() ? m_store.chat(m_id) : nullptr;
}

void ChatView::showChat(ChatId id)
{
    if (id == m_id)
        return;
    m_workspace.drafts().flush();
    const ChatId before = m_id;
    m_workspace.presence().leave(this);
    m_isTold = false;
    m_id = id;
    m_form->hide();
    m_link->hide();
    m_notice->hide();
    m_conversation->clear();
    m_composer->setText(id.isValid() ? m_workspace.drafts().text(id) : QString());
    if (id.isValid())
        m_store.openPage(id);
    if (before.isValid())
        m_store.closePage(before);
    refresh();
    emit chatChanged();
}

void ChatView::refresh()
{
    const ChatPage *page = m_id.isValid() ? m_store.page(m_id) : nullptr;
    if (!page)
        return showNothing();
    showPage(*page);
    m_stack->setCurrentWidget(m_page);
    markRead();
}

ChatHead::Rights ChatView::rightsOf(const Chat &chat) const
{
    const User &me = m_workspace.directory().me();
    ChatHead::Rights rights;
    rights.isOnline = m_workspace.api().isSignedIn();
    rights.canTake = chat.isOpen() && !chat.agentId;
    rights.canMove = chat.isOpen() && (!chat.agentId || *chat.agentId == me.id || me.role != Role::Agent);
    return rights;
}

void ChatView::showPage(const ChatPage &page)
{
    const ChatHead::Rights before = m_head->rights();
    const ChatHead::Rights now = rightsOf(page.chat);
    m_head->showChat(page, now);
    m_conversation->setItems(
        chatItems({.page = page, .waiting = m_store.pendingReplies(m_id)}, m_workspace.directory()));
    m_conversation->setHasOlder(page.olderMessages.has_value());
    showComposer(page.chat);
    showTyping();
    showHeld();
    if (before != now)
        emit chatChanged();
}

void ChatView::showComposer(const Chat &chat)
{
    const QString name = chat.visitorName;
    const bool isMine = m_store.isMine(chat) || isBeingTaken();
    if (!chat.isOpen())
        m_composer->setRefusal(tr("This chat was closed."));
    else if (!isMine && chat.agentId)
        m_composer->setRefusal(tr("%1 has this chat.").arg(m_workspace.directory().userName(*chat.agentId)));
    else if (!isMine && !m_workspace.api().isSignedIn())
        m_composer->setRefusal(tr("Offline: this chat can be taken when the server is back."));
    else
        m_composer->setRefusal({});
    m_composer->setButton(isMine ? tr("Answer %1").arg(name) : tr("Take and answer %1").arg(name));
}

void ChatView::showTyping()
{
    const Chat *chat = current();
    const QList<Present> people = m_workspace.presence().inChat(m_id);
    QStringList words;
    QStringList readers;
    for (const Present &person : people) {
        if (person.state == PresenceState::Typing)
            words << tr("%1 is typing…").arg(person.name);
        else if (!person.isVisitor && !person.isSelf)
            readers << person.name;
    }
    if (!readers.isEmpty())
        words << tr("%1 reads along").arg(readers.join(u", "_s));
    if (chat && !m_workspace.api().isSignedIn())
        words = {tr("Offline: what you write is sent when the server is back.")};
    m_typing->setText(words.join(u"  ·  "_s));
}

QString ChatView::typingText() const
{
    return m_typing->text();
}

void ChatView::showNothing()
{
    using State = ChatStore::State;
    const State state = m_id.isValid() ? m_store.pageState(m_id) : State::Missing;
    const Error error = m_store.pageError(m_id);
    if (!m_id.isValid())
        m_empty->setContent("mail"_L1, tr("No chat chosen"), tr("Choose one at the left."),
                            m_store.waiting() > 0 ? tr("Take the one that waits longest") : QString());
    else if (state == State::Missing)
        m_empty->setContent("warning"_L1, tr("There is no such chat"), {});
    else if (error.kind == ErrorKind::Offline || !m_workspace.api().isSignedIn())
        m_empty->setContent("offline"_L1, tr("The server is away"), tr("This chat was not opened here before."),
                            tr("Try again"));
    else if (state == State::Failed)
        m_empty->setContent("error"_L1, tr("The chat could not be read"), error.message, tr("Try again"));
    else
        m_empty->setContent("mail"_L1, tr("Opening the chat…"), {});
    m_stack->setCurrentWidget(m_empty);
}

void ChatView::markRead()
{
    if (!m_id.isValid() || !isVisible() || !isActiveWindow() || !m_store.page(m_id))
        return;
    m_store.markRead(m_id);
    if (!std::exchange(m_isTold, true))
        showPresence(PresenceState::Viewing);
}

void ChatView::showPresence(PresenceState state)
{
    m_workspace.presence().showChat(this, m_id, state);
}

void ChatView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    markRead();
}

void ChatView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_isTold = false;
    m_workspace.presence().leave(this);
}

bool ChatView::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        markRead();
    return QWidget::event(event);
}

void ChatView::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(palette()).window);
}

} // namespace sf::client
