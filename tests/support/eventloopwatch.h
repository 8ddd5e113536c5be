// SPDX-License-Identifier: GPL-3.0-or-later
// Measures how long the event loop of its thread was not answering while it lived.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace sf::test {

class EventLoopWatch : public QObject
{
    Q_OBJECT
public:
    explicit EventLoopWatch(QObject *parent = nullptr);

    [[nodiscard]] qint64 longestStallMs() const;

private:
    void tick();

    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    qint64 m_longestMs = 0;
};

} // namespace sf::test
