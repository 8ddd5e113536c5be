// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the ticket table, as data: one array of what each is called, shows, sorts by and how wide it starts.
#pragma once

#include "shared/query/ticketquery.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace sf::client {

class Directory;

enum class TicketColumn : quint8 {
    Number,
    Subject,
    Requester,
    Company,
    Status,
    Priority,
    Assignee,
    Tags,
    Due,
    Updated,
    Created,
    SlaDeadline,
    Team,
    Category,
    LeadScore,
    Health,
    Revenue,
};

struct ColumnFacts
{
    TicketColumn id;
    const char *name;  ///< stable, for settings
    const char *title; ///< to be translated in the context "TicketColumns"
    QString (*text)(const TicketRow &row, const Directory &directory);
    std::optional<SortKey> sortKey;
    Qt::Alignment alignment;
    int width;
};

inline constexpr int kTicketColumnCount = 17;

/// In table order; index == static_cast<int>(id).
const std::array<ColumnFacts, kTicketColumnCount> &ticketColumns();
const ColumnFacts &columnFacts(TicketColumn column);
QString columnTitle(TicketColumn column);
/// What a list can be sorted by without showing it; Relevance is chosen by searching.
QString sortTitle(SortKey key);

} // namespace sf::client
