// SPDX-License-Identifier: GPL-3.0-or-later
// Looking tickets up on the server: by number or words for pickers, by likeness while one is written.
#pragma once

#include "client/tickets/searchlist.h"
#include "shared/methods/ticketlink.h"

namespace sf::client {

class Api;
class Directory;

/// Without words: what changed last. `except` are left out.
SearchList::Lookup ticketLookup(Api &api, const Directory &directory, std::function<QList<TicketId>()> except);

using SimilarLookup =
    std::function<void(const TicketSimilar::Params &, QObject *context, std::function<void(const QList<TicketRow> &)>)>;
SimilarLookup similarLookup(Api &api);

} // namespace sf::client
