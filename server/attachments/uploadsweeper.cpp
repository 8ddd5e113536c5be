// SPDX-License-Identifier: GPL-3.0-or-later
// Removing uploads that nobody came back for.
#include "server/attachments/uploadsweeper.h"

#include "server/attachments/contentrepository.h"
#include "server/attachments/uploadrepository.h"
#include "server/db/writetransaction.h"

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
    : Rounds(readers, writer,
             {[](Database &database) {
                  const Time now = Time::now();
                  return uploadrepository::organizationsWithForgotten(database, daysBefore(now, 1),
                                                                      daysBefore(now, kFinishedDays));
              },
              [](WriteTransaction &transaction, int limit) { return sweep(transaction, transaction.now(), limit); },
              kBatch},
             parent)
{
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
