// SPDX-License-Identifier: GPL-3.0-or-later
// Stored answers of writes: the same key of the same user is carried out once.
#pragma once

#include "server/db/receiptkey.h"
#include "shared/ids.h"
#include "shared/result.h"
#include "shared/time.h"

#include <optional>

namespace sf::server {

class Database;

namespace receipts {

// The stored answer, or key_mismatch when the key was used for another call.
std::optional<Result<QByteArray>> find(Database &database, OrganizationId organization, const ReceiptKey &key);
void store(Database &database, OrganizationId organization, const ReceiptKey &key, const QByteArray &receipt, Time now);
// Those older than 30 days.
qint64 forgetOld(Database &database, Time now);

} // namespace receipts

} // namespace sf::server
