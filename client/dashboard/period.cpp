// SPDX-License-Identifier: GPL-3.0-or-later
// The days whose figures are looked at.
#include "client/dashboard/period.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PeriodWords
{
    Q_DECLARE_TR_FUNCTIONS(Period)
};

/// Stable, for settings; index == PeriodKind.
constexpr std::array<const char *, kPeriodKindCount> kNames{"today",   "yesterday",  "last_7",     "last_30",
                                                            "last_90", "this_month", "last_month", "custom"};

DaySpan endingAt(QDate today, int days)
{
    return {today.addDays(1 - days), today};
}

DaySpan monthOf(QDate day)
{
    const QDate first(day.year(), day.month(), 1);
    return {first, first.addMonths(1).addDays(-1)};
}

} // namespace

Period Period::between(QDate first, QDate last)
{
    if (last < first)
        std::swap(first, last);
    return {PeriodKind::Custom, {std::max(first, last.addDays(1 - mostDays)), last}};
}

QString Period::title(PeriodKind kind)
{
    static constexpr std::array<const char *, kPeriodKindCount> titles{
        QT_TRANSLATE_NOOP("Period", "Today"),        QT_TRANSLATE_NOOP("Period", "Yesterday"),
        QT_TRANSLATE_NOOP("Period", "Last 7 days"),  QT_TRANSLATE_NOOP("Period", "Last 30 days"),
        QT_TRANSLATE_NOOP("Period", "Last 90 days"), QT_TRANSLATE_NOOP("Period", "This month"),
        QT_TRANSLATE_NOOP("Period", "Last month"),   QT_TRANSLATE_NOOP("Period", "Other days")};
    return PeriodWords::tr(titles[static_cast<std::size_t>(kind)]);
}

DaySpan Period::days(QDate today) const
{
    switch (kind) {
    case PeriodKind::Today:
        return {today, today};
    case PeriodKind::Yesterday:
        return {today.addDays(-1), today.addDays(-1)};
    case PeriodKind::Last7:
        return endingAt(today, 7);
    case PeriodKind::Last30:
        return endingAt(today, 30);
    case PeriodKind::Last90:
        return endingAt(today, 90);
    case PeriodKind::ThisMonth:
        return {monthOf(today).first, today};
    case PeriodKind::LastMonth:
        return monthOf(today.addMonths(-1));
    case PeriodKind::Custom:
        return custom;
    }
    return {today, today};
}

QString Period::title() const
{
    return kind == PeriodKind::Custom ? daysTitle(custom) : title(kind);
}

QString Period::toText() const
{
    QString name = QString::fromLatin1(kNames[static_cast<std::size_t>(kind)]);
    if (kind != PeriodKind::Custom)
        return name;
    return u"%1 %2 %3"_s.arg(name, custom.first.toString(Qt::ISODate), custom.last.toString(Qt::ISODate));
}

Period Period::fromText(const QString &text)
{
    const QStringList parts = text.split(u' ');
    const auto *const found = std::find(kNames.begin(), kNames.end(), parts.first().toStdString());
    if (found == kNames.end())
        return {};
    const auto kind = static_cast<PeriodKind>(found - kNames.begin());
    if (kind != PeriodKind::Custom)
        return {kind};
    const QDate first = QDate::fromString(parts.value(1), Qt::ISODate);
    const QDate last = QDate::fromString(parts.value(2), Qt::ISODate);
    return first.isValid() && last.isValid() ? between(first, last) : Period();
}

QString daysTitle(const DaySpan &days)
{
    const QLocale locale;
    const QString day = PeriodWords::tr("d MMM");
    const QString dayAndYear = PeriodWords::tr("d MMM yyyy");
    if (days.first == days.last)
        return locale.toString(days.first, dayAndYear);
    const bool isOneYear = days.first.year() == days.last.year();
    return u"%1 – %2"_s.arg(locale.toString(days.first, isOneYear ? day : dayAndYear),
                            locale.toString(days.last, dayAndYear));
}

Time beginOf(QDate day, const QTimeZone &zone)
{
    return {day.startOfDay(zone).toMSecsSinceEpoch()};
}

} // namespace sf::client
