// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the ticket in front, beyond the everyday.
#include "client/shell/actions.h"
#include "client/tickets/ticketdesk.h"
#include "client/tickets/ticketlistpane.h"
#include "client/tickets/ticketview.h"

#include <QAction>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

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

} // namespace sf::client
