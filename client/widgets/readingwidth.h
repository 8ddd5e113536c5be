// SPDX-License-Identifier: GPL-3.0-or-later
// How wide text is pleasant to read: in a wide window what is read or filled in keeps to that, in the middle.
#pragma once

#include <QBoxLayout>
#include <QScrollArea>

namespace sf::client {

inline constexpr int readingWidth = 900; ///< pixels

/// Keeps the widgets of `column` to that width. Other than an alignment it lets wrapped text be as high as its width needs.
inline QLayout *centred(QBoxLayout *column, int width = readingWidth)
{
    for (int i = 0; i < column->count(); ++i)
        column->itemAt(i)->widget()->setMaximumWidth(width);
    auto *row = new QHBoxLayout;
    row->addStretch(0);
    row->addLayout(column, 1);
    row->addStretch(0);
    return row;
}

/// A page that scrolls.
inline QScrollArea *centredPage(QWidget *inside, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    inside->setMaximumWidth(readingWidth);
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setAlignment(Qt::AlignHCenter);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    return scroll;
}

} // namespace sf::client
