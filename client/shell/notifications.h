// SPDX-License-Identifier: GPL-3.0-or-later
// Tells by the desktop's notifications (org.freedesktop.Notifications) what concerns this person: tickets given to them, and customers' replies
// on their tickets. Never what they did themselves, nor what happened while they were away from the server. Does nothing without a D-Bus session.
#pragma once

#include "shared/methods/feed.h"
#include "shared/ticket.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace sf::client {

class Workspace;

class Notifications : public QObject
{
    Q_OBJECT

public:
    static constexpr char kSetting[] = "notifications"; ///< whether a person wants them

    /// Whether the person has that ticket before their eyes.
    using IsLookedAt = std::function<bool(TicketId)>;

    Notifications(Workspace &workspace, IsLookedAt isLookedAt, QObject *parent = nullptr);

    void setEnabled(bool isEnabled) { m_isEnabled = isEnabled; }
    bool isEnabled() const { return m_isEnabled; }

signals:
    /// Its notification was clicked.
    void ticketRequested(sf::TicketId id);

private slots: // by D-Bus, which wants names
    void actionInvoked(const QDBusMessage &message);
    void closed(const QDBusMessage &message);

private:
    struct Notice
    {
        TicketId ticket;
        QString title;
        QString text;
    };

    void take(const FeedEvent &event);
    std::optional<Notice> noticeOf(const FeedEvent &event, const TicketRow &row) const;
    void tell();
    void send(const Notice &notice);
    void askForMarkup();

    Workspace &m_workspace;
    IsLookedAt m_isLookedAt;
    QDBusConnection m_bus;
    QList<Notice> m_waiting;
    QTimer m_soon; // several at once become one
    QHash<TicketId, uint> m_shown;
    bool m_isEnabled = true;
    bool m_hasMarkup = true; // until the desktop says that it shows text as it is
};

} // namespace sf::client
