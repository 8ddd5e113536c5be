// SPDX-License-Identifier: GPL-3.0-or-later
// Text: the one way in which text is folded for sorting and cut into words for searching, on the server, in the client, for both databases.
#pragma once

#include <QString>
#include <QStringList>

namespace sf {

/// NFKD, marks removed, case folded: the stored sort key and the form in which addresses are compared.
QString foldedText(const QString &text);

/// The words of a text: NFKC, folded as above, cut at everything that is neither letter nor digit. Words are cut at 64 characters.
QStringList searchTokens(const QString &text);

} // namespace sf
