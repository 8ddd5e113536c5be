// SPDX-License-Identifier: GPL-3.0-or-later
// PeriodBar: the periods one looks at most as buttons, all the others behind one more.
#pragma once

#include "client/dashboard/period.h"

#include <QList>
#include <QWidget>

class QMenu;
class QPushButton;

namespace sf::client {

class PeriodBar : public QWidget
{
    Q_OBJECT

public:
    explicit PeriodBar(QWidget *parent = nullptr);

    void setPeriod(const Period &period);
    /// All of them behind one button, where there is little room.
    void setCompact(bool isCompact);

signals:
    void chosen(const sf::client::Period &period);

private:
    void fillMenu();

    Period m_period;
    QList<QPushButton *> m_buttons;
    QPushButton *m_more;
    QMenu *m_menu;
    bool m_isCompact = false;
};

} // namespace sf::client
