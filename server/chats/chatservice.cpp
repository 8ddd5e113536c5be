// SPDX-License-Identifier: GPL-3.0-or-later
// Lists and pages of chats.
#include "server/chats/chatservice.h"

#include "server/chats/chatrepository.h"
#include "server/contacts/contactrepository.h"
#include "server/events/eventlog.h"
#include "server/net/callbounds.h"
#include "server/tickets/ticketrepository.h"

namespace sf::server::chatservice {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPageMessages = 200;
constexpr qsizetype kPageBytes = 512 * 1024;

/// Looked up each time instead of kept, so that a channel cannot find out who is a customer.
std::optional<Contact> contactOf(const Actor &actor, Database &database, const Chat &chat)
{
    if (chat.contactId)
        return contactrepository::find(actor, database, *chat.contactId);
    if (chat.visitorEmail.isEmpty())
        return std::nullopt;
    return contactrepository::findByEmail(actor, database, chat.visitorEmail);
}

} // namespace

Error notFound()
{
    return Error::of(ErrorKind::NotFound, u"There is no such chat."_s);
}

Result<ChatList::Result> list(const Actor &actor, Database &database, const ChatList::Params &params)
{
    if (auto fits = checkPage(params.limit, params.offset); !fits)
        return std::move(fits.error());
    if (auto fits = checkConditions(params.query); !fits)
        return std::move(fits.error());
    ChatList::Result result;
    result.rows = chatrepository::list(actor, database, params);
    result.total = chatrepository::count(actor, database, params.query);
    result.asOf = eventlog::asOf(database, actor.organization);
    return result;
}

Result<ChatPage> get(const Actor &actor, Database &database, const ChatGet::Params &params)
{
    auto chat = chatrepository::find(actor, database, params.id);
    if (!chat)
        return notFound();
    ChatPage page;
    page.messages = chatrepository::messages(actor, database, params.id, params.before, kPageMessages, kPageBytes,
                                             page.olderMessages);
    if (actor.role != Role::Channel) {
        for (const TicketId ticket : std::as_const(chat->tickets)) {
            if (auto row = ticketrepository::row(actor, database, ticket))
                page.tickets << std::move(*row);
        }
        page.contact = contactOf(actor, database, *chat);
        page.suggested = SuggestedPriority::of(*chat);
    }
    page.chat = std::move(*chat);
    page.asOf = eventlog::asOf(database, actor.organization);
    return page;
}

} // namespace sf::server::chatservice
