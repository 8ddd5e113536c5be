// SPDX-License-Identifier: GPL-3.0-or-later
// MessageEdit: a plain text editor that hands on files and pictures that are dropped on it or pasted, instead of typing their names.
#pragma once

#include <QPlainTextEdit>

namespace sf::client {

class MessageEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    using QPlainTextEdit::QPlainTextEdit;

    /// The paths of local files in it.
    static QStringList filesIn(const QMimeData &offered);
    /// Something that can be attached.
    static bool hasAttachable(const QMimeData &offered);

signals:
    void filesOffered(const QStringList &paths);
    void imageOffered(const QImage &image);

public:
    /// Emits what is attachable in it; false when nothing is.
    bool offer(const QMimeData &offered);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
};

} // namespace sf::client
