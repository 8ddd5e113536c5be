// SPDX-License-Identifier: GPL-3.0-or-later
// The servers this profile has signed in to, and the certificate fingerprints it trusts.
#include "client/signin/knownservers.h"

#include <QUrl>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestList = 20;

QString fingerprintKey(const QString &server)
{
    // A colon or slash would mean something to the settings file.
    return u"fingerprints/"_s + QString::fromLatin1(QUrl::toPercentEncoding(server));
}

} // namespace

KnownServers::KnownServers(QSettings &settings) : m_settings(settings) {}

QList<KnownServer> KnownServers::list() const
{
    QList<KnownServer> servers;
    const int count = m_settings.beginReadArray(u"servers"_s);
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        KnownServer server;
        server.server = m_settings.value(u"server"_s).toString();
        server.organization = m_settings.value(u"organization"_s).toString();
        server.email = m_settings.value(u"email"_s).toString();
        server.remember = m_settings.value(u"remember"_s).toBool();
        servers.append(server);
    }
    m_settings.endArray();
    return servers;
}

void KnownServers::remember(const KnownServer &server)
{
    QList<KnownServer> servers = list();
    servers.removeIf([&server](const KnownServer &old) {
        return old.server == server.server && old.organization == server.organization && old.email == server.email;
    });
    servers.prepend(server);
    if (servers.size() > longestList)
        servers.resize(longestList);
    write(servers);
}

void KnownServers::forget(const KnownServer &server)
{
    QList<KnownServer> servers = list();
    servers.removeIf([&server](const KnownServer &old) {
        return old.server == server.server && old.organization == server.organization && old.email == server.email;
    });
    write(servers);
    const auto isSameServer = [&server](const KnownServer &other) { return other.server == server.server; };
    if (std::none_of(servers.cbegin(), servers.cend(), isSameServer))
        m_settings.remove(fingerprintKey(server.server));
}

QByteArray KnownServers::fingerprint(const QString &server) const
{
    return QByteArray::fromHex(m_settings.value(fingerprintKey(server)).toString().toLatin1());
}

void KnownServers::trust(const QString &server, const QByteArray &sha256)
{
    m_settings.setValue(fingerprintKey(server), QString::fromLatin1(sha256.toHex()));
    m_settings.sync();
}

void KnownServers::forgetFingerprint(const QString &server)
{
    m_settings.remove(fingerprintKey(server));
    m_settings.sync();
}

void KnownServers::write(const QList<KnownServer> &servers)
{
    m_settings.remove(u"servers"_s);
    m_settings.beginWriteArray(u"servers"_s, static_cast<int>(servers.size()));
    for (int i = 0; i < servers.size(); ++i) {
        m_settings.setArrayIndex(i);
        m_settings.setValue(u"server"_s, servers[i].server);
        m_settings.setValue(u"organization"_s, servers[i].organization);
        m_settings.setValue(u"email"_s, servers[i].email);
        m_settings.setValue(u"remember"_s, servers[i].remember);
    }
    m_settings.endArray();
    m_settings.sync();
}

} // namespace sf::client
