// SPDX-License-Identifier: GPL-3.0-or-later
// Time: a moment in UTC with millisecond precision, as stored and as sent (RFC 3339).
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <compare>
#include <optional>

namespace sf {

struct Time
{
    qint64 ms = 0; ///< milliseconds since 1970-01-01T00:00:00Z

    static Time now();
    /// Accepts RFC 3339 with any offset and any fraction (cut to milliseconds); nothing else.
    static std::optional<Time> fromRfc3339(QByteArrayView text);
    /// Always "2026-01-31T09:41:00.000Z".
    QByteArray toRfc3339() const;

    friend constexpr bool operator==(Time, Time) = default;
    friend constexpr auto operator<=>(Time, Time) = default;
};

} // namespace sf
