// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of records by their field tables.
#include "server/tickets/recordrows.h"

#include "server/auth/actor.h"
#include "server/chatbots/chatbotrepository.h"
#include "server/chats/chatrepository.h"
#include "server/contacts/contactrepository.h"
#include "server/db/rows.h"
#include "server/macros/macrorepository.h"
#include "server/responses/responserepository.h"
#include "server/tags/tagrepository.h"
#include "server/tickets/ticketrepository.h"
#include "server/users/userrepository.h"
#include "server/views/savedviewrepository.h"
#include "shared/company.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestPushed = 8 * 1024;

template<class T>
QByteArray rowOf(Database &database, const QString &table, OrganizationId organization, qint64 id)
{
    Query query = database.select(u"SELECT %1 FROM %2 WHERE organization_id = ? AND id = ?"_s.arg(columns<T>(), table),
                                  organization, id);
    return query.next() ? toJson(read<T>(query)) : QByteArray();
}

} // namespace

QByteArray RecordRows::row(Database &database, OrganizationId organization, Entity entity, qint64 id)
{
    switch (entity) {
    case Entity::Ticket: {
        const Actor reader{organization, UserId(), Role::Admin, QString()};
        const auto found = ticketrepository::row(reader, database, TicketId(id));
        return found ? toJson(*found) : QByteArray();
    }
    case Entity::User:
        return rowOf<User>(database, u"users"_s, organization, id);
    case Entity::Team: {
        const auto found = users::team(database, organization, TeamId(id));
        return found ? toJson(*found) : QByteArray();
    }
    case Entity::Tag: {
        const auto found = tagrepository::find({organization, UserId(), Role::Admin, {}}, database, TagId(id));
        return found ? toJson(*found) : QByteArray();
    }
    case Entity::Contact: {
        const Actor reader{organization, UserId(), Role::Admin, QString()};
        const auto found = contactrepository::find(reader, database, ContactId(id));
        return found ? toJson(*found) : QByteArray();
    }
    case Entity::Company:
        return rowOf<Company>(database, u"companies"_s, organization, id);
    // Of these only what is for all: nobody has the reader's number.
    case Entity::View: {
        const auto found = savedviewrepository::find({organization, UserId(), Role::Admin, {}}, database, ViewId(id));
        return found ? toJson(*found) : QByteArray();
    }
    case Entity::Macro: {
        const auto found = macrorepository::find({organization, UserId(), Role::Admin, {}}, database, MacroId(id));
        return found ? toJson(*found) : QByteArray();
    }
    case Entity::Chat: {
        const auto found = chatrepository::find({organization, UserId(), Role::Admin, {}}, database, ChatId(id));
        return found ? toJson(*found) : QByteArray();
    }
    case Entity::ChatMessage:
        return rowOf<ChatMessage>(database, u"chat_messages"_s, organization, id);
    case Entity::Chatbot: {
        const auto found = chatbotrepository::find({organization, UserId(), Role::Admin, {}}, database, ChatbotId(id));
        return found ? toJson(*found) : QByteArray();
    }
    case Entity::ChatbotBlock:
        return rowOf<ChatbotBlock>(database, u"chatbot_blocks"_s, organization, id);
    default:
        return {};
    }
}

QByteArray RecordRows::response(Database &database, OrganizationId organization, ResponseId id)
{
    const Actor reader{organization, UserId(), Role::Admin, QString()};
    const auto found = responserepository::find(reader, database, id);
    return found ? pushed(*found) : QByteArray();
}

QByteArray RecordRows::pushed(const Response &response)
{
    const QByteArray json = toJson(response);
    return json.size() <= kLongestPushed ? json : QByteArray();
}

} // namespace sf::server
