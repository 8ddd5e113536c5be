// SPDX-License-Identifier: GPL-3.0-or-later
// Applying numbered migrations, each in its own transaction.
#include "server/db/migrations.h"

#include "server/db/database.h"
#include "server/db/dialect.h"
#include "shared/time.h"

#include <QDir>
#include <QFile>

#include <algorithm>

// The scripts lie in a static library, where nothing else asks for them; the macro works outside of a namespace only.
static void loadMigrationScripts()
{
    Q_INIT_RESOURCE(migrations);
}

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

// Any number of our own: only one process migrates a database at a time.
constexpr qint64 advisoryLock = 0x5f10'0001;

std::vector<Migration> embedded()
{
    loadMigrationScripts();
    std::vector<Migration> result;
    const QDir folder(u":/supportflow/migrations"_s);
    const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            result.push_back({name.left(4).toInt(), name.chopped(4), QString::fromUtf8(file.readAll())});
    }
    return result;
}

void lock(Database &database)
{
    if (!database.isSqlite())
        database.execute(u"SELECT pg_advisory_xact_lock(%1)"_s.arg(advisoryLock));
}

Error newerSchema(int found, int known)
{
    return Error::of(ErrorKind::Storage, u"The database has schema %1, this program knows only %2. It was used by a "
                                         u"newer version: install that version, "
                                         "or restore the backup made before the upgrade."_s.arg(found)
                                             .arg(known));
}

// Answers whether there was anything to do.
bool applyOne(Database &database, const Migration &migration)
{
    Transaction transaction(database);
    lock(database);
    if (Migrations::version(database) >= migration.number)
        return false;
    const QStringList statements = dialect::statements(dialect::migration(migration.text, database.engine()));
    for (const QString &statement : statements)
        database.execute(statement);
    database.run(u"INSERT INTO schema_migrations (number, name, applied_at) VALUES (?, ?, ?)"_s, migration.number,
                 migration.name, Time::now());
    transaction.commit();
    return true;
}

} // namespace

Migrations::Migrations() : Migrations(embedded()) {}

Migrations::Migrations(std::vector<Migration> migrations) : m_migrations(std::move(migrations)) {}

int Migrations::newest() const
{
    return m_migrations.empty() ? 0 : m_migrations.back().number;
}

int Migrations::version(Database &database)
{
    const QString exists = database.isSqlite()
                             ? u"SELECT COUNT(*) FROM sqlite_master WHERE name = 'schema_migrations'"_s
                             : u"SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = current_schema() "
                               "AND table_name = 'schema_migrations'"_s;
    if (database.single<int>(exists).value_or(0) == 0)
        return 0;
    return database.single<int>(u"SELECT COALESCE(MAX(number), 0) FROM schema_migrations"_s).value_or(0);
}

Result<int> Migrations::apply(Database &database) const
{
    const int found = version(database);
    if (found > newest())
        return newerSchema(found, newest());
    {
        Transaction transaction(database);
        lock(database);
        database.execute(
            u"CREATE TABLE IF NOT EXISTS schema_migrations (number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, "
            "applied_at BIGINT NOT NULL)"_s);
        transaction.commit();
    }
    int applied = 0;
    for (const Migration &migration : m_migrations)
        applied += applyOne(database, migration) ? 1 : 0;
    return applied;
}

} // namespace sf::server
