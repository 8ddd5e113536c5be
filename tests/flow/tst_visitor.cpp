// SPDX-License-Identifier: GPL-3.0-or-later
// supportflow-chat as a process: a visitor in a terminal, a bot, an agent, and a server that goes away in between.
#include "tests/support/testserver.h"
#include "tests/support/wirepeer.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sf::test;

class VisitorTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aVisitorChatsFromATerminal();
    void nothingIsLostWhileTheServerIsAway();
    void wordsThatAreNoUseAreExplained();

private:
    void startProgram(const QStringList &more = {});
    bool shows(const QByteArray &text);
    void type(const QByteArray &line) { m_program->write(line + '\n'); }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WirePeer> m_agent;
    std::unique_ptr<QProcess> m_program;
    QByteArray m_shown;
    QByteArray m_token;
};

void VisitorTest::init()
{
    m_program.reset();
    m_agent.reset();
    m_server = std::make_unique<TestServer>();
    QVERIFY2(m_server->isReady(), qPrintable(m_server->why()));
    const CommandOutcome outcome =
        m_server->run({u"user"_s, u"add"_s, u"--organization"_s, u"test"_s, u"--email"_s, u"web@test.example"_s,
                       u"--name"_s, u"Website"_s, u"--role"_s, u"channel"_s});
    m_token = outcome.out.trimmed().split('\n').last();
    m_agent = std::make_unique<WirePeer>(m_server->port());
    QVERIFY(!m_agent->signIn("test", "admin@test.example", TestServer::Password).isError());
    m_shown.clear();
}

void VisitorTest::startProgram(const QStringList &more)
{
    QFile file(m_server->folder() + u"/token"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_token) > 0);
    file.close();
    m_program = std::make_unique<QProcess>();
    m_program->start(programPath(u"supportflow-chat"_s),
                     QStringList{u"--server"_s, u"127.0.0.1:%1"_s.arg(m_server->port()), u"--organization"_s, u"test"_s,
                                 u"--token-file"_s, file.fileName(), u"--name"_s, u"Sarah"_s}
                         + more);
    QVERIFY(m_program->waitForStarted());
}

bool VisitorTest::shows(const QByteArray &text)
{
    return QTest::qWaitFor(
        [&] {
            m_shown += m_program->readAllStandardOutput();
            return m_shown.contains(text);
        },
        20'000);
}

void VisitorTest::aVisitorChatsFromATerminal()
{
    const QByteArray bot =
        m_agent->call("chatbot.create", keyed(R"("chatbot":{"name":"Robo","greeting":"Welcome!"})")).json("/result/id");
    m_agent->call("chatbot.add_block",
                  keyed("\"id\":" + bot + R"(,"block":{"title":"Returns","body":"Within 30 days.\u001b[31m"})"));
    startProgram();
    QVERIFY2(shows("Robo: Welcome!\n"), m_shown.constData());
    type("How do returns work?");
    QVERIFY2(shows("Robo [Returns]: Within 30 days. [31m\n"), m_shown.constData()); // nothing controls the terminal
    type("/person");
    QVERIFY2(shows("* Handed over to an agent"), m_shown.constData());
    const QByteArray chat = m_agent->call("chat.list").json("/result/rows/0/id");
    QVERIFY(!m_agent->call("chat.take", keyed("\"id\":" + chat)).isError());
    QVERIFY(!m_agent->call("chat.reply", keyed("\"id\":" + chat + R"(,"body":"Hello Sarah")")).isError());
    QVERIFY2(shows(": Hello Sarah\n"), m_shown.constData());
    type("Bye");
    type("/quit");
    QVERIFY(m_program->waitForFinished());
    QCOMPARE(m_program->exitCode(), 0);
    const JsonLine page = m_agent->call("chat.get", "{\"id\":" + chat + '}');
    QCOMPARE(page.text("/result/chat/status"), u"closed"_s);
    QVERIFY(page.bytes().contains("\"Bye\""));
}

void VisitorTest::nothingIsLostWhileTheServerIsAway()
{
    startProgram();
    QTRY_COMPARE(m_agent->call("chat.list").number("/result/total"), 1);
    m_server->kill();
    type("Are you there?");
    type("Hello?");
    QTest::qWait(300);
    QVERIFY2(m_server->start(), qPrintable(m_server->why()));
    WirePeer agent(m_server->port());
    QVERIFY(!agent.signIn("test", "admin@test.example", TestServer::Password).isError());
    QTRY_COMPARE_WITH_TIMEOUT(agent.call("chat.get", R"({"id":1})").count("/result/messages"), 2, 40'000);
    QVERIFY(!agent.call("chat.take", keyed("\"id\":1")).isError());
    QVERIFY(!agent.call("chat.reply", keyed(R"("id":1,"body":"Yes")")).isError());
    QVERIFY2(shows(": Yes\n"), m_shown.constData());
    // When the agent closes, the program ends.
    QVERIFY(!agent.call("chat.close", keyed("\"id\":1")).isError());
    QVERIFY(m_program->waitForFinished());
    QCOMPARE(m_program->exitCode(), 0);
}

void VisitorTest::wordsThatAreNoUseAreExplained()
{
    startProgram({u"--email"_s, u"no address"_s});
    QVERIFY(m_program->waitForFinished());
    QCOMPARE(m_program->exitCode(), 1);
    QVERIFY(m_program->readAllStandardError().contains("e-mail address"));
    m_token = "wrong";
    startProgram();
    QVERIFY(m_program->waitForFinished());
    QCOMPARE(m_program->exitCode(), 1);
}

QTEST_GUILESS_MAIN(VisitorTest)
#include "tst_visitor.moc"
