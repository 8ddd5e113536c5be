// SPDX-License-Identifier: GPL-3.0-or-later
// How long something took, in words.
#include "client/dashboard/duration.h"

#include <QCoreApplication>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Duration
{
    Q_DECLARE_TR_FUNCTIONS(Duration)
};

} // namespace

QString durationWords(std::optional<qint64> ms)
{
    if (!ms)
        return u"–"_s;
    const qint64 seconds = *ms / 1000;
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    const qint64 days = hours / 24;
    if (minutes == 0)
        return Duration::tr("%1 s").arg(seconds);
    if (hours == 0)
        return Duration::tr("%1 min").arg(minutes);
    if (days == 0)
        return minutes % 60 == 0 ? Duration::tr("%1 h").arg(hours)
                                 : Duration::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    return hours % 24 == 0 ? Duration::tr("%1 d").arg(days) : Duration::tr("%1 d %2 h").arg(days).arg(hours % 24);
}

} // namespace sf::client
