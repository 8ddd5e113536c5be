// SPDX-License-Identifier: GPL-3.0-or-later
// Canned texts, macros and signatures: variables, rights, who hears of them, what a macro does in a bulk job.
#include "shared/macrotext.h"
#include "tests/support/testserver.h"
#include "tests/support/wirepeer.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sf;
using namespace sf::test;

class MacrosTest : public QObject
{
    Q_OBJECT

private slots:
    void variablesAreFilled();
    void unknownVariablesAreNamed_data() { addDatabaseRows(); }
    void unknownVariablesAreNamed();
    void agentsHaveTheirOwnTexts_data() { addDatabaseRows(); }
    void agentsHaveTheirOwnTexts();
    void aMacroChangesManyTickets_data() { addDatabaseRows(); }
    void aMacroChangesManyTickets();
    void everybodySetsTheirOwnSignature_data() { addDatabaseRows(); }
    void everybodySetsTheirOwnSignature();
    void everybodySaysThatTheyAreAway_data() { addDatabaseRows(); }
    void everybodySaysThatTheyAreAway();
};

namespace {

/// Signed in and, where it follows, told of nothing that was before.
bool enter(WirePeer &peer, const QByteArray &who, bool follows = false)
{
    const JsonLine welcome = peer.signIn(TestServer::Organization, who + "@test.example", TestServer::Password);
    return !welcome.isError()
        && (!follows
            || !peer.call("feed.subscribe", R"({"epoch":"","after":)" + welcome.json("/result/head") + '}').isError());
}

} // namespace

#define SF_MACROS_SERVER                                                                                               \
    QFETCH(QByteArray, engine);                                                                                        \
    TestServer server({.engine = engine, .settings = {}});                                                             \
    SF_REQUIRE_DATABASE(server)

void MacrosTest::variablesAreFilled()
{
    const macrotext::Values values{{u"requester_name"_s, u"Sarah {{agent_name}}"_s}, {u"ticket_number"_s, u"T-0001"_s}};
    QCOMPARE(macrotext::filled(u"Hi {{requester_name}}, {{ ticket_number }}!"_s, values),
             u"Hi Sarah {{agent_name}}, T-0001!"_s); // what is filled in is not looked at again
    QCOMPARE(macrotext::filled(u"{{company_name}}|{{what}}|{single}|{{}}"_s, values), u"|{{what}}|{single}|{{}}"_s);
    QCOMPARE(macrotext::filled(u""_s, values), QString());
    QCOMPARE(macrotext::unknownVariables(u"{{what}} {{requester_name}} {{ what }} {{Agent_name}}"_s),
             (QStringList{u"what"_s, u"Agent_name"_s}));
    QCOMPARE(macrotext::firstName(u" Sarah Johnson"_s), u"Sarah"_s);
}

void MacrosTest::unknownVariablesAreNamed()
{
    SF_MACROS_SERVER;
    WirePeer agent(server.port());
    QVERIFY(enter(agent, "agent"));
    const JsonLine refused = agent.call(
        "macro.create", keyed(R"("macro":{"name":"hello","body":"{{requester_nmae}} {{agent_name}} {{x}}"})"));
    QCOMPARE(refused.errorKind(), u"invalid"_s);
    const QString why = refused.text("/error/data/fields/body");
    QVERIFY2(why.contains(u"requester_nmae, x"_s) && !why.contains(u"agent_name"_s), qPrintable(why));
    for (const char *bad : {R"({"name":"two words","body":"x"})", R"({"name":"","body":"x"})",
                            R"({"name":"a:b","body":"x"})", R"({"name":"x","body":" "})"})
        QCOMPARE(agent.call("macro.create", keyed(QByteArray("\"macro\":") + bad)).errorKind(), u"invalid"_s);
    QCOMPARE(agent.call("macro.list").count("/result/rows"), 0);
    QVERIFY(!agent.call("macro.create", keyed(R"("macro":{"name":"hello","body":"{{agent_name}}"})")).isError());
    QCOMPARE(
        agent.call("macro.create", keyed(R"("macro":{"name":"Hello","body":"x"})")).text("/error/data/fields/name"),
        u"is taken already"_s);
    QCOMPARE(agent.call("macro.update", keyed(R"("id":1,"base":1,"patch":{"body":"{{y}}"})")).errorKind(),
             u"invalid"_s);
    QVERIFY(!agent.call("macro.update", keyed(R"("id":1,"base":1,"patch":{"body":"{{ticket_number}}"})")).isError());
    QCOMPARE(agent.call("macro.list").text("/result/rows/0/body"), u"{{ticket_number}}"_s);
}

void MacrosTest::agentsHaveTheirOwnTexts()
{
    SF_MACROS_SERVER;
    WirePeer agent(server.port());
    WirePeer window(server.port());
    WirePeer colleague(server.port());
    WirePeer admin(server.port());
    QVERIFY(enter(agent, "agent") && enter(window, "agent", true) && enter(colleague, "colleague", true)
            && enter(admin, "admin"));
    QVERIFY(!agent.call("macro.create", keyed(R"("macro":{"name":"bye","body":"Bye"})")).isError());
    QCOMPARE(window.notification(u"own"_s).text("/params/row/body"), u"Bye"_s);
    QCOMPARE(colleague.call("macro.list").count("/result/rows"), 0);
    QCOMPARE(colleague.call("macro.delete", keyed("\"id\":1")).errorKind(), u"not_found"_s);
    // What changes tickets, and what is for all, is for supervisors.
    QCOMPARE(agent.call("macro.create", keyed(R"("shared":true,"macro":{"name":"all","body":"x"})")).errorKind(),
             u"forbidden"_s);
    QCOMPARE(agent.call("macro.create", keyed(R"("macro":{"name":"close","actions":{"patch":{"status":"closed"}}})"))
                 .errorKind(),
             u"forbidden"_s);
    QCOMPARE(agent.call("macro.update", keyed(R"("id":1,"base":1,"shared":true)")).errorKind(), u"forbidden"_s);
    QVERIFY(colleague.nothingElseWasSent());

    const JsonLine made = admin.call(
        "macro.create",
        keyed(R"("shared":true,"macro":{"name":"close","actions":{"patch":{"status":"closed"},"assign_to_me":true}})"));
    QVERIFY2(made.number("/result/seq") > 0, made.bytes().constData());
    QCOMPARE(colleague.notification(u"event"_s).text("/params/row/actions/patch/status"), u"closed"_s);
    QCOMPARE(agent.call("macro.list").count("/result/rows"), 2);
    QCOMPARE(agent.call("macro.update", keyed(R"("id":2,"base":1,"patch":{"body":"x"})")).errorKind(), u"forbidden"_s);
    QCOMPARE(agent.call("macro.delete", keyed(R"("id":2)")).errorKind(), u"forbidden"_s);
    for (const char *bad : {R"({"patch":{"subject":"x"}})", R"({"tags_added":[99]})", R"({"patch":{"assignee_id":99}})",
                            R"({"patch":{"category":"weather"}})"})
        QCOMPARE(admin.call("macro.create", keyed(QByteArray(R"("macro":{"name":"bad","actions":)") + bad + '}'))
                     .errorKind(),
                 u"invalid"_s);
    QVERIFY(!admin.call("macro.delete", keyed(R"("id":2)")).isError());
    const JsonLine gone = colleague.notification(u"event"_s);
    QCOMPARE(gone.text("/params/event/entity"), u"macro"_s);
    QVERIFY(!gone.has("/params/row"));
    QVERIFY(!agent.call("macro.delete", keyed(R"("id":1)")).isError());
    QVERIFY(!window.notification(u"own"_s).has("/params/row"));
}

void MacrosTest::aMacroChangesManyTickets()
{
    SF_MACROS_SERVER;
    WirePeer admin(server.port());
    QVERIFY(enter(admin, "admin", true));
    for (int i = 0; i < 3; ++i)
        QVERIFY(!admin.call("ticket.create", keyed(R"("subject":"Wave","requester_name":"Kay")")).isError());
    QVERIFY(!admin.call("tag.create", keyed(R"("name":"wave","color":"#123456")")).isError());
    QVERIFY(
        !admin
             .call(
                 "macro.create",
                 keyed(
                     R"("macro":{"name":"wave","body":"Not sent","actions":{"patch":{"status":"resolved"},"tags_added":[1]}})"))
             .isError());
    QVERIFY(!admin.call("macro.create", keyed(R"("macro":{"name":"text","body":"Only text"})")).isError());
    QCOMPARE(admin.call("bulk.start", keyed(R"("tickets":[1],"macro":2)")).errorKind(), u"invalid"_s);
    QVERIFY(!admin.call("bulk.start", keyed(R"("tickets":[1,2],"macro":1,"actions":{"patch":{"priority":"low"}})"))
                 .isError());
    JsonLine progress;
    do
        progress = admin.notification(u"bulk"_s);
    while (progress.isValid() && progress.text("/params/job/state") != u"done"_s);
    QCOMPARE(progress.number("/params/job/changed"), 2);
    const JsonLine ticket = admin.call("ticket.get", R"({"id":2})");
    QCOMPARE(ticket.text("/result/ticket/status"), u"resolved"_s);
    QCOMPARE(ticket.text("/result/ticket/priority"), u"low"_s);
    QCOMPARE(ticket.json("/result/tags"), QByteArray("[1]"));
    QCOMPARE(ticket.count("/result/responses"), 0);
    QCOMPARE(admin.call("ticket.get", R"({"id":3})").text("/result/ticket/status"), u"new"_s);
}

void MacrosTest::everybodySetsTheirOwnSignature()
{
    SF_MACROS_SERVER;
    WirePeer agent(server.port());
    WirePeer colleague(server.port());
    QVERIFY(enter(agent, "agent") && enter(colleague, "colleague", true));
    const JsonLine set = agent.call("user.set_signature", keyed(R"("signature":"Kind regards\nGus")"));
    QVERIFY2(set.number("/result/seq") > 0, set.bytes().constData());
    const JsonLine event = colleague.notification(u"event"_s);
    QCOMPARE(event.text("/params/row/signature"), u"Kind regards\nGus"_s);
    QCOMPARE(event.json("/params/row/id"), set.json("/result/id"));
    QCOMPARE(agent.call("user.set_signature", keyed("\"signature\":\"" + QByteArray(5000, 'x') + '"')).errorKind(),
             u"invalid"_s);
    QVERIFY(!agent.call("user.set_signature", keyed(R"("signature":"")")).isError());
}

void MacrosTest::everybodySaysThatTheyAreAway()
{
    SF_MACROS_SERVER;
    WirePeer agent(server.port());
    WirePeer colleague(server.port());
    QVERIFY(enter(agent, "agent") && enter(colleague, "colleague", true));
    const JsonLine gone = agent.call("user.set_away", keyed(R"("away":true)"));
    QVERIFY2(gone.number("/result/seq") > 0, gone.bytes().constData());
    const JsonLine event = colleague.notification(u"event"_s);
    QCOMPARE(event.json("/params/row/id"), gone.json("/result/id"));
    QCOMPARE(event.json("/params/row/away"), QByteArray("true"));
    const JsonLine again = agent.call("user.set_away", keyed(R"("away":true)"));
    QVERIFY(!again.isError());
    QCOMPARE(again.number("/result/seq"), 0);
    QVERIFY(!agent.call("user.set_away", keyed(R"("away":false)")).isError());
    QCOMPARE(colleague.notification(u"event"_s).json("/params/row/away"), QByteArray("false"));
    QCOMPARE(agent.call("user.set_away", keyed(R"("away":"yes")")).errorCode(), -32602);
}

QTEST_GUILESS_MAIN(MacrosTest)
#include "tst_macros.moc"
