// SPDX-License-Identifier: GPL-3.0-or-later
// How long something took, in words.
#include "client/dashboard/duration.h"

#include <QCoreApplication>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

QString phrase(const char *text)
{
    return QCoreApplication::translate("Duration", text);
}

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
        return phrase(QT_TRANSLATE_NOOP("Duration", "%1 s")).arg(seconds);
    if (hours == 0)
        return phrase(QT_TRANSLATE_NOOP("Duration", "%1 min")).arg(minutes);
    if (days == 0)
        return minutes % 60 == 0 ? phrase(QT_TRANSLATE_NOOP("Duration", "%1 h")).arg(hours)
                                 : phrase(QT_TRANSLATE_NOOP("Duration", "%1 h %2 min")).arg(hours).arg(minutes % 60);
    return hours % 24 == 0 ? phrase(QT_TRANSLATE_NOOP("Duration", "%1 d")).arg(days)
                           : phrase(QT_TRANSLATE_NOOP("Duration", "%1 d %2 h")).arg(days).arg(hours % 24);
}

} // namespace sf::client
