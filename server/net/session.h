// SPDX-License-Identifier: GPL-3.0-or-later
// Session: one connection. Cuts lines, hands calls to its queue, sends answers and what it follows; knows who is at the other end.
#pragma once

#include "server/auth/actor.h"
#include "server/events/feed.h"
#include "server/net/callqueue.h"
#include "server/net/linebuffer.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QIODevice>

namespace sf::server {

class Session
    : public QObject
    , public FeedSubscriber
{
    Q_OBJECT

public:
    enum class Origin { Network, Local };

    /// Takes the device, which is open.
    Session(QIODevice *device, const ServerParts &parts, Origin origin, QString address, QObject *parent);
    ~Session() override;

    bool isLocal() const { return m_origin == Origin::Local; }
    bool isSignedIn() const { return m_isSignedIn; }
    QString address() const { return m_address; }
    const Actor &actor() const { return m_actor; }
    /// Of the stored session that its token belongs to; 0 without one.
    qint64 storedId() const { return m_storedId; }

    void signIn(const Actor &actor, qint64 storedId);
    void signOut();
    /// A local administrator turns to an organisation.
    void enter(OrganizationId organization) { m_actor.organization = organization; }

    /// Whether the one at the other end may make this call.
    Result<Done> authorize(const MethodRow &row) const;
    void answer(const Request &request, const Result<QByteArray> &result);
    bool deliver(const QByteArray &line) override;

    /// Goes on with what has arrived, unless too much is waiting, running or unsent.
    void receive();
    /// Sends what is ready, then closes; nothing that arrives from now on is looked at.
    void close();
    /// Answers what was begun, then closes.
    void drain();

signals:
    void signedIn();
    void signedOut();
    void closed();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    qint64 unsentBytes() const;
    void expectSignIn();
    void handleLine(QByteArrayView line);
    void watchHalfLine(bool isWaiting);
    void send(const QByteArray &line);
    void flush();
    void bytesSent();
    void disconnectDevice();

    const ServerParts &m_parts;
    QIODevice *m_device;
    QString m_address;
    CallQueue m_queue;
    LineBuffer m_lines;
    QByteArray m_out;
    Actor m_actor;
    qint64 m_storedId = 0;
    QElapsedTimer m_sinceProgress;
    QBasicTimer m_halfLine; ///< runs while the peer owes the rest of a line
    QBasicTimer m_stranger; ///< runs while nobody is signed in
    Origin m_origin;
    bool m_isSignedIn = false;
    bool m_isClosing = false;
    bool m_isDraining = false;
    bool m_isReceiving = false;
    bool m_isFlushing = false;
    bool m_isHeld = false; ///< the feed waits for resume()
};

} // namespace sf::server
