// SPDX-License-Identifier: GPL-3.0-or-later
// Records to rows and back by their field tables: column lists, reading, INSERT and UPDATE. Fields marked Unstored are left out.
#pragma once

#include "server/db/database.h"
#include "shared/fields.h"
#include "shared/patch.h"

#include <QString>

#include <algorithm>
#include <utility>
#include <vector>

namespace sf::server {

// A column that is no field of the record, such as a folded sort key: name and value.
using ExtraColumns = std::vector<std::pair<QString, QVariant>>;

inline QString columnName(std::string_view name)
{
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

template<Described T>
constexpr int storedFieldCount()
{
    int count = 0;
    forEachField<T>([&](const auto &f, auto) { count += f.is(Unstored) ? 0 : 1; });
    return count;
}

// "t.id, t.version, …" in the order of the field table.
template<Described T>
QString columns(const QString &alias = {})
{
    QStringList names;
    forEachField<T>([&](const auto &f, auto) {
        if (!f.is(Unstored))
            names << (alias.isEmpty() ? columnName(f.name) : alias + QLatin1Char('.') + columnName(f.name));
    });
    return names.join(QStringLiteral(", "));
}

// Reads the columns that columns<T>() listed, beginning at `first`; what follows starts at first + storedFieldCount<T>().
template<Described T>
T read(const Query &query, int first = 0)
{
    T record{};
    forEachField<T>([&](const auto &f, auto) {
        using Member = typename std::remove_cvref_t<decltype(f)>::Member;
        if constexpr (isBindable<Member>) {
            if (!f.is(Unstored))
                record.*f.member = query.get<Member>(first++);
        }
    });
    return record;
}

// What dialect::joinedIds() made, ascending.
template<class IdType>
QList<IdType> ids(const QString &joined)
{
    QList<IdType> list;
    for (const QStringView id : QStringView(joined).split(u',', Qt::SkipEmptyParts))
        list << IdType(id.toLongLong());
    std::sort(list.begin(), list.end());
    return list;
}

// The first column of all rows.
template<class IdType>
QList<IdType> firstColumn(Query query)
{
    QList<IdType> list;
    while (query.next())
        list << query.get<IdType>(0);
    return list;
}

// A part of a LIKE pattern that matches the text itself, with ESCAPE '\'.
inline QString literalPattern(QString text)
{
    const QChar escape = u'\\';
    for (const QChar special : {escape, QChar(u'%'), QChar(u'_')})
        text.replace(special, QString(escape) + special);
    return text;
}

// INSERT of all stored fields and the extra columns.
template<Described T>
void insert(Database &database, const QString &table, const T &record, const ExtraColumns &extra = {})
{
    static const QString fields = columns<T>();
    QString names = fields;
    Bindings values;
    forEachField<T>([&](const auto &f, auto) {
        using Member = typename std::remove_cvref_t<decltype(f)>::Member;
        if constexpr (isBindable<Member>) {
            if (!f.is(Unstored))
                values << bound(record.*f.member);
        }
    });
    for (const auto &[name, value] : extra) {
        names += QLatin1Char(',') + name;
        values << value;
    }
    QString marks = QStringLiteral("?,").repeated(values.size());
    marks.chop(1);
    database.runWith(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)").arg(table, names, marks), values);
}

// The SET list and the values of an UPDATE, collected before it runs.
struct Assignments
{
    QStringList columns;
    Bindings values;

    void set(const QString &column, const QVariant &value)
    {
        columns << column + QStringLiteral(" = ?");
        values << value;
    }
};

// The fields of the patch that are stored.
template<Described T>
Assignments assignments(const Patch<T> &patch)
{
    Assignments result;
    forEachField<T>([&](const auto &f, auto index) {
        using Member = typename std::remove_cvref_t<decltype(f)>::Member;
        if constexpr (isBindable<Member>) {
            if (!f.is(Unstored) && patch.has(index))
                result.set(columnName(f.name), bound(patch.value.*f.member));
        }
    });
    return result;
}

// UPDATE table SET … WHERE `where`; answers the number of rows. Nothing to set: 0 and no statement.
inline qint64 update(Database &database, const QString &table, const Assignments &set, const QString &where,
                     const Bindings &whereValues)
{
    if (set.columns.isEmpty())
        return 0;
    return database.runWith(
        QStringLiteral("UPDATE %1 SET %2 WHERE %3").arg(table, set.columns.join(QStringLiteral(", ")), where),
        set.values + whereValues);
}

} // namespace sf::server
