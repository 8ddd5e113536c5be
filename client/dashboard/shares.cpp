// SPDX-License-Identifier: GPL-3.0-or-later
// How things stand.
#include "client/dashboard/shares.h"

#include "client/dashboard/charthues.h"
#include "client/dashboard/duration.h"
#include "client/dashboard/figures.h"
#include "client/widgets/words.h"
#include "shared/methods/view.h"
#include "shared/workflow.h"

#include <QCoreApplication>

#include <algorithm>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Shares
{
    Q_DECLARE_TR_FUNCTIONS(Shares)
};

template<class T>
qint64 countOf(const QList<CountOf<T>> &counts, const T &value)
{
    const auto found =
        std::find_if(counts.cbegin(), counts.cend(), [&](const auto &each) { return each.value == value; });
    return found == counts.cend() ? 0 : found->count;
}

Share statusShare(const StatsNow::Result &now, Status status)
{
    TicketQuery query;
    query.status = {status};
    return {statusWord(status), countOf(now.byStatus, status), Theme::light().statusColour(status),
            DrillDown::tickets(statusWord(status), query)};
}

QList<Share> statuses(const StatsNow::Result &now, bool areOpen)
{
    QList<Share> all;
    for (std::size_t i = 0; i < EnumNames<Status>::names.size(); ++i) {
        if (isOpen(static_cast<Status>(i)) == areOpen)
            all << statusShare(now, static_cast<Status>(i));
    }
    return all;
}

DrillDown standing(StandingView view, const char *title)
{
    return DrillDown::tickets(Shares::tr(title), standingQuery(view, {}));
}

/// What a tile counts, with the days before where they are known.
struct Counted
{
    std::optional<qint64> count;
    DrillDown target;
    qint64 DayFigures::*course = nullptr;
    QColor colour = {};
};

Counted counted(DashboardBody::TileKind kind, const std::optional<StatsNow::Result> &now)
{
    if (!now)
        return {};
    const Moments today{now->today, {now->tomorrow.ms - 1}};
    switch (kind) {
    case DashboardBody::Open:
        return {now->open, standing(StandingView::AllOpen, QT_TRANSLATE_NOOP("Shares", "All open")),
                &DayFigures::backlog, charthues::backlog(false)};
    case DashboardBody::Unassigned:
        return {now->unassigned, standing(StandingView::Unassigned, QT_TRANSLATE_NOOP("Shares", "Unassigned"))};
    case DashboardBody::Overdue:
        return {now->overdue, standing(StandingView::Overdue, QT_TRANSLATE_NOOP("Shares", "Overdue"))};
    case DashboardBody::Waiting:
        return {now->waiting, standing(StandingView::Waiting, QT_TRANSLATE_NOOP("Shares", "Waiting"))};
    case DashboardBody::CreatedToday:
        return {now->createdToday, DrillDown::tickets(Shares::tr("Created today"), drilldown::created(today)),
                &DayFigures::created, charthues::created(false)};
    case DashboardBody::ResolvedToday:
        return {now->resolvedToday, DrillDown::tickets(Shares::tr("Resolved today"), drilldown::resolved(today)),
                &DayFigures::resolved, charthues::resolved(false)};
    case DashboardBody::ChatsWaiting:
        return {countOf(now->chats, ChatStatus::Waiting), {DrillDown::To::Chats, {}, {}, {}}};
    case DashboardBody::TileCount:
        break;
    }
    return {};
}

QString below(DashboardBody::TileKind kind, const StatsNow::Result &known, Time now)
{
    switch (kind) {
    case DashboardBody::Open:
        return Shares::tr("not resolved yet");
    case DashboardBody::Unassigned:
        return Shares::tr("open, no assignee");
    case DashboardBody::Overdue:
        if (!known.nextDueAt)
            return Shares::tr("nothing else falls due");
        return Shares::tr("next in %1").arg(durationWords(std::max<qint64>(0, known.nextDueAt->ms - now.ms)));
    case DashboardBody::Waiting:
        return Shares::tr("on customers and others");
    case DashboardBody::CreatedToday:
        return Shares::tr("since midnight");
    case DashboardBody::ResolvedToday:
        return Shares::tr("and not reopened");
    case DashboardBody::ChatsWaiting:
        if (!known.chatWaitingSince)
            return Shares::tr("nobody waits");
        return Shares::tr("longest %1").arg(durationWords(std::max<qint64>(0, now.ms - known.chatWaitingSince->ms)));
    case DashboardBody::TileCount:
        break;
    }
    return {};
}

} // namespace

Tile::Content shares::tile(DashboardBody::TileKind kind, const Figures &figures, Time now)
{
    const Counted what = counted(kind, figures.now());
    Tile::Content content{.count = what.count,
                          .below = figures.now() ? below(kind, *figures.now(), now) : QString(),
                          .isAlarm = kind == DashboardBody::Overdue,
                          .target = what.target,
                          .course = {},
                          .colour = what.colour};
    if (what.course && figures.inPeriod() && figures.shownDays().last >= figures.today()) {
        for (const DayFigures &day : figures.inPeriod()->days)
            content.course << day.*what.course;
    }
    return content;
}

Share shares::open(const StatsNow::Result &now)
{
    return {Shares::tr("open"), now.open, {}, standing(StandingView::AllOpen, QT_TRANSLATE_NOOP("Shares", "All open"))};
}

QList<Share> shares::openStatuses(const StatsNow::Result &now)
{
    return statuses(now, true);
}

QList<Share> shares::endedStatuses(const StatsNow::Result &now)
{
    return statuses(now, false);
}

QList<Share> shares::priorities(const StatsNow::Result &now)
{
    QList<Share> all;
    for (std::size_t i = EnumNames<Priority>::names.size(); i-- > 0;) {
        const auto priority = static_cast<Priority>(i);
        TicketQuery query = drilldown::open();
        query.priority = {priority};
        all << Share{priorityWord(priority), countOf(now.byPriority, priority), Theme::light().priorityColour(priority),
                     DrillDown::tickets(Shares::tr("Open · %1").arg(priorityWord(priority)), query)};
    }
    return all;
}

QList<Share> shares::categories(const StatsNow::Result &now)
{
    QList<Share> all;
    for (const CountOf<QString> &each : now.byCategory) {
        const QString word = each.value.isEmpty() ? Shares::tr("none") : categoryWord(each.value);
        TicketQuery query = drilldown::open();
        query.category = {each.value};
        all << Share{word, each.count, {}, DrillDown::tickets(Shares::tr("Open · %1").arg(word), query)};
    }
    std::stable_sort(all.begin(), all.end(), [](const Share &a, const Share &b) { return a.count > b.count; });
    return all;
}

} // namespace sf::client
