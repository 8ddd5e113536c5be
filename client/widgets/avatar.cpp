// SPDX-License-Identifier: GPL-3.0-or-later
// A person as initials in a circle.
#include "client/widgets/avatar.h"

#include "client/widgets/paint.h"

#include <QPainter>

namespace sf::client {

namespace {

constexpr qreal kDimmed = 0.45;

} // namespace

Avatar::Avatar(int diameter, QWidget *parent) : QWidget(parent), m_diameter(diameter)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Avatar::setPerson(const QString &name, const QColor &colour)
{
    m_name = name;
    m_colour = colour;
    setAccessibleName(name);
    setToolTip(name.toHtmlEscaped());
    update();
}

void Avatar::setDimmed(bool isDimmed)
{
    m_isDimmed = isDimmed;
    update();
}

QSize Avatar::sizeHint() const
{
    return QSize(m_diameter, m_diameter);
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setOpacity(m_isDimmed ? kDimmed : 1);
    paintAvatar(painter, rect(), m_name, m_colour);
}

} // namespace sf::client
