// SPDX-License-Identifier: GPL-3.0-or-later
// LocalDoor: the owner-only socket in the data directory through which commands reach a running server.
#pragma once

#include "shared/result.h"

#include <QLocalServer>

namespace sf::server {

class OpenSessions;

class LocalDoor : public QObject
{
    Q_OBJECT

public:
    LocalDoor(OpenSessions &sessions, QObject *parent);

    /// Wants the directory's lock to be held: a socket left by a dead server is replaced.
    Result<Done> open(const QString &path);
    static QString pathIn(const QString &dataDirectory);

private:
    void accept();

    OpenSessions &m_sessions;
    QLocalServer m_server;
};

} // namespace sf::server
