// SPDX-License-Identifier: GPL-3.0-or-later
// The command palette: type a few letters of any action, Enter does it.
#pragma once

#include <QSet>
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
    QSet<const QAction *> m_offered; // what can be done where one came from; behind this panel nothing can
    QLineEdit *m_search;
    QListWidget *m_list;
};

} // namespace sf::client
