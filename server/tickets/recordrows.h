// SPDX-License-Identifier: GPL-3.0-or-later
// How records look in lists: what the feed sends beside an event, live and to those who catch up.
#pragma once

#include "server/events/feed.h"
#include "shared/response.h"

namespace sf::server {

class RecordRows : public RowReader
{
public:
    QByteArray row(Database &database, OrganizationId organization, Entity entity, qint64 id) override;
    /// The message as the feed sends it beside its event; empty where it is too long for that and has to be asked for.
    static QByteArray pushed(const Response &response);
    QByteArray response(Database &database, OrganizationId organization, ResponseId id) override;
};

} // namespace sf::server
