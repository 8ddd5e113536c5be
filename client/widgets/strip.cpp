// SPDX-License-Identifier: GPL-3.0-or-later
// A card across a page.
#include "client/widgets/strip.h"

#include "client/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace sf::client {

Strip::Strip(int above, QWidget *parent) : QFrame(parent), m_above(above)
{
    hide();
}

void Strip::leave()
{
    hide();
    parentWidget()->setFocus();
}

void Strip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return leave();
    QFrame::keyPressEvent(event);
}

void Strip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.border);
    painter.setBrush(theme.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, m_above + 0.5, -0.5, -0.5), 8, 8);
}

} // namespace sf::client
