// SPDX-License-Identifier: GPL-3.0-or-later
// How much one call may ask for or bring.
#pragma once

#include "shared/methods/method.h"

namespace sf::server {

inline constexpr int kMaxPage = 200;

inline Result<Done> checkPage(int limit, qint64 offset = 0)
{
    if (limit < 1 || limit > kMaxPage)
        return Error::invalid(QStringLiteral("limit"),
                              QStringLiteral("limit must lie between 1 and %1.").arg(kMaxPage));
    if (offset < 0)
        return Error::invalid(QStringLiteral("offset"), QStringLiteral("offset must not be negative."));
    return Done{};
}

inline Result<Done> checkImportRows(qsizetype rows)
{
    if (rows > kImportRows)
        return Error::invalid(QStringLiteral("rows"), QStringLiteral("At most %1 rows go at a time.").arg(kImportRows));
    return Done{};
}

} // namespace sf::server
