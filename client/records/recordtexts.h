// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of a record as texts and back, by its field table: what a comma-separated file holds.
#pragma once

#include "shared/json.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>

#include <cmath>

namespace sf::client {

/// Column name -> text.
using RecordTexts = QHash<QString, QString>;

namespace recordtexts {

struct Problem
{
    QString field; ///< its name
    QString why;   ///< goes on where the name ends
};

template<class T>
inline constexpr bool isTextual =
    std::is_same_v<
        T,
        QString> || NamedEnum<T> || std::is_same_v<T, std::optional<int>> || std::is_same_v<T, std::optional<qint64>> || std::is_same_v<T, std::optional<Time>>;

inline QString nameOf(std::string_view name)
{
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

/// Amounts are written with two decimals, days as YYYY-MM-DD, fixed words as on the wire.
template<class T>
QString textOf(const T &value)
{
    if constexpr (std::is_same_v<T, QString>)
        return value;
    else if constexpr (NamedEnum<T>)
        return nameOf(enumName(value));
    else if constexpr (std::is_same_v<T, std::optional<int>>)
        return value ? QString::number(*value) : QString();
    else if constexpr (std::is_same_v<T, std::optional<qint64>>)
        return value ? QString::number(static_cast<double>(*value) / 100, 'f', 2) : QString();
    else
        return value ? QDateTime::fromMSecsSinceEpoch(value->ms, Qt::UTC).date().toString(Qt::ISODate) : QString();
}

/// Answers what is wrong with the text, or nothing.
template<class T>
QString readText(const QString &text, T &to)
{
    const auto wrong = [](const char *why) { return QCoreApplication::translate("RecordTexts", why); };
    if constexpr (std::is_same_v<T, QString>) {
        to = text;
    } else if constexpr (NamedEnum<T>) {
        const auto value = enumFromName<T>(text.toLower().replace(u' ', u'_').toStdString());
        if (!value)
            return wrong(QT_TRANSLATE_NOOP("RecordTexts", "is none of the known words"));
        to = *value;
    } else if constexpr (std::is_same_v<T, std::optional<Time>>) {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        if (!date.isValid())
            return wrong(QT_TRANSLATE_NOOP("RecordTexts", "is not a day such as 2024-12-31"));
        to = Time{QDateTime(date, {}, Qt::UTC).toMSecsSinceEpoch()};
    } else {
        bool isNumber = false;
        const double value = text.toDouble(&isNumber);
        constexpr double most = std::is_same_v<T, std::optional<int>> ? 2e9 : 9e12;
        if (!isNumber || !(std::abs(value) <= most)) // neither is "nan"
            return wrong(QT_TRANSLATE_NOOP("RecordTexts", "is not a number"));
        if constexpr (std::is_same_v<T, std::optional<int>>)
            to = static_cast<int>(std::lround(value));
        else
            to = static_cast<qint64>(std::llround(value * 100));
    }
    return {};
}

/// The editable fields that a file can hold.
template<Described Record>
QStringList names()
{
    QStringList found;
    forEachField<Record>([&](const auto &f, auto) {
        if constexpr (isTextual<typename std::remove_cvref_t<decltype(f)>::Member>) {
            if (f.is(Editable))
                found << nameOf(f.name);
        }
    });
    return found;
}

template<Described Record>
QString text(const Record &record, const QString &name)
{
    QString found;
    forEachField<Record>([&](const auto &f, auto) {
        if constexpr (isTextual<typename std::remove_cvref_t<decltype(f)>::Member>) {
            if (name == nameOf(f.name))
                found = textOf(record.*f.member);
        }
    });
    return found;
}

/// The fields that `texts` names, but for empty ones, which stay as they are; what is wrong goes to `problems`.
template<Described Record>
Patch<Record> patch(const RecordTexts &texts, QList<Problem> &problems)
{
    Patch<Record> result;
    forEachField<Record>([&](const auto &f, auto) {
        using Member = typename std::remove_cvref_t<decltype(f)>::Member;
        if constexpr (isTextual<Member>) {
            const auto given = texts.constFind(nameOf(f.name));
            if (!f.is(Editable) || given == texts.constEnd() || given->isEmpty())
                return;
            Member value{};
            if (const QString why = readText(*given, value); !why.isEmpty())
                problems.append({nameOf(f.name), why});
            else
                result.set(f.member, std::move(value));
        }
    });
    return result;
}

} // namespace recordtexts

} // namespace sf::client
