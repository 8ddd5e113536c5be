// SPDX-License-Identifier: GPL-3.0-or-later
// The counters of the feed on both databases: after any change, and at any recent place of the log, they say what SQL says.
#include "server/events/counters.h"
#include "server/events/countfilter.h"
#include "server/events/feed.h"
#include "server/tickets/overduescheduler.h"
#include "server/tickets/recordrows.h"
#include "server/views/ticketcounts.h"
#include "shared/methods/view.h"
#include "tests/server/ticketworld.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A desk whose log is followed as in a server.
struct FollowedDesk
{
    explicit FollowedDesk(TicketWorld &ofWorld) : world(ofWorld), readers(*ofWorld.url, 1), feed(readers, rows)
    {
        feed.start(*world.reader);
        QObject::connect(world.writer.get(), &Writer::committed, &feed, &Feed::accept);
    }
    qint64 head() const { return eventlog::asOf(*world.reader, world.organization); }
    bool isUpToDate() const { return feed.position(world.organization).seq == head(); }

    TicketWorld &world;
    RecordRows rows;
    Readers readers;
    Feed feed;
};

/// Makes and changes tickets by the same dice in every run.
class RandomWork
{
public:
    explicit RandomWork(TicketWorld &world) : m_world(world) {}

    void once()
    {
        if (m_tickets.isEmpty() || below(4) == 0)
            return create();
        if (below(8) == 0)
            return fallDue();
        TicketUpdate::Params change;
        change.id = m_tickets[below(static_cast<int>(m_tickets.size()))];
        change.base = m_world.page(change.id).ticket.version;
        if (below(2) == 0)
            change.patch.set(&Ticket::status, static_cast<Status>(below(8)));
        if (below(2) == 0)
            change.patch.set(&Ticket::priority, static_cast<Priority>(below(5)));
        if (below(2) == 0)
            change.patch.set(&Ticket::assigneeId, somebody());
        if (below(3) == 0)
            change.patch.set(&Ticket::category, m_world.settings.categories[below(3)]);
        if (below(4) == 0)
            change.patch.set(&Ticket::dueAt, std::optional(Time{Time::now().ms + (below(2) == 0 ? -5000 : 5'000'000)}));
        changed += m_world.update(m_world.john, change).ok() ? 1 : 0;
    }

    TicketQuery query()
    {
        TicketQuery query;
        for (int i = below(3); i > 0; --i)
            query.status << static_cast<Status>(below(8));
        for (int i = below(3); i > 1; --i)
            query.priority << static_cast<Priority>(below(5));
        if (below(4) == 0)
            query.category << m_world.settings.categories[below(3)];
        if (below(4) == 0)
            query.assignee << m_world.emma.user;
        query.mine = below(3) == 0;
        query.unassigned = below(3) == 0;
        if (below(3) == 0)
            query.overdue = below(2) == 0;
        return query;
    }

    int changed = 0; ///< the rules refuse some changes

private:
    int below(int limit) { return m_random.bounded(limit); }
    std::optional<UserId> somebody()
    {
        const int who = below(3);
        return who == 0 ? std::nullopt : std::optional(who == 1 ? m_world.john.user : m_world.emma.user);
    }
    void create()
    {
        TicketCreate::Params params;
        params.subject = u"Ticket"_s;
        params.requesterEmail = u"sarah@acme.example"_s;
        params.priority = static_cast<Priority>(below(5));
        params.assigneeId = somebody();
        if (below(3) == 0)
            params.dueAt = Time{Time::now().ms + 1}; // falls due when the scheduler looks
        if (const auto made = m_world.create(m_world.emma, params); made.ok())
            m_tickets << TicketId(made->id);
    }
    void fallDue()
    {
        QVERIFY(m_world
                    .write([](WriteTransaction &transaction) -> Result<QByteArray> {
                        return QByteArray::number(OverdueScheduler::mark(transaction, 50));
                    })
                    .ok());
    }

    TicketWorld &m_world;
    QRandomGenerator m_random{20'261'121};
    QList<TicketId> m_tickets;
};

/// What the counters alone say in this snapshot; nothing when they cannot tell.
std::optional<std::vector<qint64>> counted(const FollowedDesk &desk, Database &snapshot,
                                           const std::vector<TicketQuery> &queries)
{
    std::vector<CountFilter> filters;
    for (const TicketQuery &query : queries)
        filters.push_back(CountFilter::of(query, desk.world.john.user).value());
    return desk.feed.counters()->countAt(snapshot, desk.world.organization,
                                         eventlog::asOf(snapshot, desk.world.organization), filters);
}

std::vector<qint64> bySql(const FollowedDesk &desk, Database &snapshot, const std::vector<TicketQuery> &queries)
{
    std::vector<qint64> numbers;
    for (const TicketQuery &query : queries)
        numbers.push_back(countTickets(desk.world.john, snapshot, query));
    return numbers;
}

} // namespace

class CountsTest : public QObject
{
    Q_OBJECT

private slots:
    void randomChangesKeepCountersEqualToSql_data() { test::addDatabaseRows(); }
    void randomChangesKeepCountersEqualToSql();
    void whatCountersCannotTellIsAskedOfSql_data() { test::addDatabaseRows(); }
    void whatCountersCannotTellIsAskedOfSql();
    void followersFarOffDoNotCount_data() { test::addDatabaseRows(); }
    void followersFarOffDoNotCount();
};

void CountsTest::randomChangesKeepCountersEqualToSql()
{
    SF_TICKET_WORLD;
    FollowedDesk desk(world);
    RandomWork work(world);
    Database earlier(*world.url, Database::Mode::Reader);
    for (int round = 0; round < 25; ++round) {
        std::vector<TicketQuery> queries;
        for (int i = 0; i < 20; ++i)
            queries.push_back(work.query());
        Transaction before(earlier);
        const auto then = bySql(desk, earlier, queries);
        for (int i = 0; i < 6; ++i)
            work.once();
        {
            // The follower has not heard of it yet: the log tells how it goes on.
            Transaction now(*world.reader);
            QVERIFY(!desk.isUpToDate());
            QVERIFY(counted(desk, *world.reader, queries) == bySql(desk, *world.reader, queries));
        }
        QTRY_VERIFY(desk.isUpToDate());
        Transaction now(*world.reader);
        QVERIFY(counted(desk, *world.reader, queries) == bySql(desk, *world.reader, queries));
        // And who still looks at the past is told of the past.
        QVERIFY(counted(desk, earlier, queries) == then);
    }
    QVERIFY2(work.changed > 40, qPrintable(QString::number(work.changed)));
}

void CountsTest::whatCountersCannotTellIsAskedOfSql()
{
    SF_TICKET_WORLD;
    FollowedDesk desk(world);
    const TicketId id = world.ticket(u"To be closed"_s);
    world.ticket(u"Stays open"_s);
    for (const Status status : {Status::Open, Status::Resolved, Status::Closed}) {
        TicketUpdate::Params change;
        change.id = id;
        change.base = world.page(id).ticket.version;
        change.patch.set(&Ticket::status, status);
        QVERIFY(world.update(world.john, change).ok());
    }
    const TicketQuery closed = standingQuery(StandingView::RecentlyClosed, Time::now());
    QVERIFY(!CountFilter::canTell(closed));
    TicketQuery text;
    text.text = u"stays"_s;
    const std::vector<TicketQuery> queries{closed, standingQuery(StandingView::AllOpen, Time::now()), text, {}};
    Transaction now(*world.reader);
    const auto numbers = ticketcounts::of(*desk.feed.counters(), world.john, *world.reader, queries, desk.head());
    QVERIFY((numbers == std::vector<qint64>{1, 1, 1, 2}));
}

void CountsTest::followersFarOffDoNotCount()
{
    SF_TICKET_WORLD;
    FollowedDesk desk(world);
    Database past(*world.url, Database::Mode::Reader);
    Transaction before(past);
    QCOMPARE(countTickets(world.john, past, {}), 0);
    const auto makeMany = [&](int count) {
        return world.write([&](WriteTransaction &transaction) -> Result<QByteArray> {
            TicketCreate::Params params;
            params.subject = u"One of many"_s;
            params.requesterEmail = u"sarah@acme.example"_s;
            for (int i = 0; i < count; ++i) {
                if (const auto made = ticketservice::create(world.john, transaction, params, world.settings); !made)
                    return made.error();
            }
            return QByteArray();
        });
    };
    QVERIFY(makeMany(300).ok());
    QTRY_VERIFY(desk.isUpToDate());
    QVERIFY(!counted(desk, past, {{}}));
    QCOMPARE(ticketcounts::of(*desk.feed.counters(), world.john, past, {{}}, 0).front(), 0);
    QVERIFY(makeMany(600).ok());
    Transaction now(*world.reader);
    QVERIFY(!counted(desk, *world.reader, {{}}));
    QCOMPARE(ticketcounts::of(*desk.feed.counters(), world.john, *world.reader, {{}}, desk.head()).front(), 900);
}

QTEST_GUILESS_MAIN(CountsTest)
#include "tst_counts.moc"
