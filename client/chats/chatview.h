// SPDX-License-Identifier: GPL-3.0-or-later
// ChatView: one chat: head, conversation, who is typing, and where one writes. What others do appears by itself; what this person types stays.
#pragma once

#include "client/chats/chathead.h"
#include "client/sync/submission.h"
#include "shared/methods/presence.h"

#include <QWidget>

class QStackedWidget;

namespace sf::client {

class Banner;
class ChatComposer;
class ChatHead;
class ChatStore;
class Conversation;
class EmptyState;
class MakeTicketForm;
class PickBar;
class Workspace;

class ChatView : public QWidget
{
    Q_OBJECT

public:
    explicit ChatView(Workspace &workspace, QWidget *parent = nullptr);
    ~ChatView() override;

    /// An invalid id shows that no chat is chosen.
    void showChat(ChatId id);
    ChatId chat() const { return m_id; }

    void write();
    void take();
    void openTransferMenu();
    void handOver(std::optional<UserId> to);
    void handBack();
    void closeChat();
    /// With everything as suggested; where there is a ticket that one is asked for.
    void makeTicket();
    void openTicketForm();
    void openLinkBar();

    ChatHead &head() { return *m_head; }
    Conversation &conversation() { return *m_conversation; }
    ChatComposer &composer() { return *m_composer; }
    MakeTicketForm &form() { return *m_form; }
    Banner &notice() { return *m_notice; }
    Banner &heldNotice() { return *m_held; }
    QString typingText() const;

signals:
    /// Another one, or none, is shown, or what may be done with it is something else.
    void chatChanged();
    /// Nobody is chosen: whoever waits longest.
    void nextRequested();
    void ticketRequested(sf::TicketId ticket);
    /// One wanted a ticket of the chat; there is this one already.
    void existingTicketRequested(sf::TicketId ticket, sf::ChatId chat);
    void contactRequested(sf::ContactId contact);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    void connectStore();
    void connectParts();
    void refresh();
    void showPage(const ChatPage &page);
    void showNothing();
    void showComposer(const Chat &chat);
    void showTyping();
    void showHeld();
    void showRefusal(ChatId id, const QString &why);
    void markRead();
    void showPresence(PresenceState state);
    void send(const QString &text);
    void link(TicketId ticket, bool isLinked);
    void submitTicket(ChatMakeTicket::Params params);
    void ticketMade(ChatId id, const Receipt &receipt);
    void useMacro(MacroId id);
    void putBack(const QString &key);
    ChatHead::Rights rightsOf(const Chat &chat) const;
    QString subjectOf(const ChatPage &page) const;
    bool isBeingTaken() const;
    const Chat *current() const;
    template<Method M>
    void submit(typename M::Params params, std::function<void(const Receipt &)> done = {},
                std::optional<UserId> to = {});

    Workspace &m_workspace;
    ChatStore &m_store;
    ChatId m_id;
    bool m_isTold = false; ///< colleagues know that it is on this screen
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_page;
    ChatHead *m_head;
    Banner *m_held;
    Banner *m_notice;
    MakeTicketForm *m_form;
    PickBar *m_link;
    Conversation *m_conversation;
    QLabel *m_typing;
    ChatComposer *m_composer;
};

} // namespace sf::client
