// SPDX-License-Identifier: GPL-3.0-or-later
// LISTEN and NOTIFY by libpq itself: Qt's driver says nothing when such a connection is lost.
#include "server/db/listenconnection.h"

#include <libpq-fe.h>
#include <poll.h>

#include <array>

namespace sf::server {

namespace {

using Answer = std::unique_ptr<PGresult, void (*)(PGresult *)>;

PGconn *connectTo(const DatabaseUrl &url)
{
    const QByteArray host = url.host().toUtf8();
    const QByteArray port = QByteArray::number(url.port());
    const QByteArray user = url.user().toUtf8();
    const QByteArray password = url.password().toUtf8();
    const QByteArray name = url.name().toUtf8();
    // A server that vanished without a word is noticed within half a minute.
    const std::array keywords{"host",
                              "port",
                              "user",
                              "password",
                              "dbname",
                              "application_name",
                              "connect_timeout",
                              "keepalives_idle",
                              "keepalives_interval",
                              "keepalives_count",
                              "tcp_user_timeout",
                              static_cast<const char *>(nullptr)};
    const std::array values{host.constData(),
                            port.constData(),
                            user.constData(),
                            password.constData(),
                            name.constData(),
                            "supportflow-doorbell",
                            "5",
                            "10",
                            "5",
                            "3",
                            "15000",
                            static_cast<const char *>(nullptr)};
    static_assert(keywords.size() == values.size());
    return PQconnectdbParams(keywords.data(), values.data(), 0);
}

} // namespace

ListenConnection::ListenConnection(const DatabaseUrl &url, const QByteArray &channel)
    : m_connection(connectTo(url), &PQfinish)
    , m_channel(channel)
{
    if (isOpen() && !run("LISTEN " + m_channel))
        m_connection.reset();
}

bool ListenConnection::isOpen() const
{
    return m_connection && PQstatus(m_connection.get()) == CONNECTION_OK;
}

QString ListenConnection::error() const
{
    return m_connection ? QString::fromUtf8(PQerrorMessage(m_connection.get())).simplified()
                        : QStringLiteral("LISTEN was refused");
}

bool ListenConnection::run(const QByteArray &sql)
{
    const Answer answer(PQexec(m_connection.get(), sql.constData()), &PQclear);
    return PQresultStatus(answer.get()) == PGRES_COMMAND_OK;
}

bool ListenConnection::notify(const QByteArrayList &payloads)
{
    QByteArray sql;
    for (const QByteArray &payload : payloads)
        sql += "NOTIFY " + m_channel + ", '" + payload + "';";
    return isOpen() && run(sql);
}

bool ListenConnection::wait(int wake, std::optional<std::chrono::milliseconds> limit)
{
    std::array<pollfd, 2> both{{{PQsocket(m_connection.get()), POLLIN, 0}, {wake, POLLIN, 0}}};
    if (both[0].fd < 0)
        return false;
    poll(both.data(), both.size(), limit ? static_cast<int>(limit->count()) : -1);
    return both[0].revents == 0 || PQconsumeInput(m_connection.get()) == 1;
}

QByteArrayList ListenConnection::take()
{
    QByteArrayList payloads;
    while (PGnotify *notification = PQnotifies(m_connection.get())) {
        if (notification->be_pid != PQbackendPID(m_connection.get()))
            payloads << QByteArray(notification->extra);
        PQfreemem(notification);
    }
    return payloads;
}

} // namespace sf::server
