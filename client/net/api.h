// SPDX-License-Identifier: GPL-3.0-or-later
// Api: typed calls over one connection, answers matched by id, and who is signed in. After a broken connection it resumes by the token;
// calls that were on their way get ErrorKind::Offline. Main thread.
#pragma once

#include "client/net/connection.h"
#include "shared/envelope.h"
#include "shared/methods/method.h"
#include "shared/methods/session.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>

namespace sf::client {

class Api : public QObject
{
    Q_OBJECT

public:
    enum class State {
        SignedOut, ///< no credentials; the sign-in form is what helps
        SigningIn,
        SignedIn,
        Offline, ///< signed in before; resumes as soon as the connection is back
    };
    Q_ENUM(State)

    explicit Api(Connection &connection, QObject *parent = nullptr);

    /// Both take effect as soon as the connection is open; the outcome is signedIn() or signInFailed().
    void signIn(const QString &organization, const QString &email, const QString &password, bool remember);
    void resume(const QString &organization, const QString &token);
    /// Tells the server when it can be told, forgets the token and closes the connection.
    void signOut();

    State state() const { return m_state; }
    bool isSignedIn() const { return m_state == State::SignedIn; }
    /// Of the last successful sign-in; what it says of user and organisation stays valid while offline.
    const Welcome &welcome() const { return m_welcome; }
    Connection &connection() { return m_connection; }

    /// `done` runs once, never inside call(), and not at all when `context` is gone. Needs a signed-in session, except for server.info.
    template<Method M>
    void call(const typename M::Params &params, QObject *context, std::function<void(Result<typename M::Result>)> done)
    {
        callByName(M::name, toJson(params), context, [done = std::move(done)](const Result<JsonElement> &answer) {
            if (!answer.ok())
                return done(answer.error());
            auto value = fromJson<typename M::Result>(answer.value());
            if (!value)
                return done(unreadable());
            done(std::move(*value));
        });
    }

    using RawDone = std::function<void(const Result<JsonElement> &)>;
    /// What call() and the outbox are made of; the element lives only while `done` runs.
    void callByName(const char *method, const QByteArray &params, QObject *context, RawDone done);

signals:
    void stateChanged(State state);
    /// Also after every resume.
    void signedIn(const sf::Welcome &welcome);
    /// The form's moment: wrong password, unknown organisation, an incompatible server, or a token that is no longer valid.
    void signInFailed(const sf::Error &error);
    /// The token to remember from now on; empty when it is to be forgotten.
    void tokenChanged(const QString &token);
    void notified(const QByteArray &method, const sf::JsonElement &params);

private:
    struct Waiting
    {
        QPointer<QObject> context;
        RawDone done;
    };

    static Error unreadable();
    void connectionOpened();
    void connectionLost();
    void authenticate();
    template<Method M>
    void enterSession(const typename M::Params &params);
    void welcomed(const Welcome &welcome);
    void refused(const Error &error);
    void enter(State state);
    void handleLine(const QByteArray &line);
    void handleAnswer(const Message &message);
    void ping();
    void sendRequest(const char *method, const QByteArray &params, QObject *context, RawDone done);

    Connection &m_connection;
    State m_state = State::SignedOut;
    QHash<qint64, Waiting> m_waiting;
    qint64 m_lastId = 0;
    JsonParser m_parser;
    Welcome m_welcome;
    QString m_organization;
    QString m_email;
    QString m_password; // only until it was answered
    QString m_token;
    bool m_remember = false;
};

} // namespace sf::client
