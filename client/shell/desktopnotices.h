// SPDX-License-Identifier: GPL-3.0-or-later
// DesktopNotices: notices by the desktop's own service, one for each key; a new one replaces the one before. Does nothing without a D-Bus
// session. Source: the Desktop Notifications Specification 1.2 of freedesktop.org.
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QHash>
#include <QObject>

namespace sf::client {

class DesktopNotices : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNotices(QObject *parent = nullptr);

    struct Notice
    {
        QString title;
        QString text;   ///< plain, whatever strangers wrote
        QString action; ///< what a click does; empty: nothing
    };
    /// Dropped while the desktop has not answered to the one before, which takes milliseconds.
    void show(qint64 key, const Notice &notice);
    /// Also one that is still on its way to the desktop.
    void takeBack(qint64 key);
    QList<qint64> shown() const { return m_shown.keys(); }

signals:
    void clicked(qint64 key);

private slots: // by D-Bus, which wants names
    void actionInvoked(const QDBusMessage &message);
    void closed(const QDBusMessage &message);

private:
    void answered(qint64 key, bool isError, uint id);
    void close(uint id);

    QDBusConnection m_bus;
    QHash<qint64, uint> m_shown; ///< the desktop's number; 0 until it has answered
    bool m_hasMarkup = true;     // until the desktop says that it shows text as it is
};

} // namespace sf::client
