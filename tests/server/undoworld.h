// SPDX-License-Identifier: GPL-3.0-or-later
// A desk whose calls have keys, so that they can be taken back: for tests of undo and bulk jobs.
#pragma once

#include "server/bulk/bulkservice.h"
#include "server/bulk/bulkwork.h"
#include "server/bulk/followupwork.h"
#include "server/companies/companymethods.h"
#include "server/companies/companyundo.h"
#include "server/contacts/contactfollowups.h"
#include "server/contacts/contactundo.h"
#include "server/tags/tagremoval.h"
#include "server/tags/tagundo.h"
#include "server/tickets/ticketundo.h"
#include "server/undo/undomethods.h"
#include "server/undo/undoservice.h"
#include "tests/server/ticketworld.h"

namespace sf::server {

class UndoWorld : public TicketWorld
{
public:
    using TicketWorld::TicketWorld;

    bool build()
    {
        if (!TicketWorld::build())
            return false;
        UndoTable table;
        registerTicketInverses(table, settings);
        registerContactInverses(table, settings);
        registerCompanyInverses(table);
        registerTagInverses(table);
        work = std::make_shared<const BulkWork>(settings, std::move(table));
        registerContactFollowUps(followUps, settings);
        registerCompanyFollowUps(followUps, settings);
        registerTagFollowUps(followUps);
        registerUndoFollowUps(followUps, work);
        sofia = addUser(QStringLiteral("Sofia Supervisor"), Role::Supervisor);
        return sofia.user.isValid();
    }

    Actor addUser(const QString &name, Role role)
    {
        Actor actor = TicketWorld::addUser(name);
        actor.role = role;
        [[maybe_unused]] const auto done = write([&](WriteTransaction &transaction) -> Result<QByteArray> {
            transaction.db().run(QStringLiteral("UPDATE users SET role = ? WHERE organization_id = ? AND id = ?"), role,
                                 organization, actor.user);
            return QByteArray();
        });
        return actor;
    }

    /// Under a key of its own; answers the key.
    template<class Call>
    QString keyed(Call call)
    {
        QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
        last = receiptOf(key, std::move(call));
        return key;
    }

    template<class Call>
    Result<Receipt> receiptOf(const QString &key, Call call)
    {
        Result<Receipt> answer = Receipt{};
        const auto done = writer->runNow({.organization = organization,
                                          .work = [&](WriteTransaction &transaction) -> Result<QByteArray> {
                                              answer = call(transaction);
                                              if (!answer)
                                                  return answer.error();
                                              return toJson(*answer);
                                          },
                                          .done = {},
                                          .receipt = {},
                                          .background = false,
                                          .call = key});
        if (!done && answer.ok())
            return done.error();
        return answer;
    }

    QString change(const Actor &actor, TicketId id, const std::function<void(TicketUpdate::Params &)> &edit)
    {
        TicketUpdate::Params params;
        params.id = id;
        params.base = page(id).ticket.version;
        edit(params);
        return keyed([&](WriteTransaction &t) { return ticketservice::update(actor, t, params, settings); });
    }
    QString setStatus(const Actor &actor, TicketId id, Status status)
    {
        return change(actor, id, [status](auto &params) { params.patch.set(&Ticket::status, status); });
    }
    QString setPriority(const Actor &actor, TicketId id, Priority priority)
    {
        return change(actor, id, [priority](auto &params) { params.patch.set(&Ticket::priority, priority); });
    }

    /// As undo.call does it; `last` has the answer, and the key of the undo is answered.
    QString undo(const Actor &actor, const QString &call)
    {
        const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
        last = receiptOf(key, [&](WriteTransaction &t) -> Result<Receipt> {
            const UndoCall::Params params{key, call};
            if (auto job = bulkservice::startUndo(actor, t, params))
                return *job;
            return undoservice::takeBack(work->undoTable(), actor, t, params);
        });
        if (last && last->job)
            BulkWork::submit(work, *writer, {organization, *last->job, key});
        return key;
    }

    /// Begins a job and lets it run; answers its key.
    QString bulk(const Actor &actor, BulkStart::Params params)
    {
        params.key = QUuid::createUuid().toString(QUuid::WithoutBraces);
        last =
            receiptOf(params.key, [&](WriteTransaction &t) { return bulkservice::start(actor, t, params, settings); });
        if (last)
            BulkWork::submit(work, *writer, {organization, BulkJobId(last->id), params.key});
        return params.key;
    }

    /// The next piece of the oldest follow-up, as the runner has it done; false: there is none.
    bool carryOutPiece()
    {
        Query next = reader->select(
            QStringLiteral("SELECT id, call FROM follow_ups WHERE due_at <= ? ORDER BY id LIMIT 1"), Time::now());
        if (!next.next())
            return false;
        return writer
            ->runNow({.organization = organization,
                      .work = [&, id = next.get<qint64>(0)](WriteTransaction &t) -> Result<QByteArray> {
                          followUps.carryOutPiece(t, id);
                          return QByteArray();
                      },
                      .done = {},
                      .receipt = {},
                      .background = true,
                      .call = next.get<QString>(1)})
            .ok();
    }
    /// Answers how many pieces it took.
    int carryOutFollowUps()
    {
        int pieces = 0;
        while (carryOutPiece())
            ++pieces;
        return pieces;
    }

    BulkJob job(const Actor &actor, qint64 id) const
    {
        const auto found = bulkservice::get(actor, *reader, {BulkJobId(id)});
        return found ? *found : BulkJob{};
    }

    Tag tag(const QString &name)
    {
        Tag made;
        made.name = name;
        [[maybe_unused]] const auto added = write([&](WriteTransaction &t) -> Result<QByteArray> {
            tagservice::add(john, t, made);
            return QByteArray();
        });
        return made;
    }

    std::vector<Event> events(TicketId id) const
    {
        return eventlog::ofRecord(*reader, organization, Entity::Ticket, id.value(), 0, 100);
    }

    std::shared_ptr<const BulkWork> work;
    FollowUpWork followUps;
    Actor sofia;
    Result<Receipt> last = Receipt{};
};

} // namespace sf::server

/// Begins a test function: such a desk on the database of the row.
#define SF_UNDO_WORLD                                                                                                  \
    QFETCH(QByteArray, engine);                                                                                        \
    UndoWorld world(engine);                                                                                           \
    SF_REQUIRE_DATABASE(world);                                                                                        \
    QVERIFY(world.build())
