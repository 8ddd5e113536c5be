// SPDX-License-Identifier: GPL-3.0-or-later
// A made-up notification service on a real D-Bus session.
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace sf::test {

using namespace Qt::Literals::StringLiterals;

/// The desktop's side of org.freedesktop.Notifications.
class FakeDesktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        uint replaces = 0;
        QString title;
        QString text;
        QStringList actions;
    };
    QList<Shown> shown;
    QStringList titles() const
    {
        QStringList all;
        for (const Shown &one : shown)
            all << one.title;
        return all;
    }
    QList<uint> closedOnes; ///< by the program
    QStringList capabilities{u"body"_s, u"body-markup"_s, u"actions"_s};

public slots:
    QStringList GetCapabilities() const { return capabilities; }
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &text,
                const QStringList &actions, const QVariantMap &, int)
    {
        shown.append({replaces, title, text, actions});
        return replaces > 0 ? replaces : static_cast<uint>(100 + shown.size());
    }

    void CloseNotification(uint id) { closedOnes << id; }

signals:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
};

} // namespace sf::test
