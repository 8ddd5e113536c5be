// SPDX-License-Identifier: GPL-3.0-or-later
// Beginning and following bulk jobs.
#include "client/sync/bulkjobs.h"

#include "client/net/api.h"
#include "client/sync/bulkcall.h"
#include "client/sync/directory.h"
#include "client/sync/undohistory.h"
#include "client/widgets/words.h"

#include <QLocale>
#include <QUuid>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSilenceMs = 4'000;

struct JobNews
{
    BulkJob job;

    static constexpr auto fields()
    {
        using R = JobNews;
        return FieldTable{field("job", &R::job)};
    }
};

QString tagNames(const QList<TagId> &tags, const Directory &directory)
{
    QStringList names;
    for (const TagId id : tags) {
        const Tag *tag = directory.tag(id);
        names << (tag ? tag->name : QString::number(id.value()));
    }
    return names.join(u", "_s);
}

} // namespace

BulkJobs::BulkJobs(Api &api, const Directory &directory, UndoHistory &history, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_directory(directory)
    , m_history(history)
{
    m_silence.setInterval(kSilenceMs);
    connect(&m_silence, &QTimer::timeout, this, &BulkJobs::ask);
    connect(&api, &Api::notified, this, [this](const QByteArray &method, const JsonElement &params) {
        if (method != kBulkNotification)
            return;
        if (const auto news = fromJson<JobNews>(params))
            take(news->job);
    });
    connect(&api, &Api::signedIn, this, [this] {
        if (m_starting)
            send();
        else
            lookForOlder();
    });
}

void BulkJobs::start(BulkStart::Params params)
{
    if (isBusy())
        return;
    params.key = bulkcall::newKey();
    m_starting = std::move(params);
    m_job.reset();
    emit changed();
    send();
}

void BulkJobs::send()
{
    m_api.call<BulkStart>(*m_starting, this, [this](const Result<Receipt> &answer) {
        if (!answer.ok() && answer.error().kind == ErrorKind::Offline)
            return; // again when the connection is back
        m_starting.reset();
        if (!answer.ok()) {
            emit changed();
            emit startFailed(answer.error().message);
            return;
        }
        if (!m_job || m_job->id.value() != answer->id) {
            m_job = BulkJob{};
            m_job->id = BulkJobId(answer->id);
            ask();
        }
        m_silence.start();
        emit changed();
    });
}

void BulkJobs::take(const BulkJob &job)
{
    const bool isOther = !m_job || m_job->id != job.id;
    if (isOther && !job.isRunning())
        return; // it ended before this program had anything to do with it
    if (!isOther && m_job->version >= job.version)
        return;
    const bool hasEnded = !job.isRunning() && (isOther || m_job->isRunning());
    m_job = job;
    if (job.isRunning())
        m_silence.start();
    else
        m_silence.stop();
    emit changed();
    if (hasEnded && isUndoable(job))
        m_history.remember({job.call, words(job)});
}

bool BulkJobs::isUndoable(const BulkJob &job)
{
    return !job.isRunning() && !(job.isReply && job.actions.isEmpty()) && !job.undoes && job.changed > 0;
}

void BulkJobs::lookForOlder()
{
    m_api.call<BulkList>({}, this, [this](const Result<BulkList::Result> &answer) {
        for (const BulkJob &job : answer.ok() ? answer->rows : QList<BulkJob>()) {
            const bool isKnown = m_job && m_job->id == job.id;
            if (isKnown || job.isRunning())
                return take(job);
        }
    });
}

void BulkJobs::ask()
{
    if (!m_job || !m_api.isSignedIn())
        return;
    m_api.call<BulkGet>({.id = m_job->id}, this, [this](const Result<BulkJob> &answer) {
        if (answer.ok())
            take(*answer);
    });
}

void BulkJobs::cancel()
{
    if (!m_job || !m_job->isRunning())
        return;
    m_api.call<BulkCancel>({.key = QUuid::createUuid().toString(QUuid::WithoutBraces), .id = m_job->id}, this,
                           [this](const Result<Receipt> &answer) {
                               if (!answer.ok())
                                   emit startFailed(answer.error().message);
                           });
}

void BulkJobs::dismiss()
{
    if (isBusy())
        return;
    m_job.reset();
    emit changed();
}

QString BulkJobs::words(const BulkJob &job) const
{
    const QString what = actionWords(job);
    return job.changed == 1 ? tr("1 ticket %1").arg(what)
                            : tr("%1 tickets %2").arg(QLocale().toString(job.changed), what);
}

QString BulkJobs::actionWords(const BulkJob &job) const
{
    if (job.undoes)
        return tr("taken back");
    QStringList words;
    if (job.isReply)
        words << (job.internal ? tr("given a note") : tr("replied to"));
    const Patch<Ticket> &patch = job.actions.patch;
    if (patch.has(&Ticket::status))
        words << tr("set to %1").arg(statusWord(patch.value.status));
    if (job.actions.assignToMe)
        words << tr("assigned to me");
    else if (patch.has(&Ticket::assigneeId))
        words << (patch.value.assigneeId ? tr("assigned to %1").arg(m_directory.userName(*patch.value.assigneeId))
                                         : tr("assigned to nobody"));
    if (patch.has(&Ticket::priority))
        words << tr("given priority %1").arg(priorityWord(patch.value.priority));
    if (!job.actions.tagsAdded.isEmpty())
        words << tr("tagged %1").arg(tagNames(job.actions.tagsAdded, m_directory));
    if (!job.actions.tagsRemoved.isEmpty())
        words << tr("untagged %1").arg(tagNames(job.actions.tagsRemoved, m_directory));
    if (patch.has(&Ticket::category))
        words << tr("moved to %1").arg(categoryWord(patch.value.category));
    return words.isEmpty() ? tr("changed") : words.join(u", "_s);
}

} // namespace sf::client
