// SPDX-License-Identifier: GPL-3.0-or-later
// A rounded word on its own tint: a status, a priority, a tag, a removable filter.
#include "client/widgets/pill.h"

#include "client/widgets/paint.h"
#include "client/widgets/words.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace sf::client {

namespace {

constexpr int crossSpace = 18;

} // namespace

Pill::Pill(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Pill::showStatus(Status status)
{
    m_shows = Shows::Status;
    m_status = status;
    setText(statusWord(status));
    setAccessibleName(tr("Status: %1").arg(text()));
    updateGeometry();
    update();
}

void Pill::showPriority(Priority priority)
{
    m_shows = Shows::Priority;
    m_priority = priority;
    setText(priorityWord(priority));
    setAccessibleName(tr("Priority: %1").arg(text()));
    updateGeometry();
    update();
}

void Pill::showChip(const QString &text, const QColor &colour)
{
    m_shows = Shows::Chip;
    m_colour = colour;
    setText(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Pill::setRemovable(bool isRemovable)
{
    m_isRemovable = isRemovable;
    setFocusPolicy(isRemovable ? Qt::StrongFocus : Qt::NoFocus);
    setToolTip(isRemovable ? tr("Remove (Delete)") : QString());
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    return pillSize(text()) + QSize(m_isRemovable ? crossSpace - 6 : 0, m_isRemovable ? 6 : 0);
}

QSize Pill::minimumSizeHint() const
{
    return QSize(std::min(40, sizeHint().width()), sizeHint().height());
}

QRect Pill::crossRect() const
{
    const int left = layoutDirection() == Qt::RightToLeft ? 2 : width() - crossSpace - 2;
    return QRect(left, 0, crossSpace, height());
}

void Pill::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    PillColours colours = theme.pill(m_colour);
    if (m_shows == Shows::Status)
        colours = theme.statusPill(m_status);
    else if (m_shows == Shows::Priority)
        colours = theme.priorityPill(m_priority);

    QPainter painter(this);
    if (!m_isRemovable) {
        paintPill(painter, rect(), text(), colours);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(theme.accent, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(colours.background);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
    painter.setPen(colours.text);
    painter.setFont(smallFont());
    const QRect words = layoutDirection() == Qt::RightToLeft ? rect().adjusted(crossSpace, 0, -9, 0)
                                                             : rect().adjusted(9, 0, -crossSpace, 0);
    painter.drawText(words, Qt::AlignCenter,
                     QFontMetrics(smallFont()).elidedText(text(), Qt::ElideRight, words.width() + 1));
    painter.setPen(QPen(colours.text, 1.3, Qt::SolidLine, Qt::RoundCap));
    const QPointF middle = QRectF(crossRect()).center();
    painter.drawLine(middle + QPointF(-3, -3), middle + QPointF(3, 3));
    painter.drawLine(middle + QPointF(-3, 3), middle + QPointF(3, -3));
}

void Pill::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_isRemovable && event->button() == Qt::LeftButton && crossRect().contains(event->pos())) {
        setDown(false);
        emit removeRequested();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void Pill::keyPressEvent(QKeyEvent *event)
{
    if (m_isRemovable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        emit removeRequested();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace sf::client
