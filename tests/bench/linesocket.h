// SPDX-License-Identifier: GPL-3.0-or-later
// A plain loopback connection that sends and reads lines; blocks, or is polled by those who have many.
#pragma once

#include <QByteArray>

namespace sf::bench {

class LineSocket
{
public:
    explicit LineSocket(quint16 port);
    ~LineSocket();
    LineSocket(LineSocket &&other) noexcept;
    LineSocket(const LineSocket &) = delete;
    LineSocket &operator=(const LineSocket &) = delete;
    LineSocket &operator=(LineSocket &&) = delete;

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    void send(const QByteArray &bytes) const;
    /// Waits for a whole line, without its '\n'. Ends the program when the other side closes.
    QByteArray readLine();
    /// Reads what is there without waiting; true when a whole line has come, which then is in `line`.
    bool poll(QByteArray &line);

private:
    bool receive(bool wait);
    bool takeLine(QByteArray &line);

    int m_descriptor = -1;
    QByteArray m_unread;
    qsizetype m_searched = 0;
};

} // namespace sf::bench
