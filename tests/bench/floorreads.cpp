// SPDX-License-Identifier: GPL-3.0-or-later
// The server's reads done by the bare C interface.
#include "tests/bench/floorreads.h"

#include "server/tickets/ticketquerysql.h"
#include "server/tickets/ticketrepository.h"
#include "shared/methods/ticket.h"
#include "tests/bench/rawjson.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

namespace {

constexpr int PageRows = 50;
constexpr int RequesterColumn = 10; // of the ticket: requester_id, company_id
constexpr int CompanyColumn = 11;

template<Described T>
RawStatement::Sink rowsInto(QByteArray *out)
{
    return [out](const RawRow &row) {
        if (out == nullptr)
            return;
        if (!out->endsWith('['))
            *out += ',';
        writeRawRow<T>(*out, row);
    };
}

} // namespace

Cells cellsOf(const server::Bindings &values)
{
    Cells cells;
    for (const QVariant &value : values) {
        if (value.isNull())
            cells.emplace_back();
        else if (value.typeId() == QMetaType::QString)
            cells.emplace_back(value.toString().toUtf8());
        else
            cells.emplace_back(value.toLongLong());
    }
    return cells;
}

FloorReads::FloorReads(RawConnection &raw, server::Database &database, OrganizationId organization, UserId user)
    : m_raw(raw)
    , m_database(database)
    , m_organization(organization)
    , m_user(user)
{
}

std::shared_ptr<RawStatement> FloorReads::prepare(const QByteArray &sql)
{
    return m_raw.prepare(sql);
}

FloorRead FloorReads::list(const TicketList::Params &params)
{
    server::Actor actor;
    actor.organization = m_organization;
    actor.user = m_user;
    const server::TicketQuerySql compiled(actor, m_database, params.query, params.sort);
    const auto page = compiled.page(server::ListPart::Valued, std::nullopt, PageRows, 0);
    const auto statement = prepare(page.sql.toUtf8());
    const auto head = prepare("SELECT event_seq FROM heads WHERE organization_id = ?");
    const Cells values = cellsOf(page.values);
    const Cells organization{m_organization.value()};
    return FloorRead([=](qint64, QByteArray *out) {
        if (out != nullptr)
            *out += R"({"jsonrpc":"2.0","id":1,"result":{"rows":[)";
        head->run(organization);
        statement->run(values, rowsInto<TicketRow>(out));
        if (out != nullptr)
            *out += "],\"position\":0,\"total\":null,\"as_of\":1}}\n";
    });
}

FloorRead FloorReads::ticket(qint64 tickets)
{
    const QByteArray own = " WHERE organization_id = ? AND ";
    const auto ticketRow = prepare("SELECT " + rawColumns<Ticket>() + " FROM tickets" + own + "id = ?");
    const auto contact = prepare("SELECT " + rawColumns<Contact>() + " FROM contacts" + own + "id = ?");
    const auto company = prepare("SELECT " + rawColumns<Company>() + " FROM companies" + own + "id = ?");
    const auto tags = prepare("SELECT tag_id FROM ticket_tags" + own + "ticket_id = ?");
    const auto participants = prepare("SELECT contact_id FROM ticket_participants" + own + "ticket_id = ?");
    const auto others =
        prepare("SELECT " + server::ticketrepository::rowColumns(m_database).toUtf8() + " FROM "
                + server::ticketrepository::rowTables().toUtf8()
                + " WHERE t.organization_id = ? AND t.requester_id = ? ORDER BY t.updated_at DESC, t.id DESC LIMIT 11");
    const auto responses = prepare("SELECT " + rawColumns<Response>() + " FROM responses" + own
                                   + "ticket_id = ? ORDER BY created_at DESC, id DESC LIMIT 101");
    const auto events = prepare("SELECT " + rawColumns<Event>() + " FROM events" + own
                                + "entity = ? AND entity_id = ? ORDER BY version DESC LIMIT 101");
    const auto links = prepare("SELECT linked_id FROM ticket_links" + own + "ticket_id = ?");
    const auto chats = prepare("SELECT chat_id FROM ticket_chats" + own + "ticket_id = ?");
    const auto head = prepare("SELECT event_seq FROM heads WHERE organization_id = ?");
    const qint64 organization = m_organization.value();
    return FloorRead([=](qint64 n, QByteArray *out) {
        const qint64 id = 1 + n % tickets;
        const Cells keyed{organization, id};
        const auto key = [out](const char *text) {
            if (out != nullptr)
                *out += text;
        };
        qint64 requester = 0;
        qint64 itsCompany = 0;
        head->run({organization});
        key(R"({"jsonrpc":"2.0","id":1,"result":{"ticket":[)");
        const auto writeTicket = rowsInto<Ticket>(out);
        ticketRow->run(keyed, [&](const RawRow &row) {
            requester = row.number(RequesterColumn);
            itsCompany = row.number(CompanyColumn);
            writeTicket(row);
        });
        tags->run(keyed);
        participants->run(keyed);
        key("],\"requester\":[");
        contact->run({organization, requester}, rowsInto<Contact>(out));
        key("],\"company\":[");
        if (itsCompany != 0)
            company->run({organization, itsCompany}, rowsInto<Company>(out));
        key("],\"requester_tickets\":[");
        others->run({organization, requester}, rowsInto<TicketRow>(out));
        key("],\"responses\":[");
        responses->run(keyed, rowsInto<Response>(out));
        key("],\"events\":[");
        events->run({organization, static_cast<qint64>(Entity::Ticket), id}, rowsInto<Event>(out));
        links->run(keyed);
        chats->run(keyed);
        key("]}}\n");
    });
}

} // namespace sf::bench
