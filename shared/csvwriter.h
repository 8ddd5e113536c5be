// SPDX-License-Identifier: GPL-3.0-or-later
// Records of a comma-separated file (RFC 4180) that a spreadsheet opens without carrying anything out.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace sf {

/// One line with its end. Cells that a spreadsheet would take for a formula (they begin with = + - @ or a tab) get an apostrophe before
/// them (https://owasp.org/www-community/attacks/CSV_Injection).
QByteArray csvLine(const QStringList &cells);

/// A cell as csvLine() was given it.
QString withoutApostrophe(const QString &cell);

} // namespace sf
