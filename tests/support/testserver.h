// SPDX-License-Identifier: GPL-3.0-or-later
// A real supportflow-server process on a folder of its own and a free port; stopped and removed with the object. Blocks; for tests.
#pragma once

#include "tests/support/testdatabase.h"

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace sf::test {

/// What one run of a command of the server's program gave.
struct CommandOutcome
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] bool ok() const { return exitCode == 0; }
};

struct ServerOptions
{
    QByteArray engine = "sqlite"; ///< or "postgresql"
    QByteArray settings;          ///< appended to the configuration, as TOML
    bool demo = false;            ///< loads the demo data instead of the organisation "test"
    quint16 port = 0;             ///< 0: any free one; one that is taken is replaced by a free one
    QString databaseUrl = {};     ///< a database of the caller's instead of one of its own: empty, unless
    bool isPrepared = false;      ///< another server, or an earlier run, prepared it
    int pollSeconds = 0;          ///< between looks at what other servers wrote; 0: as shipped
    QString dataFolder = {};      ///< the data directory, instead of one of its own
};

class TestServer
{
public:
    static constexpr auto Organization = "test";
    static constexpr auto Password = "correct-horse-1";
    static constexpr auto DemoOrganization = "demo-org";
    static constexpr auto DemoPassword = "demo-password-1";

    /// Makes the database, the organisation "test" with admin@, agent@ and colleague@test.example, and starts to serve.
    explicit TestServer(ServerOptions options = {});
    ~TestServer();
    TestServer(const TestServer &) = delete;
    TestServer &operator=(const TestServer &) = delete;

    [[nodiscard]] bool isReady() const { return m_why.isEmpty() && m_port != 0; }
    /// Why it is not ready: the step that failed and what it printed.
    [[nodiscard]] QString why() const { return m_why; }

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString configFile() const { return m_folder.filePath(QStringLiteral("server.toml")); }
    /// As the configuration has it.
    [[nodiscard]] QString databaseUrl() const
    {
        return m_options.databaseUrl.isEmpty() ? m_database.url() : m_options.databaseUrl;
    }

    /// Once started, the server keeps its port over kill() and start().
    bool start();
    void stop();
    void kill();
    /// What the server has printed so far.
    [[nodiscard]] QByteArray log();

    CommandOutcome run(const QStringList &arguments, const QByteArray &input = {}, int withinMs = 120'000) const;
    bool addUser(const QString &organization, const QString &email, const QString &name, const QString &role);

private:
    bool writeConfig();
    bool prepare();
    bool step(const QStringList &arguments, const QByteArray &input = {});

    QTemporaryDir m_folder;
    ServerOptions m_options;
    TestDatabase m_database;
    QProcess m_process;
    QByteArray m_log;
    QString m_why;
    quint16 m_port = 0;
};

/// The path of one of our programs in this build.
[[nodiscard]] QString programPath(const QString &name);

} // namespace sf::test
