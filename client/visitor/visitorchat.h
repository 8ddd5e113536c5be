// SPDX-License-Identifier: GPL-3.0-or-later
// VisitorChat: one chat of a visitor over a channel's connection. It opens, says, hears, and goes on where it was after a broken connection.
#pragma once

#include "client/net/api.h"
#include "shared/chat.h"
#include "shared/methods/feed.h"

#include <QObject>

#include <deque>

namespace sf::client {

/// Who chats.
struct Visitor
{
    QString name;
    QString email;
    std::optional<ChatbotId> chatbot;
};

class VisitorChat : public QObject
{
    Q_OBJECT

public:
    VisitorChat(Api &api, Visitor visitor, QObject *parent = nullptr);

    /// All only after opened(). Everything is said in order and once, now or when the connection is back.
    void say(const QString &text);
    void askForPerson();
    /// Says what waits, then closes the chat; ended() follows.
    void leave();

signals:
    void opened(sf::ChatId chat);
    /// There is no chat.
    void failed(const QString &why);
    /// Of the others, also of the system.
    void heard(const sf::ChatMessage &message);
    void typingChanged(const QString &agent, bool isTyping);
    void ended();
    void refused(const QString &why);

private:
    /// A write on its way, with the key that makes a repetition harmless.
    struct Write
    {
        const char *method;
        QByteArray params;
    };

    template<Method M>
    void submit(typename M::Params params);
    void signedIn(const Welcome &welcome);
    void open();
    void entered(ChatId chat);
    void sendNext();
    void answered(const Result<JsonElement> &answer);
    void notified(const QByteArray &method, const JsonElement &params);
    void take(const FeedEvent &event);
    void takeMessage(const ChatMessage &message);
    void catchUp();
    void end();

    Api &m_api;
    Visitor m_visitor;
    QString m_openKey;
    ChatId m_chat;
    ChatMessageId m_last;
    QList<ChatMessage> m_early; ///< came before the chat's number was known
    std::deque<Write> m_unsent;
    bool m_isSending = false;
    bool m_isLeaving = false;
    bool m_hasEnded = false;
};

} // namespace sf::client
