// SPDX-License-Identifier: GPL-3.0-or-later
// Applying numbered migrations, each in its own transaction.
#include "server/db/migrations.h"

#include "server/db/database.h"
#include "server/db/dialect.h"
#include "shared/text.h"
#include "shared/time.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

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

Error otherSchema(int number, const QString &found, const QString &known)
{
    return Error::of(ErrorKind::Storage,
                     u"Migration %1 of the database is \"%2\", this program's is \"%3\". It was used "
                     u"by another build: install that one."_s.arg(QString::number(number), found, known));
}

// Number and name of each; none: the database is empty.
QMap<int, QString> appliedTo(Database &database)
{
    const QString exists = database.isSqlite()
                             ? u"SELECT COUNT(*) FROM sqlite_master WHERE name = 'schema_migrations'"_s
                             : u"SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = current_schema() "
                               "AND table_name = 'schema_migrations'"_s;
    QMap<int, QString> applied;
    if (database.single<int>(exists).value_or(0) == 0)
        return applied;
    Query query = database.select(u"SELECT number, name FROM schema_migrations"_s);
    while (query.next())
        applied.insert(query.get<int>(0), query.get<QString>(1));
    return applied;
}

// Key columns hold text that only shared/ can fold: `-- fold TABLE.COLUMN into KEY`, for tables whose rows an organisation numbers.
void foldKeys(Database &database, const QString &text)
{
    static const QRegularExpression directive(u"^-- fold (\\w+)\\.(\\w+) into (\\w+)$"_s,
                                              QRegularExpression::MultilineOption);
    for (auto found = directive.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        std::vector<Bindings> keys;
        {
            Query rows = database.select(
                u"SELECT organization_id, id, %1 FROM %2 WHERE %1 <> ''"_s.arg(match.captured(2), match.captured(1)));
            while (rows.next())
                keys.push_back({bound(foldedText(rows.get<QString>(2).trimmed())), bound(rows.get<qint64>(0)),
                                bound(rows.get<qint64>(1))});
        }
        const QString update =
            u"UPDATE %1 SET %2 = ? WHERE organization_id = ? AND id = ?"_s.arg(match.captured(1), match.captured(3));
        for (const Bindings &key : keys)
            database.runWith(update, key);
    }
}

// Answers whether there was anything to do.
bool applyOne(Database &database, const Migration &migration)
{
    Transaction transaction(database);
    lock(database);
    if (database.single<int>(u"SELECT 1 FROM schema_migrations WHERE number = ?"_s, migration.number))
        return false;
    const QStringList statements = dialect::statements(dialect::migration(migration.text, database.engine()));
    for (const QString &statement : statements)
        database.execute(statement);
    foldKeys(database, migration.text);
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
    const auto applied = appliedTo(database);
    return applied.isEmpty() ? 0 : applied.lastKey();
}

Result<Done> Migrations::check(const QMap<int, QString> &applied) const
{
    for (auto found = applied.cbegin(); found != applied.cend(); ++found) {
        const auto known = std::find_if(m_migrations.begin(), m_migrations.end(),
                                        [&](const Migration &migration) { return migration.number == found.key(); });
        if (known == m_migrations.end())
            return newerSchema(found.key(), newest());
        if (known->name != found.value())
            return otherSchema(found.key(), found.value(), known->name);
    }
    return Done{};
}

Result<int> Migrations::apply(Database &database) const
{
    if (auto known = check(appliedTo(database)); !known)
        return std::move(known.error());
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
