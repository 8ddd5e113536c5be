// SPDX-License-Identifier: GPL-3.0-or-later
// The views of the sidebar, standing and saved ones, and their live counts.
#pragma once

#include "shared/methods/method.h"
#include "shared/query/ticketquery.h"
#include "shared/savedview.h"

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
        return FieldTable{
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

/// The caller's saved views and the shared ones, in the order of the sidebar.
struct ViewList
{
    static constexpr char name[] = "view.list";
    static constexpr Effect effect = Effect::Quick;
    using Params = NoParams;
    using Result = ListOf<SavedView>;
};

/// Saves a view: one's own, or for all (supervisors).
struct ViewCreate : WriteMethod
{
    static constexpr char name[] = "view.create";
    struct Params
    {
        QString key;
        bool shared = false;
        Patch<SavedView> view;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("shared", &R::shared),
                field("view", &R::view, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// Changes a view; sharing one, or taking a shared one for oneself, is for supervisors.
struct ViewUpdate : WriteMethod
{
    static constexpr char name[] = "view.update";
    struct Params
    {
        QString key;
        ViewId id;
        qint64 base = 0; ///< the version the caller saw
        std::optional<bool> shared;
        Patch<SavedView> patch;

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

/// Removes a view.
struct ViewDelete : WriteMethod
{
    static constexpr char name[] = "view.delete";
    using Params = RecordParams<ViewId>;
};

struct SavedViewCount
{
    ViewId view;
    qint64 count = 0;
    bool isAtLeast = false; ///< there are more than could be counted quickly

    static constexpr char schemaName[] = "SavedViewCount";
    static constexpr auto fields()
    {
        using R = SavedViewCount;
        return FieldTable{
            field("view", &R::view),
            field("count", &R::count),
            field("is_at_least", &R::isAtLeast, Omit),
        };
    }
    friend bool operator==(const SavedViewCount &, const SavedViewCount &) = default;
};

/// How many tickets each saved view holds for the caller. A view that takes too long to count is left out.
/// `today` is when the caller's day begins, for views that count days; absent: the day in UTC.
struct SavedViewCounts
{
    static constexpr char name[] = "view.saved_counts";
    static constexpr Effect effect = Effect::Slow;
    struct Params
    {
        std::optional<Time> today;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{field("today", &R::today, Omit)};
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = ListOf<SavedViewCount>;
};

} // namespace sf
