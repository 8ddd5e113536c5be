// SPDX-License-Identifier: GPL-3.0-or-later
// Looking for small work and having it done.
#include "server/db/rounds.h"

#include "server/db/readers.h"
#include "server/db/writer.h"

#include <QPointer>

namespace sf::server {

Rounds::Rounds(Readers &readers, Writer &writer, Work work, QObject *parent)
    : QObject(parent)
    , m_readers(readers)
    , m_writer(writer)
    , m_work(std::move(work))
{
    connect(&m_timer, &QTimer::timeout, this, &Rounds::look);
}

void Rounds::start(std::chrono::milliseconds interval)
{
    m_timer.start(interval);
    look();
}

void Rounds::look()
{
    if (std::exchange(m_isLooking, true))
        return;
    m_readers.submit<QList<OrganizationId>>(
        [waiting = m_work.waiting](Database &database) -> Result<QList<OrganizationId>> { return waiting(database); },
        [self = QPointer<Rounds>(this)](const Result<QList<OrganizationId>> &found) {
            if (!self)
                return;
            self->m_isLooking = false;
            if (!found)
                return; // the next turn looks again
            for (const OrganizationId organization : *found)
                self->submit(organization);
        });
}

void Rounds::submit(OrganizationId organization)
{
    WriteCall call;
    call.organization = organization;
    call.background = true;
    call.work = [work = m_work](WriteTransaction &transaction) -> Result<QByteArray> {
        return QByteArray::number(work.carryOut(transaction, work.batch));
    };
    call.done = [self = QPointer<Rounds>(this), organization](const Result<QByteArray> &done) {
        if (self && done && done->toInt() == self->m_work.batch)
            self->submit(organization);
    };
    m_writer.submit(std::move(call));
}

} // namespace sf::server
