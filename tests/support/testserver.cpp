// SPDX-License-Identifier: GPL-3.0-or-later
// A real supportflow-server process on a folder of its own and a free port.
#include "tests/support/testserver.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QHostAddress>
#include <QRegularExpression>
#include <QTcpServer>

using namespace Qt::Literals::StringLiterals;

namespace sf::test {

namespace {
constexpr int StartMs = 30'000;
}

QString programPath(const QString &name)
{
    const QString folder = qEnvironmentVariable("SF_BIN_DIR", QCoreApplication::applicationDirPath() + u"/../bin"_s);
    return folder + u'/' + name;
}

TestServer::TestServer(ServerOptions options) : m_options(std::move(options)), m_database(m_options.engine)
{
    if (!m_database.isReady()) {
        m_why = m_database.why();
        return;
    }
    if (QTcpServer probe; probe.listen(QHostAddress::LocalHost, m_options.port))
        m_port = m_options.port;
    if (writeConfig() && prepare())
        start();
}

TestServer::~TestServer()
{
    stop();
}

bool TestServer::writeConfig()
{
    QFile file(configFile());
    if (!file.open(QIODevice::WriteOnly)) {
        m_why = file.errorString();
        return false;
    }
    file.write("[listen]\naddress = \"127.0.0.1:" + QByteArray::number(m_port) + "\"\n\n");
    file.write("[database]\nurl = \"" + databaseUrl().toUtf8() + "\"\n");
    if (m_options.pollSeconds > 0)
        file.write("poll_seconds = " + QByteArray::number(m_options.pollSeconds) + '\n');
    const QString data = m_options.dataFolder.isEmpty() ? m_folder.filePath(u"data"_s) : m_options.dataFolder;
    file.write("\n[data]\ndirectory = \"" + data.toUtf8() + "\"\n\n");
    // Tests are faster than people, and all come from one address.
    if (!m_options.settings.contains("[limits]")) {
        file.write("[limits]\nrequests_per_second = 1000000\nburst = 1000000\nconnections_per_user = 1000\n"
                   "strangers_per_address = 1000\nstrangers = 1000\nfailed_sign_ins_per_address = 1000\n\n");
    }
    file.write(m_options.settings);
    return true;
}

bool TestServer::prepare()
{
    if (m_options.isPrepared)
        return true;
    if (!step({u"init"_s}))
        return false;
    if (m_options.demo)
        return step({u"seed-demo"_s});
    const QString organization = QString::fromLatin1(Organization);
    return step({u"organization"_s, u"add"_s, u"--organization"_s, organization, u"--name"_s, u"Test"_s})
        && addUser(organization, u"admin@test.example"_s, u"Ada Admin"_s, u"admin"_s)
        && addUser(organization, u"agent@test.example"_s, u"Gus Agent"_s, u"agent"_s)
        && addUser(organization, u"colleague@test.example"_s, u"Cora Colleague"_s, u"agent"_s);
}

bool TestServer::step(const QStringList &arguments, const QByteArray &input)
{
    const CommandOutcome outcome = run(arguments, input);
    if (!outcome.ok()) {
        m_why = u"%1 ended with %2: %3"_s.arg(arguments.join(u' '))
                    .arg(outcome.exitCode)
                    .arg(QString::fromUtf8(outcome.err + outcome.out));
    }
    return outcome.ok();
}

bool TestServer::addUser(const QString &organization, const QString &email, const QString &name, const QString &role)
{
    return step({u"user"_s, u"add"_s, u"--organization"_s, organization, u"--email"_s, email, u"--name"_s, name,
                 u"--role"_s, role},
                QByteArray(Password) + '\n');
}

bool TestServer::start()
{
    if (m_port != 0 && !writeConfig())
        return false;
    m_log.clear();
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(programPath(u"supportflow-server"_s), {u"--config"_s, configFile(), u"serve"_s});

    static const QRegularExpression listening(u"[Ll]istening on \\S*:(\\d+)"_s);
    const QDeadlineTimer deadline(StartMs);
    while (!deadline.hasExpired()) {
        if (!m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            break;
        m_log += m_process.readAll();
        const auto match = listening.match(QString::fromUtf8(m_log));
        if (match.hasMatch()) {
            m_port = match.captured(1).toUShort();
            m_why.clear();
            return true;
        }
    }
    m_why = u"The server did not start: "_s + QString::fromUtf8(log());
    return false;
}

void TestServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(10'000))
        kill();
}

void TestServer::kill()
{
    m_process.kill();
    m_process.waitForFinished(10'000);
}

QByteArray TestServer::log()
{
    m_log += m_process.readAll();
    return m_log;
}

CommandOutcome TestServer::run(const QStringList &arguments, const QByteArray &input, int withinMs) const
{
    QProcess process;
    process.start(programPath(u"supportflow-server"_s), QStringList{u"--config"_s, configFile()} + arguments);
    if (!process.waitForStarted(StartMs))
        return {.exitCode = -1, .out = {}, .err = process.errorString().toUtf8()};
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(withinMs);
    CommandOutcome outcome;
    outcome.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    outcome.out = process.readAllStandardOutput();
    outcome.err = process.readAllStandardError();
    return outcome;
}

} // namespace sf::test
