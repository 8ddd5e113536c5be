// SPDX-License-Identifier: GPL-3.0-or-later
// Who is where, in words.
#include "client/presence/presencewords.h"

#include <QCoreApplication>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PresenceWords
{
    Q_DECLARE_TR_FUNCTIONS(PresenceWords)
};

} // namespace

QString presenceSentence(const Present &present)
{
    if (present.isSelf && present.state == PresenceState::Typing)
        return PresenceWords::tr("You are typing on another machine");
    if (present.isSelf)
        return PresenceWords::tr("You have it open on another machine");
    return (present.state == PresenceState::Typing ? PresenceWords::tr("%1 is typing")
                                                   : PresenceWords::tr("%1 has it open"))
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
    QString first = presenceSentence(people.first());
    const int others = static_cast<int>(people.size()) - 1;
    if (others == 0)
        return first;
    return PresenceWords::tr("%1, %2").arg(first, PresenceWords::tr("%n more here", nullptr, others));
}

} // namespace sf::client
