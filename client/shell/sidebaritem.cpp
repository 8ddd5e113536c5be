// SPDX-License-Identifier: GPL-3.0-or-later
// One row of the sidebar: a title and, if it is known, a number.
#include "client/shell/sidebaritem.h"

#include "client/widgets/paint.h"

#include <QPainter>
#include <QStyle>

namespace sf::client {

namespace {

constexpr int rowHeight = 30;
constexpr int margin = 10;

} // namespace

SidebarItem::SidebarItem(const QString &key, const QString &title, const QColor &dot, QWidget *parent)
    : QAbstractButton(parent)
    , m_key(key)
    , m_dot(dot)
{
    setText(title);
    setAccessibleName(title);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SidebarItem::setCount(const QString &count)
{
    if (m_count == count)
        return;
    m_count = count;
    setAccessibleName(count.isEmpty() ? text() : tr("%1, %2 tickets").arg(text(), count));
    update();
}

QSize SidebarItem::sizeHint() const
{
    return QSize(140, rowHeight);
}

void SidebarItem::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? theme.sidebarSelection : blended(theme.text, theme.sidebar, 0.05));
        painter.drawRoundedRect(rect(), 6, 6);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }

    QRect inside = rect().adjusted(margin, 0, -margin, 0);
    const int countWidth = m_count.isEmpty() ? 0 : QFontMetrics(smallFont()).horizontalAdvance(m_count);
    const auto mirrored = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    if (m_dot.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_dot);
        painter.drawEllipse(mirrored(QRect(inside.left(), inside.center().y() - 3, 8, 8)));
        inside.setLeft(inside.left() + 16);
    }
    painter.setFont(smallFont());
    painter.setPen(isChecked() ? theme.accentText : theme.muted);
    painter.drawText(mirrored(inside), textFlags(layoutDirection(), Qt::AlignRight), m_count);
    QFont words = font();
    words.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(words);
    painter.setPen(isChecked() ? theme.accentText : theme.text);
    inside.setRight(inside.right() - countWidth - 8);
    painter.drawText(mirrored(inside), textFlags(layoutDirection(), Qt::AlignLeft),
                     QFontMetrics(words).elidedText(text(), Qt::ElideRight, inside.width()));
}

void SidebarItem::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void SidebarItem::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace sf::client
