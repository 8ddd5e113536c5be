// SPDX-License-Identifier: GPL-3.0-or-later
// Fills an organisation with N tickets of three messages each, always the same ones.
#include "tests/bench/generator.h"

#include "server/db/rows.h"
#include "server/db/searchindex.h"
#include "shared/text.h"
#include "shared/user.h"
#include "tests/bench/indexpause.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

using server::ExtraColumns;

namespace {

constexpr int Messages = 3;
constexpr qint64 TicketsPerCommit = 5000;
constexpr qint64 Minute = 60'000;
constexpr qint64 Day = 24 * 60 * Minute;
constexpr Time Start{1'640'995'200'000}; // 2022-01-01
constexpr qint64 Years = 1400 * Day;
constexpr Time FarAway{1'924'991'999'000}; // 2030-12-31: due, but not while somebody measures

Status statusOf(Dice &dice)
{
    const qint64 percent = dice.below(100);
    if (percent < 85)
        return Status::Closed;
    if (percent < 87)
        return Status::Cancelled;
    if (percent < 90)
        return Status::Resolved;
    static constexpr std::array Open{Status::New,
                                     Status::Open,
                                     Status::Open,
                                     Status::Open,
                                     Status::InProgress,
                                     Status::InProgress,
                                     Status::WaitingOnCustomer,
                                     Status::WaitingOnThirdParty};
    return Open[static_cast<std::size_t>(dice.below(Open.size()))];
}

bool isOpen(Status status)
{
    return status < Status::Resolved;
}

QString categoryOf(Dice &dice)
{
    static const QStringList Names{u"question"_s, u"bug"_s,   u"technical"_s,      u"billing"_s,
                                   u"account"_s,  u"other"_s, u"feature_request"_s};
    return Names[dice.skewed(Names.size())];
}

} // namespace

Generator::Generator(server::Database &database, OrganizationId organization, qint64 tickets)
    : m_database(database)
    , m_organization(organization)
    , m_tickets(tickets)
    , m_customers(database, organization, tickets)
    , m_files(database, organization)
{
}

void Generator::run()
{
    readHeads();
    m_database.begin();
    addAgents();
    m_customers.add();
    m_files.addContents();
    m_database.commit();

    IndexPause pause(m_database, {u"tickets"_s, u"ticket_tags"_s, u"responses"_s, u"events"_s});
    for (qint64 first = 0; first < m_tickets; first += TicketsPerCommit) {
        m_database.begin();
        for (qint64 i = first; i < qMin(first + TicketsPerCommit, m_tickets); ++i)
            addTicket(i);
        m_database.commit();
        m_database.checkpoint();
    }
    pause.end();
    m_database.begin();
    writeHeads();
    m_database.commit();
    m_database.checkpoint();
    // Its planner guesses wildly until it has counted; it would do so by itself within a minute.
    if (!m_database.isSqlite())
        m_database.execute(u"ANALYZE"_s);
}

void Generator::readHeads()
{
    server::Query query =
        m_database.select(u"SELECT event_seq, last_user_id FROM heads WHERE organization_id = ?"_s, m_organization);
    if (query.next()) {
        m_seq = query.get<qint64>(0);
        m_lastUser = query.get<qint64>(1);
    }
}

void Generator::addAgents()
{
    Dice dice(21);
    m_agents = std::clamp<qint64>(m_tickets / 2500, 5, 60);
    for (qint64 i = 0; i < m_agents; ++i) {
        User user;
        user.id = UserId(m_lastUser + 1 + i);
        user.version = 1;
        user.createdAt = user.updatedAt = Start;
        user.name = m_prose.name(dice);
        user.email = u"agent%1@bench.example"_s.arg(i);
        user.role = Role::Agent;
        server::insert(m_database, u"users"_s, user,
                       {{u"organization_id"_s, server::bound(m_organization)},
                        {u"name_key"_s, foldedText(user.name)},
                        {u"email_key"_s, foldedText(user.email)}});
    }
}

void Generator::addTicket(qint64 position)
{
    Dice dice(1'000'003 * static_cast<quint64>(position + 1));
    const auto &people = m_customers.people();
    const Person &requester = people[static_cast<std::size_t>(dice.below(static_cast<qint64>(people.size())))];
    Ticket ticket = makeTicket(position, requester, dice);
    std::vector<Response> responses;
    for (int i = 0; i < Messages; ++i)
        responses.push_back(makeResponse(ticket, requester, i, dice));
    ticket.version = 1 + Messages;
    ticket.updatedAt = responses.back().createdAt;
    if (ticket.status == Status::Closed)
        ticket.closedAt = ticket.updatedAt;
    if (ticket.status >= Status::Resolved && ticket.status != Status::Cancelled)
        ticket.resolvedAt = ticket.updatedAt;
    ticket.firstResponseAt = ticket.lastAgentMessageAt = responses[0].createdAt;
    ticket.lastCustomerMessageAt = responses[1].createdAt;

    const bool hasFile = dice.oneIn(25);
    const qint64 firstSeq = m_seq + 1;
    m_seq += 1 + Messages;
    insertTicket(ticket, requester, hasFile);
    m_seq = firstSeq - 1;
    appendEvent(ticket, 1, EventKind::Created, ticket.createdAt, R"({"status":[null,"new"]})");
    index(ticket, requester, {}, ticket.description);
    for (const Response &response : responses)
        addResponse(ticket, response, requester, &response == &responses.back());
    if (hasFile)
        m_files.attachTo(responses[1], dice);
}

void Generator::addResponse(const Ticket &ticket, const Response &response, const Person &requester, bool isLast)
{
    server::insert(m_database, u"responses"_s, response, {{u"organization_id"_s, server::bound(m_organization)}});
    QByteArray changes = "{}";
    if (isLast) {
        const auto name = enumName(ticket.status);
        changes = R"({"status":["new",")" + QByteArray(name.data(), static_cast<qsizetype>(name.size())) + R"("]})";
    }
    const qint64 first = (ticket.id.value() - 1) * Messages; // messages are numbered ticket by ticket
    appendEvent(ticket, 1 + response.id.value() - first, EventKind::Responded, response.createdAt, changes,
                response.id);
    index(ticket, requester, response.id, response.body);
}

Time Generator::createdAfter(qint64 tickets, qint64 count)
{
    return Time{Start.ms + Years / tickets * count};
}

Ticket Generator::makeTicket(qint64 position, const Person &requester, Dice &dice)
{
    Ticket ticket;
    ticket.id = TicketId(position + 1);
    ticket.number = position + 1;
    ticket.createdAt = Time{createdAfter(m_tickets, position).ms + dice.below(1000)};
    ticket.subject = m_prose.subject(dice);
    ticket.description = m_prose.message(dice);
    ticket.status = statusOf(dice);
    ticket.priority = static_cast<Priority>(dice.skewed(5));
    ticket.category = categoryOf(dice);
    ticket.requesterId = requester.id;
    ticket.companyId = requester.company;
    if (!dice.oneIn(8))
        ticket.assigneeId = UserId(m_lastUser + 1 + dice.skewed(m_agents));
    ticket.creatorId = UserId(m_lastUser + 1 + dice.skewed(m_agents));
    if (dice.oneIn(3)) {
        // What is past is marked already, so that the server has nothing to set when it starts.
        ticket.overdue = isOpen(ticket.status) && dice.oneIn(4);
        ticket.dueAt = ticket.overdue ? Time{ticket.createdAt.ms + 3 * Day} : Time{FarAway.ms + position};
    }
    if (dice.oneIn(4))
        ticket.customFields = RawJson{"{\"order_number\":\"" + QByteArray::number(position)
                                      + "\",\"units\":" + QByteArray::number(dice.below(90)) + '}'};
    return ticket;
}

Response Generator::makeResponse(const Ticket &ticket, const Person &requester, int position, Dice &dice)
{
    Response response;
    response.id = ResponseId(++m_lastResponse);
    response.version = 1;
    response.createdAt = Time{ticket.createdAt.ms + (position + 1) * (20 * Minute + dice.below(5 * 60 * Minute))};
    response.updatedAt = response.createdAt;
    response.ticketId = ticket.id;
    response.body = m_prose.message(dice);
    if (position == 1) {
        response.authorType = AuthorType::Customer;
        response.contactId = requester.id;
        response.authorName = requester.name;
        response.authorEmail = requester.email;
    } else {
        response.authorType = AuthorType::Agent;
        response.userId = ticket.assigneeId ? ticket.assigneeId : ticket.creatorId;
        response.authorName = u"Agent %1"_s.arg(response.userId->value());
        response.internal = dice.oneIn(6);
    }
    return response;
}

void Generator::insertTicket(const Ticket &ticket, const Person &requester, bool hasFile)
{
    const qint64 dueSort = ticket.dueAt ? ticket.dueAt->ms : std::numeric_limits<qint64>::max();
    server::insert(m_database, u"tickets"_s, ticket,
                   {{u"organization_id"_s, server::bound(m_organization)},
                    {u"subject_key"_s, foldedText(ticket.subject)},
                    {u"requester_key"_s, foldedText(requester.name)},
                    {u"due_sort"_s, server::bound(dueSort)},
                    {u"is_open"_s, server::bound(isOpen(ticket.status))},
                    {u"has_attachment"_s, server::bound(hasFile)},
                    {u"last_event_seq"_s, server::bound(m_seq)}});
    Dice dice(static_cast<quint64>(ticket.id.value()));
    for (const TagId tag : Customers::tagsOf(dice, 2))
        m_database.run(u"INSERT INTO ticket_tags (organization_id, ticket_id, tag_id) VALUES (?, ?, ?)"_s,
                       m_organization, ticket.id, tag);
}

void Generator::appendEvent(const Ticket &ticket, qint64 version, EventKind kind, Time at, const QByteArray &changes,
                            std::optional<ResponseId> response)
{
    Event event;
    event.seq = ++m_seq;
    event.at = event.recordedAt = at;
    event.actorId = ticket.creatorId;
    event.actorName = u"Agent %1"_s.arg(ticket.creatorId->value());
    event.call = u"bench-%1"_s.arg(event.seq);
    event.entity = Entity::Ticket;
    event.entityId = ticket.id.value();
    event.version = version;
    event.kind = kind;
    event.changes = RawJson{changes};
    event.responseId = response;
    server::insert(m_database, u"events"_s, event, {{u"organization_id"_s, server::bound(m_organization)}});
}

void Generator::index(const Ticket &ticket, const Person &requester, ResponseId response, const QString &text)
{
    server::SearchDocument document;
    document.ticket = ticket.id;
    document.response = response;
    document.tokens = searchTokens(u"T-%1 "_s.arg(ticket.number, 4, 10, QLatin1Char('0')) + ticket.subject + u' '
                                   + requester.name + u' ' + requester.email + u' ' + text);
    server::searchindex::put(m_database, m_organization, document);
}

void Generator::writeHeads()
{
    m_database.run(
        u"UPDATE heads SET event_seq = ?, last_ticket_number = ?, last_ticket_id = ?, last_response_id = ?, "
        "last_contact_id = ?, last_company_id = ?, last_tag_id = ?, last_attachment_id = ?, last_user_id = ? "
        "WHERE organization_id = ?"_s,
        m_seq, m_tickets, m_tickets, m_lastResponse, static_cast<qint64>(m_customers.people().size()),
        m_customers.companies(), Customers::tagCount, m_files.lastId(), m_lastUser + m_agents, m_organization);
}

} // namespace sf::bench
