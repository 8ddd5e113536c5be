// SPDX-License-Identifier: GPL-3.0-or-later
// FigureCard: a card of the dashboard, painted as a whole. What it shows leads somewhere: by the mouse, and by the arrow keys and Enter.
#pragma once

#include "client/dashboard/drilldown.h"
#include "client/widgets/theme.h"

#include <QFont>
#include <QPainterPath>
#include <QWidget>

namespace sf::client {

class FigureCard : public QWidget
{
    Q_OBJECT

public:
    /// A number, a bar, a slice.
    struct Mark
    {
        QPainterPath area;
        QString words; ///< "Urgent: 5 tickets"
        DrillDown target;
    };

    explicit FigureCard(const QString &title, QWidget *parent = nullptr);

    QString title() const { return m_title; }
    /// Beside the title; leads to `target`.
    void setAside(const QString &words, const DrillDown &target = {});
    /// What it shows is old.
    void setDimmed(bool isDimmed);
    /// As last painted.
    const QList<Mark> &marks() const { return m_marks; }
    /// The same on paper.
    void paintOn(QPainter &painter, const QRectF &rect, const Theme &theme);

signals:
    void chosen(const sf::client::DrillDown &target);

protected:
    static constexpr qreal margin = 14;

    /// What is below the title; calls addMark().
    virtual void draw(QPainter &painter, const QRectF &content, const Theme &theme) = 0;
    /// The title's line; 0 when the card paints it itself.
    virtual qreal titleHeight() const;
    void addMark(const QPainterPath &area, const QString &words, const DrillDown &target);
    void addMark(const QRectF &area, const QString &words, const DrillDown &target);
    /// The card's own, which is larger on a wall; on paper the program's.
    QFont baseFont() const;
    QFont sized(qreal factor, QFont::Weight weight = QFont::Normal) const;
    QFont smallSized() const { return sized(0.9); }
    /// What a screen reader says of the whole; to be set whenever it is filled.
    void describe(const QStringList &words);

    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// Below the title.
    QRectF contentOf(const QRectF &rect) const;
    void paintFrame(QPainter &painter, const QRectF &rect, const Theme &theme);
    qsizetype markAt(const QPointF &point) const;
    void setHovered(qsizetype mark);
    void step(int by);
    void choose(qsizetype mark);

    QString m_title;
    QString m_aside;
    DrillDown m_asideTarget;
    bool m_isDimmed = false;
    bool m_isOnPaper = false;
    QList<Mark> m_marks;
    qsizetype m_hovered = -1;
    qsizetype m_current = 0; ///< for the keyboard
    bool m_hasRing = false;  ///< the keyboard brought the focus here
};

} // namespace sf::client
