// SPDX-License-Identifier: GPL-3.0-or-later
// A card of the dashboard.
#include "client/dashboard/figurecard.h"

#include "client/dashboard/faded.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <cmath>

namespace sf::client {

namespace {

constexpr qreal kRadius = 10;

} // namespace

FigureCard::FigureCard(const QString &title, QWidget *parent) : QWidget(parent), m_title(title)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(title);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void FigureCard::setAside(const QString &words, const DrillDown &target)
{
    m_aside = words;
    m_asideTarget = target;
    update();
}

void FigureCard::setDimmed(bool isDimmed)
{
    m_isDimmed = isDimmed;
    update();
}

void FigureCard::describe(const QStringList &words)
{
    setAccessibleDescription(words.join(QStringLiteral(", ")));
}

QFont FigureCard::baseFont() const
{
    return m_isOnPaper ? QApplication::font() : font();
}

QFont FigureCard::sized(qreal factor, QFont::Weight weight) const
{
    QFont made = baseFont();
    made.setPointSizeF(made.pointSizeF() * factor);
    made.setWeight(weight);
    return made;
}

qreal FigureCard::titleHeight() const
{
    return QFontMetricsF(sized(1.05, QFont::DemiBold)).height() + 8;
}

void FigureCard::addMark(const QPainterPath &area, const QString &words, const DrillDown &target)
{
    m_marks.append({area, words, target});
}

void FigureCard::addMark(const QRectF &area, const QString &words, const DrillDown &target)
{
    QPainterPath path;
    path.addRoundedRect(area, 3, 3);
    addMark(path, words, target);
}

void FigureCard::paintFrame(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.base);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    painter.setBrush(Qt::NoBrush);
    if (titleHeight() <= 0)
        return;
    const QRectF line(rect.left() + margin, rect.top() + 9, rect.width() - 2 * margin, titleHeight());
    const QFont small = smallSized();
    const qreal asideWidth = std::min(QFontMetricsF(small).horizontalAdvance(m_aside) + 2, line.width() / 2);
    const auto start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    const auto end = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const QFont bold = sized(1.05, QFont::DemiBold);
    const qreal room = line.width() - asideWidth - (m_aside.isEmpty() ? 0 : 10);
    painter.setFont(bold);
    painter.setPen(theme.text);
    painter.drawText(isMirrored ? line.adjusted(line.width() - room, 0, 0, 0)
                                : line.adjusted(0, 0, room - line.width(), 0),
                     static_cast<int>(start), QFontMetricsF(bold).elidedText(m_title, Qt::ElideRight, room));
    painter.setFont(small);
    painter.setPen(theme.muted);
    painter.drawText(line, static_cast<int>(end), QFontMetricsF(small).elidedText(m_aside, Qt::ElideRight, asideWidth));
    if (m_asideTarget.to == DrillDown::To::Nowhere)
        return;
    const qreal left = isMirrored ? line.left() : line.right() - asideWidth;
    const qreal height = QFontMetricsF(small).height() + 2;
    addMark(QRectF(left - 3, line.center().y() - height / 2, asideWidth + 6, height), m_aside, m_asideTarget);
}

QRectF FigureCard::contentOf(const QRectF &rect) const
{
    const bool hasTitle = titleHeight() > 0;
    return rect.adjusted(margin, hasTitle ? 9 + titleHeight() : 0, -margin, hasTitle ? -10 : 0);
}

void FigureCard::paintOn(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    m_isOnPaper = true;
    const QList<Mark> shown = std::exchange(m_marks, {});
    paintFrame(painter, rect, theme);
    draw(painter, contentOf(rect), theme);
    m_marks = shown;
    m_isOnPaper = false;
    painter.restore();
}

void FigureCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_marks.clear();
    paintFrame(painter, rect(), theme);
    if (m_isDimmed)
        painter.setOpacity(fadedOpacity);
    draw(painter, contentOf(rect()), m_isDimmed ? faded(theme) : theme);
    painter.setOpacity(1);
    m_current = std::clamp<qsizetype>(m_current, 0, std::max<qsizetype>(0, m_marks.size() - 1));
    if (m_hovered >= 0 && m_hovered < m_marks.size()) {
        QColor veil = theme.isDark ? QColor(Qt::white) : QColor(Qt::black);
        veil.setAlphaF(0.08F);
        painter.fillPath(m_marks[m_hovered].area, veil);
    }
    if (m_hasRing && m_current < m_marks.size())
        painter.strokePath(m_marks[m_current].area, QPen(theme.accent, 2));
}

qsizetype FigureCard::markAt(const QPointF &point) const
{
    // The last one lies on top.
    for (qsizetype i = m_marks.size(); i-- > 0;) {
        if (m_marks[i].area.contains(point))
            return i;
    }
    return -1;
}

void FigureCard::setHovered(qsizetype mark)
{
    if (mark == m_hovered)
        return;
    m_hovered = mark;
    const bool leads = mark >= 0 && m_marks[mark].target.to != DrillDown::To::Nowhere;
    setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

bool FigureCard::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const qsizetype mark = markAt(help->pos());
        if (mark >= 0)
            QToolTip::showText(help->globalPos(), m_marks[mark].words.toHtmlEscaped(), this,
                               m_marks[mark].area.boundingRect().toAlignedRect());
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void FigureCard::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(markAt(event->position()));
}

void FigureCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(markAt(event->position()));
}

void FigureCard::leaveEvent(QEvent *event)
{
    setHovered(-1);
    QWidget::leaveEvent(event);
}

void FigureCard::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Right:
        return step(forward);
    case Qt::Key_Left:
        return step(-forward);
    case Qt::Key_Down:
        return step(1);
    case Qt::Key_Up:
        return step(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return choose(m_current);
    default:
        QWidget::keyPressEvent(event);
    }
}

void FigureCard::step(int by)
{
    if (m_marks.isEmpty())
        return;
    m_hasRing = true;
    m_current = std::clamp<qsizetype>(m_current + by, 0, m_marks.size() - 1);
    const Mark &mark = m_marks[m_current];
    QToolTip::showText(mapToGlobal(mark.area.boundingRect().center().toPoint()), mark.words.toHtmlEscaped(), this);
    setAccessibleName(QStringLiteral("%1: %2").arg(m_title, mark.words));
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

void FigureCard::choose(qsizetype mark)
{
    if (mark >= 0 && mark < m_marks.size() && m_marks[mark].target.to != DrillDown::To::Nowhere)
        emit chosen(m_marks[mark].target);
}

void FigureCard::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_hasRing = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void FigureCard::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_hasRing = false;
    setAccessibleName(m_title);
    QToolTip::hideText();
    update();
}

} // namespace sf::client
