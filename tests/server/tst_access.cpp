// SPDX-License-Identifier: GPL-3.0-or-later
// Who comes in, what there is to call and who is let go: signing in, roles, tokens, rpc.discover, commands beside a running server, TLS, reload and stop, on a real process.
#include "tests/support/testserver.h"
#include "tests/support/wirepeer.h"

#include <QSslConfiguration>
#include <QTest>

#include <signal.h>

using namespace Qt::Literals::StringLiterals;
using namespace sf::test;

class AccessTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void wrongCredentialsGetTheSameAnswer();
    void wrongPasswordsMakeTheAccountWait();
    void anotherProtocolIsRefusedWithWords();
    void tokensEndWithSigningOut();
    void rolesAreChecked();
    void disablingEndsSessionsAtOnce();
    void descriptionIsWhole();
    void everyDescribedCallAnswers();
    void commandsReachOpenConnections();
    void tlsIsModernAndKeepsItsCertificate();
    void aBadReloadKeepsTheOldConfiguration();
    void stoppingAnswersWhatWasBegun();

private:
    JsonLine signIn(WirePeer &peer, const QByteArray &email = "admin@test.example");

    std::unique_ptr<TestServer> m_server;
};

namespace {

QByteArray tagParams(const QByteArray &key, const QByteArray &name)
{
    return "{\"key\":\"" + key + "\",\"name\":\"" + name + "\",\"color\":\"#123456\"}";
}

} // namespace

JsonLine AccessTest::signIn(WirePeer &peer, const QByteArray &email)
{
    return peer.signIn(TestServer::Organization, email, TestServer::Password);
}

void AccessTest::initTestCase()
{
    m_server = std::make_unique<TestServer>(ServerOptions{.settings = "[limits]\nburst = 1000\n"});
    QVERIFY2(m_server->isReady(), qPrintable(m_server->why()));
}

void AccessTest::wrongCredentialsGetTheSameAnswer()
{
    WirePeer peer(m_server->port());
    const auto answer = [&](const QByteArray &organization, const QByteArray &email) {
        return peer.signIn(organization, email, "wrong-password-1").json("/error");
    };
    const QByteArray wrong = answer("test", "colleague@test.example");
    QVERIFY(wrong.contains("unauthenticated"));
    QCOMPARE(answer("test", "nobody@test.example"), wrong);
    QCOMPARE(answer("nowhere", "colleague@test.example"), wrong);
    QVERIFY(peer.nothingElseWasSent());
}

void AccessTest::wrongPasswordsMakeTheAccountWait()
{
    QVERIFY(m_server->addUser(u"test"_s, u"guessed@test.example"_s, u"Guessed"_s, u"agent"_s));
    WirePeer peer(m_server->port());
    for (int i = 0; i < 5; ++i)
        QCOMPARE(peer.signIn("test", "guessed@test.example", "wrong-password-1").errorKind(), u"unauthenticated"_s);
    const JsonLine busy = signIn(peer, "guessed@test.example");
    QCOMPARE(busy.errorKind(), u"busy"_s);
    const qint64 waitMs = busy.number("/error/data/retry_after_ms");
    QVERIFY(waitMs > 0 && waitMs <= 1000);
    QTest::qWait(static_cast<int>(waitMs) + 50);
    QVERIFY(!signIn(peer, "guessed@test.example").isError());
}

void AccessTest::anotherProtocolIsRefusedWithWords()
{
    WirePeer peer(m_server->port());
    const JsonLine answer = peer.call("session.sign_in", R"({"organization":"test","email":"admin@test.example",)"
                                                         R"("password":"correct-horse-1","protocol":99})");
    QCOMPARE(answer.errorKind(), u"unsupported"_s);
    QVERIFY(answer.text("/error/message").contains(u"protocol 99"_s));
}

static QByteArray resumeParams(const QByteArray &token)
{
    return R"({"organization":"test","token":")" + token + R"("})";
}

void AccessTest::tokensEndWithSigningOut()
{
    WirePeer first(m_server->port());
    const QByteArray token = signIn(first).text("/result/token").toLatin1();
    QVERIFY(token.size() >= 43);
    const QByteArray resume = resumeParams(token);
    QCOMPARE(first.call("session.resume", resume).errorKind(), u"invalid"_s); // signed in already

    WirePeer second(m_server->port());
    const QByteArray next = second.call("session.resume", resume).text("/result/token").toLatin1();
    QVERIFY(!next.isEmpty() && next != token);
    QVERIFY(!second.call("session.sign_out").isError());
    QCOMPARE(second.call("user.list").errorKind(), u"unauthenticated"_s);
    WirePeer third(m_server->port());
    for (const QByteArray &ended : {token, next})
        QCOMPARE(third.call("session.resume", resumeParams(ended)).errorKind(), u"unauthenticated"_s);
}

void AccessTest::rolesAreChecked()
{
    const CommandOutcome outcome =
        m_server->run({u"user"_s, u"add"_s, u"--organization"_s, u"test"_s, u"--email"_s, u"web@test.example"_s,
                       u"--name"_s, u"Website"_s, u"--role"_s, u"channel"_s});
    QVERIFY2(outcome.ok(), outcome.err.constData());
    const QByteArray token = outcome.out.trimmed().split('\n').last();

    WirePeer agent(m_server->port());
    QVERIFY(!signIn(agent, "agent@test.example").isError());
    const QByteArray user = R"({"key":")" + newKey()
                          + R"(","name":"X","email":"x@test.example","role":"admin","password":"correct-horse-1"})";
    QCOMPARE(agent.call("user.create", user).errorKind(), u"forbidden"_s);
    QVERIFY(!agent.call("ticket.list").isError());

    WirePeer channel(m_server->port());
    QVERIFY(!channel.call("session.resume", resumeParams(token)).isError());
    for (const char *method : {"ticket.list", "user.list", "contact.list", "tag.list", "view.counts"})
        QCOMPARE(channel.call(method).errorKind(), u"forbidden"_s);
    QVERIFY(!channel.call("session.list").isError());
    // A program's token stays.
    WirePeer again(m_server->port());
    QVERIFY(!again.call("session.resume", resumeParams(token)).isError());
}

void AccessTest::disablingEndsSessionsAtOnce()
{
    QVERIFY(m_server->addUser(u"test"_s, u"leaver@test.example"_s, u"Leaver"_s, u"agent"_s));
    WirePeer leaver(m_server->port());
    WirePeer admin(m_server->port());
    const qint64 id = signIn(leaver, "leaver@test.example").number("/result/user/id");
    QVERIFY(!signIn(admin).isError());
    const JsonLine receipt = admin.call("user.update", R"({"key":")" + newKey() + R"(","id":)" + QByteArray::number(id)
                                                           + R"(,"base":1,"patch":{"active":false}})");
    QVERIFY2(!receipt.isError(), receipt.bytes().constData());
    QVERIFY(leaver.wasClosed());
    WirePeer again(m_server->port());
    QCOMPARE(signIn(again, "leaver@test.example").errorKind(), u"unauthenticated"_s);
}

void AccessTest::commandsReachOpenConnections()
{
    WirePeer peer(m_server->port());
    const JsonLine welcome = signIn(peer);
    const QByteArray position = R"({"epoch":")" + welcome.text("/result/epoch").toLatin1() + R"(","after":)"
                              + QByteArray::number(welcome.number("/result/head")) + '}';
    QVERIFY(!peer.call("feed.subscribe", position).isError());
    QVERIFY(m_server->addUser(u"test"_s, u"pushed@test.example"_s, u"Pushed"_s, u"agent"_s));
    while (true) {
        const JsonLine event = peer.notification(u"event"_s);
        QVERIFY2(event.isValid(), "no event came");
        if (event.text("/params/row/email") != u"pushed@test.example"_s)
            continue;
        QCOMPARE(event.text("/params/event/kind"), u"created"_s);
        QCOMPARE(event.text("/params/event/entity"), u"user"_s);
        break;
    }
    const CommandOutcome list = m_server->run({u"user"_s, u"list"_s, u"--organization"_s, u"test"_s});
    QVERIFY(list.ok() && list.out.contains("pushed@test.example"));
    QVERIFY(!m_server->run({u"user"_s, u"list"_s, u"--organization"_s, u"nowhere"_s}).ok());

    const auto people = [this](const QString &command, const QStringList &more = {}) {
        return m_server->run(
            QStringList{u"user"_s, command, u"--organization"_s, u"test"_s, u"--email"_s, u"pushed@test.example"_s}
            + more);
    };
    const auto isListedAs = [this](const QByteArray &facts) {
        return m_server->run({u"user"_s, u"list"_s, u"--organization"_s, u"test"_s})
            .out.contains("pushed@test.example\tPushed\t" + facts + '\n');
    };
    QVERIFY(people(u"disable"_s).ok() && isListedAs("agent\tdisabled"));
    QVERIFY(people(u"enable"_s).ok() && isListedAs("agent"));
    QVERIFY(people(u"role"_s, {u"--role"_s, u"supervisor"_s}).ok() && isListedAs("supervisor"));
    QVERIFY(!people(u"role"_s, {u"--role"_s, u"channel"_s}).ok());
    QVERIFY(people(u"role"_s, {u"--role"_s, u"king"_s}).err.contains("--role is one of"));

    const auto setTeam = [this](const QString &members) {
        return m_server->run({u"team"_s, u"set"_s, u"--organization"_s, u"test"_s, u"--name"_s, u"Second level"_s,
                              u"--members"_s, members});
    };
    QVERIFY(setTeam(u"agent@test.example,colleague@test.example"_s).ok());
    QVERIFY(setTeam(u"AGENT@test.example"_s).ok());
    QVERIFY(!setTeam(u"nobody@test.example"_s).ok());
    const CommandOutcome teams = m_server->run({u"team"_s, u"list"_s, u"--organization"_s, u"test"_s});
    QVERIFY2(teams.out.contains("Second level\tagent@test.example\n"), teams.out.constData());
    const auto deleteTeam = [this] {
        return m_server->run({u"team"_s, u"delete"_s, u"--organization"_s, u"test"_s, u"--name"_s, u"second LEVEL"_s});
    };
    QVERIFY(deleteTeam().ok());
    QVERIFY(deleteTeam().err.contains("There is no team"));
    QVERIFY(!m_server->run({u"team"_s, u"list"_s, u"--organization"_s, u"test"_s}).out.contains("Second level"));
}

void AccessTest::tlsIsModernAndKeepsItsCertificate()
{
    QByteArray digest;
    for (int round = 0; round < 2; ++round) {
        QFile config(m_server->folder() + u"/tls.toml"_s);
        QVERIFY(config.open(QIODevice::WriteOnly | QIODevice::Truncate));
        config.write("[listen]\naddress = \"127.0.0.1:0\"\ntls = true\n[data]\ndirectory = \"tlsdata\"\n");
        config.close();
        const QString program = programPath(u"supportflow-server"_s);
        QProcess init;
        init.start(program, {u"--config"_s, config.fileName(), u"init"_s});
        QVERIFY(init.waitForFinished());
        const QByteArray printed = init.readAllStandardOutput();
        QVERIFY(printed.contains("fingerprint"));
        QProcess serve;
        serve.start(program, {u"--config"_s, config.fileName(), u"serve"_s});
        QVERIFY(serve.waitForReadyRead(30'000));
        const QByteArray listening = serve.readAllStandardOutput();
        QVERIFY2(listening.contains("(tls)"), listening.constData());
        const qsizetype colon = listening.lastIndexOf(':') + 1;
        const quint16 port = listening.mid(colon, listening.indexOf(' ', colon) - colon).toUShort();
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
        QVERIFY2(socket.waitForEncrypted(10'000), qPrintable(socket.errorString()));
        QVERIFY(socket.sessionProtocol() == QSsl::TlsV1_3);
        const QByteArray shown = socket.peerCertificate().digest(QCryptographicHash::Sha256);
        QVERIFY(printed.contains(shown.toHex(':').toUpper()));
        QVERIFY(digest.isEmpty() || digest == shown);
        digest = shown;
        socket.write("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server.info\"}\n");
        QVERIFY(socket.waitForReadyRead(10'000));
        QVERIFY(socket.readAll().contains("SupportFlow"));
        const QFile key(m_server->folder() + u"/tlsdata/server.key"_s);
        QCOMPARE(key.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        serve.terminate();
        QVERIFY(serve.waitForFinished(15'000));
        QCOMPARE(serve.exitCode(), 0);
    }
}

void AccessTest::aBadReloadKeepsTheOldConfiguration()
{
    TestServer server;
    QVERIFY2(server.isReady(), qPrintable(server.why()));
    WirePeer peer(server.port());
    QVERIFY(!signIn(peer).isError());
    QFile config(server.configFile());
    QVERIFY(config.open(QIODevice::Append));
    config.write("[organization.test]\ncategories = [\"only\"]\n[nonsense]\n");
    config.close();
    ::kill(static_cast<pid_t>(server.processId()), SIGHUP);
    QByteArray log;
    QTRY_VERIFY((log += server.log()).contains("the old one stays"));
    QVERIFY(log.contains("nonsense"));
    const QByteArray ticket = R"(,"subject":"S","requester_name":"N","category":"question"})";
    QVERIFY(!peer.call("ticket.create", R"({"key":")" + newKey() + '"' + ticket).isError());

    QVERIFY(config.open(QIODevice::ReadWrite));
    QByteArray text = config.readAll();
    text.replace("[nonsense]\n", "");
    QVERIFY(config.resize(0) && config.seek(0) && config.write(text) == text.size());
    config.close();
    ::kill(static_cast<pid_t>(server.processId()), SIGHUP);
    QTRY_VERIFY((log += server.log()).contains("was read again."));
    const JsonLine refused = peer.call("ticket.create", R"({"key":")" + newKey() + '"' + ticket);
    QVERIFY2(refused.isError() && refused.has("/error/data/fields/category"), refused.bytes().constData());
}

void AccessTest::stoppingAnswersWhatWasBegun()
{
    WirePeer peer(m_server->port());
    QVERIFY(!signIn(peer).isError());
    const qint64 id = peer.request("tag.create", tagParams(newKey(), "last"));
    QVERIFY(!peer.answer(id).isError());
    m_server->stop();
    QVERIFY(peer.wasClosed());
    QVERIFY2(m_server->start(), qPrintable(m_server->why()));
    WirePeer again(m_server->port());
    QVERIFY(!signIn(again).isError());
    QVERIFY(again.call("tag.list").bytes().contains("\"last\""));
}

void AccessTest::descriptionIsWhole()
{
    WirePeer peer(m_server->port());
    const QByteArray line = peer.call("rpc.discover").bytes();
    QVERIFY(line.size() < 1024 * 1024);
    const JsonLine description(line);
    QVERIFY(description.text("/result/openrpc").startsWith(u"1."_s));
    QVERIFY(description.count("/result/methods") > 25);
    const QByteArray mark = "\"$ref\":\"#/";
    int references = 0;
    for (qsizetype at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, at + 1), ++references) {
        const qsizetype start = at + mark.size();
        const QByteArray pointer = "/result/" + line.mid(start, line.indexOf('"', start) - start);
        QVERIFY2(description.has(pointer.constData()), pointer.constData());
    }
    QVERIFY(references > 50);
    QVERIFY(!line.contains("local.enter"));
}

namespace {

// A value that fits a schema, as far as the required params of our calls go.
QByteArray sampleOf(const simdjson::dom::element &schema, std::string_view name)
{
    simdjson::dom::array names;
    if (schema["enum"].get(names) == simdjson::SUCCESS)
        return QByteArray::fromStdString(simdjson::minify(names.at(0)));
    std::string_view type;
    if (schema["type"].get(type) != simdjson::SUCCESS)
        return "{}";
    if (type == "string")
        return name == "key" ? '"' + newKey() + '"' : QByteArray("\"x@nowhere.example\"");
    if (type == "integer" || type == "number")
        return "999999";
    if (type == "boolean")
        return "false";
    return type == "array" ? "[]" : "{}";
}

} // namespace

void AccessTest::everyDescribedCallAnswers()
{
    WirePeer peer(m_server->port());
    QVERIFY(!signIn(peer).isError());
    const QByteArray line = peer.call("rpc.discover").bytes();
    simdjson::dom::parser parser;
    simdjson::dom::array methods;
    QVERIFY(
        parser.parse(line.constData(), static_cast<std::size_t>(line.size())).at_pointer("/result/methods").get(methods)
        == simdjson::SUCCESS);
    for (const auto method : methods) {
        const std::string_view name = method["name"].get_string();
        if (name == "session.sign_out")
            continue;
        QByteArray params("{");
        for (const auto param : method["params"].get_array()) {
            const std::string_view field = param["name"].get_string();
            if (!param["required"].get_bool())
                continue;
            params += params.size() > 1 ? "," : "";
            params += '"' + QByteArray(field.data(), static_cast<qsizetype>(field.size()))
                    + "\":" + sampleOf(param["schema"], field);
        }
        const JsonLine answer = peer.call(QByteArray(name.data(), static_cast<qsizetype>(name.size())), params + '}');
        QVERIFY2(answer.isValid(), name.data());
        // Refused by its own rules, perhaps, but known, readable and without an accident.
        QVERIFY2(!answer.isError() || answer.has("/error/data/kind"), answer.bytes().constData());
        QVERIFY2(answer.errorKind() != u"storage"_s && answer.errorKind() != u"forbidden"_s,
                 answer.bytes().constData());
    }
}

QTEST_GUILESS_MAIN(AccessTest)
#include "tst_access.moc"
