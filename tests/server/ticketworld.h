// SPDX-License-Identifier: GPL-3.0-or-later
// A small helpdesk on an empty database, its calls made as the dispatcher makes them: for tests of tickets.
#pragma once

#include "server/contacts/contactservice.h"
#include "server/events/eventlog.h"
#include "server/responses/responseservice.h"
#include "server/tags/tagservice.h"
#include "server/tickets/ticketlist.h"
#include "server/tickets/ticketservice.h"
#include "server/users/userrepository.h"
#include "tests/server/storagefixture.h"

#include <QUuid>

namespace sf::server {

class TicketWorld : public StorageFixture
{
public:
    using StorageFixture::StorageFixture;

    bool build()
    {
        if (!begin())
            return false;
        john = addUser(QStringLiteral("John Miller"));
        emma = addUser(QStringLiteral("Emma Clark"));
        reader = std::make_unique<Database>(*url, Database::Mode::Reader);
        return john.user.isValid() && emma.user.isValid();
    }

    Actor addUser(const QString &name)
    {
        User user;
        const auto made = write([&](WriteTransaction &transaction) -> Result<QByteArray> {
            user.id = transaction.nextId<UserId>(Entity::User);
            user.version = 1;
            user.name = name;
            user.email = name.toLower().replace(u' ', u'.') + QStringLiteral("@desk.example");
            user.role = Role::Agent;
            users::insert(transaction.db(), transaction.organization(), user, {});
            return QByteArray();
        });
        return {organization, made.ok() ? user.id : UserId(), Role::Agent, name};
    }

    template<class Call>
    Result<Receipt> receipt(Call call)
    {
        Result<Receipt> answer = Receipt{};
        const auto done = write([&](WriteTransaction &transaction) -> Result<QByteArray> {
            answer = call(transaction);
            if (!answer)
                return answer.error();
            return toJson(*answer);
        });
        if (!done && answer.ok())
            return done.error();
        return answer;
    }

    Result<Receipt> create(const Actor &actor, const TicketCreate::Params &params)
    {
        return receipt([&](WriteTransaction &t) { return ticketservice::create(actor, t, params, settings); });
    }
    Result<Receipt> update(const Actor &actor, const TicketUpdate::Params &params)
    {
        return receipt([&](WriteTransaction &t) { return ticketservice::update(actor, t, params, settings); });
    }
    Result<Receipt> respond(const Actor &actor, const TicketRespond::Params &params)
    {
        return receipt([&](WriteTransaction &t) { return responseservice::respond(actor, t, params, settings); });
    }
    Result<Receipt> edit(const Actor &actor, const ResponseEdit::Params &params)
    {
        return receipt([&](WriteTransaction &t) { return responseservice::edit(actor, t, params, settings); });
    }

    TicketId ticket(const QString &subject, const QString &description = {},
                    const QString &address = QStringLiteral("sarah@acme.example"))
    {
        TicketCreate::Params params;
        params.subject = subject;
        params.description = description;
        params.requesterEmail = address;
        const auto made = create(john, params);
        return made ? TicketId(made->id) : TicketId();
    }

    TicketPage page(TicketId id) const { return ticketservice::get(john, *reader, {id}).value(); }

    TicketList::Result list(const TicketQuery &query, const TicketSort &sort = {}, int limit = 200) const
    {
        TicketList::Params params;
        params.query = query;
        params.sort = sort;
        params.limit = limit;
        params.withTotal = true;
        return listTickets(john, *reader, params).value();
    }

    QList<TicketId> search(const QString &text, SortKey by = SortKey::Number) const
    {
        TicketQuery query;
        query.text = text;
        QList<TicketId> ids;
        for (const TicketRow &row : list(query, {by, by == SortKey::Relevance}).rows)
            ids << row.id;
        return ids;
    }

    TicketSettings settings;
    Actor john;
    Actor emma;
    std::unique_ptr<Database> reader;
};

} // namespace sf::server

/// Begins a test function: a desk on the database of the row.
#define SF_TICKET_WORLD                                                                                                \
    QFETCH(QByteArray, engine);                                                                                        \
    TicketWorld world(engine);                                                                                         \
    SF_REQUIRE_DATABASE(world);                                                                                        \
    QVERIFY(world.build())
