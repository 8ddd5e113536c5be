// SPDX-License-Identifier: GPL-3.0-or-later
// Who is named in a note.
#include "client/sync/namedin.h"

namespace sf::client {

bool isNamedIn(const Event &event, UserId user)
{
    if (event.kind != EventKind::Responded || !event.changes.bytes.contains("\"mentions\""))
        return false;
    JsonParser parser;
    const auto root = parser.parse(event.changes.bytes);
    JsonElement named;
    if (!root || root->at_pointer("/mentions/1").get(named) != simdjson::SUCCESS)
        return false;
    return fromJson<QList<UserId>>(named).value_or(QList<UserId>()).contains(user);
}

} // namespace sf::client
