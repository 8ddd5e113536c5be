// SPDX-License-Identifier: GPL-3.0-or-later
// The server's certificate: the configured one, or one made at first start and kept in the data directory.
#pragma once

#include "server/config/settings.h"
#include "shared/result.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

namespace sf::server {

struct ServerCertificate
{
    QList<QSslCertificate> chain; ///< the server's own first
    QSslKey key;

    /// SHA-256 of the certificate as people compare it: "AB:CD:…".
    QString fingerprint() const;
    /// TLS 1.3, or 1.2 with forward secrecy and authenticated encryption.
    QSslConfiguration configuration() const;
};

/// The configured pair; whatever is wrong with it is named with file and line of the configuration.
Result<ServerCertificate> loadCertificate(const Settings &settings);
/// Makes a self-signed P-256 certificate in the data directory (key readable for the owner only) unless there is one or one is configured.
Result<ServerCertificate> loadOrMakeCertificate(const Settings &settings);

} // namespace sf::server
