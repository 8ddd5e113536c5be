// SPDX-License-Identifier: GPL-3.0-or-later
// FileTray: the files of the message that is being written, as chips above the button that sends it. It says which one is to go.
#pragma once

#include <QHash>
#include <QWidget>

namespace sf::client {

class FileChip;

/// One file as the tray shows it.
struct TrayFile
{
    enum class State { Copying, Waiting, Sending, Ready, Failed };

    QString key;
    QString name;
    qint64 size = 0;
    qint64 sent = 0;
    State state = State::Ready;
    QString trouble; ///< of Failed

    friend bool operator==(const TrayFile &, const TrayFile &) = default;
};

class FileTray : public QWidget
{
    Q_OBJECT

public:
    explicit FileTray(QWidget *parent = nullptr);

    void setFiles(const QList<TrayFile> &files);
    const QList<TrayFile> &files() const { return m_files; }
    FileChip *chip(const QString &key) const { return m_chips.value(key); }

signals:
    void removeRequested(const QString &key);

private:
    FileChip *makeChip(const QString &key);

    QList<TrayFile> m_files;
    QHash<QString, FileChip *> m_chips;
};

} // namespace sf::client
