// SPDX-License-Identifier: GPL-3.0-or-later
// The state of the connection as a dot and words; a click shows what is waiting.
#include "client/shell/connectionline.h"

#include "client/widgets/paint.h"

#include <QPainter>
#include <QStyle>

namespace sf::client {

ConnectionLine::ConnectionLine(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ConnectionLine::setState(Sidebar::Light light, const QString &words)
{
    m_light = light;
    setText(words);
    setAccessibleName(tr("Connection: %1").arg(words));
    setToolTip(tr("%1. Click to see the changes that wait.").arg(words));
    update();
}

QSize ConnectionLine::sizeHint() const
{
    const QFontMetrics metrics(smallFont());
    return QSize(metrics.horizontalAdvance(text()) + 17, metrics.height() + 4);
}

void ConnectionLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(theme.accent);
        const QRect ring = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(9, 0, 0, 0));
        painter.drawRoundedRect(QRectF(ring).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    QColor dot(0x1a9a55);
    if (m_light == Sidebar::Light::Waiting)
        dot = QColor(0xd08700);
    else if (m_light == Sidebar::Light::Offline)
        dot = QColor(0xdc4a3d);
    painter.setPen(Qt::NoPen);
    painter.setBrush(dot);
    const QRect dotRect(1, height() / 2 - 3, 7, 7);
    painter.drawEllipse(QStyle::visualRect(layoutDirection(), rect(), dotRect));
    painter.setPen(theme.muted);
    painter.setFont(smallFont());
    const QRect words = rect().adjusted(13, 0, -3, 0);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), textFlags(layoutDirection(), Qt::AlignLeft),
                     QFontMetrics(smallFont()).elidedText(text(), Qt::ElideRight, words.width()));
}

} // namespace sf::client
