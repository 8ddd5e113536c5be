// SPDX-License-Identifier: GPL-3.0-or-later
// Opens signed-in connections to the server.
#include "tests/bench/gate.h"

#include "shared/envelope.h"
#include "shared/methods/session.h"
#include "tests/bench/rawconnection.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

Gate::Gate(quint16 port, QByteArray organization, QByteArray email, QByteArray password)
    : m_port(port)
    , m_organization(std::move(organization))
    , m_email(std::move(email))
    , m_password(std::move(password))
{
}

bool Gate::takeWelcome(const QByteArray &line)
{
    JsonParser parser;
    const auto element = parser.parse(line);
    if (!element)
        return false;
    const Message message = readMessage(*element);
    if (message.kind != Message::Kind::Answer)
        return false;
    const auto welcome = fromJson<Welcome>(message.body);
    if (!welcome)
        return false;
    m_token = welcome->token.toUtf8();
    m_epoch = welcome->epoch.toUtf8();
    m_head = welcome->head;
    return true;
}

bool Gate::tryToken(LineSocket &socket)
{
    if (m_token.isEmpty())
        return false;
    SessionResume::Params params;
    params.organization = QString::fromUtf8(m_organization);
    params.token = QString::fromUtf8(m_token);
    socket.send(requestLine(1, SessionResume::name, toJson(params)));
    return takeWelcome(socket.readLine());
}

std::unique_ptr<LineSocket> Gate::open()
{
    auto socket = std::make_unique<LineSocket>(m_port);
    if (tryToken(*socket))
        return socket;
    SessionSignIn::Params params;
    params.organization = QString::fromUtf8(m_organization);
    params.email = QString::fromUtf8(m_email);
    params.password = QString::fromUtf8(m_password);
    socket->send(requestLine(1, SessionSignIn::name, toJson(params)));
    const QByteArray line = socket->readLine();
    if (!takeWelcome(line))
        giveUp(u"sign-in was refused: "_s + QString::fromUtf8(line.left(300)));
    return socket;
}

std::vector<std::unique_ptr<LineSocket>> Gate::open(int count)
{
    std::vector<std::unique_ptr<LineSocket>> sockets;
    for (int i = 0; i < count; ++i)
        sockets.push_back(open());
    return sockets;
}

std::vector<LineSocket *> pointersTo(const std::vector<std::unique_ptr<LineSocket>> &sockets, int count)
{
    std::vector<LineSocket *> pointers;
    for (int i = 0; i < count; ++i)
        pointers.push_back(sockets[static_cast<std::size_t>(i)].get());
    return pointers;
}

} // namespace sf::bench
