// SPDX-License-Identifier: GPL-3.0-or-later
// An empty database for one test, gone with the object: a file in a temporary folder, or one in the PostgreSQL cluster of this run.
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace sf::test {

class TestDatabase
{
public:
    /// "sqlite" or "postgresql".
    explicit TestDatabase(const QByteArray &engine);
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    [[nodiscard]] bool isReady() const { return m_why.isEmpty(); }
    [[nodiscard]] QString why() const { return m_why; }
    /// As the configuration has it: sqlite:PATH or postgresql:///NAME?host=FOLDER.
    [[nodiscard]] QString url() const { return m_url; }

private:
    void createInCluster();

    QTemporaryDir m_folder;
    QString m_socketFolder;
    QString m_name;
    QString m_url;
    QString m_why;
};

/// For a _data() function: the column "engine" with a row for each database, plus those that the caller adds itself.
void addDatabaseRows();

} // namespace sf::test

/// In a test function: without PostgreSQL the rows on it are skipped, unless SF_REQUIRE_POSTGRES is set, as in tests/run.
#define SF_REQUIRE_DATABASE(database)                                                                                  \
    do {                                                                                                               \
        if (!(database).isReady()) {                                                                                   \
            if (qEnvironmentVariableIsSet("SF_REQUIRE_POSTGRES"))                                                      \
                QFAIL(qPrintable((database).why()));                                                                   \
            QSKIP(qPrintable((database).why()));                                                                       \
        }                                                                                                              \
    } while (false)
