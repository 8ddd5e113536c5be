// SPDX-License-Identifier: GPL-3.0-or-later
// A client without windows, with a profile of its own, in front of a real server.
#pragma once

#include "client/net/api.h"
#include "client/sync/workspace.h"
#include "client/tickets/ticketmodel.h"
#include "tests/support/testserver.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace sf::test {

using namespace sf::client;
using namespace Qt::StringLiterals;

struct Client
{
    Client(const TestServer &server, const QString &address)
        : api(connection)
        , account{{u"127.0.0.1"_s, server.port()}, QString::fromLatin1(TestServer::Organization), address}
    {
        connection.setFirstRetry(20, 30);
        open();
    }
    void open()
    {
        workspace = std::make_unique<Workspace>(api, account, folder.path());
        model = std::make_unique<TicketModel>(
            workspace->tickets(), workspace->directory(), workspace->localDb(),
            [this](const TicketList::Params &params, QObject *context, std::function<void(TicketModel::Answer)> done) {
                api.call<TicketList>(params, context, std::move(done));
            });
        model->setQuery({}, {.by = SortKey::Number, .descending = false}, u"all"_s);
    }
    void signIn()
    {
        api.signIn(account.organization, account.email, QString::fromLatin1(TestServer::Password), false);
        connection.open(account.server);
    }
    /// Made on the server; an invalid id when it refused.
    TicketId makeTicket(const QString &subject)
    {
        QSignalSpy settled(&outbox(), &Outbox::entrySettled);
        QSignalSpy held(&outbox(), &Outbox::entryHeld);
        outbox().submit<TicketCreate>(
            {.subject = subject, .requesterName = u"Sarah"_s, .requesterEmail = u"sarah@example.org"_s}, subject);
        if (!QTest::qWaitFor([&] { return settled.size() + held.size() > 0; }) || !held.isEmpty()) {
            if (!held.isEmpty())
                qWarning().noquote() << held.first().at(1).value<Error>().message;
            return {};
        }
        return TicketId(settled.first().at(1).value<Receipt>().id);
    }
    Outbox &outbox() { return workspace->outbox(); }
    TicketStore &tickets() { return workspace->tickets(); }

    QTemporaryDir folder;
    Connection connection;
    Api api;
    Account account;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<TicketModel> model;
};

} // namespace sf::test
