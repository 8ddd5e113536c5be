// SPDX-License-Identifier: GPL-3.0-or-later
// Chats on the wire, on both databases: a visitor's program, bots that answer and hand over, agents who take and pass on.
#include "tests/server/chatpeers.h"

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
    void blocksAreOrderedAndSwitchedOff_data() { addDatabaseRows(); }
    void blocksAreOrderedAndSwitchedOff();
};

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
