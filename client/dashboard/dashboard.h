// SPDX-License-Identifier: GPL-3.0-or-later
// Dashboard: opens the window of figures for those who may see it, with its actions, and says what is asked for behind them.
#pragma once

#include "client/dashboard/drilldown.h"

#include <QObject>
#include <QPointer>

class QSettings;

namespace sf::client {

class Actions;
class DashboardWindow;
class Workspace;

class Dashboard : public QObject
{
    Q_OBJECT

public:
    Dashboard(Workspace &workspace, Actions &actions, QSettings &settings, QObject *parent = nullptr);
    ~Dashboard() override;

    /// Supervisors and admins.
    static bool isFor(Role role) { return role == Role::Supervisor || role == Role::Admin; }

    void open();
    /// Null until it was opened.
    DashboardWindow *window() const;

signals:
    void ticketsRequested(const QString &title, const sf::TicketQuery &query);
    void chatsRequested();
    void activityRequested(const std::optional<sf::UserId> &person);
    void recordRequested(sf::Entity entity, qint64 id);

private:
    void addActions();
    void request(const DrillDown &target);

    Workspace &m_workspace;
    Actions &m_actions;
    QSettings &m_settings;
    QPointer<DashboardWindow> m_window;
};

} // namespace sf::client
