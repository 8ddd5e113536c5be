// SPDX-License-Identifier: GPL-3.0-or-later
// The server's writes done by the bare C interface, one transaction and one sync each.
#include "tests/bench/floorwrites.h"

#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

namespace {

constexpr qint64 Now = 1'767'225'600'000;

/// The names of a table's columns.
std::vector<QByteArray> columnsOf(RawConnection &raw, const QByteArray &table)
{
    const QByteArray sql = raw.isSqlite()
                             ? QByteArray("SELECT name FROM pragma_table_info(?)")
                             : QByteArray("SELECT column_name FROM information_schema.columns WHERE table_name = ? "
                                          "ORDER BY ordinal_position");
    std::vector<QByteArray> names;
    raw.prepare(sql)->run({table}, [&names](const RawRow &row) {
        const std::string_view name = row.text(0);
        names.emplace_back(name.data(), static_cast<qsizetype>(name.size()));
    });
    return names;
}

QByteArray joined(const std::vector<QByteArray> &names)
{
    return QByteArrayList(names.begin(), names.end()).join(", ");
}

} // namespace

RowCopy::RowCopy(RawConnection &raw, const QByteArray &table, const QByteArray &where,
                 const std::vector<QByteArray> &changed)
{
    const std::vector<QByteArray> names = columnsOf(raw, table);
    raw.prepare("SELECT " + joined(names) + " FROM " + table + " WHERE " + where + " LIMIT 1")
        ->run({}, [this](const RawRow &row) {
            for (int i = 0; i < row.columns(); ++i) {
                const std::string_view text = row.isNull(i) ? std::string_view() : row.text(i);
                if (row.isNull(i))
                    m_row.emplace_back();
                else
                    m_row.emplace_back(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
            }
        });
    if (m_row.empty())
        giveUp(u"the floor finds no row in "_s + QString::fromUtf8(table));
    for (const QByteArray &name : changed) {
        const auto found = std::find(names.begin(), names.end(), name);
        m_positions.push_back(static_cast<std::size_t>(found - names.begin()));
    }
    QByteArray marks = QByteArray("?,").repeated(static_cast<qsizetype>(names.size()));
    marks.chop(1);
    m_insert = raw.prepare("INSERT INTO " + table + " (" + joined(names) + ") VALUES (" + marks + ")");
}

void RowCopy::insert(const Cells &values)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        m_row[m_positions[i]] = values[i];
    m_insert->run(m_row);
}

FloorWrites::FloorWrites(RawConnection &raw, OrganizationId organization, UserId user, qint64 tickets)
    : m_raw(raw)
    , m_organization(organization.value())
    , m_tickets(tickets)
    , m_run("floor-" + QUuid::createUuid().toByteArray(QUuid::Id128).left(8) + '-')
    , m_user(user.value())
{
    const QByteArray own = "organization_id = " + QByteArray::number(m_organization);
    m_ticket =
        std::make_unique<RowCopy>(raw, "tickets", own + " AND id = 2",
                                  std::vector<QByteArray>{"id", "number", "updated_at", "version", "last_event_seq"});
    m_response = std::make_unique<RowCopy>(raw, "responses", own + " AND id = 2",
                                           std::vector<QByteArray>{"id", "ticket_id", "created_at", "updated_at"});
    m_event = std::make_unique<RowCopy>(
        raw, "events", own + " AND entity = " + QByteArray::number(static_cast<int>(Entity::Ticket)),
        std::vector<QByteArray>{"seq", "entity", "entity_id", "version", "call", "recorded_at"});
    m_document = std::make_unique<RowCopy>(raw, "search_documents", own + " AND ticket_id = 2",
                                           std::vector<QByteArray>{"document_id", "ticket_id", "response_id"});
    raw.prepare("SELECT tokens FROM search_documents WHERE " + own + " AND ticket_id = 2 LIMIT 1")
        ->run({}, [this](const RawRow &row) {
            const std::string_view text = row.text(0);
            m_tokens = QByteArray(text.data(), static_cast<qsizetype>(text.size()));
        });
    raw.prepare("SELECT MAX(document_id) FROM search_documents WHERE " + own)->run({}, [this](const RawRow &row) {
        m_lastDocument = row.number(0);
    });
    if (raw.isSqlite())
        m_index = raw.prepare("INSERT INTO search_index (rowid, tokens) VALUES (?, ?)");
    m_findReceipt = raw.prepare(
        "SELECT method, params_hash, receipt FROM receipts WHERE organization_id = ? AND user_id = ? AND key = ?");
    m_addReceipt = raw.prepare("INSERT INTO receipts (organization_id, user_id, key, method, params_hash, receipt, at) "
                               "VALUES (?, ?, ?, 'bench.floor', ?, '{\"id\":1,\"version\":1,\"seq\":1}', ?)");
    m_readTicket = raw.prepare("SELECT * FROM tickets WHERE organization_id = ? AND id = ?");
    m_touchTicket =
        raw.prepare("UPDATE tickets SET version = ?, updated_at = ?, last_agent_message_at = ?, last_event_seq = ? "
                    "WHERE organization_id = ? AND id = ?");
    m_dueTicket =
        raw.prepare("UPDATE tickets SET version = ?, updated_at = ?, due_at = ?, due_sort = ?, last_event_seq = ? "
                    "WHERE organization_id = ? AND id = ?");
    m_readHead = raw.prepare(
        QByteArray("SELECT event_seq, last_ticket_id, last_response_id FROM heads WHERE organization_id = ?")
        + (raw.isSqlite() ? "" : " FOR UPDATE"));
    m_writeHead =
        raw.prepare("UPDATE heads SET event_seq = ?, last_ticket_number = ?, last_ticket_id = ?, last_response_id = ? "
                    "WHERE organization_id = ?");
}

void FloorWrites::begin()
{
    m_raw.execute(m_raw.isSqlite() ? "BEGIN IMMEDIATE" : "BEGIN");
    m_readHead->run({m_organization}, [this](const RawRow &row) {
        m_seq = row.number(0);
        m_lastTicket = row.number(1);
        m_lastResponse = row.number(2);
    });
    ++m_keys;
    m_findReceipt->run({m_organization, m_user, m_run + QByteArray::number(m_keys)});
}

void FloorWrites::commit()
{
    const QByteArray hash = m_raw.isSqlite() ? QByteArray(32, 'h') : "\\x" + QByteArray(64, '0');
    m_addReceipt->run({m_organization, m_user, m_run + QByteArray::number(m_keys), hash, Now});
    m_writeHead->run({m_seq, m_lastTicket, m_lastTicket, m_lastResponse, m_organization});
    m_raw.execute("COMMIT");
}

void FloorWrites::appendEvent(Entity entity, qint64 id, qint64 version)
{
    ++m_seq;
    m_event->insert({m_seq, static_cast<qint64>(entity), id, version, m_run + QByteArray::number(m_keys), Now});
}

void FloorWrites::addDocument(qint64 ticket, qint64 response)
{
    ++m_lastDocument;
    m_document->insert({m_lastDocument, ticket, response});
    if (m_index)
        m_index->run({m_lastDocument, m_tokens});
}

qint64 FloorWrites::ticketVersion(qint64 ticket)
{
    qint64 version = 0;
    // Third in the table: organization_id, id, version.
    m_readTicket->run({m_organization, ticket}, [&version](const RawRow &row) { version = row.number(2); });
    return version;
}

void FloorWrites::create()
{
    begin();
    ++m_lastTicket;
    m_ticket->insert({m_lastTicket, m_lastTicket, Now + m_keys, qint64{1}, m_seq + 1});
    appendEvent(Entity::Ticket, m_lastTicket, 1);
    addDocument(m_lastTicket, 0);
    commit();
}

void FloorWrites::respond(qint64 n)
{
    begin();
    const qint64 ticket = 1 + n % m_tickets;
    ++m_lastResponse;
    m_response->insert({m_lastResponse, ticket, Now + m_keys, Now + m_keys});
    touch(ticket);
    addDocument(ticket, m_lastResponse);
    commit();
}

void FloorWrites::changeDue(qint64 n)
{
    const qint64 ticket = 1 + n % m_tickets;
    const qint64 version = ticketVersion(ticket) + 1;
    const qint64 due = 2 * Now + m_keys;
    m_dueTicket->run({version, Now + m_keys, due, due, m_seq + 1, m_organization, ticket});
    appendEvent(Entity::Ticket, ticket, version);
}

void FloorWrites::change(qint64 n)
{
    begin();
    changeDue(n);
    commit();
}

void FloorWrites::changeMany(qint64 first, int count)
{
    begin();
    for (int i = 0; i < count; ++i)
        changeDue(first + i);
    commit();
}

void FloorWrites::touch(qint64 ticket)
{
    const qint64 version = ticketVersion(ticket) + 1;
    m_touchTicket->run({version, Now + m_keys, Now + m_keys, m_seq + 1, m_organization, ticket});
    appendEvent(Entity::Ticket, ticket, version);
}

} // namespace sf::bench
