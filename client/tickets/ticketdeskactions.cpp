// SPDX-License-Identifier: GPL-3.0-or-later
// Which ticket or tickets an action means, and what can be done with them beyond the everyday.
#include "client/shell/actions.h"
#include "client/sync/workspace.h"
#include "client/tickets/bulkbar.h"
#include "client/tickets/composer.h"
#include "client/tickets/propertycolumn.h"
#include "client/tickets/ticketdesk.h"
#include "client/tickets/ticketlistpane.h"
#include "client/tickets/ticketview.h"
#include "client/tickets/ticketwindow.h"

#include <QAction>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

/// Several tickets are chosen in the list that is in front.
bool TicketDesk::isManyMeant() const
{
    return m_list && m_actions.isInFront(*m_list) && m_list->bulk().isActive();
}

TicketView *TicketDesk::activeView() const
{
    if (auto *window = qobject_cast<TicketWindow *>(m_actions.frontWindow()))
        return &window->view();
    return m_view;
}

void TicketDesk::onView(const std::function<void(TicketView &)> &work) const
{
    TicketView *view = activeView();
    if (view && m_actions.isInFront(*view) && view->ticket() != TicketId())
        work(*view);
}

void TicketDesk::addLinkActions()
{
    const QString group = tr("T&icket");
    const auto add = [&](Actions::Description description, std::function<void(TicketView &)> work) {
        description.places = Actions::Place::Ticket;
        QAction *made = m_actions.add(description);
        connect(made, &QAction::triggered, this, [this, work = std::move(work)] { onView(work); });
        return made;
    };
    add({u"ticket.link"_s, group, tr("Link to another ticket..."), {QKeySequence(Qt::Key_L)}, u"ticket"_s},
        [](TicketView &view) { view.openLinkBar(LinkBar::Mode::Link); });
    add({u"ticket.merge"_s, group, tr("Merge into another ticket..."), {QKeySequence(Qt::Key_M)}, u"archive"_s},
        [](TicketView &view) { view.openLinkBar(LinkBar::Mode::Merge); });
    add({u"ticket.split"_s,
         group,
         tr("Make a ticket of a message..."),
         {QKeySequence(Qt::SHIFT | Qt::Key_X)},
         u"plus"_s},
        [](TicketView &view) { view.splitNewest(); });
    QAction *watch = add({u"ticket.watch"_s, group, tr("Watch the ticket"), {QKeySequence(Qt::Key_W)}, u"eye"_s},
                         [](TicketView &view) { view.toggleWatching(); });
    watch->setCheckable(true);
    add({u"ticket.unread"_s, group, tr("Mark as unread"), {QKeySequence(Qt::Key_U)}, u"mail"_s},
        [](TicketView &view) { view.markUnread(); });
}

void TicketDesk::addPropertyActions()
{
    const QString group = tr("T&icket");
    const auto add = [&](Actions::Description description, std::function<void(TicketView &)> work) {
        description.places = Actions::Place::OneTicket;
        connect(m_actions.add(description), &QAction::triggered, this,
                [this, work = std::move(work)] { onView(work); });
    };
    add({u"ticket.due"_s, group, tr("Change the due date"), {QKeySequence(Qt::Key_D)}, u"calendar"_s},
        [](TicketView &view) { view.openProperty(&PropertyColumn::openDue); });
    add({u"ticket.category"_s, group, tr("Change the category"), {QKeySequence(Qt::SHIFT | Qt::Key_T)}, u"archive"_s},
        [](TicketView &view) { view.openProperty(&PropertyColumn::openCategory); });
    add({u"ticket.team"_s, group, tr("Change the team"), {QKeySequence(Qt::SHIFT | Qt::Key_A)}, u"users"_s},
        [](TicketView &view) { view.openProperty(&PropertyColumn::openTeam); });
    add({u"ticket.replyAndWait"_s,
         group,
         tr("Send the reply and wait for the customer"),
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return)},
         u"pause"_s},
        [](TicketView &view) { view.composer().sendAndWait(); });
}

void TicketDesk::addSelectionActions()
{
    const QString group = tr("&Tickets");
    const auto add = [&](Actions::Description description, void (BulkBar::*work)()) {
        description.places = Actions::Place::Selection;
        connect(m_actions.add(description), &QAction::triggered, this, [this, work] {
            if (isManyMeant())
                (m_list->bulk().*work)();
        });
    };
    add({u"bulk.macro"_s, group, tr("Use a macro on the selected tickets"), {QKeySequence(Qt::Key_V)}, u"command"_s},
        &BulkBar::openMacros);
    if (m_workspace.directory().me().role != Role::Agent)
        add({u"bulk.reply"_s,
             group,
             tr("Reply to the selected tickets…"),
             {QKeySequence(Qt::CTRL | Qt::Key_R)},
             u"reply"_s},
            &BulkBar::openReply);
}

} // namespace sf::client
