// SPDX-License-Identifier: GPL-3.0-or-later
// Period: the whole days whose figures are looked at; most move with the calendar.
#pragma once

#include "shared/methods/stats.h"

#include <QDate>
#include <QString>

class QTimeZone;

namespace sf::client {

enum class PeriodKind : quint8 { Today, Yesterday, Last7, Last30, Last90, ThisMonth, LastMonth, Custom };
inline constexpr int kPeriodKindCount = 8;

/// Both are included.
struct DaySpan
{
    QDate first;
    QDate last;

    qint64 count() const { return first.daysTo(last) + 1; }
    friend bool operator==(const DaySpan &, const DaySpan &) = default;
};

struct Period
{
    static constexpr int mostDays = 400; ///< what the server counts at once

    PeriodKind kind = PeriodKind::Last7;
    DaySpan custom = {}; ///< of Custom only

    /// A range of one's own, in order and no longer than it can be.
    static Period between(QDate first, QDate last);
    static QString title(PeriodKind kind);

    DaySpan days(QDate today) const;
    /// "Last 7 days"; of a range of one's own its days.
    QString title() const;
    /// As settings keep it.
    QString toText() const;
    static Period fromText(const QString &text);

    friend bool operator==(const Period &, const Period &) = default;
};

/// "14 Nov – 20 Nov 2026", or one day.
QString daysTitle(const DaySpan &days);
/// The first moment of the day in that zone.
Time beginOf(QDate day, const QTimeZone &zone);

} // namespace sf::client
