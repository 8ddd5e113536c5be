// SPDX-License-Identifier: GPL-3.0-or-later
// The few places where the two databases want different words.
#pragma once

#include "server/db/databaseurl.h"

#include <QString>
#include <QStringList>

namespace sf::server::dialect {

// Replaces {blob} {text_key} {without_rowid} {rowid} {tokens}; of the sections between `-- sqlite` or `-- postgresql` and `-- end` it keeps
// this database's.
QString migration(const QString &text, Engine engine);

// One statement each; understands comments, quoted strings and $$ bodies.
QStringList statements(const QString &text);

// An aggregate that joins the ids of a group to "1,2,3"; rows.h reads it by ids().
QString joinedIds(const QString &column, Engine engine);

// " FOR UPDATE" where rows can be locked, else "".
QString forUpdate(Engine engine);

} // namespace sf::server::dialect
