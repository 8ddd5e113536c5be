// SPDX-License-Identifier: GPL-3.0-or-later
// UndoHistory: what this person changed lately and can still take back. A change that waits in the queue is taken out of it; one that the
// server has is taken back there, which needs the connection. Main thread.
#pragma once

#include "shared/ids.h"
#include "shared/methods/undo.h"
#include "shared/result.h"

#include <QList>
#include <QObject>
#include <QString>

namespace sf::client {

class Api;
class Directory;
class Outbox;
struct OutboxEntry;

class UndoHistory : public QObject
{
    Q_OBJECT

public:
    struct Change
    {
        QString call;           ///< its key
        QString words;          ///< "T-0004 set to Resolved"
        bool isWaiting = false; ///< made while the server is away
    };

    UndoHistory(Api &api, Outbox &outbox, const Directory &directory, QObject *parent = nullptr);

    bool isEmpty() const { return m_changes.isEmpty(); }
    /// Of the newest one; empty when there is none.
    QString lastWords() const { return m_changes.isEmpty() ? QString() : m_changes.last().words; }
    bool knows(const QString &call) const;
    /// A change that did not go through the queue, such as a finished bulk job.
    void remember(const Change &change);
    void undoLast();
    void undo(const QString &call);

signals:
    /// It can be taken back now.
    void changeMade(const sf::client::UndoHistory::Change &change);
    /// There is another newest one, or none.
    void changed();
    /// Taken back; `kept` are the fields that stay since somebody changed them: "priority (Emma Clark)".
    void undone(const QString &words, const QStringList &kept);
    /// A job takes it back piece by piece.
    void undoStarted(const QString &words);
    void undoFailed(const QString &words, const QString &why);
    /// Nothing of it could be taken back, since somebody changed it; `kept` as above.
    void stayed(const QString &words, const QStringList &kept);

private:
    void take(const OutboxEntry &entry);
    void settled(const OutboxEntry &entry, qint64 seq);
    void forget(const QString &call);
    void send(const Change &change, const QString &key);
    void answered(const Change &change, const Result<Receipt> &answer);
    QString wordsOf(const OutboxEntry &entry) const;

    Api &m_api;
    Outbox &m_outbox;
    const Directory &m_directory;
    QList<Change> m_changes; // oldest first
    QList<Change> m_wanted;  // to be taken back as soon as the server has answered for them
};

} // namespace sf::client
