// SPDX-License-Identifier: GPL-3.0-or-later
// Coming in and coming back on both databases: tokens that are replaced, get lost or are stolen, addresses that try too often, passwords that
// everybody would try.
#include "tests/support/testserver.h"
#include "tests/support/wirepeer.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sf::test;

class SignInTest : public QObject
{
    Q_OBJECT

private slots:
    void tokensAreReplacedAtEachUse_data() { addDatabaseRows(); }
    void tokensAreReplacedAtEachUse();
    void aLostAnswerCostsNoSignIn_data() { addDatabaseRows(); }
    void aLostAnswerCostsNoSignIn();
    void aUsedUpTokenEndsTheSession_data() { addDatabaseRows(); }
    void aUsedUpTokenEndsTheSession();
    void anAnswerThatWasNotLostIsNoticed_data() { addDatabaseRows(); }
    void anAnswerThatWasNotLostIsNoticed();
    void strangeTokensEndNothing_data() { addDatabaseRows(); }
    void strangeTokensEndNothing();
    void manyWrongPasswordsMakeTheAddressWait_data() { addDatabaseRows(); }
    void manyWrongPasswordsMakeTheAddressWait();
    void easyPasswordsAreRefused_data() { addDatabaseRows(); }
    void easyPasswordsAreRefused();
};

namespace {

const QByteArray kAgent = "agent@test.example";

JsonLine signIn(WirePeer &peer, const QByteArray &email = kAgent)
{
    return peer.signIn(TestServer::Organization, email, TestServer::Password);
}

JsonLine resume(WirePeer &peer, const QByteArray &token)
{
    return peer.call("session.resume", R"({"organization":"test","token":")" + token + R"("})");
}

QByteArray tokenOf(const JsonLine &welcome)
{
    return welcome.text("/result/token").toLatin1();
}

/// A connection of its own; answers the next token, or nothing.
QByteArray resumed(const TestServer &server, const QByteArray &token)
{
    WirePeer peer(server.port());
    return tokenOf(resume(peer, token));
}

} // namespace

#define SF_START(server, options)                                                                                      \
    QFETCH(QByteArray, engine);                                                                                        \
    TestServer server(options);                                                                                        \
    if (engine == "postgresql")                                                                                        \
        SF_REQUIRE_DATABASE(server);                                                                                   \
    QVERIFY2(server.isReady(), qPrintable(server.why()))

void SignInTest::tokensAreReplacedAtEachUse()
{
    SF_START(server, ServerOptions{.engine = engine});
    WirePeer first(server.port());
    const QByteArray token = tokenOf(signIn(first));
    const QByteArray next = resumed(server, token);
    QVERIFY(!next.isEmpty() && next != token);
    const QByteArray last = resumed(server, next);
    QVERIFY(!last.isEmpty() && last != next && last != token);
    WirePeer peer(server.port());
    QVERIFY(!resume(peer, last).isError());
    QVERIFY(!peer.call("user.list").isError());
    QVERIFY(peer.nothingElseWasSent());
}

void SignInTest::aLostAnswerCostsNoSignIn()
{
    SF_START(server, ServerOptions{.engine = engine});
    WirePeer first(server.port());
    const QByteArray token = tokenOf(signIn(first));
    first.disconnect();
    // Twice the connection breaks before the answer arrives.
    for (int i = 0; i < 2; ++i)
        QVERIFY(!resumed(server, token).isEmpty());
    const QByteArray arrived = resumed(server, token);
    QVERIFY(!arrived.isEmpty());
    // And the one that arrived is as good as any.
    const QByteArray next = resumed(server, arrived);
    QVERIFY(!next.isEmpty());
    QVERIFY(!resumed(server, next).isEmpty());
}

void SignInTest::aUsedUpTokenEndsTheSession()
{
    SF_START(server, ServerOptions{.engine = engine});
    WirePeer first(server.port());
    const QByteArray stolen = tokenOf(signIn(first));
    const QByteArray next = resumed(server, stolen);
    WirePeer owner(server.port());
    const QByteArray inUse = tokenOf(resume(owner, next));
    QVERIFY(!inUse.isEmpty());
    WirePeer unrelated(server.port());
    QVERIFY(!signIn(unrelated, "colleague@test.example").isError());

    WirePeer thief(server.port());
    const JsonLine refused = resume(thief, stolen);
    QCOMPARE(refused.errorKind(), u"unauthenticated"_s);
    QVERIFY(owner.wasClosed());
    QVERIFY(first.wasClosed());
    WirePeer again(server.port());
    QCOMPARE(resume(again, inUse).json("/error"), refused.json("/error"));
    // By password it goes on, and nobody else was touched.
    QVERIFY(!signIn(again).isError());
    QVERIFY(!unrelated.call("user.list").isError());
    QVERIFY(unrelated.nothingElseWasSent());
    // Administrators see it in the log.
    WirePeer admin(server.port());
    QVERIFY(!signIn(admin, "admin@test.example").isError());
    const JsonLine events = admin.call("event.list", R"({"entity":"session","id":1})");
    QVERIFY2(events.bytes().contains(R"("revoked":[false,true])"), events.bytes().constData());
}

void SignInTest::anAnswerThatWasNotLostIsNoticed()
{
    SF_START(server, ServerOptions{.engine = engine});
    WirePeer first(server.port());
    const QByteArray token = tokenOf(signIn(first));
    // Two hold the same token: whoever comes second is let in as if an answer had been lost, until the first one returns.
    const QByteArray one = resumed(server, token);
    const QByteArray other = resumed(server, token);
    QVERIFY(!one.isEmpty() && !other.isEmpty());
    QVERIFY(resumed(server, one).isEmpty());
    QVERIFY(resumed(server, other).isEmpty());
}

void SignInTest::strangeTokensEndNothing()
{
    SF_START(server, ServerOptions{.engine = engine});
    WirePeer peer(server.port());
    const QByteArray token = tokenOf(signIn(peer));
    QByteArray guessed = token;
    guessed.front() = guessed.front() == 'A' ? 'B' : 'A';
    for (const QByteArray &wrong : {guessed, QByteArray("x"), QByteArray(), QByteArray(5000, 'x')})
        QVERIFY(resumed(server, wrong).isEmpty());
    QVERIFY(!peer.call("user.list").isError());
    QVERIFY(!resumed(server, token).isEmpty());
}

void SignInTest::manyWrongPasswordsMakeTheAddressWait()
{
    SF_START(server, (ServerOptions{.engine = engine,
                                    .settings = "[limits]\nfailed_sign_ins_per_address = 4\n"
                                                "connections_per_user = 100\n"}));
    WirePeer early(server.port());
    const QByteArray token = tokenOf(signIn(early));
    WirePeer peer(server.port());
    // No account fails often enough to have to wait itself.
    for (const char *email : {"agent@test.example", "colleague@test.example", "nobody@test.example"})
        QCOMPARE(peer.signIn("test", email, "wrong-password-1").errorKind(), u"unauthenticated"_s);
    QVERIFY(!signIn(peer).isError()); // what is right does not count
    QVERIFY(!peer.call("session.sign_out").isError());
    QCOMPARE(peer.signIn("nowhere", "nobody@test.example", "wrong-password-1").errorKind(), u"unauthenticated"_s);

    for (const char *email : {"agent@test.example", "nobody@test.example"}) {
        const JsonLine busy = peer.signIn("test", email, TestServer::Password);
        QCOMPARE(busy.errorKind(), u"busy"_s);
        const qint64 waitMs = busy.number("/error/data/retry_after_ms");
        QVERIFY2(waitMs > 9 * 60'000 && waitMs <= 10 * 60'000, busy.bytes().constData());
    }
    // Whoever is here stays, and whoever was here comes back.
    QVERIFY(!early.call("user.list").isError());
    QVERIFY(!resumed(server, token).isEmpty());
    QVERIFY(peer.nothingElseWasSent());
}

void SignInTest::easyPasswordsAreRefused()
{
    SF_START(server, ServerOptions{.engine = engine});
    QVERIFY(server
                .run({u"organization"_s, u"add"_s, u"--organization"_s, u"northwind"_s, u"--name"_s,
                      u"Northwind Traders"_s})
                .ok());
    const auto add = [&](const QByteArray &password) {
        return server.run({u"user"_s, u"add"_s, u"--organization"_s, u"northwind"_s, u"--email"_s,
                           u"ferdinand@northwind.example"_s, u"--name"_s, u"Ferdinand Oliphant"_s, u"--role"_s,
                           u"agent"_s},
                          password + '\n');
    };
    for (const char *easy : {"short", "Password1234!", "QWERTYuiop123", "Northwind-2026", "ferdinand.oliphant",
                             "NorthwindTraders1", "abcabcabcabc", "lmnopqrstuvw"}) {
        const CommandOutcome refused = add(easy);
        QVERIFY2(!refused.ok() && refused.err.contains("password"), easy);
    }
    QVERIFY(!server.run({u"user"_s, u"list"_s, u"--organization"_s, u"northwind"_s}).out.contains("ferdinand"));
    const CommandOutcome added = add("northwind has 7 lazy dogs");
    QVERIFY2(added.ok(), added.err.constData());
    // What a new password may be is asked with what is stored about its owner.
    const auto change = [&](const QByteArray &password) {
        return server.run({u"user"_s, u"password"_s, u"--organization"_s, u"northwind"_s, u"--email"_s,
                           u"ferdinand@northwind.example"_s},
                          password + '\n');
    };
    QVERIFY(!change("Ferdinand-1984").ok());
    QVERIFY(change("demo-password-1").ok());
}

QTEST_GUILESS_MAIN(SignInTest)
#include "tst_signin.moc"
