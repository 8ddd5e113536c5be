// SPDX-License-Identifier: GPL-3.0-or-later
// PicturePreview: a window that shows one picture of a message as large as fits; the arrow keys go to the others, Esc closes it.
#pragma once

#include "shared/attachment.h"

#include <QImage>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace sf::client {

class Downloads;

class PicturePreview : public QWidget
{
    Q_OBJECT

public:
    explicit PicturePreview(Downloads &downloads);

    void showPicture(const Attachment &file, const QList<Attachment> &all);
    const Attachment &file() const { return m_file; }
    /// Null until it is here.
    const QImage &image() const { return m_image; }

signals:
    void saveRequested(const sf::Attachment &file);
    void openRequested(const sf::Attachment &file);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fetch();
    void decode(const QString &path);
    void step(int by);
    void showWords(const QString &words);
    QRect stage() const;

    Downloads &m_downloads;
    QWidget *m_foot;
    QLabel *m_name;
    QLabel *m_size;
    QToolButton *m_back;
    QToolButton *m_next;
    Attachment m_file;
    QList<Attachment> m_all;
    QImage m_image;
    QString m_words;
};

} // namespace sf::client
