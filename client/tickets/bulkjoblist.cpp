// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs over many tickets, and taking them back.
#include "client/tickets/bulkjoblist.h"

#include "client/net/api.h"
#include "client/sync/workspace.h"
#include "client/tickets/moment.h"
#include "client/widgets/elidedlabel.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/relativetime.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kUndoneForMs = 30LL * 24 * 60 * 60 * 1000; // as the server allows

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

BulkJobList::BulkJobList(Workspace &workspace, QWidget *parent)
    : QScrollArea(parent)
    , m_workspace(workspace)
    , m_inside(new QWidget)
    , m_column(new QVBoxLayout(m_inside))
    , m_empty(new EmptyState(m_inside))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_column->setContentsMargins(20, 4, 20, 16);
    m_column->setSpacing(10);
    setWidget(m_inside);
    viewport()->setAutoFillBackground(false);
    m_inside->setAutoFillBackground(false);
    m_empty->setContent("clock"_L1, tr("Asking the server…"), {});
    m_column->addWidget(m_empty, 1);
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

void BulkJobList::clear()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *old = item->widget(); old && old != m_empty) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
}

void BulkJobList::take(const Result<BulkList::Result> &answer)
{
    clear();
    const QList<BulkJob> jobs = answer.ok() ? answer->rows : QList<BulkJob>();
    for (const BulkJob &job : jobs) {
        const bool isTakenBack = std::any_of(jobs.cbegin(), jobs.cend(), [&job](const BulkJob &other) {
            return other.undoes == job.id && other.state == BulkState::Done;
        });
        m_column->addWidget(makeRow(job, isTakenBack));
    }
    m_empty->setVisible(jobs.isEmpty());
    if (!jobs.isEmpty())
        return m_column->addStretch(1);
    if (answer.ok())
        m_empty->setContent("check"_L1, tr("Nothing yet"),
                            tr("What you do to several tickets at once is listed here."));
    else
        m_empty->setContent("offline"_L1, tr("The list could not be read"), answer.error().message);
    m_column->addWidget(m_empty, 1);
}

QWidget *BulkJobList::makeRow(const BulkJob &job, bool isTakenBack)
{
    const QString what = m_workspace.bulkJobs().words(job);
    auto *row = new QFrame(m_inside);
    row->setObjectName(u"card"_s);
    row->setAccessibleName(what);
    auto *state = new QLabel(stateWords(job, isTakenBack), row);
    state->setProperty("role", u"small"_s);
    state->setTextFormat(Qt::PlainText);
    state->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(new ElidedLabel(what, row));
    texts->addWidget(state);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(14, 10, 10, 10);
    line->setSpacing(8);
    line->addLayout(texts, 1);
    const bool isRecent = job.createdAt.ms > Time::now().ms - kUndoneForMs;
    if (isRecent && !isTakenBack && BulkJobs::isUndoable(job)) {
        auto *undo = new QPushButton(tr("Undo"), row);
        undo->setProperty("small", true);
        undo->setAccessibleName(tr("Undo: %1").arg(what));
        connect(undo, &QPushButton::clicked, this, [this, undo, call = job.call, what] {
            undo->setEnabled(false); // the list is asked for again when the job begins
            if (!m_workspace.undoHistory().knows(call))
                m_workspace.undoHistory().remember({call, what});
            m_workspace.undoHistory().undo(call);
        });
        line->addWidget(undo);
    }
    return row;
}

} // namespace sf::client
