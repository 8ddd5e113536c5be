// SPDX-License-Identifier: GPL-3.0-or-later
// Names of records.
#include "client/activity/recordnames.h"

#include "client/net/api.h"
#include "client/sync/workspace.h"
#include "shared/chatbot.h"
#include "shared/methods/chat.h"
#include "shared/methods/company.h"
#include "shared/methods/contact.h"
#include "shared/methods/ticket.h"

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The value of a field after the event; empty when it is not in it.
QString textAfter(const JsonElement &changes, const char *pointer)
{
    std::string_view text;
    if (changes.at_pointer(pointer).get(text) != simdjson::SUCCESS)
        return {};
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

qint64 numberAfter(const JsonElement &changes, const char *pointer)
{
    std::int64_t number = 0;
    return changes.at_pointer(pointer).get(number) == simdjson::SUCCESS ? number : 0;
}

} // namespace

RecordNames::RecordNames(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    connect(&workspace.feed(), &Feed::eventArrived, this, &RecordNames::learn);
    connect(&workspace.feed(), &Feed::resynced, this, [this] {
        m_names.clear();
        m_asked.clear();
    });
}

std::pair<Entity, qint64> RecordNames::shownBy(const Event &event)
{
    if (event.entity != Entity::ChatMessage)
        return {event.entity, event.entityId};
    JsonParser parser;
    const auto changes = parser.parse(event.changes.bytes);
    return {Entity::Chat, changes ? numberAfter(*changes, "/chat_id/1") : 0};
}

QString RecordNames::ticketName(qint64 number, const QString &subject) const
{
    return u"%1 %2"_s.arg(m_workspace.directory().numberText(number), subject);
}

QString RecordNames::name(const Event &event)
{
    const Record record = shownBy(event);
    const auto &[entity, id] = record;
    if (entity == Entity::Ticket) {
        if (const auto row = m_workspace.tickets().row(TicketId(id)))
            return ticketName(row->number, row->subject);
    } else if (entity == Entity::User || entity == Entity::Session) {
        return m_workspace.directory().userName(UserId(id));
    } else if (entity == Entity::Team) {
        const Team *team = m_workspace.directory().team(TeamId(id));
        return team ? team->name : QString();
    } else if (entity == Entity::Tag) {
        const Tag *tag = m_workspace.directory().tag(TagId(id));
        return tag ? tag->name : QString();
    }
    if (!m_names.contains(record))
        learnFromChanges(event, record);
    if (!m_names.contains(record))
        ask(record);
    return known(record);
}

QString RecordNames::known(const Record &record) const
{
    const auto found = m_names.find(record);
    return found == m_names.end() ? QString() : found->second;
}

void RecordNames::put(const Record &record, const QString &name)
{
    if (!name.isEmpty())
        m_names[record] = name;
}

void RecordNames::learn(const FeedEvent &event)
{
    if (event.row.bytes.isEmpty())
        return;
    const Record record{event.event->entity, event.event->entityId};
    switch (event.event->entity) {
    case Entity::Contact:
        if (const auto contact = fromJson<Contact>(event.row.bytes))
            put(record, contact->name);
        return;
    case Entity::Company:
        if (const auto company = fromJson<Company>(event.row.bytes))
            put(record, company->name);
        return;
    case Entity::Chat:
        if (const auto chat = fromJson<Chat>(event.row.bytes))
            put(record, chat->visitorName.isEmpty() ? chat->visitorEmail : chat->visitorName);
        return;
    case Entity::Chatbot:
        if (const auto bot = fromJson<Chatbot>(event.row.bytes))
            put(record, bot->name);
        return;
    default:
        return;
    }
}

/// A record that was made tells all about itself; others what was changed.
void RecordNames::learnFromChanges(const Event &event, const Record &record)
{
    JsonParser parser;
    const auto changes = parser.parse(event.changes.bytes);
    if (!changes || event.entity != record.first)
        return;
    switch (event.entity) {
    case Entity::Ticket:
        if (const qint64 number = numberAfter(*changes, "/number/1"))
            put(record, ticketName(number, textAfter(*changes, "/subject/1")));
        return;
    case Entity::Chat:
        return put(record, textAfter(*changes, "/visitor_name/1"));
    case Entity::ChatbotBlock:
        return put(record, textAfter(*changes, "/title/1"));
    default:
        return put(record, textAfter(*changes, "/name/1"));
    }
}

template<class M, class Id, class NameOf>
void RecordNames::askBy(const Record &record, NameOf nameOf)
{
    typename M::Params params;
    params.id = Id(record.second);
    m_workspace.api().call<M>(params, this, [this, record, nameOf](const Result<typename M::Result> &answer) {
        if (!answer.ok()) {
            if (answer.error().kind == ErrorKind::Offline)
                m_asked.erase(record);
            return;
        }
        put(record, nameOf(*answer));
        emit learned();
    });
}

void RecordNames::ask(const Record &record)
{
    if (record.second <= 0 || m_asked.contains(record) || !m_workspace.api().isSignedIn())
        return;
    switch (record.first) {
    case Entity::Ticket:
        m_asked.insert(record);
        return askBy<TicketGet, TicketId>(
            record, [this](const TicketPage &page) { return ticketName(page.ticket.number, page.ticket.subject); });
    case Entity::Contact:
        m_asked.insert(record);
        return askBy<ContactGet, ContactId>(record, [](const ContactRow &row) { return row.contact.name; });
    case Entity::Company:
        m_asked.insert(record);
        return askBy<CompanyGet, CompanyId>(record, [](const CompanyRow &row) { return row.company.name; });
    case Entity::Chat:
        m_asked.insert(record);
        return askBy<ChatGet, ChatId>(record, [](const ChatPage &page) {
            return page.chat.visitorName.isEmpty() ? page.chat.visitorEmail : page.chat.visitorName;
        });
    default:
        return;
    }
}

} // namespace sf::client
