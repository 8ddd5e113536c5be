// SPDX-License-Identifier: GPL-3.0-or-later
// One file as a chip: its name, what there is to say of it, how far it is; with a small picture it is a tile.
#pragma once

#include <QAbstractButton>
#include <QPixmap>

class QToolButton;

namespace sf::client {

class FileChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FileChip(QWidget *parent = nullptr);

    struct Content
    {
        QString name;
        QString details;     ///< its size, or how it goes
        double progress = 1; ///< 0 to 1; a bar below while it is less
        bool isTrouble = false;
        QString toolTip; ///< empty: the name

        friend bool operator==(const Content &, const Content &) = default;
    };
    void setContent(const Content &content);
    const Content &content() const { return m_content; }
    void setPicture(const QPixmap &picture);
    bool hasPicture() const { return !m_picture.isNull(); }
    /// Shows a button that takes the file away.
    void setRemovable(const QString &toolTip);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void removeRequested();
    /// The person drags it somewhere.
    void dragStarted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void paintWords(QPainter &painter, const QRect &rect) const;
    void paintPicture(QPainter &painter, const QRect &rect) const;
    QSize pictureSize() const;
    int removeWidth() const;

    Content m_content;
    QPixmap m_picture;
    QToolButton *m_remove;
    QPoint m_pressed;
};

} // namespace sf::client
