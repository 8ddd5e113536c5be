// SPDX-License-Identifier: GPL-3.0-or-later
// An icon in the desktop's tray, where there is one: says how many tickets have something new, and brings the window back.
#pragma once

#include <QObject>

class QSystemTrayIcon;

namespace sf::client {

class Tray : public QObject
{
    Q_OBJECT

public:
    explicit Tray(QObject *parent = nullptr);

    void setAttention(int count);

signals:
    void clicked();

private:
    QSystemTrayIcon *m_icon = nullptr; // none without a tray
};

} // namespace sf::client
