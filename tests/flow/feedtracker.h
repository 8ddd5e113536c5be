// SPDX-License-Identifier: GPL-3.0-or-later
// What a follower of the feed has to see: ranges that leave no gap, no event twice. Says in words what is wrong.
#pragma once

#include "tests/support/jsonline.h"

#include <QSet>
#include <QString>

namespace sf::test {

class FeedTracker
{
public:
    explicit FeedTracker(qint64 position) : m_position(position) {}

    /// One `event` notification as it came.
    void take(const JsonLine &line);
    /// The number of an event that this follower has to have seen when all is over.
    [[nodiscard]] bool hasSeen(qint64 seq) const { return m_seen.contains(seq); }

    [[nodiscard]] qint64 position() const { return m_position; }
    [[nodiscard]] qsizetype seenCount() const { return m_seen.size(); }
    /// Empty: nothing is wrong so far.
    [[nodiscard]] QString complaint() const { return m_complaint; }

private:
    void complain(const QString &what);

    qint64 m_position;
    QSet<qint64> m_seen;
    QString m_complaint;
};

} // namespace sf::test
