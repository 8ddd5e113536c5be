// SPDX-License-Identifier: GPL-3.0-or-later
// Removing uploads that nobody came back for.
#include "server/attachments/uploadsweeper.h"

#include "server/attachments/contentrepository.h"
#include "server/attachments/uploadrepository.h"
#include "server/db/readers.h"
#include "server/db/writer.h"

#include <QPointer>

namespace sf::server {

namespace {

constexpr int kBatch = 8; // each may free many rows
constexpr qint64 kDayMs = qint64{24} * 60 * 60 * 1000;
constexpr qint64 kFinishedDays = 30; // as long as a queued message may be repeated

Time daysBefore(Time now, qint64 days)
{
    return Time{now.ms - days * kDayMs};
}

} // namespace

UploadSweeper::UploadSweeper(Readers &readers, Writer &writer, QObject *parent)
    : QObject(parent)
    , m_readers(readers)
    , m_writer(writer)
{
    connect(&m_timer, &QTimer::timeout, this, &UploadSweeper::look);
}

void UploadSweeper::start(std::chrono::milliseconds interval)
{
    m_timer.start(interval);
    look();
}

void UploadSweeper::look()
{
    if (m_isLooking)
        return;
    m_isLooking = true;
    QPointer<UploadSweeper> self(this);
    m_readers.submit<QList<OrganizationId>>(
        [](Database &database) -> Result<QList<OrganizationId>> {
            const Time now = Time::now();
            return uploadrepository::organizationsWithForgotten(database, daysBefore(now, 1),
                                                                daysBefore(now, kFinishedDays));
        },
        [self](const Result<QList<OrganizationId>> &found) {
            if (!self)
                return;
            self->m_isLooking = false;
            if (!found)
                return; // the next turn looks again
            for (const OrganizationId organization : *found)
                self->submit(organization);
        });
}

void UploadSweeper::submit(OrganizationId organization)
{
    WriteCall call;
    call.organization = organization;
    call.background = true;
    call.work = [](WriteTransaction &transaction) -> Result<QByteArray> {
        return QByteArray::number(sweep(transaction, transaction.now(), kBatch));
    };
    QPointer<UploadSweeper> self(this);
    call.done = [self, organization](const Result<QByteArray> &removed) {
        if (self && removed && removed->toInt() == kBatch)
            self->submit(organization);
    };
    m_writer.submit(std::move(call));
}

int UploadSweeper::sweep(WriteTransaction &transaction, Time now, int limit)
{
    const Actor sweeper{transaction.organization(), UserId(), Role::Admin, QString()};
    Database &database = transaction.db();
    const QList<Upload> forgotten = uploadrepository::forgotten(database, sweeper.organization, daysBefore(now, 1),
                                                                daysBefore(now, kFinishedDays), limit);
    for (const Upload &upload : forgotten) {
        uploadrepository::remove(sweeper, database, upload.id);
        if (upload.finished)
            contentrepository::dropUnused(sweeper, database, upload.sha256);
        else
            contentrepository::dropChunks(sweeper, database, upload.id);
    }
    return static_cast<int>(forgotten.size());
}

} // namespace sf::server
