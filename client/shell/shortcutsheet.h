// SPDX-License-Identifier: GPL-3.0-or-later
// All shortcuts on one sheet, by group.
#pragma once

#include <QScrollArea>

namespace sf::client {

class Actions;

class ShortcutSheet : public QScrollArea
{
    Q_OBJECT

public:
    explicit ShortcutSheet(const Actions &actions, QWidget *parent = nullptr);
};

} // namespace sf::client
