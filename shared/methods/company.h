// SPDX-License-Identifier: GPL-3.0-or-later
// Companies.
#pragma once

#include "shared/company.h"
#include "shared/methods/method.h"

namespace sf {

/// Companies by name.
struct CompanyList
{
    static constexpr char name[] = "company.list";
    static constexpr Effect effect = Effect::Quick;
    struct Params
    {
        QString text;
        int limit = 50;
        qint64 offset = 0;

        static constexpr auto fields()
        {
            using R = Params;
            return std::tuple{
                field("text", &R::text),
                field("limit", &R::limit),
                field("offset", &R::offset),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = ListOf<Company>;
};

/// One company.
struct CompanyGet
{
    static constexpr char name[] = "company.get";
    static constexpr Effect effect = Effect::Quick;
    struct Params
    {
        CompanyId id;

        static constexpr auto fields()
        {
            using R = Params;
            return std::tuple{
                field("id", &R::id, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = Company;
};

} // namespace sf
