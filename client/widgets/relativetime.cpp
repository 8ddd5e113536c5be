// SPDX-License-Identifier: GPL-3.0-or-later
// Times as people say them, in the user's zone and language: "3 min ago", "in 2 h", "yesterday", "Mon 14:05".
#include "client/widgets/relativetime.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdlib>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RelativeTime
{
    Q_DECLARE_TR_FUNCTIONS(RelativeTime)
};

QString clock(const QTime &time)
{
    // The C locale alone adds seconds, which nobody needs here.
    const QLocale locale;
    return locale.language() == QLocale::C ? time.toString(u"HH:mm"_s) : locale.toString(time, QLocale::ShortFormat);
}

/// The words for spans of days, where past and future differ only in them.
QString dayWords(const QDateTime &when, const QDateTime &now)
{
    const QLocale locale;
    const qint64 days = now.date().daysTo(when.date());
    if (days == 0)
        return clock(when.time());
    if (days == -1)
        return RelativeTime::tr("yesterday");
    if (days == 1)
        return RelativeTime::tr("tomorrow");
    if (std::llabs(days) < 7)
        return locale.dayName(when.date().dayOfWeek(), QLocale::ShortFormat);
    if (when.date().year() == now.date().year())
        return locale.toString(when.date(), RelativeTime::tr("d MMM"));
    return locale.toString(when.date(), RelativeTime::tr("d MMM yyyy"));
}

} // namespace

QString relativeTime(const QDateTime &whenUtc, const QDateTime &nowUtc)
{
    if (!whenUtc.isValid())
        return {};
    const qint64 seconds = whenUtc.secsTo(nowUtc);
    const qint64 span = std::llabs(seconds);
    const bool isPast = seconds >= 0;
    if (span < 60)
        return isPast ? RelativeTime::tr("just now") : RelativeTime::tr("now");
    if (span < 3600) {
        const int minutes = static_cast<int>(span / 60);
        return isPast ? RelativeTime::tr("%n min ago", nullptr, minutes)
                      : RelativeTime::tr("in %n min", nullptr, minutes);
    }
    const int hours = static_cast<int>(span / 3600);
    if (hours < 24 && (hours < 6 || whenUtc.toLocalTime().date() == nowUtc.toLocalTime().date())) {
        return isPast ? RelativeTime::tr("%n h ago", nullptr, hours) : RelativeTime::tr("in %n h", nullptr, hours);
    }
    return dayWords(whenUtc.toLocalTime(), nowUtc.toLocalTime());
}

QString shortRelativeTime(const QDateTime &whenUtc, const QDateTime &nowUtc)
{
    if (!whenUtc.isValid())
        return {};
    const qint64 seconds = whenUtc.secsTo(nowUtc);
    const qint64 span = std::llabs(seconds);
    if (span < 60)
        return seconds >= 0 ? RelativeTime::tr("just now") : RelativeTime::tr("now");
    if (span < 3600)
        return RelativeTime::tr("%n min", nullptr, static_cast<int>(span / 60));
    const int hours = static_cast<int>(span / 3600);
    if (hours < 24 && (hours < 6 || whenUtc.toLocalTime().date() == nowUtc.toLocalTime().date()))
        return RelativeTime::tr("%n h", nullptr, hours);
    return dayWords(whenUtc.toLocalTime(), nowUtc.toLocalTime());
}

QString fullTime(const QDateTime &whenUtc)
{
    return whenUtc.isValid() ? QLocale().toString(whenUtc.toLocalTime(), QLocale::LongFormat) : QString();
}

QString clockTime(const QDateTime &whenUtc, const QDateTime &nowUtc)
{
    if (!whenUtc.isValid())
        return {};
    const QDateTime when = whenUtc.toLocalTime();
    QString time = clock(when.time());
    if (when.date() == nowUtc.toLocalTime().date())
        return time;
    return u"%1 %2"_s.arg(dayWords(when, nowUtc.toLocalTime()), time);
}

} // namespace sf::client
