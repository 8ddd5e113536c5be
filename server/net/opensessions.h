// SPDX-License-Identifier: GPL-3.0-or-later
// OpenSessions: all connections of this process. Counts them against the limits and ends those whose user may no longer be there.
#pragma once

#include "server/db/writetransaction.h"
#include "server/net/session.h"

#include <QHash>
#include <QSet>

namespace sf::server {

class OpenSessions : public QObject
{
    Q_OBJECT

public:
    OpenSessions(const ServerParts &parts, QObject *parent);
    ~OpenSessions() override;

    /// Whether one more connection from this address may be kept; the sentence for the log otherwise.
    Result<Done> mayOpen(const QString &address) const;
    /// Connections that have not become a session yet (TLS handshakes) count as strangers.
    void expect(const QString &address) { ++m_strangers[address]; }
    void giveUp(const QString &address);
    /// Makes the expected connection a session.
    Session *open(QIODevice *device, Session::Origin origin, const QString &address);

    int countOf(OrganizationId organization, UserId user) const;
    void cut(OrganizationId organization, UserId user);
    void cutStored(OrganizationId organization, qint64 storedId);
    /// Connected to Feed::followed: disabled users, new roles, new passwords, revoked sessions.
    void follow(const CommittedEvent &event);

    /// Lets everybody finish, then emits drained().
    void drain();

signals:
    void drained();

private:
    void forget(Session *session);
    /// Whoever goes was there until now.
    void noteSeen(const Session &session);
    int strangers() const;

    const ServerParts &m_parts;
    QSet<Session *> m_sessions;
    QHash<QString, int> m_strangers; ///< by address
    bool m_isDraining = false;
};

} // namespace sf::server
