// SPDX-License-Identifier: GPL-3.0-or-later
// What the fields of records are called, wherever they are named.
#pragma once

#include <QString>

namespace sf::client {

/// By the field's name on the wire ("due_at": "Due date"); an unknown one is shown with its underscores as spaces.
QString fieldWord(const QString &field);

/// What an undo left alone, "due_at (Emma Clark), status" on the wire: as people read it. A sentence stays one.
QString keptWords(const QString &kept);

} // namespace sf::client
