// SPDX-License-Identifier: GPL-3.0-or-later
// All SQL of responses.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "shared/response.h"

namespace sf::server::responserepository {

/// Oldest first; `older` is what to continue from when there are more.
struct Page
{
    QList<Response> rows;
    std::optional<ResponseId> older;
};

std::optional<Response> find(const Actor &actor, Database &database, ResponseId id);
bool hasExternal(const Actor &actor, Database &database, const QString &source, const QString &externalId);
/// The newest before `before` (none: the newest of all), at most `limit` and about `maxBytes`, but always one.
Page page(const Actor &actor, Database &database, TicketId ticket, const std::optional<Response> &before, int limit,
          qsizetype maxBytes);

void insert(const Actor &actor, Database &database, const Response &response);
bool update(const Actor &actor, Database &database, const Response &before, const Response &after);

} // namespace sf::server::responserepository
