// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and writing of host:port.
#include "client/net/serveraddress.h"

#include <QHostAddress>
#include <QStringList>

namespace sf::client {

using namespace Qt::StringLiterals;

std::optional<ServerAddress> ServerAddress::parse(const QString &text)
{
    QString host = text.trimmed();
    QString port;
    if (host.startsWith(u'[')) {
        const qsizetype end = host.indexOf(u']');
        if (end < 0)
            return std::nullopt;
        const QString rest = host.mid(end + 1);
        host = host.mid(1, end - 1);
        if (!rest.isEmpty()) {
            if (!rest.startsWith(u':'))
                return std::nullopt;
            port = rest.mid(1);
            if (port.isEmpty())
                return std::nullopt;
        }
    } else if (host.count(u':') == 1) {
        port = host.section(u':', 1);
        host = host.section(u':', 0, 0);
        if (port.isEmpty())
            return std::nullopt;
    }
    if (host.isEmpty() || host.contains(u' ') || host.contains(u'/'))
        return std::nullopt;

    ServerAddress address;
    address.host = host;
    if (!port.isEmpty()) {
        bool isNumber = false;
        address.port = port.toUShort(&isNumber);
        if (!isNumber || address.port == 0)
            return std::nullopt;
    }
    return address;
}

QString ServerAddress::text() const
{
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    return shown + u':' + QString::number(port);
}

bool ServerAddress::isLoopback() const
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

} // namespace sf::client
