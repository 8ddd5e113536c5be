// SPDX-License-Identifier: GPL-3.0-or-later
// Tells by the desktop's notifications (org.freedesktop.Notifications) what concerns this person: tickets given to them, customers' replies
// on their tickets, and notes that name them. Never what they did themselves, nor what happened while they were away from the server. Takes
// back what another has seen to. Without a D-Bus session it only counts.
#pragma once

#include "client/shell/desktopnotices.h"
#include "shared/methods/feed.h"
#include "shared/ticket.h"

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

    Workspace &m_workspace;
    IsLookedAt m_isLookedAt;
    DesktopNotices m_desktop; ///< by ticket; 0 stands for many
    QList<Notice> m_waiting;
    QTimer m_soon; // several at once become one
    QHash<TicketId, Shown> m_shown;
    QSet<TicketId> m_summed;  // those of the one that stands for many
    QSet<TicketId> m_handled; // unread, but a colleague answered or closed them since
    bool m_isEnabled = true;
};

} // namespace sf::client
