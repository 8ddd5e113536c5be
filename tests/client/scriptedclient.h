// SPDX-License-Identifier: GPL-3.0-or-later
// ScriptedClient: a client without windows, with a profile of its own, in front of a scripted peer.
#pragma once

#include "client/net/api.h"
#include "client/sync/workspace.h"
#include "tests/client/scriptedserver.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace sf::test {

using namespace sf::client;
using namespace Qt::StringLiterals;

inline TicketRow makeRow(qint64 id, qint64 version, Status status = Status::Open)
{
    TicketRow row;
    row.id = TicketId(id);
    row.version = version;
    row.number = id;
    row.subject = u"Ticket %1"_s.arg(id);
    row.status = status;
    row.updatedAt.ms = version * 1000;
    row.lastEventSeq = version;
    return row;
}

inline FeedEvent makeEvent(qint64 since, qint64 seq, const TicketRow &row, const QString &call = {})
{
    FeedEvent event{.since = since, .seq = seq};
    event.event = Event{.seq = seq, .call = call, .entityId = row.id.value(), .version = row.version};
    event.event->entity = Entity::Ticket;
    event.event->kind = EventKind::StatusChanged;
    event.row.bytes = toJson(row);
    return event;
}

/// A signed-in client with a profile of its own.
struct ScriptedClient
{
    explicit ScriptedClient(ScriptedServer &server, const QString &folder)
        : api(connection)
        , workspace(
              std::make_unique<Workspace>(api, Account{{u"127.0.0.1"_s, server.port()}, u"test"_s, u"a@b.c"_s}, folder))
    {
        connection.setFirstRetry(10, 10);
    }
    void signIn()
    {
        api.signIn(u"test"_s, u"a@b.c"_s, u"secret"_s, false);
        connection.open(workspace->account().server);
    }
    Outbox &outbox() { return workspace->outbox(); }

    Connection connection;
    Api api;
    std::unique_ptr<Workspace> workspace;
};

/// What each test function starts with.
struct Scene
{
    Scene()
    {
        server.welcome.user.id = UserId(5);
        server.welcome.user.name = u"Alex"_s;
        server.welcome.organization.slug = u"test"_s;
        server.welcome.token = u"token-1"_s;
        server.welcome.epoch = u"e1"_s;
        server.welcome.head = 10;
        restart();
    }
    void restart()
    {
        client.reset();
        client = std::make_unique<ScriptedClient>(server, folder.path());
    }
    bool start()
    {
        client->signIn();
        return QTest::qWaitFor(
            [this] { return client->api.isSignedIn() && !server.callsOf("feed.subscribe").isEmpty(); });
    }
    QString reply(qint64 ticket, const QString &body)
    {
        return client->outbox().submit<TicketRespond>({.id = TicketId(ticket), .body = body}, u"T-0004"_s);
    }

    QTemporaryDir folder;
    ScriptedServer server;
    std::unique_ptr<ScriptedClient> client;
};

inline TicketRespond::Params respondParams(const Call &call)
{
    return *fromJson<TicketRespond::Params>(QByteArrayView(call.params));
}

} // namespace sf::test
