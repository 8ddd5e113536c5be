// SPDX-License-Identifier: GPL-3.0-or-later
// Tickets made of chats and linked to them, on the wire and both databases.
#include "tests/server/chatpeers.h"

using namespace Qt::Literals::StringLiterals;
using namespace sf::test;

class ChatTicketsTest : public QObject
{
    Q_OBJECT

private slots:
    void aChatBecomesATicketInMidChat_data() { addDatabaseRows(); }
    void aChatBecomesATicketInMidChat();
    void chatsAreLinkedLater_data() { addDatabaseRows(); }
    void chatsAreLinkedLater();
};

void ChatTicketsTest::aChatBecomesATicketInMidChat()
{
    SF_CHATS_SERVER("");
    addBot(admin);
    const qint64 chat = opened(channel);
    for (const char *words :
         {"My invoices: they are *all* wrong, look at the one of May", "I want to talk to a person"})
        QVERIFY(!channel.call("chat.post", keyed(chatId(chat) + ",\"body\":\"" + words + '"')).isError());
    QVERIFY(!agent.call("chat.take", keyed(chatId(chat))).isError());
    const JsonLine made = agent.call("chat.make_ticket", keyed(chatId(chat) + R"(,"category":"billing")"));
    QVERIFY2(made.number("/result/seq") > 0 && made.number("/result/number") == 1, made.bytes().constData());
    const qint64 ticket = made.number("/result/id");
    const JsonLine page = agent.call("ticket.get", "{\"id\":" + number(ticket) + '}');
    QVERIFY(page.text("/result/ticket/subject").startsWith(u"My invoices: they are *all* wrong"_s));
    const QString description = page.text("/result/ticket/description");
    QVERIFY2(description.contains(u"**Sarah:** I want to talk to a person"_s), qPrintable(description));
    QVERIFY(description.contains(u"**Robo (bot):** Hello!"_s));
    QCOMPARE(page.text("/result/ticket/priority"), u"high"_s);
    QCOMPARE(page.text("/result/ticket/category"), u"billing"_s);
    QCOMPARE(page.text("/result/ticket/status"), u"open"_s);
    QCOMPARE(page.number("/result/ticket/assignee_id"), agent.call("session.list").number("/result/rows/0/user_id"));
    QCOMPARE(page.number("/result/ticket/origin_chat_id"), chat);
    QCOMPARE(page.text("/result/requester/email"), u"sarah@acme.example"_s);
    QCOMPARE(page.number("/result/chats/0/id"), chat);
    QVERIFY(page.bytes().contains("priority_reason") && page.bytes().contains("asked for a person"));
    QVERIFY(admin.call("tag.list").bytes().contains("escalated-from-chat"));
    QCOMPARE(page.count("/result/tags"), 1);

    // The other way, and for whoever looks at the chat, at once.
    QCOMPARE(nextOf(colleague, u"linked"_s).number("/params/row/tickets/0"), ticket);
    const JsonLine here = agent.call("chat.get", '{' + chatId(chat) + '}');
    QCOMPARE(here.number("/result/tickets/0/number"), 1);
    QCOMPARE(here.number("/result/contact/id"), page.number("/result/requester/id"));

    // Pressed twice it opens the one there is; another one when that is wanted, for the same requester.
    const JsonLine twice = agent.call("chat.make_ticket", keyed(chatId(chat)));
    QCOMPARE(twice.number("/result/id"), ticket);
    QCOMPARE(twice.number("/result/seq"), 0);
    const JsonLine another =
        agent.call("chat.make_ticket",
                   keyed(chatId(chat) + R"(,"another":true,"subject":"Else","priority":"low","transcript":false)"));
    QCOMPARE(another.number("/result/number"), 2);
    const JsonLine second = agent.call("ticket.get", "{\"id\":" + another.json("/result/id") + '}');
    QCOMPARE(second.text("/result/ticket/priority"), u"low"_s);
    QVERIFY(!second.text("/result/ticket/description").contains(u"person"_s));
    QCOMPARE(second.number("/result/requester/id"), page.number("/result/requester/id"));

    // The chat goes on.
    QVERIFY(!agent.call("chat.reply", keyed(chatId(chat) + R"(,"body":"I made a ticket of it.")")).isError());
    QCOMPARE(agent.call("chat.list", "{\"query\":{\"ticket\":" + number(ticket) + "}}").number("/result/total"), 1);
    QCOMPARE(colleague.call("chat.make_ticket", keyed("\"id\":999999")).errorKind(), u"not_found"_s);
}

void ChatTicketsTest::chatsAreLinkedLater()
{
    SF_CHATS_SERVER("");
    // Without an address: a contact by name alone. Not escalated: medium, and no tag.
    const qint64 chat = opened(channel, R"("visitor_name":"Anna")");
    const JsonLine made = agent.call("chat.make_ticket", keyed(chatId(chat)));
    const QByteArray ticket = made.json("/result/id");
    const JsonLine page = agent.call("ticket.get", "{\"id\":" + ticket + '}');
    QCOMPARE(page.text("/result/ticket/subject"), u"Chat with Anna"_s);
    QCOMPARE(page.text("/result/ticket/priority"), u"medium"_s);
    QCOMPARE(page.text("/result/requester/name"), u"Anna"_s);
    QCOMPARE(page.text("/result/requester/email"), QString());
    QCOMPARE(page.count("/result/tags"), 0);

    const qint64 later = opened(channel, R"("visitor_name":"Anna","message":"It is me again")");
    const auto link = [&](qint64 which, const QByteArray &more) {
        return agent.call("chat.link", keyed(chatId(which) + ",\"ticket\":" + more));
    };
    QVERIFY(link(later, "999999").has("/error/data/fields/ticket"));
    QVERIFY(link(later, ticket).number("/result/seq") > 0);
    QCOMPARE(link(later, ticket).number("/result/seq"), 0);
    QCOMPARE(agent.call("ticket.get", "{\"id\":" + ticket + '}').count("/result/chats"), 2);
    QCOMPARE(agent.call("chat.get", '{' + chatId(later) + '}').json("/result/tickets/0/id"), ticket);
    // What was linked can be unlinked, what it was made of stays.
    QVERIFY(link(later, ticket + ",\"linked\":false").number("/result/seq") > 0);
    QVERIFY(link(chat, ticket + ",\"linked\":false").has("/error/data/fields/ticket"));
    QCOMPARE(agent.call("ticket.get", "{\"id\":" + ticket + '}').count("/result/chats"), 1);

    // A ticket of a chat takes part in everything that tickets do.
    const JsonLine changed =
        agent.call("ticket.update", keyed("\"id\":" + ticket + R"(,"base":1,"patch":{"subject":"Anna's screen"})"));
    QVERIFY2(!changed.isError(), changed.bytes().constData());
    QCOMPARE(agent.call("ticket.list", R"({"query":{"from_chat":true}})").count("/result/rows"), 1);
}

QTEST_GUILESS_MAIN(ChatTicketsTest)
#include "tst_chattickets.moc"
