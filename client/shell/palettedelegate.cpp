// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a row of the command palette: icon, what it does, where it belongs, its keys.
#include "client/shell/palettedelegate.h"

#include "client/widgets/paint.h"

#include <QIcon>
#include <QPainter>

namespace sf::client {

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const auto mirrored = [&option](const QRect &r) { return QStyle::visualRect(option.direction, option.rect, r); };
    const auto left = textFlags(option.direction, Qt::AlignLeft);
    const auto right = textFlags(option.direction, Qt::AlignRight);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect inside = option.rect.adjusted(6, 1, -6, -1);
    if (isChosen) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.selection);
        painter->drawRoundedRect(inside, 6, 6);
    }
    inside.adjust(10, 0, -10, 0);
    const auto picture = index.data(Qt::DecorationRole).value<QIcon>();
    const QRect pictureRect(inside.left(), inside.center().y() - 8, 16, 16);
    picture.paint(painter, mirrored(pictureRect), Qt::AlignCenter, isChosen ? QIcon::Selected : QIcon::Normal);
    inside.setLeft(inside.left() + 28);

    const QFontMetrics small(smallFont());
    const QString keys = index.data(keysRole).toString();
    painter->setFont(smallFont());
    painter->setPen(theme.muted);
    painter->drawText(mirrored(inside), right, keys);
    inside.setRight(inside.right() - small.horizontalAdvance(keys) - 16);

    const QString words = index.data(Qt::DisplayRole).toString();
    painter->setFont(option.font);
    painter->setPen(isChosen ? theme.accentText : theme.text);
    painter->drawText(mirrored(inside), left, option.fontMetrics.elidedText(words, Qt::ElideRight, inside.width()));
    inside.setLeft(inside.left() + option.fontMetrics.horizontalAdvance(words) + 10);
    painter->setFont(smallFont());
    painter->setPen(theme.muted);
    painter->drawText(mirrored(inside), left,
                      small.elidedText(index.data(groupRole).toString(), Qt::ElideRight, inside.width()));
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return QSize(200, 36);
}

} // namespace sf::client
