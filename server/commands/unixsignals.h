// SPDX-License-Identifier: GPL-3.0-or-later
// UnixSignals: SIGTERM, SIGINT and SIGHUP as Qt signals on the main loop.
#pragma once

#include <QObject>

class QSocketNotifier;

namespace sf::server {

class UnixSignals : public QObject
{
    Q_OBJECT

public:
    /// One per process.
    explicit UnixSignals(QObject *parent = nullptr);
    ~UnixSignals() override;

signals:
    void stopRequested();
    void reloadRequested();

private:
    void read();

    QSocketNotifier *m_notifier = nullptr;
};

} // namespace sf::server
