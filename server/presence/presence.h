// SPDX-License-Identifier: GPL-3.0-or-later
// Presence: who is where, in memory. Takes what connections of this server say and what other servers tell, and forgets what is not repeated.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "shared/methods/presence.h"
#include "shared/result.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

#include <chrono>
#include <map>
#include <tuple>

namespace sf::server {

class Session;

/// Lives on the thread of the sockets.
class Presence : public QObject
{
    Q_OBJECT

public:
    static constexpr int perSecond = 4;
    static constexpr int perConnection = 50; ///< places at a time

    explicit Presence(std::chrono::milliseconds lifetime = std::chrono::seconds(kPresenceSeconds),
                      QObject *parent = nullptr);

    /// Whether the connection may say one more now.
    Result<Done> admit(Session &session);
    /// `channel`: who hears of it beside staff, of a chat.
    void show(Session &session, PresenceNotice notice, std::optional<UserId> channel);
    /// What another server told; connect Doorbell::told to this.
    void hear(const std::vector<Telling> &tellings);
    QList<PresenceNotice> of(OrganizationId organization) const;

signals:
    /// Said here: to followers of this server and to other servers.
    void told(const std::vector<sf::server::Telling> &tellings);
    /// Gone by itself: each server tells its own followers.
    void expired(const std::vector<sf::server::Telling> &tellings);

private:
    using Place = std::tuple<QString, qint64, qint64>; ///< source, ticket, chat
    struct Stay
    {
        PresenceNotice notice;
        std::optional<UserId> channel;
        qint64 untilMs = 0;
    };
    struct Speaker
    {
        QString source;
        OrganizationId organization;
        qint64 windowMs = 0; ///< when the present second began
        int said = 0;
    };

    static Place placeOf(const PresenceNotice &notice);
    static std::vector<Telling> tellings(OrganizationId organization, const Stay &stay);
    Speaker &speaker(Session &session);
    void keep(OrganizationId organization, const Stay &stay);
    void leave(Session *session);
    void forgetOld();

    std::chrono::milliseconds m_lifetime;
    QElapsedTimer m_clock;
    QTimer m_timer;
    QHash<Session *, Speaker> m_speakers;
    std::map<OrganizationId, std::map<Place, Stay>> m_stays;
};

} // namespace sf::server
