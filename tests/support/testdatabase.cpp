// SPDX-License-Identifier: GPL-3.0-or-later
// An empty database for one test, gone with the object.
#include "tests/support/testdatabase.h"

#include <QFile>
#include <QProcess>
#include <QTest>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace sf::test {

namespace {

bool runProgram(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    return process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

/// The cluster of this run of ctest, or one that lives as long as this process.
class Cluster
{
public:
    Cluster()
    {
        m_folder = qEnvironmentVariable("SF_TEST_POSTGRES");
        if (m_folder.isEmpty() || socketFolder().isEmpty()) {
            m_folder = m_own.path();
            m_isOwn = runProgram(script(), {u"start"_s, m_folder});
        }
    }
    ~Cluster()
    {
        if (m_isOwn)
            runProgram(script(), {u"stop"_s, m_folder});
    }
    Cluster(const Cluster &) = delete;
    Cluster &operator=(const Cluster &) = delete;

    QString socketFolder() const
    {
        QFile file(m_folder + u"/socket"_s);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
    }

private:
    static QString script()
    {
        return qEnvironmentVariable("SF_SOURCE_DIR", u"."_s) + u"/tests/support/postgres-cluster"_s;
    }

    QTemporaryDir m_own;
    QString m_folder;
    bool m_isOwn = false;
};

} // namespace

TestDatabase::TestDatabase(const QByteArray &engine)
{
    if (engine == "postgresql")
        createInCluster();
    else
        m_url = u"sqlite:"_s + m_folder.filePath(u"test.db"_s);
}

void TestDatabase::createInCluster()
{
    static const Cluster cluster;
    m_socketFolder = cluster.socketFolder();
    if (m_socketFolder.isEmpty()) {
        m_why = u"PostgreSQL is not installed or did not start."_s;
        return;
    }
    m_name = u"t"_s + QUuid::createUuid().toString(QUuid::Id128);
    if (!runProgram(u"createdb"_s, {u"-h"_s, m_socketFolder, u"-T"_s, u"template0"_s, m_name}))
        m_why = u"createdb could not create a database."_s;
    m_url = u"postgresql:///"_s + m_name + u"?host="_s + m_socketFolder;
}

TestDatabase::~TestDatabase()
{
    if (!m_name.isEmpty())
        runProgram(u"dropdb"_s, {u"-h"_s, m_socketFolder, u"--force"_s, u"--if-exists"_s, m_name});
}

void addDatabaseRows()
{
    QTest::addColumn<QByteArray>("engine");
    QTest::newRow("sqlite") << QByteArray("sqlite");
    QTest::newRow("postgresql") << QByteArray("postgresql");
}

} // namespace sf::test
