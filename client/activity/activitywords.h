// SPDX-License-Identifier: GPL-3.0-or-later
// What happened to any record, in a sentence; which record, its name says beside it.
#pragma once

#include "client/tickets/eventwords.h"

namespace sf::client {

/// Never empty.
QStringList activitySentences(const Event &event, const Names &names);
/// Who did it, as the avatar shows: "" for the system itself.
QString activityPerson(const Event &event);

} // namespace sf::client
