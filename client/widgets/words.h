// SPDX-License-Identifier: GPL-3.0-or-later
// The translated words for the fixed terms of the helpdesk.
#pragma once

#include "shared/enums.h"

#include <QString>

namespace sf::client {

QString statusWord(Status status);
QString priorityWord(Priority priority);
/// Known categories are translated; a configured one is shown with its underscores as spaces.
QString categoryWord(const QString &category);

} // namespace sf::client
