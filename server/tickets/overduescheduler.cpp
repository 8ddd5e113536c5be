// SPDX-License-Identifier: GPL-3.0-or-later
// Marking what fell due.
#include "server/tickets/overduescheduler.h"

#include "server/db/writetransaction.h"
#include "server/tickets/ticketrepository.h"
#include "server/tickets/ticketstoring.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kBatch = 50;

} // namespace

OverdueScheduler::OverdueScheduler(Readers &readers, Writer &writer, QObject *parent)
    : Rounds(readers, writer, {[](Database &database) { return waiting(database, Time::now()); }, mark, kBatch}, parent)
{
}

QList<OrganizationId> OverdueScheduler::waiting(Database &database, Time now)
{
    Query query = database.select(u"SELECT DISTINCT organization_id FROM tickets WHERE is_open = 1 AND overdue = 0 "
                                  "AND due_at IS NOT NULL AND due_at <= ?"_s,
                                  now);
    QList<OrganizationId> organizations;
    while (query.next())
        organizations << query.get<OrganizationId>(0);
    return organizations;
}

int OverdueScheduler::mark(WriteTransaction &transaction, int limit)
{
    const Actor clock{transaction.organization(), UserId(), Role::Admin, QString()};
    QList<TicketId> due;
    {
        Query query = transaction.db().select(
            u"SELECT id FROM tickets WHERE organization_id = ? AND is_open = 1 AND overdue = 0 AND due_at IS NOT NULL "
            "AND due_at <= ? ORDER BY due_at, id LIMIT ?"_s,
            clock.organization, transaction.now(), limit);
        while (query.next())
            due << query.get<TicketId>(0);
    }
    const TicketSettings settings; // nothing that a number or category shows in is touched
    for (const TicketId id : std::as_const(due)) {
        const auto ticket = ticketrepository::find(clock, transaction.db(), id);
        TicketChange change{*ticket, *ticket, {}, {}, {}, {}, {}, {}};
        change.after.overdue = true;
        TicketStoring(clock, transaction, settings).change(change);
    }
    return static_cast<int>(due.size());
}

} // namespace sf::server
