// SPDX-License-Identifier: GPL-3.0-or-later
// The wire: what a scripted peer sees of a real server process, line by line.
#include "tests/support/testserver.h"
#include "tests/support/wirepeer.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sf::test;

class WireTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void strangersMayOnlyAskWhoIsThere();

    void specificationExamples_data();
    void specificationExamples();
    void badParamsAreNamed_data();
    void badParamsAreNamed();
    void idsAreEchoedAsSent_data();
    void idsAreEchoedAsSent();
    void notificationsAreUnanswered();
    void batchesAreLimited();

    void longLinesEndTheConnection_data();
    void longLinesEndTheConnection();
    void pipelinedReadsSeeEarlierWrites();
    void nothingStartsBeforeSignInIsAnswered();
    void signInsOfOneAccountTakeTurns();
    void manyCallsAtOnceAreSlowedNotRefused();
    void aHalfLineWaitsForItsEnd();

    void writesAreCarriedOutOnce();
    void foreignIdsLookLikeAbsentOnes();

private:
    JsonLine signIn(WirePeer &peer, const QByteArray &email = "admin@test.example");

    std::unique_ptr<TestServer> m_server;
};

namespace {

QByteArray rpc(const QByteArray &id, const QByteArray &method, const QByteArray &params)
{
    return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + '}';
}

QByteArray tagParams(const QByteArray &key, const QByteArray &name)
{
    return "{\"key\":\"" + key + "\",\"name\":\"" + name + "\",\"color\":\"#123456\"}";
}

} // namespace

JsonLine WireTest::signIn(WirePeer &peer, const QByteArray &email)
{
    return peer.signIn(TestServer::Organization, email, TestServer::Password);
}

void WireTest::initTestCase()
{
    m_server = std::make_unique<TestServer>(ServerOptions{.settings = "[limits]\nconnections_per_user = 200\n"
                                                                      "strangers_per_address = 100\nburst = 1000\n"
                                                                      "requests_per_second = 2000\n"});
    QVERIFY2(m_server->isReady(), qPrintable(m_server->why()));
    QVERIFY(
        m_server->run({u"organization"_s, u"add"_s, u"--organization"_s, u"other"_s, u"--name"_s, u"Other"_s}).ok());
    QVERIFY(m_server->addUser(u"other"_s, u"admin@other.example"_s, u"Otto Other"_s, u"admin"_s));
}

void WireTest::strangersMayOnlyAskWhoIsThere()
{
    WirePeer peer(m_server->port());
    QCOMPARE(peer.call("server.info").text("/result/name"), u"SupportFlow"_s);
    QCOMPARE(peer.call("ticket.list").errorKind(), u"unauthenticated"_s);
    QCOMPARE(peer.call("feed.subscribe", R"({"epoch":"","after":0})").errorKind(), u"unauthenticated"_s);
    QCOMPARE(peer.call("local.enter", R"({"organization":"test"})").errorCode(), -32601);
    QVERIFY(peer.nothingElseWasSent());
}

// https://www.jsonrpc.org/specification#examples, with calls that this server has.
void WireTest::specificationExamples_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QList<int>>("codes"); // of the answers in order; 0: a result
    QTest::newRow("named params") << QByteArray(R"({"jsonrpc":"2.0","method":"server.info","params":{},"id":3})")
                                  << QList<int>{0};
    QTest::newRow("no params") << QByteArray(R"({"jsonrpc":"2.0","method":"server.info","id":3})") << QList<int>{0};
    QTest::newRow("positional params") << QByteArray(R"({"jsonrpc":"2.0","method":"server.info","params":[42],"id":1})")
                                       << QList<int>{-32602};
    QTest::newRow("unknown method") << QByteArray(R"({"jsonrpc": "2.0", "method": "foobar", "id": "1"})")
                                    << QList<int>{-32601};
    QTest::newRow("invalid JSON") << QByteArray(R"({"jsonrpc": "2.0", "method": "foobar, "params": "bar", "baz])")
                                  << QList<int>{-32700};
    QTest::newRow("invalid request") << QByteArray(R"({"jsonrpc": "2.0", "method": 1, "params": "bar"})")
                                     << QList<int>{-32600};
    QTest::newRow("invalid JSON in a batch") << QByteArray(
        R"([{"jsonrpc": "2.0", "method": "sum", "params": [1,2,4], "id": "1"},{"jsonrpc": "2.0", "method"])")
                                             << QList<int>{-32700};
    QTest::newRow("empty batch") << QByteArray("[]") << QList<int>{-32600};
    QTest::newRow("not JSON-RPC 2.0") << QByteArray(R"({"method":"server.info","id":1})") << QList<int>{-32600};
    QTest::newRow("scalar") << QByteArray("1") << QList<int>{-32600};
    QTest::newRow("deep") << QByteArray(R"({"jsonrpc":"2.0","id":1,"method":"server.info","params":{"a":)")
                                 + QByteArray(40, '[') + QByteArray(40, ']') + "}}"
                          << QList<int>{-32700};
    QTest::newRow("lone surrogate") << QByteArray(R"({"jsonrpc":"2.0","id":1,"method":"\ud800"})")
                                    << QList<int>{-32700};
    QTest::newRow("huge number") << QByteArray(R"({"jsonrpc":"2.0","id":1,"method":"x","params":{"a":1e999}})")
                                 << QList<int>{-32700};
    QTest::newRow("bad syntax where nobody reads")
        << QByteArray(R"({"jsonrpc":"2.0","id":1,"method":"server.info","x":{"y":tru}})") << QList<int>{-32700};
    QTest::newRow("empty line") << QByteArray() << QList<int>{-32700};
}

void WireTest::specificationExamples()
{
    QFETCH(QByteArray, sent);
    QFETCH(QList<int>, codes);
    WirePeer peer(m_server->port());
    peer.sendLine(sent);
    for (const int code : codes) {
        const JsonLine answer = peer.nextLine();
        QVERIFY(answer.isValid());
        QCOMPARE(answer.text("/jsonrpc"), u"2.0"_s);
        QCOMPARE(answer.has("/result"), code == 0);
        QCOMPARE(answer.isError() ? answer.errorCode() : 0, code);
        if (code == -32700 || code == -32600)
            QCOMPARE(answer.json("/id"), sent.contains("\"id\":1}") ? QByteArray("1") : QByteArray("null"));
    }
    QVERIFY(peer.nothingElseWasSent());
}

void WireTest::badParamsAreNamed_data()
{
    QTest::addColumn<QByteArray>("params");
    QTest::addColumn<QString>("field");
    const QByteArray key = newKey();
    QTest::newRow("unknown") << QByteArray(R"({"key":")" + key + R"(","name":"a","color":"","colour":""})")
                             << u"colour"_s;
    QTest::newRow("duplicate") << QByteArray(R"({"key":")" + key + R"(","name":"a","name":"b","color":""})")
                               << u"name"_s;
    QTest::newRow("missing") << QByteArray(R"({"key":")" + key + R"(","color":""})") << u"name"_s;
    QTest::newRow("wrong type") << QByteArray(R"({"key":")" + key + R"(","name":7,"color":""})") << u"name"_s;
    QTest::newRow("NUL") << QByteArray(R"({"key":")" + key + R"(","name":"a\u0000b","color":""})") << u"name"_s;
    QTest::newRow("null for text") << QByteArray(R"({"key":")" + key + R"(","name":null,"color":""})") << u"name"_s;
    QTest::newRow("key is no UUID") << QByteArray(R"({"key":"1","name":"a","color":""})") << u"key"_s;
}

void WireTest::badParamsAreNamed()
{
    QFETCH(QByteArray, params);
    QFETCH(QString, field);
    WirePeer peer(m_server->port());
    QVERIFY(!signIn(peer).isError());
    const JsonLine answer = peer.call("tag.create", params);
    QCOMPARE(answer.errorCode(), -32602);
    QVERIFY2(answer.has(("/error/data/fields/" + field.toLatin1()).constData()), answer.bytes().constData());
    const JsonLine number = peer.call("session.revoke", R"({"key":")" + newKey() + R"(","id":9007199254740992})");
    QCOMPARE(number.errorCode(), -32602);
    QVERIFY(number.has("/error/data/fields/id"));
    QVERIFY(peer.nothingElseWasSent());
}

void WireTest::idsAreEchoedAsSent_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const char *id : {"7", "-1", "\"abc\"", "\"7\"", "null", "1.5", "\"\\u00e9\\\"\""})
        QTest::newRow(id) << QByteArray(id);
}

void WireTest::idsAreEchoedAsSent()
{
    QFETCH(QByteArray, id);
    WirePeer peer(m_server->port());
    peer.sendLine(rpc(id, "server.info", "{}"));
    const JsonLine answer = peer.nextLine();
    QVERIFY(answer.has("/result"));
    if (!id.contains("\\u"))
        QCOMPARE(answer.json("/id"), id);
    else
        QCOMPARE(answer.text("/id"), u"\u00e9\""_s);
}

void WireTest::notificationsAreUnanswered()
{
    WirePeer peer(m_server->port());
    QVERIFY(!signIn(peer).isError());
    peer.sendLine(R"({"jsonrpc":"2.0","method":"update","params":[1,2,3,4,5]})");
    peer.sendLine(R"({"jsonrpc":"2.0","method":"foobar"})");
    peer.sendLine(R"({"jsonrpc":"2.0","method":"server.info"})");
    peer.sendLine(R"([{"jsonrpc":"2.0","method":"server.info"},{"jsonrpc":"2.0","method":"foobar"}])");
    // One that changes something takes effect all the same.
    peer.sendLine(R"({"jsonrpc":"2.0","method":"tag.create","params":)" + tagParams(newKey(), "unanswered") + '}');
    QVERIFY(peer.call("tag.list").bytes().contains("\"unanswered\""));
    QVERIFY(peer.nothingElseWasSent());
}

void WireTest::batchesAreLimited()
{
    WirePeer peer(m_server->port());
    peer.sendLine(R"([{"jsonrpc":"2.0","method":"server.info","id":"1"},{"jsonrpc":"2.0","method":"server.info"},)"
                  R"({"foo":"boo"},{"jsonrpc":"2.0","method":"foo.get","params":{"name":"myself"},"id":"5"},1])");
    const JsonLine mixed = peer.nextLine();
    QCOMPARE(mixed.count(""), 4);
    const auto batchOf = [](int calls) {
        QByteArray batch = "[";
        for (int i = 0; i < calls; ++i)
            batch += (i > 0 ? "," : "") + rpc(QByteArray::number(i), "server.info", "{}");
        return batch + ']';
    };
    peer.sendLine(batchOf(100));
    QCOMPARE(peer.nextLine().count(""), 100);
    peer.sendLine(batchOf(101));
    QCOMPARE(peer.nextLine().errorCode(), -32600);
    QVERIFY(peer.nothingElseWasSent());
}

void WireTest::longLinesEndTheConnection_data()
{
    QTest::addColumn<bool>("signedIn");
    QTest::addColumn<int>("fits");
    QTest::newRow("before sign-in") << false << 64 * 1024;
    QTest::newRow("after sign-in") << true << 1024 * 1024;
}

void WireTest::longLinesEndTheConnection()
{
    QFETCH(bool, signedIn);
    QFETCH(int, fits);
    WirePeer peer(m_server->port());
    if (signedIn)
        QVERIFY(!signIn(peer).isError());
    const QByteArray call = rpc("5", "server.info", "{}");
    peer.sendLine(call + QByteArray(fits - call.size(), ' '));
    QCOMPARE(peer.nextLine().number("/id"), 5);
    peer.sendRaw(call + QByteArray(fits - call.size() + 1, ' '));
    const JsonLine answer = peer.nextLine();
    QCOMPARE(answer.errorKind(), u"too_large"_s);
    QCOMPARE(answer.json("/id"), QByteArray("null"));
    QVERIFY(peer.wasClosed());
}

void WireTest::pipelinedReadsSeeEarlierWrites()
{
    WirePeer peer(m_server->port());
    QVERIFY(!signIn(peer).isError());
    QByteArray lines;
    for (int i = 0; i < 20; ++i) {
        const QByteArray number = QByteArray::number(i);
        lines += rpc("\"r" + number + '"', "tag.list", "{}") + '\n';
        lines += rpc("\"w" + number + '"', "tag.create", tagParams(newKey(), "order-" + number)) + '\n';
    }
    peer.sendRaw(lines);
    QHash<QString, JsonLine> answers;
    for (int i = 0; i < 40; ++i) {
        const JsonLine answer = peer.nextLine();
        answers.insert(answer.text("/id"), answer);
    }
    for (int i = 0; i < 20; ++i) {
        QVERIFY(!answers.value(u"w%1"_s.arg(i)).isError());
        const QByteArray list = answers.value(u"r%1"_s.arg(i)).bytes();
        for (int j = 0; j < 20; ++j)
            QCOMPARE(list.contains("\"order-" + QByteArray::number(j) + '"'), j < i);
    }
    QVERIFY(peer.nothingElseWasSent());
}

void WireTest::nothingStartsBeforeSignInIsAnswered()
{
    WirePeer peer(m_server->port());
    const QByteArray tag = rpc("2", "tag.create", tagParams(newKey(), "early"));
    peer.sendRaw(rpc("1", "session.sign_in",
                     R"({"organization":"test","email":"admin@test.example",)"
                     R"("password":"correct-horse-1"})")
                 + '\n' + tag + '\n' + rpc("3", "tag.list", "{}") + '\n');
    QCOMPARE(peer.nextLine().number("/id"), 1);
    const JsonLine second = peer.nextLine();
    QCOMPARE(second.number("/id"), 2);
    QVERIFY2(!second.isError(), second.bytes().constData());
    QVERIFY(peer.nextLine().bytes().contains("\"early\""));
}

void WireTest::signInsOfOneAccountTakeTurns()
{
    WirePeer peer(m_server->port());
    QByteArray lines;
    for (const char *id : {"1", "2", "3"})
        lines += rpc(id, "session.sign_in",
                     R"({"organization":"nowhere","email":"a@nowhere.example","password":"wrong-password-1"})")
               + '\n';
    peer.sendRaw(lines);
    for (const qint64 id : {1, 2, 3}) {
        const JsonLine answer = peer.nextLine();
        QCOMPARE(answer.number("/id"), id);
        QCOMPARE(answer.errorKind(), u"unauthenticated"_s);
    }
    QVERIFY(peer.nothingElseWasSent());
}

void WireTest::manyCallsAtOnceAreSlowedNotRefused()
{
    TestServer strict({.settings = "[limits]\nburst = 10\nrequests_per_second = 50\n"});
    QVERIFY2(strict.isReady(), qPrintable(strict.why()));
    WirePeer peer(strict.port());
    QElapsedTimer clock;
    clock.start();
    QByteArray lines;
    for (int i = 0; i < 40; ++i)
        lines += rpc(QByteArray::number(i), "server.info", "{}") + '\n';
    peer.sendRaw(lines);
    for (int i = 0; i < 40; ++i)
        QCOMPARE(peer.nextLine().number("/id"), i);
    QVERIFY2(clock.elapsed() >= 400, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(peer.nothingElseWasSent());
}

void WireTest::aHalfLineWaitsForItsEnd()
{
    WirePeer peer(m_server->port());
    const QByteArray call = rpc("9", "server.info", "{}");
    for (const char byte : call)
        peer.sendRaw(QByteArray(1, byte));
    peer.sendRaw("\n" + rpc("10", "server.info", "{}"));
    QCOMPARE(peer.nextLine().number("/id"), 9);
    peer.sendRaw("\r\n");
    QCOMPARE(peer.nextLine().number("/id"), 10);
    QVERIFY(peer.nothingElseWasSent());
}

void WireTest::writesAreCarriedOutOnce()
{
    WirePeer peer(m_server->port());
    QVERIFY(!signIn(peer).isError());
    const QByteArray key = newKey();
    const QByteArray receipt = peer.call("tag.create", tagParams(key, "once")).json("/result");
    QVERIFY(receipt.contains("\"id\""));
    QCOMPARE(peer.call("tag.create", tagParams(key, "once")).json("/result"), receipt);
    QCOMPARE(peer.call("tag.create", tagParams(key, "twice")).errorKind(), u"key_mismatch"_s);
    QCOMPARE(peer.call("session.revoke", R"({"key":")" + key + R"(","id":1})").errorKind(), u"key_mismatch"_s);
    QVERIFY(!peer.call("tag.list").bytes().contains("\"twice\""));
    // A refusal stores nothing: the same key may be used again.
    const QByteArray other = newKey();
    QVERIFY(peer.call("session.revoke", R"({"key":")" + other + R"(","id":999999})").isError());
    QVERIFY(!peer.call("tag.create", tagParams(other, "after a refusal")).isError());
    QVERIFY(peer.nothingElseWasSent());
}

void WireTest::foreignIdsLookLikeAbsentOnes()
{
    WirePeer mine(m_server->port());
    WirePeer theirs(m_server->port());
    QVERIFY(!signIn(mine).isError());
    QVERIFY(!theirs.signIn("other", "admin@other.example", TestServer::Password).isError());
    // Made until the other organisation has an id that is taken here only.
    qint64 id = 0;
    for (int i = 0; i < 3; ++i) {
        const JsonLine made = mine.call("ticket.create", R"({"key":")" + newKey()
                                                             + R"(","subject":"Secret","requester_name":"Somebody"})");
        QVERIFY2(!made.isError(), made.bytes().constData());
        id = made.number("/result/id");
    }
    const auto errorOf = [&](qint64 asked) {
        return theirs.call("ticket.get", "{\"id\":" + QByteArray::number(asked) + '}').json("/error");
    };
    QVERIFY(errorOf(id).contains("not_found"));
    QCOMPARE(errorOf(id), errorOf(987654));
    QVERIFY(!theirs.call("user.list").bytes().contains("test.example"));
    QVERIFY(!theirs.call("ticket.list").bytes().contains("Secret"));
}

QTEST_GUILESS_MAIN(WireTest)
#include "tst_wire.moc"
