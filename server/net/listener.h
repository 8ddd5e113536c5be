// SPDX-License-Identifier: GPL-3.0-or-later
// Listener: takes TCP connections, with TLS where it is on, and hands those within the limits to the open sessions.
#pragma once

#include "server/config/settings.h"
#include "shared/result.h"

#include <QSslConfiguration>
#include <QTcpServer>

#include <optional>

namespace sf::server {

class OpenSessions;

class Listener : public QTcpServer
{
    Q_OBJECT

public:
    /// Without a TLS configuration the connections are plain.
    Listener(OpenSessions &sessions, std::optional<QSslConfiguration> tls, QObject *parent);

    Result<Done> start(const ListenSettings &settings);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void shakeHands(qintptr descriptor);

    OpenSessions &m_sessions;
    std::optional<QSslConfiguration> m_tls;
};

} // namespace sf::server
