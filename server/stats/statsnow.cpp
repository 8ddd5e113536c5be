// SPDX-License-Identifier: GPL-3.0-or-later
// Counting what is there.
#include "server/stats/statsnow.h"

#include "server/db/database.h"
#include "server/events/eventlog.h"
#include "server/stats/statdays.h"
#include "shared/workflow.h"

#include <map>

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

template<class T>
QList<CountOf<T>> listed(const std::map<T, qint64> &counts)
{
    QList<CountOf<T>> list;
    for (const auto &[value, count] : counts)
        list << CountOf<T>{value, count};
    return list;
}

/// Sums of the cells.
void countTickets(const Counters::Cube &cube, StatsNow::Result &result)
{
    std::map<Status, qint64> statuses;
    std::map<Priority, qint64> priorities;
    std::map<QString, qint64> categories;
    std::map<std::optional<UserId>, qint64> assignees;
    for (auto cell = cube.cbegin(); cell != cube.cend(); ++cell) {
        const CountKey &key = cell.key();
        const qint64 tickets = cell.value();
        statuses[key.status] += tickets;
        if (!isOpen(key.status))
            continue;
        result.open += tickets;
        result.unassigned += key.assignee ? 0 : tickets;
        result.overdue += key.overdue ? tickets : 0;
        const bool isWaiting = key.status == Status::WaitingOnCustomer || key.status == Status::WaitingOnThirdParty;
        result.waiting += isWaiting ? tickets : 0;
        priorities[key.priority] += tickets;
        categories[key.category] += tickets;
        assignees[key.assignee] += tickets;
    }
    result.byStatus = listed(statuses);
    result.byPriority = listed(priorities);
    result.byCategory = listed(categories);
    result.byAssignee = listed(assignees);
}

void countChats(const Actor &actor, Database &snapshot, StatsNow::Result &result)
{
    Query query =
        snapshot.select(u"SELECT status, count(*) FROM chats WHERE organization_id = ? AND status IN "
                        "(%1, %2, %3) GROUP BY status ORDER BY status"_s.arg(static_cast<int>(ChatStatus::Bot))
                            .arg(static_cast<int>(ChatStatus::Waiting))
                            .arg(static_cast<int>(ChatStatus::Active)),
                        actor.organization);
    while (query.next())
        result.chats << CountOf<ChatStatus>{query.get<ChatStatus>(0), query.get<qint64>(1)};
    result.chatWaitingSince =
        snapshot
            .single<std::optional<Time>>(
                u"SELECT MIN(waiting_since) FROM chats WHERE organization_id = ? AND status = ?"_s, actor.organization,
                ChatStatus::Waiting)
            .value_or(std::nullopt);
}

} // namespace

qint64 countBetween(const Actor &actor, Database &snapshot, const QString &column, Time from, Time to)
{
    return snapshot
        .single<qint64>(u"SELECT count(*) FROM tickets WHERE organization_id = ? AND %1 >= ? AND %1 < ?"_s.arg(column),
                        actor.organization, from, to)
        .value_or(0);
}

Counters::Cube cubeNow(const Counters &counters, const Actor &actor, Database &snapshot, qint64 asOf)
{
    auto cube = counters.cubeAt(snapshot, actor.organization, asOf);
    return cube ? std::move(*cube) : Counters::read(snapshot, actor.organization);
}

Result<StatsNow::Result> statsNow(const Counters &counters, const Actor &actor, Database &snapshot,
                                  const StatsNow::Params &params, Time now)
{
    const auto today = StatDays::around(now, params.zone);
    if (!today)
        return today.error();
    StatsNow::Result result;
    result.asOf = eventlog::asOf(snapshot, actor.organization);
    countTickets(cubeNow(counters, actor, snapshot, result.asOf), result);
    result.today = today->begin();
    result.tomorrow = today->end();
    result.createdToday = countBetween(actor, snapshot, u"created_at"_s, result.today, result.tomorrow);
    result.resolvedToday = countBetween(actor, snapshot, u"resolved_at"_s, result.today, result.tomorrow);
    countChats(actor, snapshot, result);
    result.nextDueAt =
        snapshot
            .single<std::optional<Time>>(u"SELECT due_at FROM tickets WHERE organization_id = ? AND is_open = 1 AND "
                                         "due_sort > ? ORDER BY due_sort, id LIMIT 1"_s,
                                         actor.organization, now)
            .value_or(std::nullopt);
    return result;
}

} // namespace sf::server
