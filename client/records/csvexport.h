// SPDX-License-Identifier: GPL-3.0-or-later
// CsvExport: writes a whole list into a comma-separated file, run by run. Nothing is written where it fails.
#pragma once

#include "client/net/api.h"

#include <QSaveFile>

#include <memory>

namespace sf::client {

class CsvExport : public QObject
{
    Q_OBJECT

public:
    /// Asks for the next lines by id after `lastId`, 0 first; answers how many there are in all.
    struct Run
    {
        QList<QStringList> lines;
        qint64 lastId = 0;
        qint64 total = 0;
    };
    using Fetch = std::function<void(qint64 lastId, QObject *context, std::function<void(Result<Run>)> done)>;

    CsvExport(const QString &path, const QStringList &header, Fetch fetch, QObject *parent);

    void start();

signals:
    void progressed(qint64 done, qint64 total);
    /// `problem` is empty when the file is there.
    void finished(qint64 lines, const QString &problem);

private:
    void next();
    void take(const Result<Run> &run);
    void end(const QString &problem);

    QSaveFile m_file;
    QStringList m_header;
    Fetch m_fetch;
    qint64 m_done = 0;
    qint64 m_lastId = 0;
};

} // namespace sf::client
