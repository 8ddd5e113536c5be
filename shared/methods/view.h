// SPDX-License-Identifier: GPL-3.0-or-later
// The standing views of the sidebar and their live counts.
#pragma once

#include "shared/methods/method.h"
#include "shared/query/ticketquery.h"

namespace sf {

enum class StandingView : quint8 { MyOpen, Unassigned, AllOpen, Overdue, Waiting, RecentlyClosed };
template<>
struct EnumNames<StandingView>
{
    static constexpr std::array<std::string_view, 6> names{"my_open", "unassigned", "all_open",
                                                           "overdue", "waiting",    "recently_closed"};
};

/// "Recently closed" counts back from `now`.
TicketQuery standingQuery(StandingView view, Time now);

struct ViewCount
{
    StandingView view = StandingView::MyOpen;
    qint64 count = 0;

    static constexpr char schemaName[] = "ViewCount";
    static constexpr auto fields()
    {
        using R = ViewCount;
        return std::tuple{
            field("view", &R::view),
            field("count", &R::count),
        };
    }
    friend bool operator==(const ViewCount &, const ViewCount &) = default;
};

/// How many tickets each standing view holds for the caller.
struct ViewCounts
{
    static constexpr char name[] = "view.counts";
    static constexpr Effect effect = Effect::Quick;
    using Params = NoParams;
    using Result = ListOf<ViewCount>;
};

} // namespace sf
