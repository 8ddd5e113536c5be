// SPDX-License-Identifier: GPL-3.0-or-later
// Days and their bounds.
#include "server/stats/statdays.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QTimeZone> zoneOf(const QString &name)
{
    constexpr qsizetype longestName = 64;
    if (name.isEmpty())
        return QTimeZone::utc();
    const QByteArray id = name.toLatin1();
    if (name.size() <= longestName && QTimeZone::isTimeZoneIdAvailable(id))
        return QTimeZone(id);
    return Error::invalid(u"zone"_s, u"zone must be the name of a time zone, such as \"Europe/Berlin\"."_s);
}

} // namespace

StatDays::StatDays(QDate from, QDate to, const QTimeZone &zone)
{
    for (QDate day = from; day <= to.addDays(1); day = day.addDays(1)) {
        m_bounds.push_back({day.startOfDay(zone).toMSecsSinceEpoch()});
        if (day <= to)
            m_days << day;
    }
}

Result<StatDays> StatDays::of(const QString &from, const QString &to, const QString &zone)
{
    const auto known = zoneOf(zone);
    if (!known)
        return known.error();
    const QString form = u"yyyy-MM-dd"_s;
    const QDate first = QDate::fromString(from, form);
    const QDate last = QDate::fromString(to, form);
    if (!first.isValid() || first.year() < 1970 || first.year() > 9000)
        return Error::invalid(u"from"_s, u"from must be a day such as 2026-01-31."_s);
    if (!last.isValid() || last < first || first.daysTo(last) >= most)
        return Error::invalid(u"to"_s,
                              u"to must be a day, not before `from`, and at most %1 days after it."_s.arg(most));
    return StatDays(first, last, *known);
}

Result<StatDays> StatDays::around(Time moment, const QString &zone)
{
    const auto known = zoneOf(zone);
    if (!known)
        return known.error();
    const QDate day = QDateTime::fromMSecsSinceEpoch(moment.ms, *known).date();
    return StatDays(day, day, *known);
}

qsizetype StatDays::indexOf(Time moment) const
{
    const auto after = std::upper_bound(m_bounds.begin(), m_bounds.end(), moment);
    if (after == m_bounds.begin() || after == m_bounds.end())
        return -1;
    return static_cast<qsizetype>(after - m_bounds.begin()) - 1;
}

} // namespace sf::server
