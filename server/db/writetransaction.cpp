// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and events of one write call.
#include "server/db/writetransaction.h"

#include "server/db/database.h"
#include "server/events/eventlog.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

WriteTransaction::WriteTransaction(Database &database, Heads &heads, OrganizationId organization, QString call,
                                   Time now)
    : m_database(database)
    , m_heads(heads)
    , m_organization(organization)
    , m_call(std::move(call))
    , m_now(now)
{
}

Head &WriteTransaction::head() const
{
    Head *head = m_heads.find(m_organization);
    if (!head)
        throw StorageError(StorageFailure::Statement, u"A write needs an organisation that exists."_s);
    return *head;
}

qint64 WriteTransaction::nextId(Entity entity)
{
    return ++head().lastIds[static_cast<std::size_t>(entity)];
}

qint64 WriteTransaction::nextTicketNumber()
{
    return ++head().ticketNumber;
}

qint64 WriteTransaction::headSeq() const
{
    return head().seq;
}

qint64 WriteTransaction::append(Event event, Delivery delivery)
{
    event.seq = ++head().seq;
    event.recordedAt = m_now;
    if (event.at.ms == 0)
        event.at = m_now;
    event.call = m_call;
    m_events.push_back({m_organization, std::move(event), std::move(delivery)});
    eventlog::append(m_database, m_events.back());
    return m_events.back().event.seq;
}

OrganizationId WriteTransaction::addOrganization(const QString &slug, const QString &name)
{
    const qint64 last = m_database.single<qint64>(u"SELECT COALESCE(MAX(id), 0) FROM organizations"_s).value_or(0);
    m_organization = OrganizationId(last + 1);
    m_database.run(
        u"INSERT INTO organizations (id, version, created_at, updated_at, slug, name) VALUES (?, 1, ?, ?, ?, ?)"_s,
        m_organization, m_now, m_now, slug, name);
    m_heads.add(m_organization);
    return m_organization;
}

} // namespace sf::server
