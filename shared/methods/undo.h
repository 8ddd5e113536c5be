// SPDX-License-Identifier: GPL-3.0-or-later
// Taking back.
#pragma once

#include "shared/methods/method.h"

namespace sf {

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
            return std::tuple{
                field("key", &R::key, Required),
                field("call", &R::call, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

} // namespace sf
