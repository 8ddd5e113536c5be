// SPDX-License-Identifier: GPL-3.0-or-later
// Chats on the wire, on both databases: a visitor's program, bots that answer and hand over, agents who take and pass on, tickets made of chats.
#include "tests/support/testserver.h"
#include "tests/support/wirepeer.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sf::test;

class ChatsTest : public QObject
{
    Q_OBJECT

private slots:
    void aVisitorIsAnsweredByAnAgent_data() { addDatabaseRows(); }
    void aVisitorIsAnsweredByAnAgent();
    void aBotAnswersAndHandsOver_data() { addDatabaseRows(); }
    void aBotAnswersAndHandsOver();
    void channelsSeeNothingButTheirOwn_data() { addDatabaseRows(); }
    void channelsSeeNothingButTheirOwn();
    void chatsArePassedOn_data() { addDatabaseRows(); }
    void chatsArePassedOn();
    void aChatBecomesATicketInMidChat_data() { addDatabaseRows(); }
    void aChatBecomesATicketInMidChat();
    void chatsAreLinkedLater_data() { addDatabaseRows(); }
    void chatsAreLinkedLater();
    void blocksAreOrderedAndSwitchedOff_data() { addDatabaseRows(); }
    void blocksAreOrderedAndSwitchedOff();
};

namespace {

QByteArray keyed(const QByteArray &rest)
{
    return "{\"key\":\"" + newKey() + "\"," + rest + '}';
}

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

bool follow(WirePeer &peer, const JsonLine &welcome)
{
    return !welcome.isError()
        && !peer.call("feed.subscribe", R"({"epoch":"","after":)" + welcome.json("/result/head") + '}').isError();
}

bool enter(WirePeer &peer, const QByteArray &who)
{
    return follow(peer, peer.signIn(TestServer::Organization, who + "@test.example", TestServer::Password));
}

QByteArray channelToken(const TestServer &server, const QString &name)
{
    const CommandOutcome outcome =
        server.run({u"user"_s, u"add"_s, u"--organization"_s, u"test"_s, u"--email"_s, name + u"@test.example"_s,
                    u"--name"_s, name, u"--role"_s, u"channel"_s});
    return outcome.out.trimmed().split('\n').last();
}

/// A program, signed in by its token, that follows.
bool enterAsChannel(WirePeer &peer, const TestServer &server, const QString &name)
{
    return follow(peer, peer.call("session.resume",
                                  R"({"organization":"test","token":")" + channelToken(server, name) + R"("})"));
}

/// The next message of a chat that this peer is told of; of the system's none.
JsonLine nextMessage(WirePeer &peer)
{
    while (true) {
        JsonLine event = peer.notification(u"event"_s);
        if (!event.isValid()
            || (event.text("/params/event/entity") == u"chat_message"_s
                && event.text("/params/row/author_type") != u"system"_s))
            return event;
    }
}

/// The next event of this kind.
JsonLine nextOf(WirePeer &peer, const QString &kind)
{
    while (true) {
        JsonLine event = peer.notification(u"event"_s);
        if (!event.isValid() || event.text("/params/event/kind") == kind)
            return event;
    }
}

qint64 opened(WirePeer &channel,
              const QByteArray &more = R"("visitor_name":"Sarah","visitor_email":"sarah@acme.example")")
{
    return channel.call("chat.open", keyed(more)).number("/result/id");
}

QByteArray chatId(qint64 id)
{
    return "\"id\":" + number(id);
}

qint64 addBot(WirePeer &admin)
{
    const qint64 bot =
        admin
            .call("chatbot.create",
                  keyed(R"("chatbot":{"name":"Robo","greeting":"Hello!","fallback":"No idea.",)"
                        R"("handoff_rules":{"keywords":["money back"],"after_misses":2,"when_asked":true}})"))
            .number("/result/id");
    const auto block = [&](const QByteArray &title, const QByteArray &body) {
        admin.call("chatbot.add_block",
                   keyed(chatId(bot) + ",\"block\":{\"title\":\"" + title + "\",\"body\":\"" + body + "\"}"));
    };
    block("Password reset", "Choose Forgot password on the sign-in page. The mail arrives within five minutes.");
    block("Billing", "Invoices are made on the first of each month.");
    return bot;
}

} // namespace

#define SF_CHATS_SERVER(configuration)                                                                                 \
    QFETCH(QByteArray, engine);                                                                                        \
    TestServer server({.engine = engine, .settings = configuration});                                                  \
    SF_REQUIRE_DATABASE(server);                                                                                       \
    WirePeer channel(server.port());                                                                                   \
    WirePeer agent(server.port());                                                                                     \
    WirePeer colleague(server.port());                                                                                 \
    WirePeer admin(server.port());                                                                                     \
    QVERIFY(enterAsChannel(channel, server, u"website"_s) && enter(agent, "agent") && enter(colleague, "colleague")    \
            && enter(admin, "admin"))

void ChatsTest::aVisitorIsAnsweredByAnAgent()
{
    SF_CHATS_SERVER("[organization.test]\nchats_per_agent = 2\n");
    const qint64 chat = opened(channel, R"("visitor_name":"Sarah","message":"My screen is dark")");
    QCOMPARE(nextMessage(agent).text("/params/row/body"), u"My screen is dark"_s);
    const JsonLine waiting = agent.call("chat.list", R"({"query":{"status":["waiting"]}})");
    QCOMPARE(waiting.number("/result/total"), 1);
    QCOMPARE(waiting.text("/result/rows/0/last_message"), u"My screen is dark"_s);
    QVERIFY(waiting.has("/result/rows/0/waiting_since"));

    // Nobody answers in a chat that they do not have.
    const QByteArray hello = chatId(chat) + R"(,"body":"Hello Sarah")";
    QCOMPARE(agent.call("chat.reply", keyed(hello)).errorKind(), u"invalid"_s);
    QVERIFY(!agent.call("chat.take", keyed(chatId(chat))).isError());
    QVERIFY(!agent.call("chat.take", keyed(chatId(chat))).isError()); // again is no mistake
    QVERIFY(colleague.call("chat.take", keyed(chatId(chat))).text("/error/message").contains(u"has this chat"_s));
    QCOMPARE(colleague.call("chat.reply", keyed(hello)).errorKind(), u"invalid"_s);
    QCOMPARE(colleague.call("chat.close", keyed(chatId(chat))).errorKind(), u"forbidden"_s);

    QVERIFY(!agent.call("chat.reply", keyed(hello)).isError());
    const JsonLine taken = nextOf(channel, u"taken"_s);
    QCOMPARE(taken.text("/params/event/changes/status/1"), u"active"_s);
    const JsonLine reply = nextMessage(channel);
    QCOMPARE(reply.text("/params/row/body"), u"Hello Sarah"_s);
    QCOMPARE(reply.text("/params/row/author_type"), u"agent"_s);
    QVERIFY(!channel.call("chat.post", keyed(chatId(chat) + R"(,"body":"Thank you!")")).isError());
    QCOMPARE(nextMessage(agent).text("/params/row/body"), u"Hello Sarah"_s);
    QCOMPARE(nextMessage(agent).text("/params/row/body"), u"Thank you!"_s);

    // As many as the configuration allows, and no more.
    const qint64 second = opened(channel);
    const qint64 third = opened(channel);
    QVERIFY(!agent.call("chat.take", keyed(chatId(second))).isError());
    QVERIFY(agent.call("chat.take", keyed(chatId(third))).text("/error/message").contains(u"You have 2 chats"_s));
    QVERIFY(!agent.call("chat.close", keyed(chatId(second))).isError());
    QVERIFY(!agent.call("chat.take", keyed(chatId(third))).isError());

    QVERIFY(!channel.call("chat.close", keyed(chatId(chat))).isError());
    const JsonLine page = agent.call("chat.get", '{' + chatId(chat) + '}');
    QCOMPARE(page.text("/result/chat/status"), u"closed"_s);
    QCOMPARE(page.count("/result/messages"), 5); // three of people, two of the system
    QCOMPARE(channel.call("chat.post", keyed(chatId(chat) + R"(,"body":"Hm")")).errorKind(), u"invalid"_s);
}

void ChatsTest::aBotAnswersAndHandsOver()
{
    SF_CHATS_SERVER("");
    const qint64 bot = addBot(admin);
    const qint64 chat = opened(channel);
    QCOMPARE(nextMessage(channel).text("/params/row/body"), u"Hello!"_s);
    const auto ask = [&](const QByteArray &words) {
        channel.call("chat.post", keyed(chatId(chat) + ",\"body\":\"" + words + '"'));
        nextMessage(channel); // one's own
        return nextMessage(channel);
    };
    const JsonLine answer = ask("How do I reset my PASSWORD?");
    QVERIFY(answer.text("/params/row/body").startsWith(u"Choose Forgot password"_s));
    QCOMPARE(answer.text("/params/row/block_title"), u"Password reset"_s);
    QCOMPARE(ask("What is the weather in Oslo?").text("/params/row/body"), u"No idea."_s);
    // An answer in between begins the count anew.
    QCOMPARE(ask("Where are invoices?").text("/params/row/block_title"), u"Billing"_s);
    QCOMPARE(ask("Elephants").text("/params/row/body"), u"No idea."_s);
    QVERIFY(ask("Giraffes").text("/params/row/body").contains(u"colleague"_s));
    const JsonLine escalated = nextOf(agent, u"escalated"_s);
    QCOMPARE(escalated.text("/params/row/status"), u"waiting"_s);
    QVERIFY(escalated.text("/params/row/escalation_reason").contains(u"2 times"_s));

    QVERIFY(!agent.call("chat.take", keyed(chatId(chat))).isError());
    QVERIFY(!channel.call("chat.post", keyed(chatId(chat) + R"(,"body":"password reset")")).isError());
    QVERIFY(!agent.call("chat.hand_back", keyed(chatId(chat))).isError());
    QCOMPARE(agent.call("chat.get", '{' + chatId(chat) + '}').text("/result/chat/status"), u"bot"_s);

    for (const auto &[words, why] : {std::pair("Can I talk to a human?", "asked for a person"),
                                     std::pair("I want my Money back!", "money back")}) {
        const qint64 other = opened(channel);
        QVERIFY(!channel.call("chat.post", keyed(chatId(other) + ",\"body\":\"" + words + '"')).isError());
        const JsonLine page = agent.call("chat.get", '{' + chatId(other) + '}');
        QCOMPARE(page.text("/result/chat/status"), u"waiting"_s);
        QVERIFY(page.text("/result/chat/escalation_reason").contains(QLatin1StringView(why)));
        QCOMPARE(page.text("/result/suggested/priority"), u"high"_s);
    }

    // What the test pane shows is what visitors would get.
    const auto tried = [&](const QByteArray &question) {
        return admin.call("chatbot.test", '{' + chatId(bot) + ",\"question\":\"" + question + "\"}");
    };
    const JsonLine test = tried("reset password");
    QCOMPARE(test.text("/result/block_title"), u"Password reset"_s);
    QVERIFY(test.bytes().contains("\"score\":1"));
    QVERIFY(!tried("Elephants").has("/result/block_id") || tried("Elephants").json("/result/block_id") == "null");
    QCOMPARE(tried("a human please").json("/result/hands_over"), QByteArray("true"));
    QCOMPARE(agent.call("chatbot.test", '{' + chatId(bot) + R"(,"question":"x"})").errorKind(), u"forbidden"_s);

    // Switched off it greets nobody.
    QVERIFY(!admin.call("chatbot.update", keyed(chatId(bot) + R"(,"base":1,"patch":{"active":false})")).isError());
    QCOMPARE(agent.call("chat.get", '{' + chatId(opened(channel)) + '}').text("/result/chat/status"), u"waiting"_s);
    QCOMPARE(channel.call("chat.open", keyed("\"chatbot_id\":" + number(bot))).errorKind(), u"invalid"_s);
}

void ChatsTest::channelsSeeNothingButTheirOwn()
{
    SF_CHATS_SERVER("");
    WirePeer other(server.port());
    QVERIFY(enterAsChannel(other, server, u"app"_s));
    // The address is a customer's: a channel must not find that out.
    QVERIFY(
        !agent.call("contact.create", keyed(R"("contact":{"name":"Sarah","email":"sarah@acme.example"})")).isError());
    const qint64 chat = opened(channel);
    const QByteArray named = '{' + chatId(chat) + '}';
    QVERIFY(agent.call("chat.get", named).has("/result/contact/id"));
    QVERIFY(!agent.call("chat.make_ticket", keyed(chatId(chat))).isError());
    QVERIFY(agent.call("chat.get", named).number("/result/chat/contact_id") > 0);

    const QByteArray seen = channel.call("chat.get", named).bytes();
    QVERIFY(seen.contains("\"contact_id\":null") && seen.contains("\"tickets\":[]") && !seen.contains("T-0001"));
    QVERIFY(!seen.contains("high") && !seen.contains("\"contact\":"));
    const QByteArray listed = channel.call("chat.list").bytes();
    QVERIFY(listed.contains("\"contact_id\":null") && listed.contains("\"tickets\":[]"));

    const QByteArray absent = other.call("chat.get", R"({"id":999999})").json("/error");
    QCOMPARE(other.call("chat.get", named).json("/error"), absent);
    QCOMPARE(other.call("chat.list").number("/result/total"), 0);
    for (const char *method : {"chat.post", "chat.close", "chat.escalate"}) {
        const QByteArray body = QByteArray(method) == "chat.post" ? R"(,"body":"I am Sarah")" : "";
        QCOMPARE(other.call(method, keyed(chatId(chat) + body)).json("/error"), absent);
    }
    for (const char *method : {"chat.take", "chat.reply", "chat.transfer", "chat.hand_back", "chat.make_ticket",
                               "chat.link", "chatbot.list", "chatbot.get", "event.list", "ticket.get"}) {
        const JsonLine refused = channel.call(method, keyed(chatId(chat) + R"(,"body":"x","ticket":1)"));
        QVERIFY2(refused.isError(), method);
    }
    QCOMPARE(agent.call("chat.open", keyed(R"("visitor_name":"X")")).errorKind(), u"forbidden"_s);

    // Its feed: its chat's events without the row, none of the ticket's, none of others.
    const JsonLine first = channel.notification(u"event"_s);
    QCOMPARE(first.text("/params/event/kind"), u"created"_s);
    QVERIFY(!first.has("/params/row"));
    QVERIFY(!agent.call("chat.close", keyed(chatId(chat))).isError());
    bool isClosed = false;
    while (!isClosed) {
        const JsonLine event = channel.notification(u"event"_s);
        QVERIFY(event.isValid());
        const QString entity = event.text("/params/event/entity");
        QVERIFY2(entity.isEmpty() || entity.startsWith(u"chat"_s), event.bytes().constData());
        QVERIFY2(!event.bytes().contains("contact_id") && !event.bytes().contains("tickets"),
                 event.bytes().constData());
        isClosed = event.text("/params/event/changes/status/1") == u"closed"_s;
    }
    // Whoever comes back gets the same from the log.
    WirePeer late(server.port());
    QVERIFY(
        !late.call("session.resume", R"({"organization":"test","token":")" + channelToken(server, u"shop"_s) + R"("})")
             .isError());
    QVERIFY(!late.call("feed.subscribe", R"({"epoch":"","after":0})").isError());
    const JsonLine range = late.notification(u"event"_s);
    QVERIFY2(!range.has("/params/event") || !range.bytes().contains("sarah"), range.bytes().constData());
}

void ChatsTest::chatsArePassedOn()
{
    SF_CHATS_SERVER("[organization.test]\nchats_per_agent = 1\n");
    const qint64 colleagueId = colleague.call("session.list").number("/result/rows/0/user_id");
    const qint64 chat = opened(channel);
    const auto transfer = [&](WirePeer &who, qint64 which, const QByteArray &to) {
        return who.call("chat.transfer", keyed(chatId(which) + to));
    };
    const QByteArray toColleague = ",\"to\":" + number(colleagueId);
    QVERIFY(!agent.call("chat.take", keyed(chatId(chat))).isError());
    QVERIFY(!transfer(agent, chat, toColleague).isError());
    QCOMPARE(nextOf(colleague, u"transferred"_s).number("/params/row/agent_id"), colleagueId);
    QCOMPARE(transfer(agent, chat, "").errorKind(), u"forbidden"_s); // no longer one's own
    const qint64 second = opened(channel);
    QVERIFY(!agent.call("chat.take", keyed(chatId(second))).isError());
    QVERIFY(transfer(agent, second, toColleague).has("/error/data/fields/to"));
    QVERIFY(transfer(agent, second, ",\"to\":999999").has("/error/data/fields/to"));
    // Back to those that wait; a supervisor may do it with anybody's.
    QVERIFY(!transfer(admin, chat, "").isError());
    const JsonLine page = agent.call("chat.get", '{' + chatId(chat) + '}');
    QCOMPARE(page.text("/result/chat/status"), u"waiting"_s);
    QCOMPARE(page.json("/result/chat/agent_id"), QByteArray("null"));
    QVERIFY(!page.text("/result/chat/waiting_since").isEmpty());
    QCOMPARE(agent.call("chat.hand_back", keyed(chatId(chat))).errorKind(), u"invalid"_s); // there is no bot
    QCOMPARE(agent.call("chat.take", R"({"key":")" + newKey() + R"(","id":999999})").errorKind(), u"not_found"_s);
}

void ChatsTest::aChatBecomesATicketInMidChat()
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

void ChatsTest::chatsAreLinkedLater()
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

void ChatsTest::blocksAreOrderedAndSwitchedOff()
{
    SF_CHATS_SERVER("");
    const qint64 bot = addBot(admin);
    const QByteArray named = '{' + chatId(bot) + '}';
    const auto blocks = [&] { return agent.call("chatbot.get", named); };
    const qint64 first = blocks().number("/result/blocks/0/id");
    const qint64 second = blocks().number("/result/blocks/1/id");
    const auto order = [&](const QByteArray &ids) {
        return admin.call("chatbot.order_blocks", keyed(chatId(bot) + ",\"blocks\":[" + ids + ']'));
    };
    QVERIFY(order(number(second)).has("/error/data/fields/blocks"));
    QVERIFY(order(number(second) + ',' + number(second)).has("/error/data/fields/blocks"));
    QVERIFY(order(number(second) + ',' + number(first)).number("/result/seq") > 0);
    QCOMPARE(blocks().number("/result/blocks/0/id"), second);
    const auto tried = [&] {
        return admin.call("chatbot.test", '{' + chatId(bot) + R"(,"question":"reset password"})")
            .json("/result/block_id");
    };
    QCOMPARE(tried(), number(first));
    const JsonLine off =
        admin.call("chatbot.update_block", keyed(chatId(first) + R"(,"base":1,"patch":{"active":false})"));
    QVERIFY2(!off.isError(), off.bytes().constData());
    QCOMPARE(tried(), QByteArray("null"));
    QVERIFY(admin.call("chatbot.update_block", keyed(chatId(first) + R"(,"base":2,"patch":{"title":""})")).isError());
    QVERIFY(!admin.call("chatbot.remove_block", keyed(chatId(first))).isError());
    QCOMPARE(blocks().count("/result/blocks"), 1);
    for (const char *bad : {R"({"name":""})", R"({"name":"x","handoff_rules":{"keywords":[" "]}})",
                            R"({"name":"x","handoff_rules":{"after_misses":-1}})"})
        QCOMPARE(admin.call("chatbot.create", keyed(QByteArray("\"chatbot\":") + bad)).errorKind(), u"invalid"_s);
    QCOMPARE(agent.call("chatbot.create", keyed(R"("chatbot":{"name":"x"})")).errorKind(), u"forbidden"_s);
    // Those who look at the bot's page follow it.
    QCOMPARE(nextOf(colleague, u"deleted"_s).text("/params/event/entity"), u"chatbot_block"_s);
}

QTEST_GUILESS_MAIN(ChatsTest)
#include "tst_chats.moc"
