// SPDX-License-Identifier: GPL-3.0-or-later
// Going back through the log.
#include "server/stats/activityservice.h"

#include "server/events/eventlog.h"
#include "server/events/feedline.h"
#include "server/events/viewer.h"
#include "server/net/callbounds.h"

#include <algorithm>

namespace sf::server {

namespace {

constexpr qsizetype kPageBytes = 512 * 1024;
constexpr int kAtOnce = 200;
/// Of one person's events in a log of others': the next page goes on where this one gave up.
constexpr qint64 kLookedAt = 20'000;

} // namespace

Result<ActivityList::Result> listActivity(const Actor &actor, Database &database, const ActivityList::Params &params)
{
    if (auto fits = checkPage(params.limit); !fits)
        return std::move(fits.error());
    ActivityList::Result result;
    result.asOf = eventlog::asOf(database, actor.organization);
    const Viewer viewer{actor.organization, actor.user, actor.role};
    qint64 below = params.before > 0 ? std::min(params.before, result.asOf + 1) : result.asOf + 1;
    const qint64 least = std::max<qint64>(1, below - kLookedAt);
    qsizetype bytes = 0;
    while (below > least) {
        auto events = eventlog::before(database, actor.organization, below, kAtOnce);
        if (events.empty())
            break;
        for (CommittedEvent &committed : events) {
            Event &event = committed.event;
            const bool isWanted = !params.actor || event.actorId == params.actor;
            if (isWanted && viewer.sees(committed.delivery.audience)) {
                event.changes.bytes = feedline::withoutLongText(event.changes.bytes);
                bytes += event.changes.bytes.size() + 250;
                if (result.rows.size() == params.limit || (!result.rows.isEmpty() && bytes > kPageBytes)) {
                    result.older = below;
                    return result;
                }
                result.rows << event;
            }
            below = event.seq;
        }
    }
    if (below > 1)
        result.older = below;
    return result;
}

} // namespace sf::server
