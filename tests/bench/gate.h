// SPDX-License-Identifier: GPL-3.0-or-later
// Opens signed-in connections to the server: the first by password, the others by the token that the one before was given.
#pragma once

#include "tests/bench/linesocket.h"

#include <memory>
#include <vector>

namespace sf::bench {

class Gate
{
public:
    Gate(quint16 port, QByteArray organization, QByteArray email, QByteArray password);

    [[nodiscard]] std::unique_ptr<LineSocket> open();
    [[nodiscard]] std::vector<std::unique_ptr<LineSocket>> open(int count);
    /// The log as the last sign-in answered it.
    [[nodiscard]] QByteArray epoch() const { return m_epoch; }
    [[nodiscard]] qint64 head() const { return m_head; }

private:
    bool tryToken(LineSocket &socket);
    bool takeWelcome(const QByteArray &line);

    quint16 m_port;
    QByteArray m_organization;
    QByteArray m_email;
    QByteArray m_password;
    QByteArray m_token;
    QByteArray m_epoch;
    qint64 m_head = 0;
};

std::vector<LineSocket *> pointersTo(const std::vector<std::unique_ptr<LineSocket>> &sockets, int count);

} // namespace sf::bench
