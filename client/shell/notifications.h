// SPDX-License-Identifier: GPL-3.0-or-later
// Tells by the desktop's notifications (org.freedesktop.Notifications) what concerns this person: tickets given to them, customers' replies
// on their tickets, and notes that name them. Never what they did themselves, nor what happened while they were away from the server. Takes
// back what another has seen to. Without a D-Bus session it only counts.
#pragma once

#include "shared/methods/feed.h"
#include "shared/ticket.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QHash>
#include <QObject>
#include <QSet>
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
    /// Tickets with something new that nobody else has seen to.
    int count() const;

signals:
    /// Its notification was clicked. The message is the one that it told of, if it was one.
    void ticketRequested(sf::TicketId id, sf::ResponseId message);
    void countChanged();

private slots: // by D-Bus, which wants names
    void actionInvoked(const QDBusMessage &message);
    void closed(const QDBusMessage &message);

private:
    struct Notice
    {
        TicketId ticket;
        ResponseId message;
        bool isMention = false; ///< nobody else can see to it
        QString title;
        QString text;
    };
    struct Shown
    {
        uint id = 0; ///< the desktop's; 0 until it has answered
        ResponseId message;
        bool isMention = false;
    };

    void take(const FeedEvent &event);
    void takeRead(TicketId ticket);
    std::optional<Notice> noticeOf(const FeedEvent &event, const TicketRow &row) const;
    void tell();
    void send(const Notice &notice);
    void withdraw(TicketId ticket, bool isRead);
    void close(TicketId ticket);
    void closeOnDesktop(uint id);
    void askForMarkup();

    Workspace &m_workspace;
    IsLookedAt m_isLookedAt;
    QDBusConnection m_bus;
    QList<Notice> m_waiting;
    QTimer m_soon; // several at once become one
    QHash<TicketId, Shown> m_shown;
    QSet<TicketId> m_summed;  // those of the one that stands for many
    QSet<TicketId> m_handled; // unread, but a colleague answered or closed them since
    bool m_isEnabled = true;
    bool m_hasMarkup = true; // until the desktop says that it shows text as it is
};

} // namespace sf::client
