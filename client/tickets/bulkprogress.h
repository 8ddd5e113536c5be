// SPDX-License-Identifier: GPL-3.0-or-later
// BulkProgress: how far the bulk job is, with a button to end it; afterwards what came of it, and what was refused.
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace sf {
struct BulkJob;
}

namespace sf::client {

class BulkJobs;
class UndoHistory;

class BulkProgress : public QWidget
{
    Q_OBJECT

public:
    BulkProgress(BulkJobs &jobs, UndoHistory &history, QWidget *parent = nullptr);

    /// There is a job to speak of.
    bool isWanted() const;
    QString words() const;

private:
    static QStringList problemLines(const BulkJob &job);
    void showState();

    BulkJobs &m_jobs;
    UndoHistory &m_history;
    QString m_trouble; // why nothing was begun
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QToolButton *m_close;
};

} // namespace sf::client
