// SPDX-License-Identifier: GPL-3.0-or-later
// Desk: what a signed-in person sits at. Joins workspace, sidebar, tickets and main window, and tells how the connection stands.
#pragma once

#include "client/shell/actions.h"
#include "client/widgets/appearance.h"
#include "shared/ids.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

class QSettings;

namespace sf::client {

class ChatNotices;
class Dashboard;
class MainWindow;
class Notifications;
struct OutboxEntry;
class Pages;
class Sidebar;
class TicketDesk;
class ViewShelf;
class Tray;
class Workspace;

class Desk : public QObject
{
    Q_OBJECT

public:
    Desk(Workspace &workspace, QSettings &settings, Appearance &appearance, QObject *parent = nullptr);
    ~Desk() override;

    void show();
    MainWindow &window() { return *m_window; }
    /// Chooses the first ticket of the list; false when there is none, else ticketShown() follows.
    bool openFirstTicket();
    /// A strip that the person can close.
    void showNotice(const QString &text);

signals:
    void signOutRequested();
    void forgetServerRequested();
    /// The first list and its counts are on the screen, from the server; once.
    void settled();
    /// A ticket's page is on the screen, from the server.
    void ticketShown();

private:
    enum class Strip { None, Offline, Held, Notice, Disk };

    void addAppActions();
    void addHelpActions();
    void fillViews();
    void addViewActions();
    void connectSidebar();
    void connectWorkspace();
    void connectNotifications();
    void connectChats();
    void addDashboard();
    bool isLookingAt(TicketId ticket) const;
    void bringForward();
    void showPerson();
    void setAway(bool isAway);
    void showCounts();
    void showConnection();
    void showOfflineStrip();
    void showDiskStrip(const QString &why);
    void showHeldStrip(const QString &words, qint64 ticket);
    void hideStrip(Strip strip);
    void showQueue();
    void showPreferences();
    void showPersonMenu(const QPoint &position);
    void noticeSettled();
    QString waitingWords() const;

    Workspace &m_workspace;
    QSettings &m_settings;
    Appearance &m_appearance;
    Actions m_actions;
    std::unique_ptr<TicketDesk> m_tickets;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Pages> m_pages;
    std::unique_ptr<Dashboard> m_dashboard;
    std::unique_ptr<Notifications> m_notifications;
    std::unique_ptr<ChatNotices> m_chatNotices;
    std::unique_ptr<Tray> m_tray;
    std::unique_ptr<ViewShelf> m_views;
    QPointer<Sidebar> m_sidebar;
    QTimer m_calm;    // a change that is sent at once need not be told of
    QTimer m_offline; // neither does a connection that is back in a moment
    Strip m_strip = Strip::None;
    bool m_hasSettled = false;
};

} // namespace sf::client
