// SPDX-License-Identifier: GPL-3.0-or-later
// TicketCursor: where a page of tickets ended, so that the next one begins there however much has changed.
#pragma once

#include "server/db/database.h"

#include <optional>

namespace sf::server {

/// Rows that have a value for the sort key come first, those without last, whatever the direction: two walks of one list.
enum class ListPart : quint8 { Valued, Empty };

/// Where a page ended. Opaque for callers; refused with another query or sort.
struct TicketCursor
{
    ListPart part = ListPart::Valued;
    QVariant key; ///< of the last row, in the Valued part
    qint64 id = 0;
    qint64 position = 0; ///< index of the next row in the list

    QString toText(const QByteArray &hash) const;
    static std::optional<TicketCursor> fromText(const QString &text, const QByteArray &hash, bool isTextKey);
};

} // namespace sf::server
