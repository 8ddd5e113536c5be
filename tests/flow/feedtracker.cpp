// SPDX-License-Identifier: GPL-3.0-or-later
// What a follower of the feed has to see: ranges that leave no gap, no event twice.
#include "tests/flow/feedtracker.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::test {

void FeedTracker::take(const JsonLine &line)
{
    const qint64 since = line.number("/params/since");
    const qint64 seq = line.number("/params/seq");
    if (since > m_position)
        complain(u"a gap: at %1, the next range begins after %2"_s.arg(m_position).arg(since));
    if (seq < m_position)
        complain(u"backwards: at %1 came %2"_s.arg(m_position).arg(seq));
    if (line.has("/params/event")) {
        if (m_seen.contains(seq))
            complain(u"event %1 came twice"_s.arg(seq));
        m_seen.insert(seq);
    }
    m_position = std::max(m_position, seq);
}

void FeedTracker::complain(const QString &what)
{
    if (m_complaint.isEmpty())
        m_complaint = what;
}

} // namespace sf::test
