// SPDX-License-Identifier: GPL-3.0-or-later
// How much one call may ask for or bring.
#pragma once

#include "shared/methods/method.h"

namespace sf::server {

inline constexpr int kMaxPage = 200;
inline constexpr qsizetype kMaxConditionValues = 100; ///< values of one condition
inline constexpr qsizetype kMaxSearchText = 200;      ///< each word of it is a condition of its own

inline Result<Done> checkLimit(int limit, int most = kMaxPage)
{
    if (limit < 1 || limit > most)
        return Error::invalid(QStringLiteral("limit"), QStringLiteral("limit must lie between 1 and %1.").arg(most));
    return Done{};
}

inline Result<Done> checkPage(int limit, qint64 offset = 0)
{
    if (auto fit = checkLimit(limit); !fit)
        return fit;
    if (offset < 0)
        return Error::invalid(QStringLiteral("offset"), QStringLiteral("offset must not be negative."));
    return Done{};
}

/// What a query of a plain list may hold, by its fields.
template<Described Query>
Result<Done> checkConditions(const Query &query)
{
    Result<Done> outcome = Done{};
    forEachField<Query>([&](const auto &f, auto) {
        using Member = typename std::remove_cvref_t<decltype(f)>::Member;
        const QString name = QString::fromLatin1(f.name.data(), static_cast<qsizetype>(f.name.size()));
        if constexpr (std::is_same_v<Member, QString>) {
            if ((query.*f.member).size() > kMaxSearchText)
                outcome =
                    Error::invalid(name, QStringLiteral("At most %1 characters are searched for.").arg(kMaxSearchText));
        } else if constexpr (requires { (query.*f.member).constFirst(); }) {
            if ((query.*f.member).size() > kMaxConditionValues)
                outcome = Error::invalid(
                    name, QStringLiteral("At most %1 values fit one condition.").arg(kMaxConditionValues));
        }
    });
    return outcome;
}

inline Result<Done> checkImportRows(qsizetype rows)
{
    if (rows > kImportRows)
        return Error::invalid(QStringLiteral("rows"), QStringLiteral("At most %1 rows go at a time.").arg(kImportRows));
    return Done{};
}

} // namespace sf::server
