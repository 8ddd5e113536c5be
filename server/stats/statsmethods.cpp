// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of figures in the table; one computation serves all dashboards that show the same period.
#include "server/stats/statsmethods.h"

#include "server/events/eventlog.h"
#include "server/net/dispatcher.h"
#include "server/stats/activityservice.h"
#include "server/stats/lastfigures.h"
#include "server/stats/statsnow.h"
#include "server/stats/statsperiod.h"

namespace sf::server {

void registerStatsMethods(Dispatcher &dispatcher, std::shared_ptr<const Counters> counters)
{
    dispatcher.onRead<ActivityList>(listActivity);
    dispatcher.onRead<StatsNow>([counters](const Actor &actor, Database &database, const StatsNow::Params &params) {
        return statsNow(*counters, actor, database, params, Time::now());
    });
    dispatcher.onRead<StatsPeriod>(
        [counters, last = std::make_shared<LastFigures>()](
            const Actor &actor, Database &database, const StatsPeriod::Params &params) -> Result<StatsPeriod::Result> {
            const auto days = StatDays::of(params.from, params.to, params.zone);
            if (!days)
                return days.error();
            const qint64 asOf = eventlog::asOf(database, actor.organization);
            return last->get(actor.organization, params, asOf,
                             [&] { return statsPeriod(*counters, actor, database, *days, asOf); });
        });
}

} // namespace sf::server
