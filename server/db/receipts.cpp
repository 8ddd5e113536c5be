// SPDX-License-Identifier: GPL-3.0-or-later
// The receipts table.
#include "server/db/receipts.h"

#include "server/db/database.h"

namespace sf::server::receipts {

using namespace Qt::Literals::StringLiterals;

std::optional<Result<QByteArray>> find(Database &database, OrganizationId organization, const ReceiptKey &key)
{
    Query query = database.select(
        u"SELECT method, params_hash, receipt FROM receipts WHERE organization_id = ? AND user_id = ? AND key = ?"_s,
        organization, key.user, QString::fromLatin1(key.key));
    if (!query.next())
        return std::nullopt;
    if (query.get<QString>(0) != QString::fromLatin1(key.method) || query.get<QByteArray>(1) != key.paramsHash)
        return Result<QByteArray>(
            Error::of(ErrorKind::KeyMismatch,
                      u"This key was already used for another change. Make a new one for each change."_s));
    return Result<QByteArray>(query.get<QString>(2).toUtf8());
}

void store(Database &database, OrganizationId organization, const ReceiptKey &key, const QByteArray &receipt, Time now)
{
    database.run(u"INSERT INTO receipts (organization_id, user_id, key, method, params_hash, receipt, at) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                 organization, key.user, QString::fromLatin1(key.key), QString::fromLatin1(key.method), key.paramsHash,
                 QString::fromUtf8(receipt), now);
}

qint64 forgetOld(Database &database, Time now)
{
    constexpr qint64 thirtyDays = qint64(30) * 24 * 3600 * 1000;
    return database.run(u"DELETE FROM receipts WHERE at < ?"_s, Time{now.ms - thirtyDays});
}

} // namespace sf::server::receipts
