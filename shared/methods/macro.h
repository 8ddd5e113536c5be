// SPDX-License-Identifier: GPL-3.0-or-later
// Canned texts and macros.
#pragma once

#include "shared/macro.h"
#include "shared/methods/method.h"

namespace sf {

/// The caller's own and the shared ones, by name.
struct MacroList
{
    static constexpr char name[] = "macro.list";
    static constexpr Effect effect = Effect::Quick;
    using Params = NoParams;
    using Result = ListOf<Macro>;
};

/// Saves one: for oneself, or for all (supervisors). Unknown variables are an error. Actions are for supervisors.
struct MacroCreate
{
    static constexpr char name[] = "macro.create";
    static constexpr Effect effect = Effect::Write;
    struct Params
    {
        QString key;
        bool shared = false;
        Patch<Macro> macro;

        static constexpr auto fields()
        {
            using R = Params;
            return std::tuple{
                field("key", &R::key, Required),
                field("shared", &R::shared),
                field("macro", &R::macro, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = Receipt;
};

/// Changes one.
struct MacroUpdate
{
    static constexpr char name[] = "macro.update";
    static constexpr Effect effect = Effect::Write;
    struct Params
    {
        QString key;
        MacroId id;
        qint64 base = 0; ///< the version the caller saw
        std::optional<bool> shared;
        Patch<Macro> patch;

        static constexpr auto fields()
        {
            using R = Params;
            return std::tuple{
                field("key", &R::key, Required),   field("id", &R::id, Required), field("base", &R::base, Required),
                field("shared", &R::shared, Omit), field("patch", &R::patch),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = Receipt;
};

/// Removes one.
struct MacroDelete
{
    static constexpr char name[] = "macro.delete";
    static constexpr Effect effect = Effect::Write;
    struct Params
    {
        QString key;
        MacroId id;

        static constexpr auto fields()
        {
            using R = Params;
            return std::tuple{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = Receipt;
};

} // namespace sf
