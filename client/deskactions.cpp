// SPDX-License-Identifier: GPL-3.0-or-later
// What the desk offers as actions and in panels over its window.
#include "client/dashboard/dashboard.h"
#include "client/desk.h"
#include "client/net/api.h"
#include "client/pages.h"
#include "client/shell/about.h"
#include "client/shell/macropanel.h"
#include "client/shell/mainwindow.h"
#include "client/shell/notifications.h"
#include "client/shell/panel.h"
#include "client/shell/preferences.h"
#include "client/shell/queueview.h"
#include "client/shell/shortcuteditor.h"
#include "client/shell/signatureform.h"
#include "client/shell/viewshelf.h"
#include "client/sync/workspace.h"
#include "client/tickets/bulkjoblist.h"
#include "client/tickets/ticketdesk.h"
#include "client/tickets/ticketlistpane.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QScrollArea>
#include <QSettings>
#include <QTabWidget>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

void Desk::addAppActions()
{
    const QString group = tr("&SupportFlow");
    const auto add = [&](const Actions::Description &description, auto &&work) {
        connect(m_actions.add(description), &QAction::triggered, this, std::forward<decltype(work)>(work));
    };
    add({u"app.palette"_s, group, tr("Command palette..."), {QKeySequence(Qt::CTRL | Qt::Key_K)}, u"command"_s},
        [this] { m_window->showPalette(); });
    m_actions.add({u"app.undo"_s, group, tr("Undo the last change"), {QKeySequence(QKeySequence::Undo)}, u"undo"_s});
    add({u"app.queue"_s, group, tr("Waiting changes"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Q)}, u"send"_s},
        [this] { showQueue(); });
    add({u"app.bulkJobs"_s, group, tr("Bulk changes…"), {}, u"undo"_s}, [this] {
        m_window->panel().present(tr("Bulk changes"), new BulkJobList(m_workspace), {640, 360});
    });
    add({u"app.macros"_s, group, tr("Canned texts and macros..."), {QKeySequence(Qt::CTRL | Qt::Key_M)}, u"note"_s},
        [this] {
            m_window->panel().present(tr("Canned texts and macros"), new MacroPanel(m_workspace), {780, 560});
        });
    QAction *away = m_actions.add({u"app.away"_s, group, tr("I am away"), {}, u"moon"_s});
    away->setCheckable(true);
    connect(away, &QAction::triggered, this, &Desk::setAway);
    add({u"app.reconnect"_s, group, tr("Connect now"), {}, u"refresh"_s},
        [this] { m_workspace.api().connection().retryNow(); });
    add({u"app.preferences"_s, group, tr("Preferences..."), {QKeySequence(Qt::CTRL | Qt::Key_Comma)}, u"settings"_s},
        [this] { showPreferences(); });
    add({u"app.signOut"_s, group, tr("Sign out"), {}, u"sign-out"_s}, [this] { emit signOutRequested(); });
    add({u"app.quit"_s, group, tr("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}, u"close"_s},
        [] { QApplication::closeAllWindows(); });
}

void Desk::addHelpActions()
{
    const QString group = tr("&Help");
    QAction *keys = m_actions.add(
        {u"help.shortcuts"_s, group, tr("Keyboard shortcuts"), {QKeySequence(Qt::Key_Question)}, u"keyboard"_s});
    connect(keys, &QAction::triggered, this, [this] { m_window->showShortcuts(); });
    QAction *change = m_actions.add({u"help.changeShortcuts"_s, group, tr("Change the shortcuts…"), {}, u"keyboard"_s});
    connect(change, &QAction::triggered, this, [this] {
        m_window->panel().present(tr("Keyboard shortcuts"), new ShortcutEditor(m_actions), QSize(620, 600));
    });
    QAction *about = m_actions.add({u"help.about"_s, group, tr("About SupportFlow"), {}, u"info"_s});
    connect(about, &QAction::triggered, this, [this] {
        m_window->panel().present(tr("About"), new About(m_workspace.api().welcome().serverVersion), QSize(420, 340));
    });
}

/// As the menu of a view in the sidebar.
void Desk::addViewActions()
{
    const QString group = tr("&Tickets");
    const auto add = [&](Actions::Description description, void (ViewShelf::*work)()) {
        description.places = Actions::Place::SavedView;
        connect(m_actions.add(description), &QAction::triggered, m_views.get(), work);
    };
    add({u"view.edit"_s, group, tr("Rename, share or delete the view…"), {QKeySequence(Qt::Key_F2)}, u"edit"_s},
        &ViewShelf::editShown);
    add({u"view.update"_s,
         group,
         tr("Update the view with what is shown"),
         {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S)},
         u"refresh"_s},
        &ViewShelf::updateShown);
    m_actions.follow(m_tickets->listPane(), Actions::Place::SavedView,
                     [views = QPointer(m_views.get())] { return views && views->mayChangeShown(); });
    connect(m_tickets.get(), &TicketDesk::viewShown, &m_actions, &Actions::refresh);
    connect(&m_workspace.savedViews(), &SavedViews::changed, &m_actions, &Actions::refresh);
}

/// In a window of its own; what is behind its figures is shown here.
void Desk::addDashboard()
{
    if (!Dashboard::isFor(m_workspace.directory().me().role))
        return;
    m_dashboard = std::make_unique<Dashboard>(m_workspace, m_actions, m_settings);
    connect(m_dashboard.get(), &Dashboard::ticketsRequested, this,
            [this](const QString &title, const TicketQuery &query) {
                m_tickets->showFound(title, query);
                bringForward();
            });
    connect(m_dashboard.get(), &Dashboard::recordRequested, this, [this](Entity entity, qint64 id) {
        m_pages->showRecord(entity, id);
        bringForward();
    });
    connect(m_dashboard.get(), &Dashboard::activityRequested, this, [this](const std::optional<UserId> &person) {
        m_pages->showActivity(person);
        bringForward();
    });
    connect(m_dashboard.get(), &Dashboard::chatsRequested, this, [this] {
        if (m_pages->show(u"chats"_s))
            bringForward();
    });
}

void Desk::showQueue()
{
    auto *queue = new QueueView(m_workspace.outbox());
    connect(queue, &QueueView::ticketRequested, this, [this](TicketId ticket) {
        m_window->panel().dismiss();
        m_tickets->showTicket(ticket);
    });
    connect(queue, &QueueView::chatRequested, this, [this](ChatId chat) {
        m_window->panel().dismiss();
        m_pages->showChat(chat);
    });
    m_window->panel().present(tr("Waiting changes"), queue, QSize(640, 460));
}

void Desk::showPreferences()
{
    auto *preferences = new Preferences(
        {m_appearance.choice(), m_settings.value(u"language"_s).toString(), m_notifications->isEnabled(),
         m_settings.value(QLatin1String(TicketDesk::kGoesOn)).toBool(), m_workspace.account().server.text()});
    connect(preferences, &Preferences::themeChosen, this, [this](ThemeChoice theme) {
        m_settings.setValue(u"theme"_s, static_cast<int>(theme));
        m_appearance.choose(theme);
    });
    connect(preferences, &Preferences::languageChosen, this,
            [this](const QString &code) { m_settings.setValue(u"language"_s, code); });
    connect(preferences, &Preferences::notificationsChosen, this, [this](bool isNotified) {
        m_settings.setValue(QLatin1String(Notifications::kSetting), isNotified);
        m_notifications->setEnabled(isNotified);
    });
    connect(preferences, &Preferences::goingOnChosen, this,
            [this](bool goesOn) { m_settings.setValue(QLatin1String(TicketDesk::kGoesOn), goesOn); });
    // Queued: the panel with the button goes together with this desk.
    connect(preferences, &Preferences::forgetServerRequested, this, &Desk::forgetServerRequested, Qt::QueuedConnection);
    preferences->addSection(tr("Signature"), new SignatureForm(m_workspace));
    auto *tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    auto *scroll = new QScrollArea(tabs);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(preferences);
    scroll->viewport()->setAutoFillBackground(false);
    preferences->setAutoFillBackground(false);
    tabs->addTab(scroll, tr("General"));
    tabs->addTab(new ShortcutEditor(m_actions, tabs), tr("Shortcuts"));
    tabs->setFocusProxy(preferences);
    m_window->panel().present(tr("Preferences"), tabs, QSize(640, 700));
}

void Desk::showPersonMenu(const QPoint &position)
{
    auto *menu = new QMenu(m_window.get());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &id :
         {u"app.away"_s, u"app.queue"_s, u"app.preferences"_s, u"help.shortcuts"_s, u"app.signOut"_s})
        menu->addAction(m_actions.action(id));
    menu->popup(position - QPoint(0, menu->sizeHint().height()));
}

} // namespace sf::client
