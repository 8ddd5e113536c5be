// SPDX-License-Identifier: GPL-3.0-or-later
// TicketDesk: everything about tickets in one hand: the list pane, the page pane, windows of their own, the form for a new one, and the
// actions that drive them. Made once a workspace exists; hands its two panes to the main window.
#pragma once

#include "shared/ids.h"
#include "shared/methods/view.h"
#include "shared/user.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QSettings;
class QStackedWidget;

namespace sf::client {

class Actions;
class NewTicketForm;
struct OutboxEntry;
class TicketListPane;
class TicketView;
class TicketWindow;
class Workspace;

class TicketDesk : public QObject
{
    Q_OBJECT

public:
    static constexpr char kGoesOn[] = "goesOn"; ///< setting: to the next ticket after a reply or a new status

    TicketDesk(Workspace &workspace, Actions &actions, QSettings &settings, QObject *parent = nullptr);
    ~TicketDesk() override;

    /// Both belong to whoever gives them a parent.
    QWidget *listPane() const;
    QWidget *pagePane() const;
    TicketListPane &list() const { return *m_list; }

    /// By its key; an unknown one shows "My open".
    void showList(const QString &key);
    void showView(StandingView view);
    /// All tickets, newest first.
    void showAll();
    /// `key` is the sidebar's.
    void showSaved(const SavedView &view, bool isMine, const QString &key);
    /// Those behind a figure; the conditions can be seen and taken away.
    void showFound(const QString &title, const TicketQuery &query);
    void showTicket(TicketId id);
    void showMessage(TicketId ticket, ResponseId message);
    void openWindow(TicketId id);
    void newTicket();
    /// What I am assigned to or watch and have not read.
    void showUnread();
    void showTeam(const Team &team);

    /// What a standing view is called, and its key ("my_open").
    static QString viewTitle(StandingView view);
    static QString viewKey(StandingView view);
    static QString teamKey(TeamId team);
    static QString unreadKey() { return QStringLiteral("unread"); }

signals:
    /// A list that has no entry in the sidebar answers an empty key.
    void viewShown(const QString &key);
    /// Tickets are to be seen now, whatever stood there.
    void broughtForward();
    void contactRequested(sf::ContactId id);
    void companyRequested(sf::CompanyId id);
    void chatRequested(sf::ChatId id);

private:
    void addListActions();
    void addTicketActions();
    void addLinkActions();
    void addPropertyActions();
    void addSelectionActions();
    void connectView(TicketView &view);
    void addViewActions();
    bool isManyMeant() const;
    void step(int by);
    void goOn(const OutboxEntry &entry);
    TicketView *activeView() const;
    void onView(const std::function<void(TicketView &)> &work) const;

    Workspace &m_workspace;
    Actions &m_actions;
    QSettings &m_settings;
    QPointer<TicketListPane> m_list;
    QPointer<QStackedWidget> m_page;
    QPointer<TicketView> m_view;
    QPointer<NewTicketForm> m_form;
    QList<QPointer<TicketWindow>> m_windows;
};

} // namespace sf::client
