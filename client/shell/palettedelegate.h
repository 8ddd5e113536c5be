// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a row of the command palette: icon, what it does, where it belongs, its keys.
#pragma once

#include <QStyledItemDelegate>

namespace sf::client {

class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int groupRole = Qt::UserRole + 1;
    static constexpr int keysRole = Qt::UserRole + 2;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace sf::client
