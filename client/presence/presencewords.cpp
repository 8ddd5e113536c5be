// SPDX-License-Identifier: GPL-3.0-or-later
// Who is where, in words.
#include "client/presence/presencewords.h"

#include <QCoreApplication>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

QString phrase(const char *text, int count = -1)
{
    return QCoreApplication::translate("PresenceWords", text, nullptr, count);
}

} // namespace

QString presenceSentence(const Present &present)
{
    if (present.isSelf && present.state == PresenceState::Typing)
        return phrase(QT_TRANSLATE_NOOP("PresenceWords", "You are typing on another machine"));
    if (present.isSelf)
        return phrase(QT_TRANSLATE_NOOP("PresenceWords", "You have it open on another machine"));
    return (present.state == PresenceState::Typing ? phrase(QT_TRANSLATE_NOOP("PresenceWords", "%1 is typing"))
                                                   : phrase(QT_TRANSLATE_NOOP("PresenceWords", "%1 has it open")))
        .arg(present.name);
}

QString presenceLines(const QList<Present> &people)
{
    QStringList lines;
    for (const Present &present : people)
        lines << presenceSentence(present);
    return lines.join(u'\n');
}

QString presenceSummary(const QList<Present> &people)
{
    if (people.isEmpty())
        return {};
    const QString first = presenceSentence(people.first());
    const int others = static_cast<int>(people.size()) - 1;
    if (others == 0)
        return first;
    return phrase(QT_TRANSLATE_NOOP("PresenceWords", "%1, %2"))
        .arg(first, phrase(QT_TRANSLATE_N_NOOP("PresenceWords", "%n more here"), others));
}

} // namespace sf::client
