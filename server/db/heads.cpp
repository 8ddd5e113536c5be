// SPDX-License-Identifier: GPL-3.0-or-later
// Locking, counting and writing of heads.
#include "server/db/heads.h"

#include "server/db/database.h"
#include "server/db/dialect.h"

#include <QUuid>

#include <algorithm>

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

QString lastIdColumn(std::string_view entity)
{
    return u"last_"_s + QString::fromLatin1(entity.data(), static_cast<qsizetype>(entity.size())) + u"_id"_s;
}

QStringList headColumns()
{
    QStringList names{u"event_seq"_s, u"last_ticket_number"_s};
    for (const std::string_view entity : EnumNames<Entity>::names)
        names << lastIdColumn(entity);
    return names;
}

const QString &selectHead(Engine engine)
{
    static const QString plain = u"SELECT %1 FROM heads WHERE organization_id = ?"_s.arg(headColumns().join(u", "_s));
    static const QString locking = plain + dialect::forUpdate(Engine::Postgresql);
    return engine == Engine::Sqlite ? plain : locking;
}

const QString &updateHead()
{
    static const QString sql =
        u"UPDATE heads SET %1 = ? WHERE organization_id = ?"_s.arg(headColumns().join(u" = ?, "_s));
    return sql;
}

} // namespace

Heads::Heads(Database &database) : m_database(database) {}

void Heads::lock(std::vector<OrganizationId> organizations)
{
    std::sort(organizations.begin(), organizations.end());
    for (const OrganizationId organization : organizations) {
        if (m_heads.contains(organization))
            continue;
        Query query = m_database.select(selectHead(m_database.engine()), organization);
        if (!query.next())
            continue;
        Head head;
        head.seq = query.get<qint64>(0);
        head.ticketNumber = query.get<qint64>(1);
        for (std::size_t i = 0; i < Head::entities; ++i)
            head.lastIds[i] = query.get<qint64>(static_cast<int>(i) + 2);
        m_heads.emplace(organization, head);
        m_stored.emplace(organization, head);
    }
}

void Heads::add(OrganizationId organization)
{
    m_database.run(u"INSERT INTO heads (organization_id, epoch) VALUES (?, ?)"_s, organization,
                   QUuid::createUuid().toString(QUuid::WithoutBraces));
    m_heads[organization] = Head{};
    m_stored[organization] = Head{};
}

Head *Heads::find(OrganizationId organization)
{
    const auto found = m_heads.find(organization);
    return found == m_heads.end() ? nullptr : &found->second;
}

void Heads::write()
{
    for (const auto &[organization, head] : m_heads) {
        if (head == m_stored[organization])
            continue;
        Bindings values{bound(head.seq), bound(head.ticketNumber)};
        for (const qint64 id : head.lastIds)
            values << bound(id);
        values << bound(organization);
        m_database.runWith(updateHead(), values);
        m_stored[organization] = head;
    }
}

} // namespace sf::server
