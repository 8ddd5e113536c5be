// SPDX-License-Identifier: GPL-3.0-or-later
// Visitors of a website and the people who answer them, in front of a real server with the demo's bot.
#pragma once

#include "client/chats/chatcomposer.h"
#include "client/chats/chathead.h"
#include "client/chats/chatlistpane.h"
#include "client/chats/chatspage.h"
#include "client/chats/chatview.h"
#include "client/tickets/conversation.h"
#include "client/widgets/banner.h"
#include "tests/flow/person.h"
#include "tests/support/wirepeer.h"

#include <QPlainTextEdit>

namespace sf::client {

/// A website, its visitors, and a supervisor who looks after things over the wire.
struct ChatScene
{
    explicit ChatScene(const QByteArray &settings = {}) : server({.settings = settings, .demo = true})
    {
        if (!server.isReady())
            return;
        const test::CommandOutcome made =
            server.run({u"user"_s, u"add"_s, u"--organization"_s, u"demo-org"_s, u"--email"_s, u"web@demo.example"_s,
                        u"--name"_s, u"Website"_s, u"--role"_s, u"channel"_s});
        token = made.out.trimmed().split('\n').last();
        connect();
    }
    void connect()
    {
        visitors = std::make_unique<test::WirePeer>(server.port());
        const test::JsonLine welcome =
            visitors->call("session.resume", R"({"organization":"demo-org","token":")" + token + R"("})");
        visitors->call("feed.subscribe", R"({"epoch":"","after":)" + welcome.json("/result/head") + '}');
        desk = std::make_unique<test::WirePeer>(server.port());
        desk->signIn("demo-org", "supervisor@demo.example", test::TestServer::DemoPassword);
    }
    static QByteArray text(const QString &words) { return '"' + words.toUtf8() + '"'; } // nothing to escape in it

    /// A chat that the bot has.
    ChatId open(const QString &name, const QString &email = {})
    {
        return ChatId(
            visitors
                ->call("chat.open", test::keyed("\"visitor_name\":" + text(name) + ",\"visitor_email\":" + text(email)))
                .number("/result/id"));
    }
    bool say(ChatId chat, const QString &words)
    {
        return !visitors->call("chat.post", test::keyed(idOf(chat) + ",\"body\":" + text(words))).isError();
    }
    /// One that waits for a person.
    ChatId openWaiting(const QString &name, const QString &email = {})
    {
        const ChatId chat = open(name, email);
        say(chat, u"My screen stays dark"_s);
        say(chat, u"I want to talk to a human"_s);
        return chat;
    }
    bool show(ChatId chat, const QByteArray &state)
    {
        return !visitors
                    ->call("presence.show",
                           "{\"chat\":" + QByteArray::number(chat.value()) + ",\"state\":\"" + state + "\"}")
                    .isError();
    }
    static QByteArray idOf(ChatId chat) { return "\"id\":" + QByteArray::number(chat.value()); }
    test::JsonLine stored(ChatId chat)
    {
        test::JsonLine page = desk->call("chat.get", "{" + idOf(chat) + "}");
        if (page.isError() || !page.isValid())
            qWarning("%s", page.bytes().constData());
        return page;
    }
    QStringList storedBodies(ChatId chat, const QString &author)
    {
        const test::JsonLine page = stored(chat);
        QStringList bodies;
        for (int i = 0; i < page.count("/result/messages"); ++i) {
            const QByteArray row = "/result/messages/" + QByteArray::number(i);
            if (page.text((row + "/author_type").constData()) == author)
                bodies << page.text((row + "/body").constData());
        }
        return bodies;
    }
    void closeAll()
    {
        const test::JsonLine open =
            desk->call("chat.list", R"({"query":{"status":["bot","waiting","active"]},"limit":200})");
        for (int i = 0; i < open.count("/result/rows"); ++i) {
            const QByteArray row = "/result/rows/" + QByteArray::number(i) + "/id";
            desk->call("chat.close", test::keyed("\"id\":" + open.json(row.constData())));
        }
    }

    test::TestServer server;
    QByteArray token;
    std::unique_ptr<test::WirePeer> visitors;
    std::unique_ptr<test::WirePeer> desk;
};

inline ChatsPage &chatsOf(const Person &who)
{
    who.act(u"go.chats"_s);
    return *who.window->findChild<ChatsPage *>();
}

inline QStringList saidIn(const Conversation &conversation)
{
    QStringList bodies;
    for (const ConversationItem &item : conversation.items()) {
        if (item.kind != ConversationItem::Kind::Events)
            bodies << item.body;
    }
    return bodies;
}

inline QStringList toldIn(const Conversation &conversation)
{
    QStringList sentences;
    for (const ConversationItem &item : conversation.items()) {
        for (const auto &happening : item.happenings)
            sentences << happening.sentence;
    }
    return sentences;
}

/// Shows the chat and waits until it is there.
inline bool openChat(ChatsPage &page, ChatId chat)
{
    if (!QTest::qWaitFor([&] { return page.list().model().rowOf(chat) >= 0; }, patienceMs))
        return false;
    page.showChat(chat);
    return QTest::qWaitFor([&] { return !page.view().conversation().items().isEmpty(); }, patienceMs);
}

inline QPlainTextEdit &fieldOf(ChatView &view)
{
    return *view.composer().findChild<QPlainTextEdit *>();
}

inline void answer(ChatView &view, const QString &words)
{
    fieldOf(view).setPlainText(words);
    QTest::keyClick(&fieldOf(view), Qt::Key_Return);
}

} // namespace sf::client
