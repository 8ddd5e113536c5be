// SPDX-License-Identifier: GPL-3.0-or-later
// Says what this program is, its version and its licence.
#pragma once

#include <QWidget>

namespace sf::client {

class About : public QWidget
{
    Q_OBJECT

public:
    explicit About(const QString &serverVersion, QWidget *parent = nullptr);
};

} // namespace sf::client
