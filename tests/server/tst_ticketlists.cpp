// SPDX-License-Identifier: GPL-3.0-or-later
// Lists on both databases: on random data the SQL filters, orders and pages exactly as matches and less do in memory.
#include "server/contacts/contactstoring.h"
#include "server/tickets/ticketquerysql.h"
#include "server/tickets/ticketstoring.h"
#include "shared/methods/view.h"
#include "shared/workflow.h"
#include "tests/server/ticketworld.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTickets = 150;
constexpr int kQueries = 300;
constexpr qint64 kDay = 86'400'000;
constexpr qint64 kStart = 1'700'000'000'000;

/// The same dice in every run.
class Dice
{
public:
    int below(int limit) { return m_random.bounded(limit); }
    bool chance(int percent) { return below(100) < percent; }
    template<class T>
    T any(int count)
    {
        return static_cast<T>(below(count));
    }
    Time time() { return {kStart + below(20) * kDay}; }
    std::optional<Time> maybeTime(int percent) { return chance(percent) ? std::optional(time()) : std::nullopt; }

private:
    QRandomGenerator m_random{20'251'120};
};

/// Companies, contacts, tags and tickets whose values repeat, so that equal keys are common.
class RandomDesk
{
public:
    RandomDesk(TicketWorld &world, Dice &dice) : m_world(world), m_dice(dice) {}

    bool build()
    {
        return m_world
            .write([this](WriteTransaction &transaction) -> Result<QByteArray> {
                fill(transaction);
                return QByteArray();
            })
            .ok();
    }

    QSet<TicketId> unread;

private:
    void fill(WriteTransaction &t)
    {
        Database &db = t.db();
        for (int i = 1; i <= 6; ++i) {
            db.run(u"INSERT INTO companies (organization_id, id, version, created_at, updated_at, name, "
                   u"annual_revenue, health_score) "
                   "VALUES (?, ?, 1, 0, 0, ?, ?, ?)"_s,
                   t.organization(), i, u"Company %1"_s.arg(i),
                   m_dice.chance(70) ? std::optional<qint64>(m_dice.below(4) * 1000) : std::nullopt,
                   m_dice.chance(70) ? std::optional<qint64>(m_dice.below(4) * 25) : std::nullopt);
            db.run(
                u"INSERT INTO tags (organization_id, id, version, created_at, updated_at, name, name_key) VALUES (?, ?, 1, 0, 0, ?, ?)"_s,
                t.organization(), i, u"tag %1"_s.arg(i), u"tag %1"_s.arg(i));
        }
        for (int i = 0; i < 12; ++i) {
            Contact contact;
            contact.name = QStringList{u"Ärger"_s, u"anna"_s, u"Zoë"_s, u"émile"_s, u"日本"_s, u"𝔘nicode"_s}[i % 6];
            if (m_dice.chance(60))
                contact.leadScore = m_dice.below(4) * 25;
            contactstoring::add(m_world.john, t, contact);
            m_contacts << contact;
        }
        TicketStoring storing(m_world.emma, t, m_world.settings);
        for (int i = 0; i < kTickets; ++i)
            addTicket(t, storing);
    }

    void addTicket(WriteTransaction &t, TicketStoring &storing)
    {
        NewTicket made;
        made.at = m_dice.time();
        made.requester = m_contacts[m_dice.below(static_cast<int>(m_contacts.size()))];
        Ticket &ticket = made.ticket;
        ticket.subject = u"Ticket"_s;
        ticket.status = m_dice.any<Status>(8);
        ticket.priority = m_dice.any<Priority>(5);
        ticket.category = m_world.settings.categories[m_dice.below(3)];
        if (m_dice.chance(60))
            ticket.companyId = CompanyId(1 + m_dice.below(6));
        if (m_dice.chance(60))
            ticket.assigneeId = m_dice.chance(50) ? m_world.john.user : m_world.emma.user;
        ticket.dueAt = m_dice.maybeTime(50);
        ticket.resolutionDueAt = m_dice.maybeTime(40);
        ticket.closedAt = m_dice.maybeTime(30);
        ticket.resolvedAt = m_dice.maybeTime(30);
        ticket.firstResponseAt = m_dice.maybeTime(50);
        ticket.overdue = m_dice.chance(20);
        for (int tag = 1; tag <= 6; ++tag) {
            if (m_dice.chance(25))
                made.tags << TagId(tag);
        }
        storing.add(made);
        const bool isWatched = m_dice.chance(20);
        if (isWatched)
            t.db().run(u"INSERT INTO watches (organization_id, user_id, ticket_id) VALUES (?, ?, ?)"_s,
                       t.organization(), m_world.john.user, ticket.id);
        const bool isRead = m_dice.chance(50);
        if (isRead)
            t.db().run(u"INSERT INTO read_marks (organization_id, user_id, ticket_id, seq) VALUES (?, ?, ?, ?)"_s,
                       t.organization(), m_world.john.user, ticket.id, t.headSeq());
        if (!isRead && (isWatched || ticket.assigneeId == m_world.john.user))
            unread.insert(ticket.id);
        t.db().run(u"UPDATE tickets SET has_attachment = ?, reopened_at = ? WHERE organization_id = ? AND id = ?"_s,
                   m_dice.chance(30), m_dice.maybeTime(30), t.organization(), ticket.id);
    }

    TicketWorld &m_world;
    Dice &m_dice;
    QList<Contact> m_contacts;
};

template<class T>
QList<T> some(Dice &dice, int count, int offset = 0)
{
    QList<T> list;
    for (int i = 0; i < 1 + dice.below(3); ++i)
        list << static_cast<T>(offset + dice.below(count));
    return list;
}

TicketQuery randomQuery(Dice &dice, const TicketWorld &world)
{
    TicketQuery query;
    if (dice.chance(30))
        query.status = some<Status>(dice, 8);
    if (dice.chance(10))
        query.status = {Status::New, Status::Open, Status::InProgress, Status::WaitingOnCustomer,
                        Status::WaitingOnThirdParty};
    if (dice.chance(20))
        query.priority = some<Priority>(dice, 5);
    if (dice.chance(10))
        query.category = {world.settings.categories[dice.below(3)]};
    if (dice.chance(15))
        query.tagsAny = some<TagId>(dice, 6, 1);
    if (dice.chance(15))
        query.tagsAll = some<TagId>(dice, 6, 1);
    if (dice.chance(10))
        query.assignee = {world.emma.user};
    query.mine = dice.chance(15);
    query.unassigned = dice.chance(15);
    if (dice.chance(10))
        query.company = some<CompanyId>(dice, 6, 1);
    if (dice.chance(10))
        query.requester = some<ContactId>(dice, 12, 1);
    query.createdFrom = dice.maybeTime(10);
    query.createdTo = dice.maybeTime(10);
    query.updatedFrom = dice.maybeTime(10);
    query.updatedTo = dice.maybeTime(5);
    query.dueFrom = dice.maybeTime(10);
    query.dueTo = dice.maybeTime(10);
    query.closedFrom = dice.maybeTime(10);
    query.resolvedFrom = dice.maybeTime(5);
    query.resolvedTo = dice.maybeTime(5);
    query.firstResponseFrom = dice.maybeTime(5);
    query.firstResponseTo = dice.maybeTime(5);
    query.reopenedFrom = dice.maybeTime(5);
    query.reopenedTo = dice.maybeTime(5);
    query.openAt = dice.maybeTime(5);
    const auto maybe = [&](std::optional<bool> &value) {
        if (dice.chance(8))
            value = dice.chance(50);
    };
    maybe(query.overdue);
    maybe(query.hasAttachment);
    maybe(query.fromChat);
    query.unread = dice.chance(8);
    if (dice.chance(8))
        query.leadScoreMin = dice.below(100);
    if (dice.chance(8))
        query.leadScoreMax = dice.below(100);
    if (dice.chance(8))
        query.healthMin = dice.below(100);
    if (dice.chance(5))
        query.healthMax = dice.below(100);
    if (dice.chance(8))
        query.revenueMin = dice.below(3000);
    if (dice.chance(5))
        query.revenueMax = dice.below(4000);
    return query;
}

QList<TicketId> idsOf(const QList<TicketRow> &rows)
{
    QList<TicketId> ids;
    for (const TicketRow &row : rows)
        ids << row.id;
    return ids;
}

/// All pages, one after the other by cursor.
QList<TicketId> pages(const TicketWorld &world, const TicketQuery &query, const TicketSort &sort, int limit)
{
    TicketList::Params params;
    params.query = query;
    params.sort = sort;
    params.limit = limit;
    QList<TicketId> ids;
    for (;;) {
        const auto page = listTickets(world.john, *world.reader, params).value();
        if (page.position != ids.size())
            return {};
        ids += idsOf(page.rows);
        if (page.nextCursor.isEmpty())
            return ids;
        params.cursor = page.nextCursor;
    }
}

} // namespace

class TestTicketLists : public QObject
{
    Q_OBJECT

private slots:
    void sqlAgreesWithMatchesAndLess_data() { test::addDatabaseRows(); }
    void sqlAgreesWithMatchesAndLess();
    void cursorBelongsToItsQuery_data() { test::addDatabaseRows(); }
    void cursorBelongsToItsQuery();
    void fastShapesUseAnIndex();
};

void TestTicketLists::sqlAgreesWithMatchesAndLess()
{
    QFETCH(QByteArray, engine);
    TicketWorld world(engine);
    SF_REQUIRE_DATABASE(world);
    QVERIFY(world.build());
    Dice dice;
    RandomDesk desk(world, dice);
    QVERIFY(desk.build());
    const QList<TicketRow> all = world.list({}).rows;
    QCOMPARE(all.size(), kTickets);
    const sf::Viewer viewer{world.john.user, desk.unread};
    int notEmpty = 0;
    for (int i = 0; i < kQueries; ++i) {
        const TicketQuery query = randomQuery(dice, world);
        const TicketSort sort{dice.any<SortKey>(11), dice.chance(50)};
        QList<TicketRow> expected;
        std::copy_if(all.begin(), all.end(), std::back_inserter(expected),
                     [&](const TicketRow &row) { return matches(query, row, viewer); });
        std::sort(expected.begin(), expected.end(),
                  [&](const TicketRow &a, const TicketRow &b) { return less(sort, a, b); });
        const QList<TicketId> ids = idsOf(expected);
        notEmpty += ids.isEmpty() ? 0 : 1;
        const QByteArray what = toJson(query) + toJson(sort);
        QVERIFY2(pages(world, query, sort, 1 + dice.below(40)) == ids, what.constData());
        TicketList::Params params;
        params.query = query;
        params.sort = sort;
        params.offset = dice.below(static_cast<int>(ids.size()) + 3);
        params.limit = 1 + dice.below(30);
        params.withTotal = true;
        const auto page = listTickets(world.john, *world.reader, params).value();
        QVERIFY2(idsOf(page.rows) == ids.mid(params.offset, params.limit), what.constData());
        QCOMPARE(page.total.value(), ids.size());
        QCOMPARE(countTickets(world.john, *world.reader, query), ids.size());
    }
    QVERIFY(notEmpty > kQueries / 3);
}

void TestTicketLists::cursorBelongsToItsQuery()
{
    QFETCH(QByteArray, engine);
    TicketWorld world(engine);
    SF_REQUIRE_DATABASE(world);
    QVERIFY(world.build());
    for (int i = 0; i < 3; ++i)
        QVERIFY(world.ticket(u"Ticket %1"_s.arg(i)).isValid());
    TicketList::Params params;
    params.limit = 2;
    const auto page = listTickets(world.john, *world.reader, params).value();
    QCOMPARE(page.rows.size(), 2);
    params.cursor = page.nextCursor;
    params.sort.descending = false;
    const auto refused = listTickets(world.john, *world.reader, params);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    params.sort.descending = true;
    QCOMPARE(listTickets(world.john, *world.reader, params).value().rows.size(), 1);
    params.limit = 201;
    QVERIFY(listTickets(world.john, *world.reader, params).error().fields.contains(u"limit"_s));
}

void TestTicketLists::fastShapesUseAnIndex()
{
    TicketWorld world("sqlite");
    QVERIFY(world.build());
    QList<TicketQuery> shapes(6);
    shapes[1].status = {Status::Closed};
    shapes[2] = standingQuery(StandingView::AllOpen, Time::now());
    shapes[3].mine = true;
    shapes[4].company = {CompanyId(1)};
    shapes[5].unassigned = true;
    for (const TicketQuery &query : std::as_const(shapes)) {
        for (const SortKey by :
             {SortKey::Updated, SortKey::Created, SortKey::Priority, SortKey::Due, SortKey::Number}) {
            for (const bool descending : {false, true}) {
                const TicketQuerySql sql(world.john, *world.reader, query, {by, descending});
                QVERIFY(sql.isFast());
                for (const ListPart part : {ListPart::Valued, ListPart::Empty}) {
                    if (part == ListPart::Empty && !sql.hasEmptyPart())
                        continue;
                    const auto page = sql.page(part, {}, 50, 0);
                    Query plan = world.reader->selectWith(u"EXPLAIN QUERY PLAN "_s + page.sql, page.values);
                    int sorts = 0;
                    while (plan.next()) {
                        const auto step = plan.get<QString>(3);
                        sorts += step.contains("TEMP B-TREE"_L1) ? 1 : 0;
                        QVERIFY2(!step.startsWith("SCAN t"_L1), qPrintable(step + u'\n' + page.sql));
                    }
                    // The page itself may be put in order, the table may not.
                    QVERIFY2(sorts <= 1, qPrintable(page.sql));
                }
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestTicketLists)
#include "tst_ticketlists.moc"
