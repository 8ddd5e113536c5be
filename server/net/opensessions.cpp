// SPDX-License-Identifier: GPL-3.0-or-later
// All connections of this process.
#include "server/net/opensessions.h"

#include "server/auth/sessionstore.h"
#include "server/config/livesettings.h"
#include "server/db/writer.h"

#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

OpenSessions::OpenSessions(const ServerParts &parts, QObject *parent) : QObject(parent), m_parts(parts) {}

OpenSessions::~OpenSessions()
{
    for (Session *session : std::as_const(m_sessions)) {
        session->disconnect(this);
        delete session;
    }
}

int OpenSessions::strangers() const
{
    return std::accumulate(m_strangers.begin(), m_strangers.end(), 0);
}

Result<Done> OpenSessions::mayOpen(const QString &address) const
{
    const auto settings = m_parts.settings.now();
    const LimitSettings &limits = settings->limits;
    if (m_isDraining)
        return Error::of(ErrorKind::Busy, u"The server is stopping."_s);
    if (m_sessions.size() >= limits.connections)
        return Error::of(ErrorKind::Busy, u"There are %1 connections already."_s.arg(m_sessions.size()));
    if (strangers() >= limits.strangers || m_strangers.value(address) >= limits.strangersPerAddress)
        return Error::of(ErrorKind::Busy, u"Too many connections have not signed in."_s);
    return Done{};
}

void OpenSessions::giveUp(const QString &address)
{
    if (--m_strangers[address] <= 0)
        m_strangers.remove(address);
}

Session *OpenSessions::open(QIODevice *device, Session::Origin origin, const QString &address)
{
    auto *session = new Session(device, m_parts, origin, address, this);
    m_sessions.insert(session);
    connect(session, &Session::closed, this, [this, session] { forget(session); });
    connect(session, &Session::signedOut, this, [this, session] { noteSeen(*session); });
    if (origin == Session::Origin::Network) {
        connect(session, &Session::signedIn, this, [this, address] { giveUp(address); });
        connect(session, &Session::signedOut, this, [this, address] { expect(address); });
    }
    return session;
}

void OpenSessions::forget(Session *session)
{
    if (!m_sessions.remove(session))
        return;
    if (session->isSignedIn())
        noteSeen(*session);
    else if (!session->isLocal())
        giveUp(session->address());
    session->deleteLater();
    if (m_isDraining && m_sessions.isEmpty())
        emit drained();
}

void OpenSessions::noteSeen(const Session &session)
{
    WriteCall call;
    call.organization = session.actor().organization;
    call.background = true;
    call.work = [user = session.actor().user](WriteTransaction &transaction) -> Result<QByteArray> {
        sessionstore::noteSeen(transaction.db(), transaction.organization(), user, transaction.now());
        return QByteArray();
    };
    m_parts.writer.submit(std::move(call));
}

int OpenSessions::countOf(OrganizationId organization, UserId user) const
{
    return static_cast<int>(std::count_if(m_sessions.begin(), m_sessions.end(), [&](const Session *session) {
        return session->isSignedIn() && session->actor().organization == organization && session->actor().user == user;
    }));
}

void OpenSessions::cut(OrganizationId organization, UserId user)
{
    const auto sessions = m_sessions;
    for (Session *session : sessions) {
        if (session->isSignedIn() && session->actor().organization == organization && session->actor().user == user)
            session->close();
    }
}

void OpenSessions::cutStored(OrganizationId organization, qint64 storedId)
{
    const auto sessions = m_sessions;
    for (Session *session : sessions) {
        if (session->isSignedIn() && session->actor().organization == organization && session->storedId() == storedId)
            session->close();
    }
}

void OpenSessions::follow(const CommittedEvent &committed)
{
    const Event &event = committed.event;
    const QByteArray &changes = event.changes.bytes;
    if (event.entity == Entity::Session && changes.contains("\"revoked\":["))
        cutStored(committed.organization, event.entityId);
    else if (event.entity == Entity::User
             && (changes.contains("\"active\":[") || changes.contains("\"role\":[")
                 || changes.contains("\"password\":["))
             && event.kind != EventKind::Created)
        cut(committed.organization, UserId(event.entityId));
}

void OpenSessions::drain()
{
    m_isDraining = true;
    if (m_sessions.isEmpty()) {
        emit drained();
        return;
    }
    const auto sessions = m_sessions;
    for (Session *session : sessions)
        session->drain();
}

} // namespace sf::server
