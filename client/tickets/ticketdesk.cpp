// SPDX-License-Identifier: GPL-3.0-or-later
// TicketDesk: everything about tickets in one hand.
#include "client/tickets/ticketdesk.h"

#include "client/attachments/draftfiles.h"
#include "client/net/api.h"
#include "client/shell/actions.h"
#include "client/sync/workspace.h"
#include "client/tickets/bulkbar.h"
#include "client/tickets/filterbar.h"
#include "client/tickets/newticketform.h"
#include "client/tickets/people.h"
#include "client/tickets/propertycolumn.h"
#include "client/tickets/ticketlistpane.h"
#include "client/tickets/ticketlookup.h"
#include "client/tickets/tickettable.h"
#include "client/tickets/ticketview.h"
#include "client/tickets/ticketwindow.h"
#include "shared/methods/contact.h"

#include <QAction>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

TicketDesk::TicketDesk(Workspace &workspace, Actions &actions, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_settings(settings)
    , m_list(new TicketListPane(workspace, settings))
    , m_page(new QStackedWidget)
    , m_view(new TicketView(workspace, m_page))
    , m_form(new NewTicketForm(workspace.directory(), workspace.outbox(), workspace.drafts(),
                               contactLookup(workspace.api()), similarLookup(workspace.api()), m_page))
{
    m_page->addWidget(m_view);
    m_page->addWidget(m_form);
    connect(m_list, &TicketListPane::ticketChosen, this, [this](TicketId id) {
        m_view->showTicket(id);
        m_page->setCurrentWidget(m_view);
    });
    connect(m_list, &TicketListPane::ticketOpened, this, &TicketDesk::openWindow);
    connect(m_view, &TicketView::ticketRequested, this, &TicketDesk::showTicket);
    connect(m_view, &TicketView::windowRequested, this, &TicketDesk::openWindow);
    m_form->setFiles(new DraftFiles(workspace, m_form));
    connect(m_form, &NewTicketForm::submitted, this, &TicketDesk::showTicket);
    connect(m_form, &NewTicketForm::ticketRequested, this, &TicketDesk::openWindow);
    connect(m_form, &NewTicketForm::peopleWanted, this, [this](const QList<ContactId> &contacts) {
        for (const ContactId id : contacts)
            m_workspace.api().call<ContactGet>({id}, m_form, [this](const Result<ContactRow> &found) {
                if (found)
                    m_form->showPerson(found->contact);
            });
    });
    connect(m_form, &NewTicketForm::left, this, [this] {
        m_page->setCurrentWidget(m_view);
        m_list->setFocus();
    });
    connect(&workspace.outbox(), &Outbox::entryAdded, this, &TicketDesk::goOn);
    connect(&m_list->bulk(), &BulkBar::stateShown, &m_actions, &Actions::refresh);
    m_actions.follow(m_list, Actions::Place::TicketList);
    m_actions.follow(m_list, Actions::Place::Selection, [list = m_list] { return list->bulk().canStart(); });
    addListActions();
    addTicketActions();
    addLinkActions();
    addPropertyActions();
    addSelectionActions();
    addViewActions();
    connectView(*m_view);
    m_list->setNewTicketAction(m_actions.action(u"ticket.new"_s));
}

TicketDesk::~TicketDesk()
{
    for (const QPointer<TicketWindow> &window : std::as_const(m_windows))
        delete window.data();
    if (m_list && !m_list->parent())
        delete m_list.data();
    if (m_page && !m_page->parent())
        delete m_page.data();
}

QWidget *TicketDesk::listPane() const
{
    return m_list;
}

QWidget *TicketDesk::pagePane() const
{
    return m_page;
}

void TicketDesk::addListActions()
{
    using Place = Actions::Place;
    // Each takes its own part.
    const Actions::Places lists = Place::TicketList | Place::Contacts | Place::Companies | Place::Chats;
    const Actions::Places steps = lists | Place::Chatbots;
    const QString group = tr("&Tickets");
    const auto add = [&](Actions::Description description, Actions::Places places, auto &&work) {
        description.places = places;
        connect(m_actions.add(description), &QAction::triggered, this, std::forward<decltype(work)>(work));
    };
    add({u"ticket.new"_s,
         group,
         tr("New ticket"),
         {QKeySequence(Qt::Key_C), QKeySequence(Qt::CTRL | Qt::Key_N)},
         u"plus"_s},
        {}, [this] { newTicket(); });
    add({u"list.next"_s, group, tr("Next ticket"), {QKeySequence(Qt::Key_J)}, u"chevron-right"_s}, steps,
        [this] { step(1); });
    add({u"list.previous"_s, group, tr("Previous ticket"), {QKeySequence(Qt::Key_K)}, u"chevron-left"_s}, steps,
        [this] { step(-1); });
    add({u"list.search"_s,
         group,
         tr("Search"),
         {QKeySequence(Qt::Key_Slash), QKeySequence(QKeySequence::Find)},
         u"search"_s},
        lists, [this] {
            if (!m_actions.isInFront(*m_list))
                return;
            m_list->window()->activateWindow();
            m_list->filters().focusSearch();
        });
    add({u"list.filter"_s, group, tr("Add a filter"), {QKeySequence(Qt::Key_F)}, u"filter"_s}, Place::TicketList,
        [this] { m_list->filters().openMenu(); });
    add({u"list.select"_s, group, tr("Select the ticket, or not"), {QKeySequence(Qt::Key_X)}}, Place::TicketList,
        [this] { m_list->table().toggleCurrent(); });
    add({u"list.selectAll"_s, group, tr("Select all that match"), {QKeySequence(QKeySequence::SelectAll)}},
        Place::TicketList, [this] { m_list->chooseAll(); });
    add({u"list.saveView"_s, group, tr("Save this list as a view"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)}},
        Place::TicketList, [this] { emit m_list->saveRequested(); });
    add({u"list.columns"_s, group, tr("Choose the columns"), {QKeySequence(Qt::SHIFT | Qt::Key_C)}, u"columns"_s},
        Place::TicketList, [this] {
            if (m_list->table().isVisible())
                m_list->table().chooseColumns();
        });
    add({u"list.refresh"_s, group, tr("Refresh the list"), {QKeySequence(Qt::Key_F5)}, u"refresh"_s}, Place::TicketList,
        [this] { m_list->model().refresh(); });
}

void TicketDesk::addTicketActions()
{
    const QString group = tr("T&icket");
    // What has a way for several tickets goes that way while several are selected.
    const auto add = [&](Actions::Description description, std::function<void(TicketView &)> work,
                         void (BulkBar::*many)() = nullptr) {
        description.places = many ? Actions::Place::OneTicket | Actions::Place::Selection : Actions::Place::Ticket;
        connect(m_actions.add(description), &QAction::triggered, this, [this, work = std::move(work), many] {
            if (many && isManyMeant())
                (m_list->bulk().*many)();
            else
                onView(work);
        });
    };
    add({u"ticket.open"_s, group, tr("Open the ticket"), {QKeySequence(Qt::Key_O)}, u"ticket"_s},
        [](TicketView &view) { view.setFocus(); });
    add({u"ticket.window"_s,
         group,
         tr("Open in its own window"),
         {QKeySequence(Qt::CTRL | Qt::Key_Return)},
         u"window"_s},
        [this](TicketView &view) { openWindow(view.ticket()); });
    add({u"ticket.reply"_s, group, tr("Reply"), {QKeySequence(Qt::Key_R)}, u"reply"_s},
        [](TicketView &view) { view.write(DraftKind::Reply); });
    add({u"ticket.note"_s, group, tr("Internal note"), {QKeySequence(Qt::Key_N)}, u"note"_s},
        [](TicketView &view) { view.write(DraftKind::Note); });
    add({u"ticket.customerAnswer"_s,
         group,
         tr("Record the customer’s answer"),
         {QKeySequence(Qt::SHIFT | Qt::Key_R)},
         u"phone"_s},
        [](TicketView &view) { view.write(DraftKind::CustomerAnswer); });
    add({u"ticket.attach"_s,
         group,
         tr("Attach files to the message"),
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)},
         u"paperclip"_s},
        [](TicketView &view) { view.attachFiles(); });
    add({u"ticket.putFiles"_s, group, tr("Put files on the ticket itself"), {}, u"paperclip"_s},
        [](TicketView &view) { view.putFilesOnTicket(); });
    add(
        {u"ticket.assign"_s, group, tr("Assign"), {QKeySequence(Qt::Key_A)}, u"user"_s},
        [](TicketView &view) { view.openProperty(&PropertyColumn::openAssignee); }, &BulkBar::openAssignee);
    add(
        {u"ticket.status"_s, group, tr("Change the status"), {QKeySequence(Qt::Key_S)}, u"check"_s},
        [](TicketView &view) { view.openStatusMenu(); }, &BulkBar::openStatus);
    add(
        {u"ticket.priority"_s, group, tr("Change the priority"), {QKeySequence(Qt::Key_P)}, u"star"_s},
        [](TicketView &view) { view.openProperty(&PropertyColumn::openPriority); }, &BulkBar::openPriority);
    add(
        {u"ticket.tags"_s, group, tr("Change the tags"), {QKeySequence(Qt::Key_T)}, u"tag"_s},
        [](TicketView &view) { view.openProperty(&PropertyColumn::openTags); }, &BulkBar::openTags);
    add(
        {u"ticket.resolve"_s, group, tr("Resolve"), {QKeySequence(Qt::Key_E)}, u"check"_s},
        [](TicketView &view) { view.chooseStatus(Status::Resolved); }, &BulkBar::resolve);
}

void TicketDesk::connectView(TicketView &view)
{
    QList<QAction *> offered;
    for (const QString &id :
         {u"ticket.link"_s, u"ticket.merge"_s, u"ticket.split"_s, u"ticket.watch"_s, u"ticket.unread"_s})
        offered.append(m_actions.action(id));
    view.setActions(offered, m_actions.action(u"ticket.watch"_s));
    connect(&view, &TicketView::ticketChanged, &m_actions, &Actions::refresh);
    m_actions.follow(&view, Actions::Place::Ticket, [&view] { return view.ticket() != TicketId(); });
    m_actions.follow(&view, Actions::Place::OneTicket, [desk = QPointer(this), &view] {
        return view.ticket() != TicketId() && desk && !desk->isManyMeant();
    });
    connect(&view, &TicketView::contactRequested, this, &TicketDesk::contactRequested);
    connect(&view, &TicketView::companyRequested, this, &TicketDesk::companyRequested);
    connect(&view, &TicketView::chatRequested, this, &TicketDesk::chatRequested);
    connect(&view, &TicketView::splitRequested, this,
            [this](const TicketSplit::Params &prefilled, const QList<Attachment> &files, const QString &requester,
                   const QString &label) {
                emit broughtForward();
                m_page->setCurrentWidget(m_form);
                m_page->window()->activateWindow();
                m_form->startSplit(prefilled, files, requester, label);
            });
}

void TicketDesk::step(int by)
{
    if (m_actions.isInFront(*m_list))
        m_list->table().step(by);
}

/// After a reply or a new status, for those who work through a list; what was written stays in the queue.
void TicketDesk::goOn(const OutboxEntry &entry)
{
    if (!m_settings.value(QLatin1String(kGoesOn)).toBool() || !m_list->isVisible()
        || !entry.isAbout(Entity::Ticket, m_view->ticket().value()) || activeView() != m_view)
        return;
    const auto reply = entry.as<TicketRespond>();
    const auto change = entry.as<TicketUpdate>();
    if ((reply && !reply->internal) || (change && change->patch.has(&Ticket::status)))
        QTimer::singleShot(0, this, [this] { step(1); }); // first the page takes leave of what was written
}

void TicketDesk::showTicket(TicketId id)
{
    emit broughtForward();
    m_view->showTicket(id);
    m_page->setCurrentWidget(m_view);
    m_list->table().select(id);
    m_view->window()->activateWindow();
}

void TicketDesk::showMessage(TicketId ticket, ResponseId message)
{
    showTicket(ticket);
    m_view->showMessage(message);
}

void TicketDesk::openWindow(TicketId id)
{
    if (id == TicketId())
        return;
    m_windows.removeAll(QPointer<TicketWindow>());
    for (const QPointer<TicketWindow> &window : std::as_const(m_windows)) {
        if (window->view().ticket() == id) {
            window->raise();
            window->activateWindow();
            return;
        }
    }
    auto *window = new TicketWindow(m_workspace, m_actions, m_settings, id);
    connect(&window->view(), &TicketView::ticketRequested, this, &TicketDesk::openWindow);
    connectView(window->view());
    m_windows.append(window);
    window->show();
}

void TicketDesk::newTicket()
{
    emit broughtForward();
    m_page->setCurrentWidget(m_form);
    m_page->window()->activateWindow();
    m_form->start();
}

} // namespace sf::client
