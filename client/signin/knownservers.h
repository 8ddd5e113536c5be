// SPDX-License-Identifier: GPL-3.0-or-later
// The servers this profile has signed in to, and the certificate fingerprints it trusts.
#pragma once

#include <QByteArray>
#include <QList>
#include <QSettings>
#include <QString>

namespace sf::client {

struct KnownServer
{
    QString server; ///< HOST:PORT
    QString organization;
    QString email;
    bool remember = false;

    friend bool operator==(const KnownServer &, const KnownServer &) = default;
};

class KnownServers
{
public:
    explicit KnownServers(QSettings &settings);

    /// The one used last comes first.
    QList<KnownServer> list() const;
    void remember(const KnownServer &server);
    /// Takes its fingerprint away too, unless another entry is of the same server.
    void forget(const KnownServer &server);

    /// SHA-256 of the trusted certificate; empty before first contact.
    QByteArray fingerprint(const QString &server) const;
    void trust(const QString &server, const QByteArray &sha256);
    /// Who signed in there stays known.
    void forgetFingerprint(const QString &server);

private:
    void write(const QList<KnownServer> &servers);

    QSettings &m_settings;
};

} // namespace sf::client
