// SPDX-License-Identifier: GPL-3.0-or-later
// Calls about contacts, companies, tags, views, macros, jobs and undo that cannot be right, on both databases: each is refused with its
// reason, none is an error of the server, and another organisation's records are none at all.
#include "tests/support/testserver.h"
#include "tests/support/wirepeer.h"

#include <QTest>

using namespace sf::test;
using namespace Qt::Literals::StringLiterals;

class TestWrongCalls : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNotThereIsNotFound_data() { addDatabaseRows(); }
    void whatIsNotThereIsNotFound();
    void recordsOfOthersAreNotThere_data() { addDatabaseRows(); }
    void recordsOfOthersAreNotThere();
    void rolesMayWhatTheTableSays_data() { addDatabaseRows(); }
    void rolesMayWhatTheTableSays();
    void textsThatDoNotFitAreNamed_data() { addDatabaseRows(); }
    void textsThatDoNotFitAreNamed();
};

namespace {

/// JSON with single quotes, and a fresh key for KEY.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"').replace("KEY", "\"key\":\"" + newKey() + '"');
}

struct Call
{
    QByteArray method;
    QByteArray params;
};

/// Every call that names a record, with `id` for it; OTHER is one that is there, or not either.
QList<Call> callsAbout(const QByteArray &id, const QByteArray &other)
{
    const QList<Call> patterns{
        {"contact.get", "{'id':ID}"},
        {"contact.update", "{KEY,'id':ID,'base':1,'patch':{'name':'X'}}"},
        {"contact.delete", "{KEY,'id':ID}"},
        {"contact.merge", "{KEY,'id':ID,'base':1,'other':OTHER,'other_base':1,'patch':{}}"},
        {"contact.merge", "{KEY,'id':OTHER,'base':1,'other':ID,'other_base':1,'patch':{}}"},
        {"company.get", "{'id':ID}"},
        {"company.update", "{KEY,'id':ID,'base':1,'patch':{'name':'X'}}"},
        {"company.delete", "{KEY,'id':ID}"},
        {"tag.update", "{KEY,'id':ID,'base':1,'patch':{'name':'X'}}"},
        {"tag.delete", "{KEY,'id':ID}"},
        {"tag.merge", "{KEY,'id':ID,'other':OTHER}"},
        {"tag.merge", "{KEY,'id':OTHER,'other':ID}"},
        {"view.update", "{KEY,'id':ID,'base':1,'patch':{'name':'X'}}"},
        {"view.delete", "{KEY,'id':ID}"},
        {"macro.update", "{KEY,'id':ID,'base':1,'patch':{'name':'X'}}"},
        {"macro.delete", "{KEY,'id':ID}"},
        {"bulk.get", "{'id':ID}"},
        {"bulk.cancel", "{KEY,'id':ID}"},
        {"bulk.start", "{KEY,'tickets':[ID],'actions':{'patch':{'priority':'high'}}}"},
    };
    QList<Call> calls;
    for (Call call : patterns)
        calls << Call{call.method, json(call.params.replace("OTHER", other).replace("ID", id))};
    return calls;
}

bool signIn(WirePeer &peer, const QByteArray &email, const QByteArray &organization = TestServer::Organization)
{
    return !peer.signIn(organization, email, TestServer::Password).isError();
}

/// Makes one of each; all have the number 1 then.
bool makeOneOfEach(WirePeer &admin)
{
    const QList<Call> calls{
        {"contact.create", "{KEY,'contact':{'name':'Kay'}}"},
        {"company.create", "{KEY,'company':{'name':'Acme'}}"},
        {"tag.create", "{KEY,'name':'bug','color':'#112233'}"},
        {"ticket.create", "{KEY,'subject':'S','requester_id':1}"},
        {"view.create", "{KEY,'shared':true,'view':{'name':'V','query':{'status':['new']}}}"},
        {"macro.create", "{KEY,'shared':true,'macro':{'name':'M','body':'Hello'}}"},
        {"bulk.start", "{KEY,'tickets':[1],'actions':{'patch':{'priority':'high'}}}"},
    };
    return std::all_of(calls.begin(), calls.end(), [&](const Call &call) {
        const JsonLine made = admin.call(call.method, json(call.params));
        if (made.isError() || made.number("/result/id") != 1)
            qWarning("%s: %s", call.method.constData(), made.bytes().constData());
        return !made.isError();
    });
}

const ServerOptions kOptions{.settings = "[limits]\nburst = 5000\n"};

ServerOptions optionsOf(const QByteArray &engine)
{
    ServerOptions options = kOptions;
    options.engine = engine;
    return options;
}

} // namespace

#define SF_SERVER                                                                                                      \
    QFETCH(QByteArray, engine);                                                                                        \
    TestServer server(optionsOf(engine));                                                                              \
    SF_REQUIRE_DATABASE(server)

void TestWrongCalls::whatIsNotThereIsNotFound()
{
    SF_SERVER;
    WirePeer admin(server.port());
    QVERIFY(signIn(admin, "admin@test.example") && makeOneOfEach(admin));
    for (const QByteArray id : {"4711", "9007199254740991"}) {
        for (const Call &call : callsAbout(id, "1")) {
            const JsonLine answer = admin.call(call.method, call.params);
            QVERIFY2(answer.errorKind() == u"not_found"_s,
                     (call.method + ' ' + call.params + ": " + answer.bytes()).constData());
        }
    }
    for (const QByteArray id : {"0", "-1", "-9223372036854775808", "null", "'1'", "1.5", "9223372036854775807",
                                "9223372036854775808", "[1]", "true"}) {
        for (const Call &call : callsAbout(QByteArray(id).replace('\'', '"'), "1")) {
            const JsonLine answer = admin.call(call.method, call.params);
            QVERIFY2(answer.isError() && answer.errorKind() != u"storage"_s && answer.errorCode() != -32603,
                     (call.method + ' ' + call.params + ": " + answer.bytes()).constData());
        }
    }
    for (const QByteArray call : {"''", "'nothing'", "'ffffffff-ffff-4fff-bfff-ffffffffffff'"}) {
        const JsonLine answer = admin.call("undo.call", json("{KEY,'call':" + call + '}'));
        QVERIFY2(answer.errorKind() == u"not_found"_s || answer.errorKind() == u"invalid"_s,
                 answer.bytes().constData());
    }
    // What is asked for beside the record.
    for (const QByteArray params :
         {"{KEY,'id':1,'base':0,'patch':{'name':'X'}}", "{KEY,'id':1,'base':-5,'patch':{'name':'X'}}",
          "{KEY,'id':1,'base':99,'patch':{'name':'X'}}"}) {
        for (const QByteArray method :
             {"contact.update", "company.update", "tag.update", "view.update", "macro.update"}) {
            const JsonLine answer = admin.call(method, json(params));
            QVERIFY2(answer.errorKind() == u"invalid"_s, (method + ": " + answer.bytes()).constData());
        }
    }
    for (const QByteArray method : {"contact.merge", "tag.merge"}) {
        const JsonLine answer = admin.call(
            method, json(method == "tag.merge" ? "{KEY,'id':1,'other':1}"
                                               : "{KEY,'id':1,'base':1,'other':1,'other_base':1,'patch':{}}"));
        QVERIFY2(answer.errorKind() == u"invalid"_s, answer.bytes().constData());
    }
    QVERIFY(admin.nothingElseWasSent());
}

void TestWrongCalls::recordsOfOthersAreNotThere()
{
    SF_SERVER;
    WirePeer admin(server.port());
    QVERIFY(signIn(admin, "admin@test.example") && makeOneOfEach(admin));
    QVERIFY(server.run({u"organization"_s, u"add"_s, u"--organization"_s, u"other"_s, u"--name"_s, u"Other"_s}).ok());
    QVERIFY(server.addUser(u"other"_s, u"admin@other.example"_s, u"Spy"_s, u"admin"_s));
    const QByteArray key = newKey();
    QVERIFY(
        !admin.call("contact.update", "{\"key\":\"" + key + R"(","id":1,"base":1,"patch":{"phone":"1"}})").isError());

    WirePeer spy(server.port());
    QVERIFY(signIn(spy, "admin@other.example", "other"));
    for (const Call &call : callsAbout("1", "1")) {
        const JsonLine answer = spy.call(call.method, call.params);
        // Two of the same are refused before anybody looks.
        const bool isSame = call.method.endsWith(".merge");
        QVERIFY2(answer.errorKind() == (isSame ? u"invalid"_s : u"not_found"_s),
                 (call.method + ": " + answer.bytes()).constData());
    }
    QCOMPARE(spy.call("undo.call", json("{KEY,'call':'" + key + "'}")).errorKind(), u"not_found"_s);
    for (const Call &call : {Call{"contact.create", "{KEY,'contact':{'name':'K','company_id':1}}"},
                             Call{"contact.create", "{KEY,'contact':{'name':'K'},'tags':[1]}"},
                             Call{"ticket.create", "{KEY,'subject':'S','requester_id':1}"},
                             Call{"ticket.create", "{KEY,'subject':'S','requester_name':'K','company_id':1}"},
                             Call{"ticket.create", "{KEY,'subject':'S','requester_name':'K','tags':[1]}"},
                             Call{"bulk.start", "{KEY,'query':{},'macro':1,'actions':{}}"}}) {
        const JsonLine answer = spy.call(call.method, json(call.params));
        QVERIFY2(answer.errorKind() == u"invalid"_s, (call.method + ": " + answer.bytes()).constData());
    }
    for (const QByteArray method :
         {"contact.list", "company.list", "tag.list", "view.list", "macro.list", "bulk.list"}) {
        const JsonLine answer = spy.call(method);
        QVERIFY2(answer.json("/result/rows") == "[]", (method + ": " + answer.bytes()).constData());
    }
    QCOMPARE(admin.call("contact.get", R"({"id":1})").text("/result/contact/phone"), u"1"_s);
}

void TestWrongCalls::rolesMayWhatTheTableSays()
{
    SF_SERVER;
    QVERIFY(server.addUser(u"test"_s, u"boss@test.example"_s, u"Boss"_s, u"supervisor"_s));
    WirePeer admin(server.port());
    WirePeer boss(server.port());
    WirePeer agent(server.port());
    WirePeer stranger(server.port());
    QVERIFY(signIn(admin, "admin@test.example") && makeOneOfEach(admin));
    QVERIFY(signIn(boss, "boss@test.example") && signIn(agent, "agent@test.example"));
    const auto isForbidden = [](WirePeer &peer, const Call &call) {
        return peer.call(call.method, json(call.params)).errorKind() == u"forbidden"_s;
    };
    const QList<Call> ofSupervisors{{"contact.delete", "{KEY,'id':99}"},
                                    {"company.delete", "{KEY,'id':99}"},
                                    {"tag.create", "{KEY,'name':'x','color':'#112233'}"},
                                    {"tag.update", "{KEY,'id':1,'base':1,'patch':{'name':'x2'}}"},
                                    {"tag.merge", "{KEY,'id':1,'other':99}"},
                                    {"tag.delete", "{KEY,'id':99}"},
                                    {"view.create", "{KEY,'shared':true,'view':{'name':'W'}}"},
                                    {"macro.create", "{KEY,'shared':true,'macro':{'name':'N','body':'x'}}"}};
    const QList<Call> ofAdmins{{"contact.import", "{KEY,'rows':[]}"},   {"contact.check_import", "{'rows':[]}"},
                               {"contact.export", "{KEY,'query':{}}"},  {"company.import", "{KEY,'rows':[]}"},
                               {"company.check_import", "{'rows':[]}"}, {"company.export", "{KEY,'query':{}}"}};
    for (const Call &call : ofSupervisors + ofAdmins) {
        QVERIFY2(isForbidden(agent, call), call.method.constData());
        QCOMPARE(stranger.call(call.method, json(call.params)).errorKind(), u"unauthenticated"_s);
    }
    for (const Call &call : ofSupervisors)
        QVERIFY2(!isForbidden(boss, call), call.method.constData());
    for (const Call &call : ofAdmins) {
        QVERIFY2(isForbidden(boss, call), call.method.constData());
        QVERIFY2(!isForbidden(admin, call), call.method.constData());
    }
    // Undo wants the right of the change itself.
    const QByteArray key = newKey();
    QVERIFY(!boss.call("tag.delete", "{\"key\":\"" + key + R"(","id":1})").isError());
    QVERIFY(isForbidden(agent, {"undo.call", "{KEY,'call':'" + key + "'}"}));
    QVERIFY(!boss.call("undo.call", json("{KEY,'call':'" + key + "'}")).isError());
}

void TestWrongCalls::textsThatDoNotFitAreNamed()
{
    SF_SERVER;
    WirePeer admin(server.port());
    QVERIFY(signIn(admin, "admin@test.example") && makeOneOfEach(admin));
    const QByteArray longText(300'000, 'x');
    const auto refused = [&](const QByteArray &method, QByteArray params) {
        const JsonLine answer = admin.call(method, json(params.replace("LONG", longText)));
        const bool isRight = answer.errorKind() == u"invalid"_s || answer.errorCode() == -32602;
        if (!isRight)
            qWarning("%s: %s", method.constData(), answer.bytes().left(500).constData());
        return isRight;
    };
    for (const QByteArray text : {"LONG", "a\\u0000b"}) {
        for (const QByteArray field : {"name", "email", "phone", "address", "job_title", "custom_1", "notes"})
            QVERIFY2(refused("contact.create", "{KEY,'contact':{'name':'N','" + field + "':'" + text + "'}}"),
                     (field + text.left(9)).constData());
        for (const QByteArray field : {"name", "website", "industry", "size", "notes"})
            QVERIFY2(refused("company.create", "{KEY,'company':{'name':'N','" + field + "':'" + text + "'}}"),
                     (field + text.left(9)).constData());
        QVERIFY(refused("tag.create", "{KEY,'name':'" + text + "','color':'#112233'}"));
        QVERIFY(refused("tag.create", "{KEY,'name':'n','color':'" + text + "'}"));
        QVERIFY(refused("view.create", "{KEY,'view':{'name':'" + text + "'}}"));
        QVERIFY(refused("view.create", "{KEY,'view':{'name':'n','query':{'text':'" + text + "'}}}"));
        QVERIFY(refused("macro.create", "{KEY,'macro':{'name':'" + text + "','body':'x'}}"));
        QVERIFY(refused("macro.create", "{KEY,'macro':{'name':'n','body':'" + text + "'}}"));
        QVERIFY(refused("contact.list", "{'query':{'text':'" + text + "'}}"));
        QVERIFY(refused("company.list", "{'query':{'text':'" + text + "'}}"));
    }
    for (const QByteArray page : {"'limit':0", "'limit':-1", "'limit':201", "'offset':-1"}) {
        QVERIFY2(refused("contact.list", "{" + page + "}"), page.constData());
        QVERIFY2(refused("company.list", "{" + page + "}"), page.constData());
    }
    // Far past the end there is nothing, and that is no error.
    QCOMPARE(admin.call("contact.list", R"({"offset":9007199254740991})").json("/result/rows"), QByteArray("[]"));
    QVERIFY(admin.nothingElseWasSent());
}

QTEST_GUILESS_MAIN(TestWrongCalls)
#include "tst_wrongcalls.moc"
