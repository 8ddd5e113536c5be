// SPDX-License-Identifier: GPL-3.0-or-later
// Marking what fell due.
#include "server/tickets/overduescheduler.h"

#include "server/db/readers.h"
#include "server/db/writer.h"
#include "server/tickets/ticketrepository.h"
#include "server/tickets/ticketstoring.h"

#include <QPointer>

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kBatch = 50;

} // namespace

OverdueScheduler::OverdueScheduler(Readers &readers, Writer &writer, QObject *parent)
    : QObject(parent)
    , m_readers(readers)
    , m_writer(writer)
{
    connect(&m_timer, &QTimer::timeout, this, &OverdueScheduler::look);
}

void OverdueScheduler::start(std::chrono::milliseconds interval)
{
    m_timer.start(interval);
    look();
}

void OverdueScheduler::look()
{
    if (m_isLooking)
        return;
    m_isLooking = true;
    QPointer<OverdueScheduler> self(this);
    m_readers.submit<QList<OrganizationId>>(
        [](Database &database) -> Result<QList<OrganizationId>> { return waiting(database, Time::now()); },
        [self](Result<QList<OrganizationId>> found) {
            if (!self)
                return;
            self->m_isLooking = false;
            if (!found)
                return; // the next turn looks again
            for (const OrganizationId organization : std::as_const(*found))
                self->submit(organization);
        });
}

void OverdueScheduler::submit(OrganizationId organization)
{
    WriteCall call;
    call.organization = organization;
    call.background = true;
    call.work = [](WriteTransaction &transaction) -> Result<QByteArray> {
        return QByteArray::number(mark(transaction, kBatch));
    };
    QPointer<OverdueScheduler> self(this);
    call.done = [self, organization](Result<QByteArray> marked) {
        if (self && marked && marked->toInt() == kBatch)
            self->submit(organization);
    };
    m_writer.submit(std::move(call));
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
