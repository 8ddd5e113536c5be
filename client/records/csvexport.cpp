// SPDX-License-Identifier: GPL-3.0-or-later
// Writing a list into a file.
#include "client/records/csvexport.h"

#include "shared/csvwriter.h"

namespace sf::client {

CsvExport::CsvExport(const QString &path, const QStringList &header, Fetch fetch, QObject *parent)
    : QObject(parent)
    , m_file(path)
    , m_header(header)
    , m_fetch(std::move(fetch))
{
}

void CsvExport::start()
{
    if (!m_file.open(QIODevice::WriteOnly))
        return end(m_file.errorString());
    m_file.write(csvLine(m_header));
    next();
}

void CsvExport::next()
{
    m_fetch(m_lastId, this, [this](const Result<Run> &run) { take(run); });
}

void CsvExport::take(const Result<Run> &run)
{
    if (!run.ok())
        return end(run.error().message);
    for (const QStringList &line : run->lines)
        m_file.write(csvLine(line));
    m_done += run->lines.size();
    m_lastId = run->lastId;
    emit progressed(m_done, qMax(m_done, run->total));
    if (run->lines.isEmpty()) // the total moves with what others do
        end({});
    else
        next();
}

void CsvExport::end(const QString &problem)
{
    QString why = problem;
    if (why.isEmpty() && !m_file.commit())
        why = m_file.errorString();
    if (!why.isEmpty())
        m_file.cancelWriting();
    emit finished(m_done, why);
    deleteLater();
}

} // namespace sf::client
