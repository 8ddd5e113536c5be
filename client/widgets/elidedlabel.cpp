// SPDX-License-Identifier: GPL-3.0-or-later
// A one-line label that ends in an ellipsis instead of forcing its neighbours aside.
#include "client/widgets/elidedlabel.h"

#include "client/widgets/paint.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace sf::client {

ElidedLabel::ElidedLabel(QWidget *parent) : ElidedLabel(QString(), parent) {}

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent) : QFrame(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    updateToolTip();
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_elideMode = mode;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    return QSize(fontMetrics().horizontalAdvance(m_text) + margins.left() + margins.right() + 1,
                 fontMetrics().height() + margins.top() + margins.bottom());
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int narrow = fontMetrics().horizontalAdvance(QChar(0x2026)) * 3;
    return QSize(std::min(narrow, sizeHint().width()), sizeHint().height());
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(foregroundRole()));
    const QRect inside = contentsRect();
    painter.drawText(inside, textFlags(layoutDirection(), Qt::AlignLeft),
                     fontMetrics().elidedText(m_text, m_elideMode, inside.width()));
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::updateToolTip()
{
    const bool isCut = fontMetrics().horizontalAdvance(m_text) > contentsRect().width();
    setToolTip(isCut ? m_text.toHtmlEscaped() : QString());
}

} // namespace sf::client
