// SPDX-License-Identifier: GPL-3.0-or-later
// How a record looks in lists, for those who catch up.
#pragma once

#include "shared/enums.h"
#include "shared/ids.h"

#include <QByteArray>

namespace sf::server {

class Database;

// Called on readers' threads, several at a time.
class RowReader
{
public:
    virtual ~RowReader() = default;
    // JSON; empty when the record has no row or is gone.
    virtual QByteArray row(Database &database, OrganizationId organization, Entity entity, qint64 id) = 0;
    // JSON; empty when it is longer than 8 KiB.
    virtual QByteArray response(Database &database, OrganizationId organization, ResponseId id) = 0;
};

} // namespace sf::server
