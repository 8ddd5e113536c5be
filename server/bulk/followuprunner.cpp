// SPDX-License-Identifier: GPL-3.0-or-later
// Looking for follow-ups.
#include "server/bulk/followuprunner.h"

#include "server/db/readers.h"
#include "server/db/writer.h"

#include <QPointer>

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

FollowUpRunner::FollowUpRunner(Readers &readers, Writer &writer, std::shared_ptr<const FollowUpWork> work,
                               QObject *parent)
    : QObject(parent)
    , m_readers(readers)
    , m_writer(writer)
    , m_work(std::move(work))
{
}

void FollowUpRunner::start(std::chrono::milliseconds interval)
{
    connect(&m_writer, &Writer::followUpsBegun, this, [this] { look(Time::now()); });
    connect(&m_timer, &QTimer::timeout, this, [this, interval] { look(Time{Time::now().ms - interval.count()}); });
    m_timer.start(interval);
    look(Time::now());
}

void FollowUpRunner::look(Time untouchedSince)
{
    if (std::exchange(m_isLooking, true)) {
        m_isAskedAgain = true;
        return;
    }
    m_readers.submit<QList<Handle>>(
        [untouchedSince](Database &database) -> Result<QList<Handle>> {
            QList<Handle> found;
            Query query = database.select(
                u"SELECT organization_id, id, call FROM follow_ups WHERE updated_at <= ? AND due_at <= ?"_s,
                untouchedSince, Time::now());
            while (query.next())
                found << Handle{query.get<OrganizationId>(0), query.get<qint64>(1), query.get<QString>(2)};
            return found;
        },
        [self = QPointer<FollowUpRunner>(this)](const Result<QList<Handle>> &found) {
            if (!self)
                return;
            self->m_isLooking = false;
            if (found) // otherwise the next turn looks again
                self->take(*found);
            if (std::exchange(self->m_isAskedAgain, false))
                self->look(Time::now());
        });
}

void FollowUpRunner::take(const QList<Handle> &found)
{
    for (const Handle &handle : found) {
        const auto key = std::pair(handle.organization.value(), handle.id);
        if (m_running.contains(key))
            continue;
        m_running.insert(key);
        submit(handle);
    }
}

void FollowUpRunner::submit(const Handle &handle)
{
    WriteCall call;
    call.organization = handle.organization;
    call.background = true;
    call.call = handle.call;
    call.work = [work = m_work, id = handle.id](WriteTransaction &transaction) -> Result<QByteArray> {
        return QByteArray(work->carryOutPiece(transaction, id) ? "1" : "0");
    };
    call.done = [self = QPointer<FollowUpRunner>(this), handle](const Result<QByteArray> &more) {
        if (!self)
            return;
        if (more && *more == "1")
            return self->submit(handle);
        self->m_running.remove({handle.organization.value(), handle.id});
        if (more)
            self->look(Time::now()); // its number may be that of a newer one by now
    };
    m_writer.submit(std::move(call));
}

} // namespace sf::server
