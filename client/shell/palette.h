// SPDX-License-Identifier: GPL-3.0-or-later
// The command palette: type a few letters of any action, Enter does it.
#pragma once

#include <QWidget>

class QAction;
class QLineEdit;
class QListWidget;

namespace sf::client {

class Actions;

class Palette : public QWidget
{
    Q_OBJECT

public:
    explicit Palette(const Actions &actions, QWidget *parent = nullptr);

signals:
    void chosen(QAction *action);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);
    void chooseCurrent();

    const Actions &m_actions;
    QLineEdit *m_search;
    QListWidget *m_list;
};

} // namespace sf::client
