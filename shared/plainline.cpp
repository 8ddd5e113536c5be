// SPDX-License-Identifier: GPL-3.0-or-later
// Cleaning names.
#include "shared/plainline.h"

namespace sf {

namespace {

bool isUnwanted(QChar c)
{
    const char16_t code = c.unicode();
    return (c.category() == QChar::Other_Control && !c.isSpace()) || (code >= 0x202a && code <= 0x202e)
        || (code >= 0x2066 && code <= 0x2069) || code == 0xfeff;
}

} // namespace

QString plainLine(const QString &text)
{
    QString plain = text;
    plain.removeIf(isUnwanted);
    return plain.simplified();
}

} // namespace sf
