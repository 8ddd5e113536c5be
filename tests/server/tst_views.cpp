// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views on the wire, on both databases: own ones reach their owner's sessions only, shared ones everybody; counts; rights; other organisations.
#include "tests/support/testserver.h"
#include "tests/support/wirepeer.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sf::test;

class ViewsTest : public QObject
{
    Q_OBJECT

private slots:
    void ownViewsAreTheirOwnersOnly_data() { addDatabaseRows(); }
    void ownViewsAreTheirOwnersOnly();
    void sharedViewsReachEverybody_data() { addDatabaseRows(); }
    void sharedViewsReachEverybody();
    void whatIsStoredComesBack_data() { addDatabaseRows(); }
    void whatIsStoredComesBack();
    void countsAreOfTheCaller_data() { addDatabaseRows(); }
    void countsAreOfTheCaller();
    void daysMoveOnWithTheDay_data() { addDatabaseRows(); }
    void daysMoveOnWithTheDay();
    void otherOrganisationsSeeNothing_data() { addDatabaseRows(); }
    void otherOrganisationsSeeNothing();
};

namespace {

bool enter(WirePeer &peer, const QByteArray &who, const QByteArray &organization = TestServer::Organization)
{
    return !peer.signIn(organization, who, TestServer::Password).isError();
}

bool follow(WirePeer &peer, const QByteArray &after)
{
    return !peer.call("feed.subscribe", R"({"epoch":"","after":)" + after + '}').isError();
}

/// From now on.
bool follow(WirePeer &peer)
{
    return follow(peer, peer.call("tag.list").json("/result/as_of"));
}

/// The newest event about a view.
JsonLine viewEvent(WirePeer &peer)
{
    JsonLine line;
    do
        line = peer.notification(u"event"_s);
    while (line.isValid() && line.text("/params/event/entity") != u"view"_s);
    return line;
}

} // namespace

#define SF_VIEWS_SERVER                                                                                                \
    QFETCH(QByteArray, engine);                                                                                        \
    TestServer server({.engine = engine, .settings = {}});                                                             \
    SF_REQUIRE_DATABASE(server)

void ViewsTest::ownViewsAreTheirOwnersOnly()
{
    SF_VIEWS_SERVER;
    WirePeer agent(server.port());
    WirePeer window(server.port()); // the same person's
    WirePeer colleague(server.port());
    WirePeer admin(server.port());
    QVERIFY(enter(agent, "agent@test.example") && enter(window, "agent@test.example")
            && enter(colleague, "colleague@test.example") && enter(admin, "admin@test.example"));
    QVERIFY(follow(window) && follow(colleague) && follow(admin));

    const JsonLine made = agent.call("view.create", keyed(R"("view":{"name":"Mine","query":{"priority":["high"]}})"));
    QVERIFY2(made.has("/result"), made.bytes().constData());
    QCOMPARE(made.number("/result/seq"), 0);
    const QByteArray id = made.json("/result/id");
    const JsonLine told = window.notification(u"own"_s);
    QCOMPARE(told.text("/params/entity"), u"view"_s);
    QCOMPARE(told.text("/params/row/name"), u"Mine"_s);
    QVERIFY(told.number("/params/row/owner_id") > 0);

    const JsonLine renamed =
        agent.call("view.update", keyed("\"id\":" + id + R"(,"base":1,"patch":{"name":"Still mine"})"));
    QCOMPARE(renamed.number("/result/version"), 2);
    QCOMPARE(window.notification(u"own"_s).text("/params/row/name"), u"Still mine"_s);
    for (WirePeer *other : {&colleague, &admin}) {
        QCOMPARE(other->call("view.list").count("/result/rows"), 0);
        for (const QByteArray &call : {QByteArray("\"id\":" + id + R"(,"base":1,"patch":{"name":"Stolen"})"),
                                       QByteArray("\"id\":999999,\"base\":1")})
            QCOMPARE(other->call("view.update", keyed(call)).errorKind(), u"not_found"_s);
        QCOMPARE(other->call("view.delete", keyed("\"id\":" + id)).json("/error"),
                 other->call("view.delete", keyed("\"id\":999999")).json("/error"));
    }
    QVERIFY(!agent.call("view.delete", keyed("\"id\":" + id)).isError());
    const JsonLine gone = window.notification(u"own"_s);
    QCOMPARE(gone.json("/params/id"), id);
    QVERIFY(!gone.has("/params/row"));
    QCOMPARE(agent.call("view.list").count("/result/rows"), 0);
    QVERIFY(agent.nothingElseWasSent()); // it follows nothing
    QVERIFY(colleague.nothingElseWasSent());
    QVERIFY(admin.nothingElseWasSent());
}

void ViewsTest::sharedViewsReachEverybody()
{
    SF_VIEWS_SERVER;
    WirePeer agent(server.port());
    WirePeer admin(server.port());
    QVERIFY(enter(agent, "agent@test.example") && enter(admin, "admin@test.example") && follow(agent));
    const QByteArray view = R"("shared":true,"view":{"name":"All urgent","query":{"priority":["urgent"]}})";
    QCOMPARE(agent.call("view.create", keyed(view)).errorKind(), u"forbidden"_s);
    const JsonLine made = admin.call("view.create", keyed(view));
    QVERIFY2(made.number("/result/seq") > 0, made.bytes().constData());
    const QByteArray id = made.json("/result/id");
    JsonLine event = viewEvent(agent);
    QCOMPARE(event.text("/params/event/kind"), u"created"_s);
    QCOMPARE(event.text("/params/row/name"), u"All urgent"_s);
    QCOMPARE(agent.call("view.list").text("/result/rows/0/query/priority/0"), u"urgent"_s);
    const QByteArray rename = "\"id\":" + id + R"(,"base":1,"patch":{"name":"Urgent"})";
    QCOMPARE(agent.call("view.update", keyed(rename)).errorKind(), u"forbidden"_s);
    QCOMPARE(agent.call("view.delete", keyed("\"id\":" + id)).errorKind(), u"forbidden"_s);
    QVERIFY(!admin.call("view.update", keyed(rename)).isError());
    QCOMPARE(viewEvent(agent).text("/params/row/name"), u"Urgent"_s);

    // Taken for oneself it is gone for the others, and nobody reads what becomes of it.
    QVERIFY(!admin.call("view.update", keyed("\"id\":" + id + R"(,"base":2,"shared":false,"patch":{"name":"Secret"})"))
                 .isError());
    event = viewEvent(agent);
    QVERIFY(!event.has("/params/row"));
    QVERIFY(!event.bytes().contains("Secret"));
    QCOMPARE(agent.call("view.list").count("/result/rows"), 0);
    // Whoever catches up hears the same.
    WirePeer late(server.port());
    QVERIFY(enter(late, "colleague@test.example") && follow(late, "0"));
    event = viewEvent(late);
    QVERIFY(!event.has("/params/row") && !event.bytes().contains("Secret"));
    QVERIFY(!admin.call("view.update", keyed("\"id\":" + id + R"(,"base":3,"shared":true)")).isError());
    QCOMPARE(viewEvent(agent).text("/params/row/name"), u"Secret"_s);
    QVERIFY(!admin.call("view.delete", keyed("\"id\":" + id)).isError());
    QVERIFY(!viewEvent(agent).has("/params/row"));
    QCOMPARE(admin.call("view.list").count("/result/rows"), 0);
}

void ViewsTest::whatIsStoredComesBack()
{
    SF_VIEWS_SERVER;
    WirePeer agent(server.port());
    QVERIFY(enter(agent, "agent@test.example"));
    const QByteArray view =
        R"({"name":"  Näh \u00e9 ","query":{"status":["open"],"mine":true,"lead_score_min":50,"text":"log in"},)"
        R"("columns":[{"id":"number","width":90},{"id":"tags","width":120,"hidden":true}],)"
        R"("sort":{"by":"lead_score","descending":true},"position":3})";
    const JsonLine made = agent.call("view.create", keyed("\"view\":" + view));
    QVERIFY2(made.has("/result"), made.bytes().constData());
    QVERIFY(!agent.call("view.create", keyed(R"("view":{"name":"First","position":1})")).isError());
    const JsonLine list = agent.call("view.list");
    QCOMPARE(list.text("/result/rows/0/name"), u"First"_s);
    QCOMPARE(list.text("/result/rows/1/name"), u"Näh é"_s);
    QCOMPARE(list.json("/result/rows/1/query"),
             QByteArray(R"({"status":["open"],"mine":true,"lead_score_min":50,"text":"log in"})"));
    QCOMPARE(list.json("/result/rows/1/columns"),
             QByteArray(R"([{"id":"number","width":90},{"id":"tags","width":120,"hidden":true}])"));
    QCOMPARE(list.json("/result/rows/1/sort"), QByteArray(R"({"by":"lead_score","descending":true})"));

    for (const char *bad :
         {R"({"name":" "})", R"({"name":"x","columns":[{"id":""}]})", R"({"name":"x","sort":{"by":"relevance"}})",
          R"({"name":"x","columns":[{"id":"number","width":-1}]})"})
        QCOMPARE(agent.call("view.create", keyed(QByteArray("\"view\":") + bad)).errorKind(), u"invalid"_s);
    QCOMPARE(agent.call("view.create", keyed(R"("view":{"name":"x","owner_id":1})")).errorCode(), -32602);
    // The same write again is the same view.
    const QByteArray once = keyed(R"("view":{"name":"Once"})");
    QCOMPARE(agent.call("view.create", once).json("/result"), agent.call("view.create", once).json("/result"));
    QCOMPARE(agent.call("view.list").count("/result/rows"), 3);
}

void ViewsTest::countsAreOfTheCaller()
{
    SF_VIEWS_SERVER;
    WirePeer agent(server.port());
    WirePeer admin(server.port());
    QVERIFY(enter(agent, "agent@test.example") && enter(admin, "admin@test.example"));
    const qint64 me = agent.call("user.list").number("/result/rows/1/id");
    QVERIFY(me > 0);
    const auto count = [&](WirePeer &peer, const QByteArray &view) {
        const JsonLine line = peer.call("view.saved_counts");
        for (int i = 0; i < line.count("/result/rows"); ++i) {
            const QByteArray row = "/result/rows/" + QByteArray::number(i);
            if (line.json((row + "/view").constData()) == view)
                return line.number((row + "/count").constData());
        }
        return qint64{-1};
    };
    const QByteArray counted =
        admin.call("view.create", keyed(R"("shared":true,"view":{"name":"New","query":{"status":["new"]}})"))
            .json("/result/id");
    const QByteArray searched =
        admin.call("view.create", keyed(R"("shared":true,"view":{"name":"Printer","query":{"text":"printer"}})"))
            .json("/result/id");
    const QByteArray own =
        agent.call("view.create", keyed(R"("view":{"name":"Mine","query":{"mine":true,"has_attachment":false}})"))
            .json("/result/id");
    for (const char *subject : {"Printer on fire", "Scanner on fire", "Printer is cold"})
        QVERIFY(
            !agent
                 .call("ticket.create", keyed(QByteArray("\"subject\":\"") + subject
                                              + R"(","requester_name":"Kay","assignee_id":)" + QByteArray::number(me)))
                 .isError());
    QCOMPARE(count(agent, counted), 3);
    QCOMPARE(count(agent, searched), 2);
    const bool isMine = count(agent, own) == 3;
    QVERIFY(isMine || count(agent, own) == 0); // by name the second user may be somebody else
    QCOMPARE(count(admin, own), -1);
    QCOMPARE(count(admin, searched), 2);
}

void ViewsTest::daysMoveOnWithTheDay()
{
    SF_VIEWS_SERVER;
    WirePeer agent(server.port());
    QVERIFY(enter(agent, "agent@test.example"));
    QVERIFY(!agent.call("ticket.create", keyed(R"("subject":"Of today","requester_name":"Kay")")).isError());
    const QByteArray days = R"({"created_days":{"from":-7,"to":0}})";
    QVERIFY(!agent.call("view.create", keyed("\"view\":{\"name\":\"This week\",\"query\":" + days + '}')).isError());
    QCOMPARE(agent.call("view.list").json("/result/rows/0/query"), days);
    const auto counted = [&](qint64 daysFromNow) {
        const QDateTime day = QDateTime::currentDateTimeUtc().addDays(daysFromNow);
        const QByteArray today = QDateTime(day.date(), {}, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
        return agent.call("view.saved_counts", "{\"today\":\"" + today + "\"}").number("/result/rows/0/count");
    };
    QCOMPARE(counted(0), 1);
    QCOMPARE(counted(6), 1);
    QCOMPARE(counted(9), 0);
    QCOMPARE(agent.call("view.saved_counts").number("/result/rows/0/count"), 1);
    // What is asked now has times.
    const JsonLine refused = agent.call("ticket.list", "{\"query\":" + days + '}');
    QCOMPARE(refused.errorKind(), u"invalid"_s);
    QVERIFY(refused.bytes().contains("created_from"));
}

void ViewsTest::otherOrganisationsSeeNothing()
{
    SF_VIEWS_SERVER;
    QVERIFY(server.run({u"organization"_s, u"add"_s, u"--organization"_s, u"other"_s, u"--name"_s, u"Other"_s}).ok());
    QVERIFY(server.addUser(u"other"_s, u"admin@other.example"_s, u"Otto Other"_s, u"admin"_s));
    WirePeer admin(server.port());
    WirePeer other(server.port());
    QVERIFY(enter(admin, "admin@test.example") && enter(other, "admin@other.example", "other"));
    const QByteArray change = newKey();
    QVERIFY(!admin.call("ticket.create", keyed(R"("subject":"Ours","requester_name":"Kay")")).isError());
    QVERIFY(!admin.call("ticket.update", R"({"key":")" + change + R"(","id":1,"base":1,"patch":{"priority":"high"}})")
                 .isError());
    QVERIFY(!admin.call("view.create", keyed(R"("shared":true,"view":{"name":"Ours"})")).isError());
    QVERIFY(!admin.call("macro.create", keyed(R"("shared":true,"macro":{"name":"hello","body":"Hello"})")).isError());
    QVERIFY(!admin.call("bulk.start", keyed(R"("tickets":[1],"actions":{"patch":{"priority":"low"}})")).isError());

    const auto same = [&](const QByteArray &method, const QByteArray &theirs, const QByteArray &absent) {
        const QByteArray a = other.call(method, keyed(theirs)).json("/error");
        return a.contains("not_found") && a == other.call(method, keyed(absent)).json("/error");
    };
    QVERIFY(same("view.update", "\"id\":1,\"base\":1", "\"id\":999,\"base\":1"));
    QVERIFY(same("view.delete", "\"id\":1", "\"id\":999"));
    QVERIFY(same("macro.update", "\"id\":1,\"base\":1", "\"id\":999,\"base\":1"));
    QVERIFY(same("macro.delete", "\"id\":1", "\"id\":999"));
    QVERIFY(same("bulk.cancel", "\"id\":1", "\"id\":999"));
    QVERIFY(same("undo.call", "\"call\":\"" + change + '"', "\"call\":\"" + newKey() + '"'));
    const QByteArray raise = R"(,"actions":{"patch":{"priority":"low"}})";
    QVERIFY(same("bulk.start", "\"tickets\":[1]" + raise, "\"tickets\":[999]" + raise));
    QCOMPARE(other.call("bulk.get", R"({"id":1})").json("/error"),
             other.call("bulk.get", R"({"id":999})").json("/error"));
    for (const char *list : {"view.list", "macro.list", "bulk.list", "view.saved_counts"})
        QCOMPARE(other.call(list).count("/result/rows"), 0);
}

QTEST_GUILESS_MAIN(ViewsTest)
#include "tst_views.moc"
