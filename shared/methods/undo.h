// SPDX-License-Identifier: GPL-3.0-or-later
// Taking back.
#pragma once

#include "shared/methods/method.h"

namespace sf {

/// How long a change can be taken back, in milliseconds.
inline constexpr qint64 kUndoableForMs = 30LL * 24 * 60 * 60 * 1000;

/// Takes back all that one call changed, by inverse changes of its own. Fields that somebody changed since stay and are named in the receipt;
/// when nothing else is left, the answer is `conflict`. The receipt's id and version are those of the last record taken back; of a bulk call it names a job.
struct UndoCall : WriteMethod
{
    static constexpr char name[] = "undo.call";
    struct Params
    {
        QString key;
        QString call; ///< the key of the call to take back, as its events carry it

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("call", &R::call, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

} // namespace sf
