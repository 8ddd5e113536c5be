// SPDX-License-Identifier: GPL-3.0-or-later
// The owner-only socket for commands.
#include "server/net/localdoor.h"

#include "server/net/opensessions.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

LocalDoor::LocalDoor(OpenSessions &sessions, QObject *parent) : QObject(parent), m_sessions(sessions)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &LocalDoor::accept);
}

QString LocalDoor::pathIn(const QString &dataDirectory)
{
    QString path = QDir(dataDirectory).absoluteFilePath(u"server.sock"_s);
    // The address of a socket holds 107 bytes, and QLocalServer makes it under a longer name first.
    constexpr qsizetype longest = 80;
    if (path.toLocal8Bit().size() <= longest)
        return path;
    const QByteArray name = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QDir::temp().absoluteFilePath(u"supportflow-"_s + QString::fromLatin1(name));
}

Result<Done> LocalDoor::open(const QString &path)
{
    QLocalServer::removeServer(path);
    if (!m_server.listen(path))
        return Error::of(ErrorKind::Internal, u"Cannot open %1: %2"_s.arg(path, m_server.errorString()));
    return Done{};
}

void LocalDoor::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection())
        m_sessions.open(socket, Session::Origin::Local, u"local"_s);
}

} // namespace sf::server
