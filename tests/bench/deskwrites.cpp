// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's writes done by the bare C interface.
#include "tests/bench/deskwrites.h"

#include "tests/bench/customers.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

namespace {

constexpr qint64 Now = 1'767'225'600'000;
constexpr qint64 Content = 1'000'000'000; // no upload gets that far

} // namespace

DeskWrites::DeskWrites(RawConnection &raw, OrganizationId organization, UserId user, qint64 tickets)
    : FloorWrites(raw, organization, user, tickets)
    , m_contacts(Customers::contactsFor(tickets))
{
    const QByteArray own = "organization_id = " + QByteArray::number(m_organization);
    m_newContact = std::make_unique<RowCopy>(raw, "contacts", own + " AND id = 2",
                                             std::vector<QByteArray>{"id", "email", "email_key", "created_at"});
    m_chunk =
        std::make_unique<RowCopy>(raw, "content_chunks", own, std::vector<QByteArray>{"content_id", "start", "bytes"});
    const QByteArray ofOne = " WHERE organization_id = ? AND ";
    raw.prepare("SELECT last_contact_id FROM heads WHERE " + own)->run({}, [this](const RawRow &row) {
        m_lastContact = row.number(0);
    });
    m_readContact = raw.prepare("SELECT * FROM contacts" + ofOne + "id = ?");
    m_findContact = raw.prepare("SELECT id FROM contacts" + ofOne + "email_key = ? AND email_key <> ''");
    m_changeContact = raw.prepare("UPDATE contacts SET version = ?, updated_at = ?, custom_3 = ?" + ofOne + "id = ?");
    m_ticketsOf = raw.prepare("SELECT id FROM tickets" + ofOne + "requester_id = ?");
    m_moveTickets = raw.prepare("UPDATE tickets SET requester_id = ?" + ofOne + "requester_id = ?");
    m_untag = raw.prepare("DELETE FROM contact_tags" + ofOne + "contact_id = ?");
    m_leave = raw.prepare("DELETE FROM ticket_participants" + ofOne + "contact_id = ?");
    m_removeContact = raw.prepare("DELETE FROM contacts" + ofOne + "id = ?");
    m_responsesOf = raw.prepare("SELECT id FROM responses" + ofOne + "ticket_id = ?");
    m_moveResponses = raw.prepare("UPDATE responses SET ticket_id = ?" + ofOne + "ticket_id = ?");
    m_link = raw.prepare("INSERT INTO ticket_links (organization_id, ticket_id, linked_id, kind) VALUES (?, ?, ?, "
                         + QByteArray::number(static_cast<int>(LinkKind::MergedInto)) + ")");
    m_readChunk = raw.prepare("SELECT bytes FROM content_chunks" + ofOne + "content_id = ? AND start = ?");
}

qint64 DeskWrites::contactVersion(qint64 contact)
{
    qint64 version = 0;
    // Third in the table: organization_id, id, version.
    m_readContact->run({m_organization, contact}, [&version](const RawRow &row) { version = row.number(2); });
    return version;
}

void DeskWrites::changeContact(qint64 n)
{
    begin();
    const qint64 contact = 1 + n % m_contacts;
    const qint64 version = contactVersion(contact) + 1;
    m_changeContact->run({version, Now, QByteArray::number(n), m_organization, contact});
    appendEvent(Entity::Contact, contact, version);
    commit();
}

void DeskWrites::importContacts(int count)
{
    begin();
    for (int i = 0; i < count; ++i) {
        const QByteArray address = "floor" + QByteArray::number(++m_lastContact) + "@customer.example";
        m_findContact->run({m_organization, address});
        m_newContact->insert({m_lastContact, address, address, Now});
        appendEvent(Entity::Contact, m_lastContact, 1);
    }
    commit();
    m_raw.execute("UPDATE heads SET last_contact_id = " + QByteArray::number(m_lastContact)
                  + " WHERE organization_id = " + QByteArray::number(m_organization));
}

void DeskWrites::mergeContacts(qint64 kept, qint64 gone)
{
    begin();
    const qint64 version = contactVersion(kept) + 1;
    const qint64 last = contactVersion(gone) + 1;
    m_changeContact->run({version, Now, "merged", m_organization, kept});
    appendEvent(Entity::Contact, kept, version);
    std::vector<qint64> tickets;
    m_ticketsOf->run({m_organization, gone}, [&tickets](const RawRow &row) { tickets.push_back(row.number(0)); });
    m_moveTickets->run({kept, m_organization, gone});
    for (const qint64 ticket : tickets)
        touch(ticket);
    m_untag->run({m_organization, gone});
    m_leave->run({m_organization, gone});
    m_removeContact->run({m_organization, gone});
    appendEvent(Entity::Contact, gone, last);
    commit();
}

void DeskWrites::mergeTickets(qint64 source, qint64 target)
{
    begin();
    std::vector<qint64> responses;
    m_responsesOf->run({m_organization, source},
                       [&responses](const RawRow &row) { responses.push_back(row.number(0)); });
    m_moveResponses->run({target, m_organization, source});
    m_link->run({m_organization, source, target});
    for (const qint64 response : responses)
        addDocument(target, response);
    touch(source);
    touch(target);
    commit();
}

void DeskWrites::storeChunk(const QByteArray &bytes)
{
    m_raw.execute(m_raw.isSqlite() ? "BEGIN IMMEDIATE" : "BEGIN");
    m_chunk->insert({Content, m_chunks++, m_raw.isSqlite() ? bytes : "\\x" + bytes.toHex()});
    m_raw.execute("COMMIT");
}

void DeskWrites::readChunk(qint64 n)
{
    m_readChunk->run({m_organization, Content, n % m_chunks});
}

void DeskWrites::dropChunks()
{
    m_raw.execute("DELETE FROM content_chunks WHERE content_id = " + QByteArray::number(Content));
}

} // namespace sf::bench
