// SPDX-License-Identifier: GPL-3.0-or-later
// BulkJobs: the person's bulk job that runs or has just ended: begun here, followed by what the server says, cancelled. A start that was
// not answered is sent again under its key when the connection is back, so that it happens once.
#pragma once

#include "shared/methods/bulk.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace sf::client {

class Api;
class Directory;
class UndoHistory;

class BulkJobs : public QObject
{
    Q_OBJECT

public:
    BulkJobs(Api &api, const Directory &directory, UndoHistory &history, QObject *parent = nullptr);

    /// Running, or ended and not dismissed.
    const std::optional<BulkJob> &current() const { return m_job; }
    bool isStarting() const { return m_starting.has_value(); }
    bool isBusy() const { return isStarting() || (m_job && m_job->isRunning()); }
    /// `params.key` is set here. Nothing while another one is busy.
    void start(BulkStart::Params params);
    void cancel();
    /// The ended one is no longer worth a word.
    void dismiss();

    /// "set to Resolved, assigned to Emma Clark"
    QString actionWords(const BulkJob &job) const;
    /// "3 tickets set to Resolved": what it changed so far.
    QString words(const BulkJob &job) const;
    /// Whether there is something to take back of an ended one; of replies only what was set with them.
    static bool isUndoable(const BulkJob &job);

signals:
    void changed();
    void startFailed(const QString &why);

private:
    void send();
    void take(const BulkJob &job);
    void lookForOlder();
    void ask();

    Api &m_api;
    const Directory &m_directory;
    UndoHistory &m_history;
    std::optional<BulkStart::Params> m_starting;
    std::optional<BulkJob> m_job;
    QTimer m_silence; // it runs, but nothing was said: ask
};

} // namespace sf::client
