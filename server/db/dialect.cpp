// SPDX-License-Identifier: GPL-3.0-or-later
// One text of a migration made into the words of one database.
#include "server/db/dialect.h"

#include <array>

namespace sf::server::dialect {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Word
{
    QLatin1StringView name;
    QLatin1StringView sqlite;
    QLatin1StringView postgresql;
};

constexpr std::array<Word, 5> words{{
    {"{blob}"_L1, "BLOB"_L1, "BYTEA"_L1},
    {"{text_key}"_L1, "TEXT"_L1, "TEXT COLLATE \"C\""_L1},
    {"{without_rowid}"_L1, "WITHOUT ROWID"_L1, ""_L1},
    {"{rowid}"_L1, "INTEGER"_L1, "BIGINT"_L1},
    {"{tokens}"_L1, "TEXT"_L1, "TSVECTOR"_L1},
}};

// The place after the comment or quoted text that begins at `from`, or `from` itself.
qsizetype skipQuoted(const QString &text, qsizetype from)
{
    const QChar c = text[from];
    qsizetype end = -1;
    if (c == u'\'' || c == u'"')
        end = text.indexOf(c, from + 1);
    else if (QStringView(text).mid(from, 2) == "--"_L1)
        end = text.indexOf(u'\n', from);
    else if (QStringView(text).mid(from, 2) == "$$"_L1) {
        end = text.indexOf("$$"_L1, from + 2);
        end = end < 0 ? end : end + 1;
    } else
        return from;
    return end < 0 ? text.size() : end + 1;
}

bool hasWords(const QString &statement)
{
    const auto lines = QStringView(statement).split(u'\n');
    return std::any_of(lines.begin(), lines.end(), [](QStringView line) {
        const QStringView trimmed = line.trimmed();
        return !trimmed.isEmpty() && !trimmed.startsWith("--"_L1);
    });
}

} // namespace

QString migration(const QString &text, Engine engine)
{
    QStringList kept;
    bool wanted = true;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (line == "-- sqlite"_L1)
            wanted = engine == Engine::Sqlite;
        else if (line == "-- postgresql"_L1)
            wanted = engine == Engine::Postgresql;
        else if (line == "-- end"_L1)
            wanted = true;
        else if (wanted)
            kept << line;
    }
    QString result = kept.join(u'\n');
    for (const Word &word : words)
        result.replace(word.name, engine == Engine::Sqlite ? word.sqlite : word.postgresql);
    return result;
}

QStringList statements(const QString &text)
{
    QStringList result;
    qsizetype start = 0;
    qsizetype at = 0;
    const auto take = [&](qsizetype end) {
        const QString statement = text.mid(start, end - start).trimmed();
        if (hasWords(statement))
            result << statement;
        start = end + 1;
    };
    while (at < text.size()) {
        if (text[at] == u';')
            take(at);
        const qsizetype after = skipQuoted(text, at);
        at = after == at ? at + 1 : after;
    }
    take(text.size());
    return result;
}

QString joinedIds(const QString &column, Engine engine)
{
    return (engine == Engine::Sqlite ? u"group_concat(%1)"_s : u"string_agg(%1::text, ',')"_s).arg(column);
}

QString forUpdate(Engine engine)
{
    return engine == Engine::Postgresql ? u" FOR UPDATE"_s : QString();
}

} // namespace sf::server::dialect
