// SPDX-License-Identifier: GPL-3.0-or-later
// The cell of the counter cube in which a ticket is counted, and its move from one cell to another.
#pragma once

#include "shared/enums.h"
#include "shared/ids.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace sf::server {

struct CountKey
{
    Status status = Status::New;
    Priority priority = Priority::Medium;
    QString category;
    std::optional<UserId> assignee;
    bool overdue = false;

    friend bool operator==(const CountKey &, const CountKey &) = default;
};

size_t qHash(const CountKey &key, size_t seed = 0);

// Made of a ticket's stored values before and after a change; no `before` for a new ticket.
struct CountMove
{
    std::optional<CountKey> before;
    std::optional<CountKey> after;

    bool isEmpty() const { return before == after; }
    QString toText() const; // as the events table keeps it
    static CountMove fromText(const QString &text);
};

} // namespace sf::server
