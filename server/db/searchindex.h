// SPDX-License-Identifier: GPL-3.0-or-later
// The full-text index: documents of tokens that shared/ has cut, found by all words, the last one also by its beginning.
#pragma once

#include "server/db/binding.h"
#include "shared/ids.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace sf::server {

class Database;

// One message with its ticket's number, subject and requester; `response` is 0 for the ticket's description. Without tokens it leaves the
// index.
struct SearchDocument
{
    TicketId ticket;
    ResponseId response;
    QStringList tokens;
};

namespace searchindex {

// Adds or replaces, in the caller's transaction.
void put(Database &database, OrganizationId organization, const SearchDocument &document);
// Those of one commit, the same one more than once in the order given.
void putAll(Database &database, std::vector<std::pair<OrganizationId, SearchDocument>> documents);
void remove(Database &database, OrganizationId organization, TicketId ticket, ResponseId response);

// A sub-select with the columns ticket_id, response_id, document_id: the newest `limit` documents that hold all words, newest first.
// Stands in a FROM: `SELECT … FROM (` + sql + `) AS hits`. `words` must not be empty.
struct Hits
{
    QString sql;
    Bindings bindings;
};
Hits hits(Database &database, OrganizationId organization, const QStringList &words, bool lastIsPrefix,
          int limit = 10000);

} // namespace searchindex

} // namespace sf::server
