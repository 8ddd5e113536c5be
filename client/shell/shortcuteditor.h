// SPDX-License-Identifier: GPL-3.0-or-later
// ShortcutEditor: every action with its key, to be changed by pressing another one.
#pragma once

#include <QKeySequence>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace sf::client {

class Actions;

class ShortcutEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ShortcutEditor(Actions &actions, QWidget *parent = nullptr);

    /// As if the keys were pressed in the line of that action; false when they belong to another one.
    bool choose(const QString &id, const QKeySequence &shortcut);

private:
    QWidget *makeLine(const QString &id);
    void filter(const QString &text);

    Actions &m_actions;
    QLabel *m_problem;
    QWidget *m_lines;
};

} // namespace sf::client
