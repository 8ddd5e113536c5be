// SPDX-License-Identifier: GPL-3.0-or-later
// How records look in lists: what the feed sends beside an event, live and to those who catch up.
#pragma once

#include "server/events/feed.h"

namespace sf::server {

class RecordRows : public RowReader
{
public:
    QByteArray row(Database &database, OrganizationId organization, Entity entity, qint64 id) override;
    QByteArray response(Database &database, OrganizationId organization, ResponseId id) override;
};

} // namespace sf::server
