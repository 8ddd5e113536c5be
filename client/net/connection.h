// SPDX-License-Identifier: GPL-3.0-or-later
// Connection: one TCP or TLS connection of framed lines that comes back by itself. It decides by the pinned certificate whether a peer may be
// spoken to at all: no byte of ours leaves before the pin is checked. Lives on the main thread.
#pragma once

#include "client/net/serveraddress.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QObject>
#include <QSslSocket>
#include <QTimer>

namespace sf::client {

class Connection : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Closed,     ///< nobody asked for a connection
        Connecting, ///< on the way, TLS included
        Asking,     ///< a certificate nobody has seen yet; waits for trust() or close()
        Blocked,    ///< the certificate is not the pinned one; stays until open() or close()
        Open,       ///< lines go both ways
        Waiting,    ///< broken; tries again by itself
    };
    Q_ENUM(State)

    explicit Connection(QObject *parent = nullptr);
    ~Connection() override;

    /// `pin`: the SHA-256 of the certificate as 32 bytes; empty for a server met the first time.
    void open(const ServerAddress &address, const QByteArray &pin = {});
    void close();
    /// Tries at once when it was waiting.
    void retryNow();
    /// The answer to firstContact(): this fingerprint is the pin from now on.
    void trust(const QByteArray &fingerprint);

    State state() const { return m_state; }
    bool isOpen() const { return m_state == State::Open; }
    const ServerAddress &address() const { return m_address; }
    QByteArray pin() const { return m_pin; }
    /// Why it is not open, in words; empty while it is.
    QString problem() const { return m_problem; }

    /// False when the connection is not open; the line has its '\n'.
    bool send(const QByteArray &line);

    /// After a broken connection the first attempt comes after `delayMs` plus a random part of `spreadMs`.
    void setFirstRetry(int delayMs, int spreadMs)
    {
        m_firstDelayMs = delayMs;
        m_firstSpreadMs = spreadMs;
    }

    /// Silence: after `askMs` the server is asked whether it is there, after `goneMs` the connection counts as lost.
    void setPatience(int askMs, int goneMs);

    /// "AB:CD:..", as the server prints it at its first start.
    static QString fingerprintText(const QByteArray &fingerprint);

signals:
    void stateChanged(State state);
    void opened();
    /// Only after opened().
    void lost(const QString &why);
    /// One line without its '\n'.
    void lineReceived(const QByteArray &line);
    /// Nothing has been heard for a while: send something that is answered.
    void silenceNoticed();
    void firstContact(const QByteArray &fingerprint);
    void certificateChanged(const QByteArray &pinned, const QByteArray &seen);

private:
    void start();
    void drop();
    void enter(State state);
    void fail(const QString &why);
    void checkCertificate();
    void becomeOpen();
    void readLines();
    void watchSilence();
    QByteArray peerFingerprint() const;

    ServerAddress m_address;
    QByteArray m_pin;
    QString m_problem;
    State m_state = State::Closed;
    QSslSocket *m_socket = nullptr; // a fresh one for each attempt
    QByteArray m_unread;
    qsizetype m_readUpTo = 0;
    QTimer m_retry;
    QTimer m_attempt;
    QTimer m_silence;
    QElapsedTimer m_sinceHeard;
    QElapsedTimer m_sinceOpened;
    int m_delayMs = 0;
    int m_askAfterMs = 0;
    int m_goneAfterMs = 0;
    int m_firstDelayMs = 1'000;
    int m_firstSpreadMs = 8'000;
};

} // namespace sf::client
