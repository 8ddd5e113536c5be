// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboard's figures.
#include "tests/bench/deskfigures.h"

#include "shared/methods/stats.h"
#include "tests/bench/generator.h"
#include "tests/bench/rawjson.h"
#include "tests/bench/wire.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

namespace {

constexpr double Target = 3;
constexpr qint64 DayMs = 86'400'000;
/// Another period each time, so that none is answered from what was computed before.
constexpr qint64 Periods = 500;

using Statement = std::shared_ptr<RawStatement>;

Time firstDay(qint64 n)
{
    return Time{Generator::createdAfter(1, 0).ms + (n * 7 % Periods) * DayMs};
}

QString dayText(Time time)
{
    return QDateTime::fromMSecsSinceEpoch(time.ms, Qt::UTC).date().toString(Qt::ISODate);
}

RawStatement::Sink numbersInto(QByteArray *out)
{
    return [out](const RawRow &row) {
        if (out == nullptr)
            return;
        for (int column = 0; column < row.columns(); ++column)
            writeJson(*out, row.isNull(column) ? 0 : row.number(column));
    };
}

DeskRead figuresNow(RawConnection &raw, const server::Actor &actor)
{
    const QByteArray own = " FROM tickets WHERE organization_id = ?";
    const Statement cells = raw.prepare("SELECT status, priority, assignee_id, overdue, category, count(*)" + own
                                        + " GROUP BY status, priority, assignee_id, overdue, category");
    const Statement created = raw.prepare("SELECT count(*)" + own + " AND created_at >= ? AND created_at < ?");
    const Statement resolved = raw.prepare("SELECT count(*)" + own + " AND resolved_at >= ? AND resolved_at < ?");
    const qint64 organization = actor.organization.value();
    Call call{.title = u"figures now"_s,
              .target = Target,
              .clients = 8,
              .request = [](qint64 n) { return lineOf<StatsNow>(n, {}); },
              .problem = checked<StatsNow>(
                  [](const StatsNow::Result &result) { return result.open > 0 ? QString() : u"nothing is open"_s; })};
    return {std::move(call), FloorRead([=](qint64, QByteArray *out) {
                const qint64 today = Time::now().ms / DayMs * DayMs;
                qint64 tickets = 0;
                cells->run({organization}, [&tickets](const RawRow &row) { tickets += row.number(5); });
                created->run({organization, today, today + DayMs}, numbersInto(out));
                resolved->run({organization, today, today + DayMs}, numbersInto(out));
                if (out != nullptr)
                    writeJson(*out, tickets);
            })};
}

/// Days are counted by dividing, which a server that knows time zones cannot do.
DeskRead figuresOf(RawConnection &raw, const server::Actor &actor, int days)
{
    const QByteArray within = " FROM %2 WHERE organization_id = ? AND %1 >= ? AND %1 < ?";
    const auto prepare = [&](const QByteArray &what, const QByteArray &column, const QByteArray &rest,
                             const QByteArray &table = "tickets") {
        QByteArray sql = "SELECT " + what + within + rest;
        return Statement(raw.prepare(sql.replace("%1", column).replace("%2", table)));
    };
    std::vector<Statement> perDay;
    for (const QByteArray column : {"created_at", "resolved_at", "ended_at"})
        perDay.push_back(prepare("(%1 - ?) / 86400000, count(*)", column, " GROUP BY 1"));
    // What was open when the period ended: what is open now, without what came since and with what ended since.
    std::vector<Statement> since;
    for (const QByteArray column : {"created_at", "ended_at"})
        since.push_back(raw.prepare("SELECT count(*) FROM tickets WHERE organization_id = ? AND " + column + " >= ?"));
    const Statement responses = prepare("assignee_id, %1 - created_at", "first_response_at", {});
    const Statement resolutions = prepare("assignee_id, %1 - created_at", "resolved_at", {});
    const Statement replies =
        prepare("user_id, count(*)", "created_at",
                " AND author_type = 1 AND internal = 0 AND user_id IS NOT NULL GROUP BY user_id", "responses");
    const qint64 organization = actor.organization.value();
    Call call{.title = u"figures of %1 days"_s.arg(days),
              .target = Target,
              .clients = 8,
              .request =
                  [days](qint64 n) {
                      const Time first = firstDay(n);
                      return lineOf<StatsPeriod>(n, {dayText(first), dayText(Time{first.ms + (days - 1) * DayMs}), {}});
                  },
              .problem = checked<StatsPeriod>([days](const StatsPeriod::Result &result) {
                  return result.days.size() == days ? QString() : u"days are missing"_s;
              })};
    return {std::move(call), FloorRead([=](qint64 n, QByteArray *out) {
                const qint64 from = firstDay(n).ms;
                const qint64 to = from + days * DayMs;
                for (const Statement &statement : perDay)
                    statement->run({from, organization, from, to}, numbersInto(out));
                for (const Statement &statement : since)
                    statement->run({organization, to}, numbersInto(out));
                for (const Statement &statement : {responses, resolutions}) {
                    std::vector<qint64> durations;
                    statement->run({organization, from, to},
                                   [&durations](const RawRow &row) { durations.push_back(row.number(1)); });
                    std::sort(durations.begin(), durations.end());
                    if (out != nullptr && !durations.empty())
                        writeJson(*out, durations[durations.size() / 2]);
                }
                replies->run({organization, from, to}, numbersInto(out));
            })};
}

} // namespace

std::vector<DeskRead> deskFigures(RawConnection &raw, const server::Actor &actor)
{
    std::vector<DeskRead> figures;
    figures.push_back(figuresNow(raw, actor));
    figures.push_back(figuresOf(raw, actor, 30));
    figures.push_back(figuresOf(raw, actor, 365));
    return figures;
}

} // namespace sf::bench
