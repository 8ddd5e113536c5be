// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs over many tickets, and taking them back.
#include "client/tickets/bulkjoblist.h"

#include "client/net/api.h"
#include "client/sync/workspace.h"
#include "client/tickets/moment.h"
#include "client/widgets/relativetime.h"
#include "shared/methods/undo.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

QString stateWords(const BulkJob &job, bool isTakenBack)
{
    QStringList words{relativeTime(utc(job.createdAt), QDateTime::currentDateTimeUtc())};
    if (job.isRunning())
        words << BulkJobList::tr("%1 of %2 looked at").arg(QLocale().toString(job.done), QLocale().toString(job.total));
    if (job.state == BulkState::Cancelled)
        words << BulkJobList::tr("cancelled in the middle");
    if (job.failed > 0)
        words << BulkJobList::tr("%1 refused").arg(QLocale().toString(job.failed));
    if (isTakenBack)
        words << BulkJobList::tr("taken back since");
    else if (job.isReply && job.actions.isEmpty())
        words << BulkJobList::tr("what was sent cannot be taken back");
    return words.join(u" \u00b7 "_s);
}

} // namespace

BulkJobList::BulkJobList(Workspace &workspace, QWidget *parent) : CardList(parent), m_workspace(workspace)
{
    showEmpty("clock"_L1, tr("Asking the server…"), {});
    connect(&workspace.bulkJobs(), &BulkJobs::changed, this, &BulkJobList::ask);
    connect(&workspace.api(), &Api::signedIn, this, &BulkJobList::ask);
    connect(&workspace.undoHistory(), &UndoHistory::undoStarted, this, &BulkJobList::ask);
    connect(&workspace.undoHistory(), &UndoHistory::undoFailed, this, &BulkJobList::ask);
    connect(&workspace.undoHistory(), &UndoHistory::stayed, this, &BulkJobList::ask);
    ask();
}

void BulkJobList::ask()
{
    m_workspace.api().call<BulkList>({}, this, [this](const Result<BulkList::Result> &answer) { take(answer); });
}

void BulkJobList::take(const Result<BulkList::Result> &answer)
{
    if (!answer.ok())
        return showEmpty("offline"_L1, tr("The list could not be read"), answer.error().message);
    const QList<BulkJob> &jobs = answer->rows;
    if (jobs.isEmpty())
        return showEmpty("check"_L1, tr("Nothing yet"), tr("What you do to several tickets at once is listed here."));
    beginCards();
    for (const BulkJob &job : jobs) {
        const bool isTakenBack = std::any_of(jobs.cbegin(), jobs.cend(), [&job](const BulkJob &other) {
            return other.undoes == job.id && other.state == BulkState::Done;
        });
        addJob(job, isTakenBack);
    }
    endCards();
}

void BulkJobList::addJob(const BulkJob &job, bool isTakenBack)
{
    const QString what = m_workspace.bulkJobs().words(job);
    QHBoxLayout *card = addCard({what, stateWords(job, isTakenBack)});
    const bool isRecent = job.createdAt.ms > Time::now().ms - kUndoableForMs;
    if (!isRecent || isTakenBack || !BulkJobs::isUndoable(job))
        return;
    QPushButton *undo = addButton(card, tr("Undo"), tr("Undo: %1").arg(what));
    connect(undo, &QPushButton::clicked, this, [this, undo, call = job.call, what] {
        undo->setEnabled(false); // the list is asked for again when the job begins
        if (!m_workspace.undoHistory().knows(call))
            m_workspace.undoHistory().remember({call, what});
        m_workspace.undoHistory().undo(call);
    });
}

} // namespace sf::client
