// SPDX-License-Identifier: GPL-3.0-or-later
// ChipEditor: things shown as chips that can be taken away, with a button behind them whose menu adds more.
#pragma once

#include <QColor>
#include <QWidget>

#include <functional>

class QMenu;
class QToolButton;

namespace sf::client {

class Pill;

class ChipEditor : public QWidget
{
    Q_OBJECT

public:
    void openMenu();

protected:
    struct Chip
    {
        QString text;
        QColor colour;
        QString toolTip;
        std::function<void()> remove;
    };

    explicit ChipEditor(const QString &addWords, QWidget *parent);

    void showChips(const QList<Chip> &chips);
    QMenu &menu() { return *m_menu; }

private:
    QList<Pill *> m_chips;
    QToolButton *m_add;
    QMenu *m_menu;
};

} // namespace sf::client
