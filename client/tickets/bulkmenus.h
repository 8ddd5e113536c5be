// SPDX-License-Identifier: GPL-3.0-or-later
// BulkMenus: the menus of the bulk bar, filled when they open; each choice is one set of actions.
#pragma once

#include "shared/ticketactions.h"

#include <QObject>

#include <functional>

class QIcon;
class QMenu;
class QWidget;

namespace sf::client {

class Workspace;

class BulkMenus : public QObject
{
    Q_OBJECT

public:
    BulkMenus(Workspace &workspace, QWidget *parent);

    QMenu *status() const { return m_status; }
    QMenu *assignee() const { return m_assignee; }
    QMenu *priority() const { return m_priority; }
    QMenu *tags() const { return m_tags; }
    QMenu *macros() const { return m_macros; }

signals:
    void actionsChosen(const sf::TicketActions &actions);
    void macroChosen(sf::MacroId macro);

private:
    QMenu *makeMenu(void (BulkMenus::*fill)());
    void fillStatus();
    void fillAssignee();
    void fillPriority();
    void fillTags();
    void fillMacros();
    void add(QMenu *menu, const QString &text, const std::function<void(TicketActions &)> &edit, const QIcon &icon);

    Workspace &m_workspace;
    QWidget *m_widget;
    QMenu *m_status;
    QMenu *m_assignee;
    QMenu *m_priority;
    QMenu *m_tags;
    QMenu *m_macros;
};

} // namespace sf::client
