// SPDX-License-Identifier: GPL-3.0-or-later
// StatDays: whole days of a time zone as moments; a day of a clock change has 23 or 25 hours.
#pragma once

#include "shared/result.h"
#include "shared/time.h"

#include <QDate>
#include <QList>

#include <vector>

class QTimeZone;

namespace sf::server {

class StatDays
{
public:
    static constexpr int most = 400;

    /// Texts as the calls have them: YYYY-MM-DD, and an IANA zone (empty: UTC). Names what is wrong.
    static Result<StatDays> of(const QString &from, const QString &to, const QString &zone);
    /// The one day in which that moment lies.
    static Result<StatDays> around(Time moment, const QString &zone);

    qsizetype count() const { return m_days.size(); }
    QDate day(qsizetype index) const { return m_days[index]; }
    Time begin(qsizetype index = 0) const { return m_bounds[static_cast<std::size_t>(index)]; }
    /// Of the last one: the first moment that no longer belongs to them.
    Time end() const { return m_bounds.back(); }
    /// In which day it lies; -1: in none.
    qsizetype indexOf(Time moment) const;

private:
    StatDays(QDate from, QDate to, const QTimeZone &zone);

    QList<QDate> m_days;
    std::vector<Time> m_bounds; ///< one more than days
};

} // namespace sf::server
