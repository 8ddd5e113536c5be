// SPDX-License-Identifier: GPL-3.0-or-later
// Matching answers to calls, and the way from a connection to a session.
#include "client/net/api.h"

#include "client/net/errorwords.h"
#include "shared/version.h"

#include <QTimer>

namespace sf::client {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAgainMs = 2'000;

QString clientName()
{
    return u"SupportFlow "_s + version();
}

/// The server could not, rather than would not.
bool isPassing(ErrorKind kind)
{
    return kind == ErrorKind::Busy || kind == ErrorKind::Storage || kind == ErrorKind::Internal;
}

} // namespace

Api::Api(Connection &connection, QObject *parent) : QObject(parent), m_connection(connection)
{
    connect(&m_connection, &Connection::opened, this, &Api::connectionOpened);
    connect(&m_connection, &Connection::lost, this, &Api::connectionLost);
    connect(&m_connection, &Connection::lineReceived, this, &Api::handleLine);
    connect(&m_connection, &Connection::silenceNoticed, this, &Api::ping);
}

Error Api::unreadable()
{
    return Error::of(ErrorKind::Internal, tr("The server's answer could not be understood."));
}

void Api::signIn(const QString &organization, const QString &email, const QString &password, bool remember)
{
    m_organization = organization;
    m_email = email;
    m_password = password;
    m_token.clear();
    m_remember = remember;
    enter(State::SigningIn);
    authenticate();
}

void Api::resume(const QString &organization, const QString &token)
{
    m_organization = organization;
    m_password.clear();
    m_token = token;
    m_remember = true;
    enter(State::SigningIn);
    authenticate();
}

void Api::signOut()
{
    if (isSignedIn())
        sendRequest(SessionSignOut::name, "{}", this, [](const Result<JsonElement> &) {});
    m_token.clear();
    m_password.clear();
    enter(State::SignedOut);
    emit tokenChanged({});
    m_connection.close();
}

void Api::connectionOpened()
{
    authenticate();
}

void Api::connectionLost()
{
    if (m_state == State::SignedIn)
        enter(State::Offline);
    const auto waiting = std::exchange(m_waiting, {});
    const Error error = Error::of(ErrorKind::Offline, tr("The connection to the server is broken."));
    for (const Waiting &call : waiting) {
        if (call.context)
            call.done(error);
    }
}

void Api::authenticate()
{
    if (!m_connection.isOpen() || m_state == State::SignedIn)
        return;
    if (!m_token.isEmpty()) {
        enterSession<SessionResume>(
            {.organization = m_organization, .token = m_token, .protocol = kProtocolVersion, .client = clientName()});
    } else if (!m_password.isEmpty()) {
        enterSession<SessionSignIn>({.organization = m_organization,
                                     .email = m_email,
                                     .password = m_password,
                                     .remember = m_remember,
                                     .protocol = kProtocolVersion,
                                     .client = clientName()});
    }
}

template<Method M>
void Api::enterSession(const typename M::Params &params)
{
    sendRequest(M::name, toJson(params), this, [this](const Result<JsonElement> &answer) {
        if (m_state == State::SignedOut)
            return;
        if (!answer.ok())
            return refused(answer.error());
        const auto welcome = fromJson<Welcome>(answer.value());
        if (welcome)
            welcomed(*welcome);
        else
            refused(Error::of(ErrorKind::Unsupported, unreadable().message));
    });
}

void Api::welcomed(const Welcome &welcome)
{
    m_welcome = welcome;
    m_token = welcome.token;
    m_password.fill(u'\0');
    m_password.clear();
    if (m_remember)
        emit tokenChanged(m_token);
    enter(State::SignedIn);
    emit signedIn(m_welcome);
}

void Api::refused(const Error &error)
{
    if (error.kind == ErrorKind::Offline)
        return; // the connection comes back and asks again
    if (!m_token.isEmpty() && isPassing(error.kind)) {
        QTimer::singleShot(error.retryAfterMs > 0 ? error.retryAfterMs : kAgainMs, this, [this] {
            if (m_state == State::SigningIn || m_state == State::Offline)
                authenticate();
        });
        return;
    }
    const bool hadToken = !m_token.isEmpty();
    m_token.clear();
    m_password.clear();
    enter(State::SignedOut);
    if (hadToken)
        emit tokenChanged({});
    emit signInFailed(error);
}

void Api::enter(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state);
}

void Api::callByName(const char *method, const QByteArray &params, QObject *context, RawDone done)
{
    const bool isOpenToAll = qstrcmp(method, ServerInfo::name) == 0;
    if (m_connection.isOpen() && (isSignedIn() || isOpenToAll))
        return sendRequest(method, params, context, std::move(done));
    QTimer::singleShot(0, context,
                       [done = std::move(done),
                        error = Error::of(ErrorKind::Offline, tr("Not connected to the server."))] { done(error); });
}

void Api::sendRequest(const char *method, const QByteArray &params, QObject *context, RawDone done)
{
    const qint64 id = ++m_lastId;
    m_waiting.insert(id, Waiting{context, std::move(done)});
    m_connection.send(requestLine(id, method, params));
}

void Api::handleLine(const QByteArray &line)
{
    const auto element = m_parser.parse(line);
    if (!element)
        return;
    const Message message = readMessage(*element);
    if (message.kind == Message::Kind::Notification && message.hasBody)
        emit notified(message.method, message.body);
    else if (message.kind == Message::Kind::Answer || message.kind == Message::Kind::Failure)
        handleAnswer(message);
}

void Api::handleAnswer(const Message &message)
{
    bool isNumber = false;
    const qint64 id = message.id.toLongLong(&isNumber);
    if (!isNumber || !m_waiting.contains(id))
        return;
    const Waiting call = m_waiting.take(id);
    if (!call.context)
        return;
    if (message.kind == Message::Kind::Answer)
        call.done(message.body);
    else
        call.done(inWords(readError(message.body)));
}

void Api::ping()
{
    sendRequest(ServerInfo::name, "{}", this, [](const Result<JsonElement> &) {});
}

} // namespace sf::client
