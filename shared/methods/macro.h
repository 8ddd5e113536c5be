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
struct MacroCreate : WriteMethod
{
    static constexpr char name[] = "macro.create";
    struct Params
    {
        QString key;
        bool shared = false;
        Patch<Macro> macro;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("shared", &R::shared),
                field("macro", &R::macro, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// Changes one.
struct MacroUpdate : WriteMethod
{
    static constexpr char name[] = "macro.update";
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
            return FieldTable{
                field("key", &R::key, Required),   field("id", &R::id, Required), field("base", &R::base, Required),
                field("shared", &R::shared, Omit), field("patch", &R::patch),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// Removes one.
struct MacroDelete : WriteMethod
{
    static constexpr char name[] = "macro.delete";
    using Params = RecordParams<MacroId>;
};

} // namespace sf
