// SPDX-License-Identifier: GPL-3.0-or-later
// Looking for unfinished jobs.
#include "server/bulk/bulkrunner.h"

#include "server/db/readers.h"
#include "server/db/writer.h"

#include <QPointer>

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

QList<BulkWork::Handle> unfinished(Database &database, Time untouchedSince)
{
    QList<BulkWork::Handle> found;
    Query query = database.select(
        u"SELECT organization_id, id, call FROM bulk_jobs WHERE state = 0 AND updated_at <= ?"_s, untouchedSince);
    while (query.next())
        found << BulkWork::Handle{query.get<OrganizationId>(0), query.get<BulkJobId>(1), query.get<QString>(2)};
    return found;
}

} // namespace

BulkRunner::BulkRunner(Readers &readers, Writer &writer, std::shared_ptr<const BulkWork> work, QObject *parent)
    : QObject(parent)
    , m_readers(readers)
    , m_writer(writer)
    , m_work(std::move(work))
{
}

void BulkRunner::start(std::chrono::milliseconds interval)
{
    connect(&m_timer, &QTimer::timeout, this, [this, interval] { look(Time{Time::now().ms - interval.count()}); });
    m_timer.start(interval);
    look(Time::now());
}

void BulkRunner::look(Time untouchedSince)
{
    if (std::exchange(m_isLooking, true))
        return;
    m_readers.submit<QList<BulkWork::Handle>>(
        [untouchedSince](Database &database) -> Result<QList<BulkWork::Handle>> {
            return unfinished(database, untouchedSince);
        },
        [self = QPointer<BulkRunner>(this)](const Result<QList<BulkWork::Handle>> &jobs) {
            if (!self)
                return;
            self->m_isLooking = false;
            if (!jobs)
                return; // the next turn looks again
            for (const BulkWork::Handle &job : *jobs)
                BulkWork::submit(self->m_work, self->m_writer, job);
        });
}

} // namespace sf::server
