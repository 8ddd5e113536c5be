// SPDX-License-Identifier: GPL-3.0-or-later
// Desk: what a signed-in person sits at. Joins workspace, sidebar, tickets and main window, and tells how the connection stands.
#include "client/desk.h"

#include "client/chats/chatnotices.h"
#include "client/dashboard/dashboard.h"
#include "client/net/api.h"
#include "client/pages.h"
#include "client/shell/mainwindow.h"
#include "client/shell/notifications.h"
#include "client/shell/sidebar.h"
#include "client/shell/tray.h"
#include "client/shell/undobar.h"
#include "client/shell/viewshelf.h"
#include "client/sync/workspace.h"
#include "client/tickets/ticketdesk.h"
#include "client/tickets/ticketlistpane.h"
#include "client/tickets/ticketmodel.h"
#include "client/tickets/tickettable.h"
#include "client/tickets/ticketview.h"
#include "client/widgets/banner.h"

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QSettings>
#include <QUuid>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int calmMs = 400;
constexpr int offlineStripMs = 2'500;
const QString ticketsPage = u"tickets"_s;

constexpr StandingView standingViews[] = {StandingView::MyOpen,  StandingView::Unassigned,
                                          StandingView::AllOpen, StandingView::Overdue,
                                          StandingView::Waiting, StandingView::RecentlyClosed};

} // namespace

Desk::Desk(Workspace &workspace, QSettings &settings, Appearance &appearance, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_appearance(appearance)
    , m_actions(&settings)
{
    addAppActions();
    m_tickets = std::make_unique<TicketDesk>(workspace, m_actions, settings);
    auto *sidebar = new Sidebar;
    m_sidebar = sidebar;
    m_window = std::make_unique<MainWindow>(MainWindow::Panes{sidebar, m_tickets->listPane(), m_tickets->pagePane()},
                                            m_actions, settings);
    m_pages = std::make_unique<Pages>(workspace, settings, m_actions, *m_window);
    addDashboard();
    addHelpActions();
    m_views = std::make_unique<ViewShelf>(workspace, *sidebar, *m_tickets, m_window->panel());
    addViewActions();
    new UndoBar(workspace.undoHistory(), m_actions.action(u"app.undo"_s), m_window.get());
    m_calm.setSingleShot(true);
    m_calm.setInterval(calmMs);
    m_offline.setSingleShot(true);
    m_offline.setInterval(offlineStripMs);
    connect(&m_calm, &QTimer::timeout, this, &Desk::showConnection);
    connect(&m_offline, &QTimer::timeout, this, &Desk::showOfflineStrip);

    m_sidebar->setPages(QList<Sidebar::Entry>{{ticketsPage, tr("Support Tickets")}} + m_pages->entries());
    fillViews();
    m_sidebar->setAwayAction(m_actions.action(u"app.away"_s));
    connectSidebar();
    connectWorkspace();
    connectNotifications();
    connectChats();
    showPerson();
    showCounts();
    showConnection();
    if (!workspace.localDb().problem().isEmpty())
        showNotice(workspace.localDb().problem());
}

Desk::~Desk() = default;

void Desk::show()
{
    const QString last = m_settings.value(u"view"_s).toString();
    if (!m_views->open(last))
        m_tickets->showList(last);
    m_window->show();
    m_tickets->listPane()->setFocus();
}

bool Desk::openFirstTicket()
{
    const std::optional<TicketRow> first = m_tickets->list().model().rowAt(0);
    if (!first)
        return false;
    m_tickets->showTicket(first->id);
    return true;
}

void Desk::showNotice(const QString &text)
{
    if (m_strip == Strip::Disk)
        return;
    m_strip = Strip::Notice;
    m_window->banner().showMessage(Banner::Kind::Info, text);
    m_window->banner().setClosable(true);
}

void Desk::fillViews()
{
    QList<Sidebar::Entry> views;
    for (const StandingView view : standingViews)
        views.append({TicketDesk::viewKey(view), TicketDesk::viewTitle(view)});
    views.append({TicketDesk::unreadKey(), tr("Unread")});
    for (const Team &team : m_workspace.directory().myTeams())
        views.append({TicketDesk::teamKey(team.id), team.name});
    m_sidebar->setViews(views);
    showCounts();
}

void Desk::connectSidebar()
{
    connect(m_sidebar, &Sidebar::viewChosen, this, [this](const QString &key) {
        if (!m_views->open(key))
            m_tickets->showList(key);
    });
    connect(m_sidebar, &Sidebar::pageChosen, this, [this](const QString &key) {
        if (!m_pages->show(key))
            m_tickets->showAll();
    });
    connect(m_pages.get(), &Pages::shown, m_sidebar, &Sidebar::setCurrent);
    connect(m_pages.get(), &Pages::ticketRequested, m_tickets.get(), &TicketDesk::showTicket);
    connect(m_tickets.get(), &TicketDesk::contactRequested, m_pages.get(), &Pages::showContact);
    connect(m_tickets.get(), &TicketDesk::companyRequested, m_pages.get(), &Pages::showCompany);
    connect(m_tickets.get(), &TicketDesk::broughtForward, m_window.get(), &MainWindow::showTickets);
    connect(m_sidebar, &Sidebar::queueRequested, this, &Desk::showQueue);
    connect(m_sidebar, &Sidebar::personMenuRequested, this, &Desk::showPersonMenu);
    connect(m_tickets.get(), &TicketDesk::viewShown, this, [this](const QString &key) {
        m_sidebar->setCurrent(key.isEmpty() ? ticketsPage : key);
        m_settings.setValue(u"view"_s, key);
    });
}

void Desk::connectWorkspace()
{
    Outbox &outbox = m_workspace.outbox();
    connect(&outbox, &Outbox::countChanged, &m_calm, qOverload<>(&QTimer::start));
    connect(&outbox, &Outbox::entryHeld, this, [this](const OutboxEntry &entry, const Error &error) {
        showConnection();
        showHeldStrip(tr("%1: %2").arg(entry.words(), error.message),
                      entry.entity == Entity::Ticket ? entry.subject() : 0);
    });
    connect(&outbox, &Outbox::entrySettled, this, [this] { hideStrip(Strip::Held); });
    connect(&outbox, &Outbox::entryCancelled, this, [this] { hideStrip(Strip::Held); });
    connect(&outbox, &Outbox::writeFailed, this, [this](const QString &why) {
        m_strip = Strip::Notice;
        m_window->banner().showMessage(Banner::Kind::Error, why);
        m_window->banner().setClosable(true);
    });
    connect(&m_workspace.drafts(), &Drafts::saveFailed, this, &Desk::showNotice);
    connect(&m_workspace.localDb(), &LocalDb::writeFailed, this, &Desk::showDiskStrip);
    connect(&m_workspace.localDb(), &LocalDb::writeRecovered, this, [this] {
        hideStrip(Strip::Disk);
        showConnection();
    });
    connect(&m_workspace.tickets(), &TicketStore::pageChanged, this, [this](TicketId id) {
        if (m_workspace.tickets().pageState(id) == TicketStore::PageState::Current)
            emit ticketShown();
    });
    connect(&m_workspace.directory(), &Directory::changed, this, [this] {
        showPerson();
        fillViews();
    });
    connect(&m_workspace.viewCounts(), &ViewCounts::changed, this, [this] {
        showCounts();
        showPerson();
        noticeSettled();
    });
    connect(&m_workspace.attention(), &Attention::countChanged, this, [this] {
        showCounts();
        showPerson();
    });
    connect(&m_workspace.api(), &Api::stateChanged, this, &Desk::showConnection);
    connect(&m_workspace.api().connection(), &Connection::stateChanged, this, &Desk::showConnection);
    connect(&m_tickets->list().model(), &TicketModel::stateChanged, this, &Desk::noticeSettled);
    // Where a copy was shown before, the state stays as it is when the server answers.
    connect(&m_tickets->list().model(), &TicketModel::totalChanged, this, &Desk::noticeSettled);
}

void Desk::connectNotifications()
{
    m_tray = std::make_unique<Tray>();
    m_notifications =
        std::make_unique<Notifications>(m_workspace, [this](TicketId ticket) { return isLookingAt(ticket); });
    m_notifications->setEnabled(m_settings.value(QLatin1String(Notifications::kSetting), true).toBool());
    connect(m_notifications.get(), &Notifications::ticketRequested, this, [this](TicketId ticket, ResponseId message) {
        bringForward();
        m_tickets->showMessage(ticket, message);
    });
    connect(m_notifications.get(), &Notifications::countChanged, this, &Desk::showPerson);
    connect(m_tray.get(), &Tray::clicked, this, &Desk::bringForward);
}

void Desk::connectChats()
{
    connect(&m_workspace.chats(), &ChatStore::waitingChanged, this, &Desk::showCounts);
    connect(m_tickets.get(), &TicketDesk::chatRequested, this, [this](ChatId chat) {
        bringForward();
        m_pages->showChat(chat);
    });
    // From other pages one comes back to the list that stood there.
    connect(m_tickets.get(), &TicketDesk::broughtForward, this, [this] {
        const QString view = m_settings.value(u"view"_s).toString();
        m_sidebar->setCurrent(view.isEmpty() ? ticketsPage : view);
    });
    m_chatNotices = std::make_unique<ChatNotices>(
        m_workspace, [this] { return m_notifications->isEnabled(); },
        [this](ChatId chat) { return m_pages->isLookingAt(chat); });
    connect(m_chatNotices.get(), &ChatNotices::chatRequested, this, [this](ChatId chat) {
        bringForward();
        m_pages->showChat(chat);
    });
}

bool Desk::isLookingAt(TicketId ticket) const
{
    const QWidget *active = QApplication::activeWindow();
    const auto views = active ? active->findChildren<TicketView *>() : QList<TicketView *>();
    return std::any_of(views.cbegin(), views.cend(),
                       [ticket](const TicketView *view) { return view->isVisible() && view->ticket() == ticket; });
}

void Desk::bringForward()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

/// Said at once or not at all: an hour later it would be about another hour.
void Desk::setAway(bool isAway)
{
    m_actions.action(u"app.away"_s)->setChecked(m_workspace.directory().me().away); // until the server has it
    UserSetAway::Params params;
    params.key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    params.away = isAway;
    m_workspace.api().call<UserSetAway>(params, this, [this](const Result<Receipt> &answer) {
        if (!answer.ok())
            showNotice(answer.error().message);
    });
}

void Desk::showPerson()
{
    m_actions.action(u"app.away"_s)->setChecked(m_workspace.directory().me().away);
    const User &me = m_workspace.directory().me();
    const QString name = me.name.isEmpty() ? m_workspace.account().email : me.name;
    m_sidebar->setPerson(name, QColor(me.avatarColor));
    const int unread = m_notifications ? m_notifications->count() : 0;
    m_window->setAttention(unread, m_workspace.directory().organization().name);
    m_tray->setAttention(unread);
}

void Desk::showCounts()
{
    for (const StandingView view : standingViews)
        m_sidebar->setCount(TicketDesk::viewKey(view), m_workspace.viewCounts().count(view));
    m_sidebar->setCount(TicketDesk::unreadKey(), m_workspace.attention().unread().size());
    if (const int waiting = m_workspace.chats().waiting(); waiting > 0)
        m_sidebar->setCount(u"chats"_s, waiting);
    else
        m_sidebar->setCount(u"chats"_s, std::nullopt);
    for (const Team &team : m_workspace.directory().myTeams())
        m_sidebar->setCount(TicketDesk::teamKey(team.id), m_workspace.viewCounts().count(team.id));
}

QString Desk::waitingWords() const
{
    const int count = m_workspace.outbox().count();
    if (count == 0)
        return {};
    return tr(" - %n changes waiting", nullptr, count);
}

void Desk::showConnection()
{
    const Outbox &outbox = m_workspace.outbox();
    const Api::State state = m_workspace.api().state();
    const Connection::State connection = m_workspace.api().connection().state();
    if (state == Api::State::SignedIn) {
        m_offline.stop();
        hideStrip(Strip::Offline);
        const int held = outbox.heldCount();
        if (held > 0)
            m_sidebar->setConnection(Sidebar::Light::Waiting, tr("Online - %n changes need you", nullptr, held));
        else if (outbox.count() > 0)
            m_sidebar->setConnection(Sidebar::Light::Waiting, tr("Online") + waitingWords());
        else
            m_sidebar->setConnection(Sidebar::Light::Online, tr("Online"));
        return;
    }
    if (!m_offline.isActive() && m_strip != Strip::Offline)
        m_offline.start();
    if (connection == Connection::State::Blocked)
        m_sidebar->setConnection(Sidebar::Light::Offline, tr("Blocked") + waitingWords());
    else if (state == Api::State::SignedOut)
        m_sidebar->setConnection(Sidebar::Light::Offline, tr("Signed out") + waitingWords());
    else if (connection == Connection::State::Connecting || connection == Connection::State::Open)
        m_sidebar->setConnection(Sidebar::Light::Waiting, tr("Connecting") + waitingWords());
    else
        m_sidebar->setConnection(Sidebar::Light::Offline, tr("Offline") + waitingWords());
}

void Desk::showOfflineStrip()
{
    if (m_workspace.api().isSignedIn() || m_strip == Strip::Disk)
        return;
    m_strip = Strip::Offline;
    Banner &banner = m_window->banner();
    banner.showMessage(Banner::Kind::Warning,
                       tr("The server is away. What you change is kept here and sent when it is back."));
    banner.setToolTip(m_workspace.api().connection().problem());
    banner.setClosable(true);
    QPushButton *again = banner.addAction(tr("Connect now"));
    connect(again, &QPushButton::clicked, this, [this] { m_workspace.api().connection().retryNow(); });
}

/// Outranks all others: it stays until the disk takes what is written, whatever else there is to say.
void Desk::showDiskStrip(const QString &why)
{
    m_strip = Strip::Disk;
    m_window->banner().showMessage(Banner::Kind::Error, tr("%1 What you do stays in this window and is not sent before "
                                                           "it can be written. Leave the window open.")
                                                            .arg(why));
    m_window->banner().setClosable(false);
}

void Desk::showHeldStrip(const QString &words, qint64 ticket)
{
    if (m_strip == Strip::Disk)
        return;
    m_strip = Strip::Held;
    Banner &banner = m_window->banner();
    banner.showMessage(Banner::Kind::Warning, words);
    banner.setClosable(true);
    if (ticket > 0) {
        QPushButton *show = banner.addAction(tr("Show ticket"));
        connect(show, &QPushButton::clicked, this, [this, ticket] { m_tickets->showTicket(TicketId(ticket)); });
    }
    QPushButton *decide = banner.addAction(tr("Decide"));
    connect(decide, &QPushButton::clicked, this, &Desk::showQueue);
}

void Desk::hideStrip(Strip strip)
{
    if (m_strip != strip || (strip == Strip::Held && m_workspace.outbox().heldCount() > 0))
        return;
    m_strip = Strip::None;
    m_window->banner().hide();
}

void Desk::noticeSettled()
{
    const TicketModel &model = m_tickets->list().model();
    const bool isListHere = model.state() == TicketModel::State::Ready || model.state() == TicketModel::State::Empty;
    if (m_hasSettled || !isListHere || model.copyTime() || !m_workspace.viewCounts().count(StandingView::AllOpen)
        || !m_workspace.api().isSignedIn()) {
        return;
    }
    m_hasSettled = true;
    // The table was still hidden when the window opened, so it could not take the focus then.
    if (const QWidget *focused = m_window->focusWidget(); !focused || m_sidebar->isAncestorOf(focused))
        m_tickets->list().setFocus();
    QTimer::singleShot(0, this, &Desk::settled); // the model says its state before its rows
}

} // namespace sf::client
