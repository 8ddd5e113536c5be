// SPDX-License-Identifier: GPL-3.0-or-later
// Making the demo organisation, each step as the call would have made it, with its event.
#include "server/organizations/demo.h"

#include "server/companies/companyservice.h"
#include "server/contacts/contactstoring.h"
#include "server/db/database.h"
#include "server/events/changes.h"
#include "server/organizations/democontent.h"
#include "server/responses/responserepository.h"
#include "server/tags/tagservice.h"
#include "server/tickets/ticketrepository.h"
#include "server/tickets/ticketrules.h"
#include "server/tickets/ticketstoring.h"
#include "server/users/userrepository.h"
#include "server/users/userrules.h"
#include "shared/methods/method.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;
namespace content = democontent;

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr int kDaysKnown = 400;
constexpr int kChatHoursAgo = 5;

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

class DemoDesk
{
public:
    DemoDesk(WriteTransaction &transaction, const TicketSettings &settings, OrganizationId organization)
        : m_transaction(transaction)
        , m_settings(settings)
        , m_system{organization, UserId(), Role::Admin, u"Demo data"_s}
    {
    }

    void users(const QString &passwordHash);
    void customers();
    void tags();
    void chatbot();
    void chat();
    void tickets();
    void responses();

private:
    Time hoursAgo(int hours) const { return {m_transaction.now().ms - hours * kHourMs}; }
    Time beginning() const { return hoursAgo(kDaysKnown * 24); }
    Actor actorOf(int user) const;
    void created(Entity entity, qint64 id, Time at, const Changes &changes, EventKind kind = EventKind::Created);
    void ticket(const content::DemoTicket &demo);
    void progress(const content::DemoTicket &demo, TicketId id);
    void chatMessages(Time begin);
    QString transcript() const;

    WriteTransaction &m_transaction;
    const TicketSettings &m_settings;
    Actor m_system;
    QList<User> m_users;
    QList<Company> m_companies;
    QList<Contact> m_contacts;
    QList<Tag> m_tags;
    QList<TicketId> m_tickets;
    QList<qint64> m_blocks;
    qint64 m_chatbot = 0;
    ChatId m_chat;
};

Actor DemoDesk::actorOf(int user) const
{
    if (user == content::Nobody)
        return m_system;
    const User &found = m_users[user];
    return {m_system.organization, found.id, found.role, found.name};
}

void DemoDesk::created(Entity entity, qint64 id, Time at, const Changes &changes, EventKind kind)
{
    Event event = recordEvent(m_system, entity, id, 1, kind, changes);
    event.at = at;
    m_transaction.append(std::move(event));
}

void DemoDesk::users(const QString &passwordHash)
{
    for (const content::DemoUser &demo : content::kUsers) {
        User user;
        user.id = m_transaction.nextId<UserId>(Entity::User);
        user.version = 1;
        user.createdAt = user.updatedAt = beginning();
        user.name = text(demo.name);
        user.email = text(demo.email);
        user.role = demo.role;
        user.avatarColor = userrules::avatarColor(user.id);
        users::insert(m_transaction.db(), m_system.organization, user, passwordHash);
        Event event =
            recordEvent(m_system, Entity::User, user.id.value(), 1, EventKind::Created, Changes::between(User{}, user));
        event.at = user.createdAt;
        Delivery delivery;
        delivery.row = toJson(user);
        m_transaction.append(std::move(event), std::move(delivery));
        m_users << user;
    }
}

void DemoDesk::customers()
{
    for (const content::DemoCompany &demo : content::kCompanies) {
        Company company;
        company.name = text(demo.name);
        company.website = text(demo.website);
        company.industry = text(demo.industry);
        company.size = text(demo.size);
        company.annualRevenue = demo.revenue;
        company.customerSince = beginning();
        company.healthScore = demo.health;
        companyservice::add(m_system, m_transaction, company, beginning());
        m_companies << company;
    }
    for (const content::DemoContact &demo : content::kContacts) {
        Contact contact;
        contact.name = text(demo.name);
        contact.email = text(demo.email);
        contact.jobTitle = text(demo.job);
        contact.leadScore = demo.score;
        contact.leadStatus = demo.status;
        if (demo.company != content::NoCompany)
            contact.companyId = m_companies[demo.company].id;
        contactstoring::add(m_system, m_transaction, contact, beginning());
        m_contacts << contact;
    }
}

void DemoDesk::tags()
{
    for (const content::DemoTag &demo : content::kTags) {
        Tag tag;
        tag.name = text(demo.name);
        tag.color = text(demo.color);
        tagservice::add(m_system, m_transaction, tag, beginning());
        m_tags << tag;
    }
}

void DemoDesk::chatbot()
{
    const Time at = beginning();
    m_chatbot = m_transaction.nextId(Entity::Chatbot);
    m_transaction.db().run(
        u"INSERT INTO chatbots (organization_id, id, version, created_at, updated_at, name, greeting, "
        "active, handoff_rules) VALUES (?, ?, 1, ?, ?, ?, ?, 1, ?)"_s,
        m_system.organization, m_chatbot, at, at, text(content::kBotName), text(content::kBotGreeting),
        text(content::kBotRules));
    Changes changes;
    changes.add("name", QString(), text(content::kBotName));
    created(Entity::Chatbot, m_chatbot, at, changes);
    int position = 0;
    for (const content::DemoBlock &block : content::kBlocks) {
        const qint64 id = m_transaction.nextId(Entity::ChatbotBlock);
        m_transaction.db().run(u"INSERT INTO chatbot_blocks (organization_id, id, version, created_at, updated_at, "
                               u"chatbot_id, title, body, "
                               "position, active) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, 1)"_s,
                               m_system.organization, id, at, at, m_chatbot, text(block.title), text(block.body),
                               position++);
        Changes blockChanges;
        blockChanges.add("title", QString(), text(block.title));
        blockChanges.add("body", QString(), text(block.body));
        created(Entity::ChatbotBlock, id, at, blockChanges);
        m_blocks << id;
    }
}

void DemoDesk::chat()
{
    const Contact &visitor = m_contacts[content::Sarah];
    const User &agent = m_users[content::Emma];
    const Time begin = hoursAgo(kChatHoursAgo);
    const Time escalated{begin.ms + 4 * kMinuteMs};
    const Time closed{begin.ms + 10 * kMinuteMs};
    m_chat = m_transaction.nextId<ChatId>(Entity::Chat);
    m_transaction.db().run(
        u"INSERT INTO chats (organization_id, id, version, created_at, updated_at, visitor_name, visitor_email, "
        u"contact_id, "
        "chatbot_id, status, escalated_at, escalation_reason, agent_id, closed_at, external_source, external_id) "
        "VALUES (?, ?, 4, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        m_system.organization, m_chat, begin, closed, visitor.name, visitor.email, visitor.id, m_chatbot,
        ChatStatus::Closed, escalated, text(content::kChatReason), agent.id, closed, u"demo"_s,
        text(content::kChatExternalId));
    Changes opened;
    opened.add("visitor_name", QString(), visitor.name);
    opened.add("visitor_email", QString(), visitor.email);
    created(Entity::Chat, m_chat.value(), begin, opened);
    chatMessages(begin);

    const auto moved = [&](qint64 version, EventKind kind, const Actor &actor, Time at, ChatStatus from,
                           ChatStatus to) {
        Changes changes;
        changes.add("status", from, to);
        if (kind == EventKind::Escalated)
            changes.add("escalation_reason", QString(), text(content::kChatReason));
        Event event = recordEvent(actor, Entity::Chat, m_chat.value(), version, kind, changes);
        event.at = at;
        m_transaction.append(std::move(event));
    };
    const Actor emma = actorOf(content::Emma);
    moved(2, EventKind::Escalated, m_system, escalated, ChatStatus::Bot, ChatStatus::Waiting);
    moved(3, EventKind::Taken, emma, {begin.ms + 6 * kMinuteMs}, ChatStatus::Waiting, ChatStatus::Active);
    moved(4, EventKind::Updated, emma, closed, ChatStatus::Active, ChatStatus::Closed);
}

void DemoDesk::chatMessages(Time begin)
{
    for (const content::DemoChatMessage &message : content::kChat) {
        const qint64 id = m_transaction.nextId(Entity::ChatMessage);
        const Time at{begin.ms + message.minute * kMinuteMs};
        std::optional<UserId> user;
        QString author = message.author == ChatAuthor::Visitor ? m_contacts[content::Sarah].name : QString();
        if (message.author == ChatAuthor::Bot)
            author = text(content::kBotName);
        if (message.user != content::Nobody) {
            user = m_users[message.user].id;
            author = m_users[message.user].name;
        }
        std::optional<qint64> block;
        if (message.block >= 0)
            block = m_blocks[message.block];
        m_transaction.db().run(
            u"INSERT INTO chat_messages (organization_id, id, version, created_at, updated_at, chat_id, author_type, "
            "user_id, author_name, body, chatbot_block_id) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            m_system.organization, id, at, at, m_chat, message.author, user, author, text(message.body), block);
        Changes changes;
        changes.add("body", QString(), text(message.body));
        created(Entity::ChatMessage, id, at, changes, EventKind::ChatMessage);
    }
}

QString DemoDesk::transcript() const
{
    QStringList lines{u"Made from a chat with %1."_s.arg(m_contacts[content::Sarah].name)};
    for (const content::DemoChatMessage &message : content::kChat) {
        QString who = text(content::kBotName);
        if (message.author == ChatAuthor::Visitor)
            who = m_contacts[content::Sarah].name;
        else if (message.author == ChatAuthor::System)
            who = u"System"_s;
        else if (message.user != content::Nobody)
            who = m_users[message.user].name;
        lines << u"**%1:** %2"_s.arg(who, text(message.body));
    }
    return lines.join(u"\n\n"_s);
}

void DemoDesk::tickets()
{
    for (const content::DemoTicket &demo : content::kTickets)
        ticket(demo);
}

void DemoDesk::ticket(const content::DemoTicket &demo)
{
    const bool isFromChat = demo.tags[0] == content::FromChat;
    const Actor creator = actorOf(isFromChat ? demo.assignee : content::Sofia);
    NewTicket made;
    made.at = hoursAgo(demo.hoursAgo);
    made.requester = m_contacts[demo.requester];
    made.ticket.subject = text(demo.subject);
    made.ticket.description = isFromChat ? transcript() : text(demo.description);
    made.ticket.priority = demo.priority;
    made.ticket.category = text(demo.category);
    made.ticket.companyId = made.requester.companyId;
    made.ticket.creatorId = creator.userOrNobody();
    made.ticket.lastCustomerMessageAt = made.at;
    for (const int tag : demo.tags) {
        if (tag != content::NoTag)
            made.tags << m_tags[tag].id;
    }
    if (isFromChat) {
        made.ticket.originChatId = m_chat;
        made.chats << m_chat;
    }
    TicketStoring(creator, m_transaction, m_settings).add(made);
    m_tickets << made.ticket.id;
    progress(demo, made.ticket.id);
}

/// Who took it, and how far it came.
void DemoDesk::progress(const content::DemoTicket &demo, TicketId id)
{
    if (demo.assignee == content::Nobody)
        return;
    const Actor assignee = actorOf(demo.assignee);
    const auto stored = ticketrepository::find(assignee, m_transaction.db(), id);
    const Time at{hoursAgo(demo.hoursAgo).ms + 30 * kMinuteMs};
    TicketChange change{*stored, *stored, {}, {}, {}, {}, {}, at};
    change.after.assigneeId = assignee.user;
    // Answers and their status follow in responses().
    const bool isAnsweredLater = demo.status == Status::WaitingOnCustomer || demo.status == Status::Resolved;
    change.after.status = isAnsweredLater ? Status::Open : demo.status;
    ticketrules::derive(change.before, change.after, at);
    TicketStoring(assignee, m_transaction, m_settings).change(change);
}

void DemoDesk::responses()
{
    QHash<int, int> left;
    for (const content::DemoResponse &demo : content::kResponses)
        ++left[demo.ticket];
    for (const content::DemoResponse &demo : content::kResponses) {
        const content::DemoTicket &about = content::kTickets[static_cast<std::size_t>(demo.ticket)];
        const bool isCustomer = demo.author == content::Nobody;
        // A customer's words are entered by the agent who got them.
        const Actor actor = actorOf(isCustomer ? about.assignee : demo.author);
        const Contact &requester = m_contacts[about.requester];
        Response response;
        response.id = m_transaction.nextId<ResponseId>(Entity::Response);
        response.version = 1;
        response.createdAt = response.updatedAt = hoursAgo(demo.hoursAgo);
        response.ticketId = m_tickets[demo.ticket];
        response.authorType = isCustomer ? AuthorType::Customer : AuthorType::Agent;
        if (isCustomer)
            response.contactId = requester.id;
        else
            response.userId = actor.user;
        response.authorName = isCustomer ? requester.name : actor.name;
        response.authorEmail = isCustomer ? requester.email : QString();
        response.body = text(demo.body);
        response.internal = demo.internal;
        responserepository::insert(actor, m_transaction.db(), response);
        const auto stored = ticketrepository::find(actor, m_transaction.db(), response.ticketId);
        TicketChange change{*stored, *stored, {}, {}, EventKind::Responded, response, {}, response.createdAt};
        ticketrules::applyMessage(change.after, response.authorType, response.internal, response.createdAt);
        if (--left[demo.ticket] == 0)
            change.after.status = about.status;
        ticketrules::derive(change.before, change.after, response.createdAt);
        TicketStoring(actor, m_transaction, m_settings).change(change);
    }
}

} // namespace

Result<QByteArray> seedDemo(WriteTransaction &transaction, const TicketSettings &settings, const QString &passwordHash)
{
    const QString slug = text(kDemoSlug);
    if (transaction.db().single<qint64>(u"SELECT id FROM organizations WHERE slug = ?"_s, slug))
        return Error::invalid(u"slug"_s,
                              u"The demo organisation \"%1\" exists already; nothing was changed."_s.arg(slug));
    const OrganizationId organization = transaction.addOrganization(slug, u"Demo Organization"_s);
    DemoDesk seed(transaction, settings, organization);
    seed.users(passwordHash);
    seed.customers();
    seed.tags();
    seed.chatbot();
    seed.chat();
    seed.tickets();
    seed.responses();
    return toJson(Receipt{organization.value(), 1, transaction.headSeq(), 0});
}

} // namespace sf::server
