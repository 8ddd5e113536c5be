// SPDX-License-Identifier: GPL-3.0-or-later
// FileCopies: this client's own copies of files that wait to be sent, in a folder beside the local copy; they outlive a crash, and the
// original may change or go. Copying and hashing happen on a thread of their own; everything else on the main thread.
#pragma once

#include "client/attachments/pendingfile.h"

#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <functional>

namespace sf::client {

class FileCopies : public QObject
{
    Q_OBJECT

public:
    using Taken = std::function<void(Result<PendingFile>)>;

    explicit FileCopies(const QString &folder, QObject *parent = nullptr);
    ~FileCopies() override; // waits for what is being copied

    /// `done` gets the file without a local id, with a fresh key; not at all when `context` is gone.
    void takeFile(const QString &path, qint64 maxBytes, QObject *context, Taken done);
    /// As PNG, under this name.
    void takeImage(const QImage &image, const QString &name, qint64 maxBytes, QObject *context, Taken done);

    QString path(const QString &key) const;
    void remove(const QString &key);
    /// At the start: copies that no draft and no queued message knows are left over from a crash.
    void keepOnly(const QSet<QString> &keys);

private:
    void run(std::function<Result<PendingFile>()> work, QObject *context, Taken done);

    QString m_folder;
    QThreadPool m_pool;
};

} // namespace sf::client
