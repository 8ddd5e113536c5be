// SPDX-License-Identifier: GPL-3.0-or-later
// MacroPanel: the canned texts, one's own and those for all: a list, and the chosen one to be changed.
#pragma once

#include "shared/ids.h"

#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace sf::client {

class EmptyState;
class MacroForm;
class Workspace;

class MacroPanel : public QWidget
{
    Q_OBJECT

public:
    explicit MacroPanel(Workspace &workspace, QWidget *parent = nullptr);

private:
    void fill();
    void showCurrent();
    void save();
    void remove();
    bool mayChange(MacroId id) const;

    Workspace &m_workspace;
    QListWidget *m_list;
    QStackedWidget *m_side;
    MacroForm *m_form;
    EmptyState *m_empty;
    MacroId m_shown;
};

} // namespace sf::client
