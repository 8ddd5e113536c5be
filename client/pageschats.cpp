// SPDX-License-Identifier: GPL-3.0-or-later
// The page of chats among the others, and what can be done there.
#include "client/chats/chatspage.h"
#include "client/chats/chatview.h"
#include "client/pages.h"
#include "client/shell/mainwindow.h"
#include "client/sync/workspace.h"
#include "client/widgets/banner.h"

#include <QAction>
#include <QPushButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

ChatsPage &Pages::chats()
{
    if (!m_chats) {
        m_chats = follow(new ChatsPage(m_workspace, m_settings, &m_window), Actions::Place::Chats);
        ChatView &view = m_chats->view();
        m_actions.follow(m_chats, Actions::Place::Chat,
                         [page = m_chats] { return page && page->view().chat().isValid(); });
        connect(&view, &ChatView::chatChanged, &m_actions, &Actions::refresh);
        connect(&view, &ChatView::ticketRequested, this, &Pages::ticketRequested);
        connect(&view, &ChatView::contactRequested, this, &Pages::showContact);
        connect(&view, &ChatView::existingTicketRequested, this, &Pages::offerAnotherTicket);
    }
    return *m_chats;
}

void Pages::showChat(ChatId id)
{
    show(u"chats"_s);
    chats().showChat(id);
}

bool Pages::isLookingAt(ChatId id) const
{
    return m_chats && m_chats->isVisible() && m_chats->isActiveWindow() && m_chats->view().chat() == id;
}

/// Opens the one that there is.
void Pages::offerAnotherTicket(TicketId ticket, ChatId chat)
{
    emit ticketRequested(ticket);
    Banner &banner = m_window.banner();
    banner.showMessage(Banner::Kind::Info,
                       tr("The chat with %1 has this ticket already.").arg(m_workspace.chats().label(chat)));
    banner.setClosable(true);
    connect(banner.addAction(tr("Back to the chat")), &QPushButton::clicked, this, [this, chat] {
        m_window.banner().hide();
        showChat(chat);
    });
    connect(banner.addAction(tr("Make another")), &QPushButton::clicked, this, [this, chat] {
        m_window.banner().hide();
        showChat(chat);
        chats().view().openTicketForm();
    });
}

void Pages::addChatActions()
{
    using Place = Actions::Place;
    const QString group = tr("C&hats");
    const auto add = [&](Actions::Description description, Place place, auto work) {
        description.places = place;
        connect(m_actions.add(description), &QAction::triggered, this, [this, work] { work(chats()); });
    };
    connect(m_actions.add({u"chat.takeNext"_s,
                           group,
                           tr("Take the chat that waits longest"),
                           {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)},
                           u"user"_s}),
            &QAction::triggered, this, [this] {
                show(u"chats"_s);
                chats().takeNext();
            });
    add({u"chat.take"_s, group, tr("Take the chat"), {QKeySequence(Qt::Key_T)}, u"user"_s}, Place::Chat,
        [](ChatsPage &page) { page.view().take(); });
    add({u"chat.reply"_s, group, tr("Answer in the chat"), {QKeySequence(Qt::Key_R)}, u"reply"_s}, Place::Chat,
        [](ChatsPage &page) { page.view().write(); });
    add({u"chat.transfer"_s, group, tr("Hand the chat on…"), {QKeySequence(Qt::Key_A)}, u"users"_s}, Place::Chat,
        [](ChatsPage &page) { page.view().openTransferMenu(); });
    add({u"chat.handBack"_s, group, tr("Hand the chat back to the bot"), {QKeySequence(Qt::Key_B)}, u"undo"_s},
        Place::Chat, [](ChatsPage &page) { page.view().handBack(); });
    add({u"chat.close"_s, group, tr("Close the chat"), {QKeySequence(Qt::Key_E)}, u"check"_s}, Place::Chat,
        [](ChatsPage &page) { page.view().closeChat(); });
    add({u"chat.ticket"_s,
         group,
         tr("Make a ticket of the chat"),
         {QKeySequence(Qt::Key_M), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M)},
         u"ticket"_s},
        Place::Chat, [](ChatsPage &page) { page.view().makeTicket(); });
    add({u"chat.ticketForm"_s,
         group,
         tr("Make a ticket with other values…"),
         {QKeySequence(Qt::SHIFT | Qt::Key_M)},
         u"ticket"_s},
        Place::Chat, [](ChatsPage &page) { page.view().openTicketForm(); });
    add({u"chat.link"_s, group, tr("Link the chat to a ticket…"), {QKeySequence(Qt::Key_L)}, u"paperclip"_s},
        Place::Chat, [](ChatsPage &page) { page.view().openLinkBar(); });
}

} // namespace sf::client
