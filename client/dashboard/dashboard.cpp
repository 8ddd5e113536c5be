// SPDX-License-Identifier: GPL-3.0-or-later
// Opening the window of figures.
#include "client/dashboard/dashboard.h"

#include "client/dashboard/dashboardwindow.h"
#include "client/dashboard/figures.h"
#include "client/dashboard/wallmode.h"
#include "client/shell/actions.h"
#include "client/sync/workspace.h"

#include <QAction>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

Dashboard::Dashboard(Workspace &workspace, Actions &actions, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_settings(settings)
{
    addActions();
    connect(&workspace.directory(), &Directory::changed, this, [this] {
        const bool isAllowed = isFor(m_workspace.directory().me().role);
        m_actions.action(u"dashboard.open"_s)->setEnabled(isAllowed);
        if (!isAllowed && m_window)
            m_window->close();
    });
}

Dashboard::~Dashboard()
{
    delete m_window.data();
}

DashboardWindow *Dashboard::window() const
{
    return m_window;
}

void Dashboard::addActions()
{
    const QString group = tr("&Dashboard");
    const auto add = [&](const Actions::Description &description, auto &&work) {
        connect(m_actions.add(description), &QAction::triggered, this, std::forward<decltype(work)>(work));
    };
    using Place = Actions::Place;
    add({u"dashboard.open"_s,
         group,
         tr("Open dashboard"),
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)},
         u"window"_s},
        [this] { open(); });
    add({u"dashboard.wall"_s,
         group,
         tr("Full screen, for a wall"),
         {QKeySequence(Qt::Key_F11)},
         u"eye"_s,
         Place::Dashboard},
        [this] { m_window->wall().setOn(!m_window->wall().isOn()); });
    add({u"dashboard.pdf"_s, group, tr("Save as PDF…"), {}, u"paperclip"_s, Place::Dashboard},
        [this] { m_window->choosePdfFile(); });
    add({u"dashboard.csv"_s, group, tr("Save the figures as CSV…"), {}, u"list"_s, Place::Dashboard},
        [this] { m_window->chooseCsvFile(); });
    add({u"dashboard.print"_s,
         group,
         tr("Print the dashboard…"),
         {QKeySequence(QKeySequence::Print)},
         u"send"_s,
         Place::Dashboard},
        [this] { m_window->print(); });
    add({u"dashboard.refresh"_s,
         group,
         tr("Count again"),
         {QKeySequence(Qt::CTRL | Qt::Key_F5)},
         u"refresh"_s,
         Place::Dashboard},
        [this] { m_window->figures().refresh(); });
}

void Dashboard::open()
{
    if (!m_window) {
        m_window = new DashboardWindow(m_workspace, m_settings);
        m_window->setActions({m_actions.action(u"dashboard.pdf"_s), m_actions.action(u"dashboard.csv"_s),
                              m_actions.action(u"dashboard.print"_s)},
                             m_actions.action(u"dashboard.wall"_s));
        m_actions.attachTo(m_window);
        m_actions.follow(m_window, Actions::Place::Dashboard);
        connect(m_window, &DashboardWindow::chosen, this, &Dashboard::request);
        connect(m_window, &DashboardWindow::recordChosen, this, &Dashboard::recordRequested);
    }
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Dashboard::request(const DrillDown &target)
{
    switch (target.to) {
    case DrillDown::To::Tickets:
        return emit ticketsRequested(target.title, target.query);
    case DrillDown::To::Chats:
        return emit chatsRequested();
    case DrillDown::To::Activity:
        return emit activityRequested(target.person);
    case DrillDown::To::Nowhere:
        return;
    }
}

} // namespace sf::client
