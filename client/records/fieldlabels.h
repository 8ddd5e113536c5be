// SPDX-License-Identifier: GPL-3.0-or-later
// What the fields of contacts and companies are called.
#pragma once

#include "shared/methods/session.h"

#include <QString>

namespace sf::client {

/// By the field's name on the wire; the three custom ones of contacts as the configuration calls them, empty when it does not.
QString fieldLabel(const QString &name, const Organization &organization);

} // namespace sf::client
