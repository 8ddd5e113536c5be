// SPDX-License-Identifier: GPL-3.0-or-later
// LineBuffer: cuts a stream of bytes into lines and notices one that grows too long before it is whole.
#pragma once

#include <QByteArray>

#include <optional>

namespace sf::server {

class LineBuffer
{
public:
    void append(const QByteArray &bytes) { m_bytes += bytes; }

    /// The next whole line without its end; nothing when there is none yet or it is longer than `limit`.
    std::optional<QByteArray> take(qsizetype limit)
    {
        const qsizetype end = m_bytes.indexOf('\n', qMax(m_start, m_searched));
        if (end < 0) {
            m_searched = m_bytes.size();
            compact();
            m_tooLong = m_bytes.size() > limit;
            return std::nullopt;
        }
        m_tooLong = end - m_start > limit;
        if (m_tooLong)
            return std::nullopt;
        QByteArray line = m_bytes.mid(m_start, end - m_start);
        m_start = m_searched = end + 1;
        return line;
    }

    /// After take() gave nothing: a line has begun and its end is missing.
    bool hasPart() const { return !m_bytes.isEmpty(); }
    /// After take() gave nothing: because the line at hand is too long.
    bool isTooLong() const { return m_tooLong; }

private:
    void compact()
    {
        if (m_start == m_bytes.size())
            m_bytes.clear(); // and its memory: thousands of idle connections hold none
        else
            m_bytes.remove(0, m_start);
        m_searched = m_bytes.size();
        m_start = 0;
    }

    QByteArray m_bytes;
    qsizetype m_start = 0;
    qsizetype m_searched = 0;
    bool m_tooLong = false;
};

} // namespace sf::server
