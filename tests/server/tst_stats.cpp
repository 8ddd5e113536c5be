// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the dashboard on both databases: what happens moves them, they agree to the unit with counting row by row in any time zone,
// and a large desk does not make them slow.
#include "server/stats/activityservice.h"
#include "server/stats/statsnow.h"
#include "server/stats/statsperiod.h"
#include "server/users/userrepository.h"
#include "shared/workflow.h"
#include "tests/server/ticketworld.h"

#include <QTest>
#include <QTimeZone>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

class StatsTest : public QObject
{
    Q_OBJECT

private slots:
    void daysFollowTheClocksOfTheirZone();
    void percentilesAreValuesThatOccur();
    void figuresFollowWhatHappens_data() { test::addDatabaseRows(); }
    void figuresFollowWhatHappens();
    void figuresAgreeWithCounting_data();
    void figuresAgreeWithCounting();
    void activityIsWhatOneMaySee_data() { test::addDatabaseRows(); }
    void activityIsWhatOneMaySee();
};

namespace {

constexpr qint64 kHourMs = 3'600'000;

qint64 atMs(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch();
}

StatsPeriod::Result periodOf(const TicketWorld &world, const StatDays &days)
{
    const Counters none; // so that rows are counted
    return statsPeriod(none, world.john, *world.reader, days, eventlog::asOf(*world.reader, world.organization));
}

StatsNow::Result nowOf(const TicketWorld &world, Time now = Time::now())
{
    const Counters none;
    return statsNow(none, world.john, *world.reader, {.zone = {}}, now).value();
}

/// Three days around now, so that midnight does not matter.
StatDays aroundToday()
{
    const QDate today = QDateTime::currentDateTimeUtc().date();
    return StatDays::of(today.addDays(-1).toString(Qt::ISODate), today.addDays(1).toString(Qt::ISODate), {}).value();
}

AgentFigures agentOf(const StatsPeriod::Result &period, UserId user)
{
    for (const AgentFigures &agent : period.agents) {
        if (agent.userId == user)
            return agent;
    }
    return {};
}

/// So many tickets over so many hours from `begin`, made by the same dice in both databases.
void fill(TicketWorld &world, int tickets, qint64 begin, int hours)
{
    Database database(*world.url, Database::Mode::Writer);
    database.begin();
    const QString organization = QString::number(world.organization.value());
    database.execute(u"INSERT INTO contacts (organization_id, id, version, created_at, updated_at, name) VALUES "
                     "(%1, 1, 1, 0, 0, 'Kay')"_s.arg(organization));
    // d: some number below 1,000,003. Created within the hours; answered and resolved some time later, or not at all.
    const QString made = u"(%1 + (d % %2) * 60000)"_s.arg(begin).arg(hours * 60);
    const QString answered = u"CASE WHEN d % 3 = 0 THEN NULL ELSE "_s + made + u" + (d % 977) * 61000 END"_s;
    const QString resolved = u"CASE WHEN d % 8 IN (5, 6) THEN "_s + made + u" + (d % 4999) * 59000 END"_s;
    const QString ended = u"CASE WHEN d % 8 IN (5, 6) THEN "_s + made + u" + (d % 4999) * 59000 WHEN d % 8 = 7 THEN "_s
                        + made + u" + 1000 END"_s;
    const QString reopened = u"CASE WHEN d % 8 < 5 AND d % 11 = 0 THEN "_s + made + u" + (d % 101) * 3600000 END"_s;
    database.execute(
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1), "
        "r(i, d) AS (SELECT i, (CAST(i AS BIGINT) * 7368787) % 1000003 FROM n) "
        "INSERT INTO tickets (organization_id, id, version, created_at, updated_at, number, subject, description, "
        "status, priority, category, requester_id, assignee_id, overdue, is_open, first_response_at, resolved_at, "
        "ended_at, reopened_at) SELECT %2, i, 1, %3, %3, i, 's', 'd', d % 8, d % 5, 'c' || (d % 4), 1, "
        "CASE WHEN d % 7 = 0 THEN NULL ELSE 1 + d % 2 END, CASE WHEN d % 13 = 0 AND d % 8 < 5 THEN 1 ELSE 0 END, "
        "CASE WHEN d % 8 < 5 THEN 1 ELSE 0 END, %4, %5, %6, %7 FROM r"_s.arg(tickets)
            .arg(organization, made, answered, resolved, ended, reopened));
    if (!database.isSqlite())
        database.execute(u"ANALYZE tickets"_s);
    database.commit();
}

/// A ticket as counting row by row sees it.
struct Seen
{
    qint64 created = 0;
    Status status = Status::New;
    std::optional<UserId> assignee;
    std::optional<qint64> answered;
    std::optional<qint64> resolved;
    std::optional<qint64> ended;
    std::optional<qint64> reopened;
    bool overdue = false;
};

QList<Seen> everything(TicketWorld &world)
{
    QList<Seen> all;
    Query query = world.reader->select(u"SELECT created_at, status, assignee_id, first_response_at, resolved_at, "
                                       "ended_at, reopened_at, overdue FROM tickets ORDER BY id"_s);
    while (query.next())
        all << Seen{query.get<qint64>(0),
                    query.get<Status>(1),
                    query.get<std::optional<UserId>>(2),
                    query.get<std::optional<qint64>>(3),
                    query.get<std::optional<qint64>>(4),
                    query.get<std::optional<qint64>>(5),
                    query.get<std::optional<qint64>>(6),
                    query.get<bool>(7)};
    return all;
}

QDate dayOf(qint64 ms, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(ms, zone).date();
}

Durations sorted(QList<qint64> durations)
{
    if (durations.isEmpty())
        return {};
    std::sort(durations.begin(), durations.end());
    const auto at = [&](int percent) { return durations[(durations.size() * percent + 99) / 100 - 1]; };
    return {durations.size(), at(50), at(90)};
}

} // namespace

void StatsTest::daysFollowTheClocksOfTheirZone()
{
    const auto lengths = [](const QString &from, const QString &to, const QString &zone) {
        const auto days = StatDays::of(from, to, zone).value();
        QList<qint64> hours;
        for (qsizetype i = 0; i < days.count(); ++i)
            hours << (days.begin(i + 1).ms - days.begin(i).ms) / kHourMs;
        return hours;
    };
    QCOMPARE(lengths(u"2026-03-28"_s, u"2026-03-30"_s, u"Europe/Berlin"_s), (QList<qint64>{24, 23, 24}));
    QCOMPARE(lengths(u"2026-10-24"_s, u"2026-10-26"_s, u"Europe/Berlin"_s), (QList<qint64>{24, 25, 24}));
    QCOMPARE(lengths(u"2018-11-03"_s, u"2018-11-05"_s, u"America/Sao_Paulo"_s), (QList<qint64>{24, 23, 24}));
    QCOMPARE(lengths(u"2026-03-29"_s, u"2026-03-29"_s, {}), QList<qint64>{24});

    const auto days = StatDays::of(u"2026-03-28"_s, u"2026-03-30"_s, u"Europe/Berlin"_s).value();
    QCOMPARE(days.begin().ms, atMs(u"2026-03-27T23:00:00Z"_s));
    QCOMPARE(days.indexOf(days.begin()), 0);
    QCOMPARE(days.indexOf({days.begin().ms - 1}), -1);
    QCOMPARE(days.indexOf({days.end().ms - 1}), 2);
    QCOMPARE(days.indexOf(days.end()), -1);
    QCOMPARE(StatDays::around({atMs(u"2026-03-27T23:30:00Z"_s)}, u"Europe/Berlin"_s).value().begin(), days.begin());

    const auto isRefused = [](const QString &from, const QString &to, const QString &zone, const QString &field) {
        const auto result = StatDays::of(from, to, zone);
        return !result && result.error().fields.contains(field);
    };
    QVERIFY(isRefused(u"2026-02-30"_s, u"2026-03-01"_s, {}, u"from"_s));
    QVERIFY(isRefused(u"2026-03-02"_s, u"2026-03-01"_s, {}, u"to"_s));
    QVERIFY(isRefused(u"2026-01-01"_s, u"2027-06-01"_s, {}, u"to"_s));
    QVERIFY(isRefused(u"2026-01-01"_s, u"2026-01-01"_s, u"Europe/Atlantis"_s, u"zone"_s));
}

void StatsTest::percentilesAreValuesThatOccur()
{
    const auto of = [](std::vector<qint64> durations) { return durationsOf(durations); };
    QCOMPARE(of({}), Durations{});
    QCOMPARE(of({7}), (Durations{1, 7, 7}));
    QCOMPARE(of({4, 1, 3, 2}), (Durations{4, 2, 4}));
    QCOMPARE(of({10, 9, 8, 7, 6, 5, 4, 3, 2, 1}), (Durations{10, 5, 9}));
}

void StatsTest::figuresFollowWhatHappens()
{
    SF_TICKET_WORLD;
    const auto set = [&](TicketId id, auto... changes) {
        TicketUpdate::Params params;
        params.id = id;
        params.base = world.page(id).ticket.version;
        (changes(params.patch), ...);
        return world.update(world.john, params).ok();
    };
    const auto status = [](Status to) { return [to](Patch<Ticket> &patch) { patch.set(&Ticket::status, to); }; };
    const auto toEmma = [&](Patch<Ticket> &patch) { patch.set(&Ticket::assigneeId, std::optional(world.emma.user)); };
    const TicketId first = world.ticket(u"First"_s);
    const TicketId second = world.ticket(u"Second"_s);
    const TicketId third = world.ticket(u"Third"_s);
    QVERIFY(set(first, status(Status::Resolved), toEmma));
    QVERIFY(set(second, status(Status::WaitingOnCustomer), toEmma));
    QVERIFY(set(third, status(Status::Cancelled)));

    StatsNow::Result now = nowOf(world);
    QCOMPARE(now.open, 1);
    QCOMPARE(now.waiting, 1);
    QCOMPARE(now.unassigned, 0);
    QCOMPARE(now.byStatus,
             (QList<CountOf<Status>>{{Status::WaitingOnCustomer, 1}, {Status::Resolved, 1}, {Status::Cancelled, 1}}));
    QCOMPARE(now.byAssignee, (QList<CountOf<std::optional<UserId>>>{{world.emma.user, 1}}));
    StatsPeriod::Result period = periodOf(world, aroundToday());
    QCOMPARE(period.created, 3);
    QCOMPARE(period.resolved, 1);
    QCOMPARE(period.reopened, 0);
    QCOMPARE(period.days.last().backlog, 1);
    QCOMPARE(period.days.first().backlog, 0);
    QCOMPARE(agentOf(period, world.emma.user).resolved, 1);
    QCOMPARE(agentOf(period, world.emma.user).open, 1);

    // A customer's answer reopens, a person too; what was cancelled by mistake was never done.
    TicketRespond::Params answer;
    answer.id = first;
    answer.body = u"It is broken again"_s;
    answer.asCustomer = true;
    QVERIFY(world.respond(world.john, answer).ok());
    QVERIFY(set(third, status(Status::Open)));
    answer.asCustomer = false;
    QVERIFY(world.respond(world.emma, answer).ok());
    answer.internal = true;
    QVERIFY(world.respond(world.emma, answer).ok());
    period = periodOf(world, aroundToday());
    QCOMPARE(period.resolved, 0);
    QCOMPARE(period.reopened, 1);
    QCOMPARE(period.days.last().backlog, 3);
    QCOMPARE(period.firstResponse.count, 1);
    QCOMPARE(agentOf(period, world.emma.user).replies, 1);
    QCOMPARE(agentOf(period, world.emma.user).firstResponse.count, 1);
    now = nowOf(world);
    QCOMPARE(now.open, 3);
    QCOMPARE(now.unassigned, 1);

    // The next deadline is told, and what is past is not.
    const Time due{Time::now().ms + kHourMs};
    QVERIFY(set(second, [due](Patch<Ticket> &patch) { patch.set(&Ticket::dueAt, std::optional(due)); }));
    QCOMPARE(nowOf(world).nextDueAt, std::optional(due));
    QCOMPARE(nowOf(world, {due.ms + 1}).nextDueAt, std::nullopt);
}

void StatsTest::figuresAgreeWithCounting_data()
{
    QTest::addColumn<QByteArray>("engine");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    for (const char *engine : {"sqlite", "postgresql"}) {
        const auto row = [engine](const char *name, const QString &zone, const QString &from, const QString &to) {
            QTest::addRow("%s %s", engine, name) << QByteArray(engine) << zone << from << to;
        };
        row("UTC", {}, u"2018-10-20"_s, u"2018-11-12"_s);
        row("winter begins", u"Europe/Berlin"_s, u"2018-10-26"_s, u"2018-10-30"_s);
        row("no midnight", u"America/Sao_Paulo"_s, u"2018-11-02"_s, u"2018-11-06"_s);
        row("half hours", u"Asia/Kolkata"_s, u"2018-11-01"_s, u"2018-11-01"_s);
    }
}

void StatsTest::figuresAgreeWithCounting()
{
    QFETCH(QString, zone);
    QFETCH(QString, from);
    QFETCH(QString, to);
    SF_TICKET_WORLD;
    fill(world, 5000, atMs(u"2018-10-22T00:00:00Z"_s), 18 * 24);
    const auto days = StatDays::of(from, to, zone).value();
    const StatsPeriod::Result period = periodOf(world, days);
    const QTimeZone clocks = zone.isEmpty() ? QTimeZone::utc() : QTimeZone(zone.toLatin1());
    const QList<Seen> all = everything(world);
    QCOMPARE(all.size(), 5000);
    const QDate first = QDate::fromString(from, Qt::ISODate);
    const QDate last = QDate::fromString(to, Qt::ISODate);
    const auto isWithin = [&](const std::optional<qint64> &ms) {
        return ms && dayOf(*ms, clocks) >= first && dayOf(*ms, clocks) <= last;
    };

    QCOMPARE(period.days.size(), first.daysTo(last) + 1);
    for (const DayFigures &day : period.days) {
        const QDate date = QDate::fromString(day.day, Qt::ISODate);
        DayFigures counted{.day = day.day, .begin = day.begin};
        for (const Seen &ticket : all) {
            counted.created += dayOf(ticket.created, clocks) == date ? 1 : 0;
            counted.resolved += ticket.resolved && dayOf(*ticket.resolved, clocks) == date ? 1 : 0;
            const bool wasThere = dayOf(ticket.created, clocks) <= date;
            counted.backlog += wasThere && (!ticket.ended || dayOf(*ticket.ended, clocks) > date) ? 1 : 0;
        }
        QCOMPARE(day, counted);
    }
    QList<qint64> answers;
    QList<qint64> resolutions;
    QList<qint64> emmas;
    qint64 reopened = 0;
    for (const Seen &ticket : all) {
        reopened += isWithin(ticket.reopened) ? 1 : 0;
        if (isWithin(ticket.answered))
            answers << *ticket.answered - ticket.created;
        if (!isWithin(ticket.resolved))
            continue;
        resolutions << *ticket.resolved - ticket.created;
        if (ticket.assignee == world.emma.user)
            emmas << *ticket.resolved - ticket.created;
    }
    QVERIFY(!answers.isEmpty() && !emmas.isEmpty() && reopened > 0);
    QCOMPARE(period.reopened, reopened);
    QCOMPARE(period.firstResponse, sorted(answers));
    QCOMPARE(period.resolution, sorted(resolutions));
    QCOMPARE(agentOf(period, world.emma.user).resolution, sorted(emmas));

    StatsNow::Result counted;
    qint64 emmasOpen = 0;
    for (const Seen &ticket : all) {
        const bool isThere = isOpen(ticket.status);
        counted.open += isThere ? 1 : 0;
        counted.unassigned += isThere && !ticket.assignee ? 1 : 0;
        counted.overdue += isThere && ticket.overdue ? 1 : 0;
        emmasOpen += isThere && ticket.assignee == world.emma.user ? 1 : 0;
    }
    const StatsNow::Result now = nowOf(world, {atMs(u"2018-10-25T12:00:00Z"_s)});
    QCOMPARE(now.open, counted.open);
    QCOMPARE(now.unassigned, counted.unassigned);
    QCOMPARE(now.overdue, counted.overdue);
    QCOMPARE(agentOf(period, world.emma.user).open, emmasOpen);
    const auto ofThatDay = StatDays::of(u"2018-10-25"_s, u"2018-10-25"_s, {}).value();
    QCOMPARE(now.createdToday, periodOf(world, ofThatDay).created);
    QCOMPARE(now.resolvedToday, periodOf(world, ofThatDay).resolved);
}

void StatsTest::activityIsWhatOneMaySee()
{
    SF_TICKET_WORLD;
    for (int i = 0; i < 5; ++i)
        QVERIFY(world.ticket(u"Ticket %1"_s.arg(i)).isValid());
    const auto secret = world.write([&](WriteTransaction &transaction) -> Result<QByteArray> {
        transaction.append(recordEvent(world.emma, Entity::Session, 1, 1, EventKind::SignedIn, {}),
                           {.audience = {AudienceKind::Admins, 0}});
        return QByteArray();
    });
    QVERIFY(secret.ok());
    const auto kinds = [&](const Actor &actor, const ActivityList::Params &params) {
        return listActivity(actor, *world.reader, params).value();
    };
    Actor admin = world.john;
    admin.role = Role::Admin;
    QCOMPARE(kinds(admin, {}).rows.first().kind, EventKind::SignedIn);
    const auto seen = kinds(world.john, {});
    QCOMPARE(seen.rows.size(), 6); // five tickets and the contact that they are of
    QVERIFY(!seen.older);
    QVERIFY(kinds(world.john, {.actor = world.emma.user}).rows.isEmpty());

    // Page by page the same.
    QList<Event> paged;
    ActivityList::Params params{.limit = 2};
    for (int i = 0; i < 10; ++i) {
        const auto page = kinds(world.john, params);
        paged << page.rows;
        if (!page.older)
            break;
        params.before = *page.older;
    }
    QCOMPARE(paged, seen.rows);
    QVERIFY(!listActivity(world.john, *world.reader, {.limit = 0}));
}

QTEST_GUILESS_MAIN(StatsTest)
#include "tst_stats.moc"
