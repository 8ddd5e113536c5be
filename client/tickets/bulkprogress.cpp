// SPDX-License-Identifier: GPL-3.0-or-later
// The line of a bulk job.
#include "client/tickets/bulkprogress.h"

#include "client/sync/bulkjobs.h"
#include "client/sync/undohistory.h"
#include "client/widgets/fieldwords.h"
#include "client/widgets/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostProblems = 2; // the others stand in the tool tip

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

BulkProgress::BulkProgress(BulkJobs &jobs, UndoHistory &history, QWidget *parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_history(history)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_close(new QToolButton(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->setMinimumWidth(80);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setProperty("small", true);
    m_close->setIcon(icon("close"_L1));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close this message"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_text);
    row->addWidget(m_bar, 1);
    row->addStretch(0);
    row->addWidget(m_cancel);
    row->addWidget(m_close);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_jobs.cancel();
    });
    connect(m_close, &QToolButton::clicked, this, [this] {
        m_trouble.clear();
        m_jobs.dismiss();
        showState();
    });
    connect(&jobs, &BulkJobs::startFailed, this, [this](const QString &why) {
        m_trouble = why;
        showState();
    });
    connect(&jobs, &BulkJobs::changed, this, [this] {
        if (m_jobs.isBusy())
            m_trouble.clear();
        m_cancel->setEnabled(true);
        showState();
    });
    connect(&history, &UndoHistory::changed, this, &BulkProgress::showState);
    showState();
}

bool BulkProgress::isWanted() const
{
    const auto &job = m_jobs.current();
    // What went well and can be taken back is said by the bar that offers so.
    const bool isSaid = job && !job->isRunning() && job->failed == 0 && m_history.knows(job->call);
    return m_jobs.isBusy() || (job && !isSaid) || !m_trouble.isEmpty();
}

QStringList BulkProgress::problemLines(const BulkJob &job)
{
    QStringList lines;
    for (const BulkProblem &problem : job.problems)
        lines << tr("No. %1: %2").arg(number(problem.number), keptWords(problem.why));
    return lines;
}

QString BulkProgress::words() const
{
    if (!m_trouble.isEmpty())
        return m_trouble;
    if (m_jobs.isStarting() || !m_jobs.current())
        return m_jobs.isStarting() ? tr("Beginning…") : QString();
    const BulkJob &job = *m_jobs.current();
    if (job.isRunning())
        return tr("%1 of %2 tickets: %3").arg(number(job.done), number(job.total), m_jobs.actionWords(job));
    QString words = m_jobs.words(job);
    if (job.state == BulkState::Cancelled)
        words += tr(", then cancelled");
    else if (job.state == BulkState::Stopped)
        words += tr(", then stopped: your role no longer allows it");
    if (job.failed > 0)
        words += tr(", %1 refused").arg(number(job.failed));
    if (job.undoes && !job.problems.isEmpty())
        words += tr(", but changed since and kept: %1").arg(problemLines(job).mid(0, kMostProblems).join(u"; "_s));
    if (job.undoes && job.problems.size() > kMostProblems)
        words += u" …"_s;
    return words;
}

void BulkProgress::showState()
{
    const auto &job = m_jobs.current();
    const bool isRunning = job && job->isRunning();
    m_text->setText(words());
    m_text->setToolTip(job ? problemLines(*job).join(u'\n') : QString());
    m_bar->setVisible(m_jobs.isBusy());
    m_bar->setRange(0, isRunning ? static_cast<int>(job->total) : 0);
    m_bar->setValue(isRunning ? static_cast<int>(job->done) : 0);
    m_cancel->setVisible(isRunning);
    m_close->setVisible(!m_jobs.isBusy());
    setVisible(isWanted());
}

} // namespace sf::client
