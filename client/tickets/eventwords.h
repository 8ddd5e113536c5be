// SPDX-License-Identifier: GPL-3.0-or-later
// What happened to a ticket, in a sentence: "Emma Clark set the status to Resolved".
#pragma once

#include "shared/event.h"

#include <QStringList>

#include <functional>

namespace sf::client {

/// How ids are called; an unknown one answers an empty name.
struct Names
{
    std::function<QString(UserId)> user = [](UserId) { return QString(); };
    std::function<QString(TagId)> tag = [](TagId) { return QString(); };
    std::function<QString(TeamId)> team = [](TeamId) { return QString(); };
    std::function<QString(TicketId)> ticket = [](TicketId) { return QString(); };
    std::function<QString(ContactId)> contact = [](ContactId) { return QString(); };
};

/// One sentence per thing that people care about; empty for what only the machine changed (a reply's own times).
QStringList eventSentences(const Event &event, const Names &names);

/// A stored value of a field in words ("Emma Clark", "In progress", "nobody").
QString valueWord(const QString &field, const RawJson &value, const Names &names);

} // namespace sf::client
