// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the cells of a table of records by their kind.
#pragma once

#include <QStyledItemDelegate>

namespace sf::client {

class RecordDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kRowHeight = 34;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace sf::client
