// SPDX-License-Identifier: GPL-3.0-or-later
// What is done all day reads no more of a large desk than it answers, on both databases; without its index each path reads far more, so
// an index that goes missing is noticed. What was read is counted by the databases themselves, over every statement that ran.
#include "server/contacts/contactrepository.h"
#include "server/db/receipts.h"
#include "server/tickets/linkrepository.h"
#include "server/tickets/overduescheduler.h"
#include "server/tickets/ticketquerysql.h"
#include "server/tickets/ticketrepository.h"
#include "shared/methods/view.h"
#include "tests/server/ticketworld.h"

#include <QTest>

#include <functional>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTickets = 4000;
/// The first tickets are those of the rare status, assignee, company and requester.
constexpr int kRare = 40;
constexpr int kEventsEach = 4;
constexpr qint64 kMostRows = 700;
constexpr qint64 kMostSteps = 12'000; // of SQLite's machine: a row of a list takes about a hundred

struct HotPath
{
    QString name;
    /// Each alone, or together when they stand for one another.
    QList<QStringList> indexes;
    std::function<void(Database &)> run;
};

class LargeDesk
{
public:
    explicit LargeDesk(TicketWorld &world) : m_world(world), m_database(*world.url, Database::Mode::Writer) {}

    void fill()
    {
        const QString organization = QString::number(m_world.organization.value());
        const auto numbered = [&](int count, const QString &insert, const QString &values) {
            m_database.execute(
                u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                "INSERT INTO %2 SELECT %3, %4 FROM n"_s.arg(QString::number(count), insert, organization, values));
        };
        m_database.begin();
        numbered(50, u"companies (organization_id, id, version, created_at, updated_at, name)"_s, u"i, 1, 0, 0, 'c'"_s);
        numbered(kTickets, u"contacts (organization_id, id, version, created_at, updated_at, name, email, email_key)"_s,
                 u"i, 1, 0, 0, 'Kay', 'k' || i, 'k' || i"_s);
        numbered(
            kTickets,
            u"tickets (organization_id, id, version, created_at, updated_at, number, subject, description, status, "
            "priority, category, requester_id, company_id, assignee_id, due_at, due_sort, is_open, closed_at, "
            "external_source, external_id)"_s,
            u"i, %1, i, i, i, 's', 'd', %2, i % 5, 'bug', %3, %3, %4, i + 1, i + 1, %5, i, 'mail', 'm' || i"_s.arg(
                QString::number(kEventsEach), rare(u"5"_s, u"CASE WHEN i % 2 = 0 THEN 1 ELSE 6 END"_s),
                rare(u"1"_s, u"2 + i % 49"_s), rare(user(m_world.emma), user(m_world.john)),
                u"CASE WHEN i > %1 AND i % 2 = 0 THEN 1 ELSE 0 END"_s.arg(kRare)));
        numbered(2 * kTickets,
                 u"responses (organization_id, id, version, created_at, updated_at, ticket_id, author_type, body)"_s,
                 u"i, 1, i, i, 1 + i % %1, 0, 'b'"_s.arg(kTickets));
        numbered(kEventsEach * kTickets,
                 u"events (organization_id, seq, at, recorded_at, call, entity, entity_id, version, kind)"_s,
                 u"i, i, i, 'call' || i, %1, 1 + i % %2, 1 + i / %2, 0"_s.arg(QString::number(int(Entity::Ticket)),
                                                                              QString::number(kTickets)));
        // Of those who have tickets: what they are worth.
        m_database.execute(u"UPDATE contacts SET lead_score = id WHERE id <= 50"_s);
        m_database.execute(u"UPDATE companies SET health_score = id, annual_revenue = id"_s);
        m_database.run(u"UPDATE heads SET event_seq = ?, last_ticket_id = ?"_s, kEventsEach * kTickets, kTickets);
        m_database.commit();
        for (int i = 1; i <= 5000; ++i)
            keys << QByteArray("key") + QByteArray::number(i);
        m_database.begin();
        for (const QByteArray &key : std::as_const(keys))
            receipts::store(m_database, m_world.organization, receipt(key), "{}", Time::now());
        m_database.commit();
        if (m_database.isSqlite())
            return;
        m_database.execute(u"ANALYZE"_s);
        // By its shipped costs PostgreSQL would rather read so small a table whole than seek fifty rows.
        m_database.execute(u"SET random_page_cost = 1"_s);
    }

    ReceiptKey receipt(const QByteArray &key) const { return {m_world.john.user, key, "ticket.update", "hash"}; }

    /// What the path reads, with these indexes gone; everything is taken back.
    qint64 cost(const HotPath &path, const QStringList &without = {})
    {
        Transaction transaction(m_database);
        for (const QString &index : without)
            m_database.execute(u"DROP INDEX "_s + index);
        const qint64 before = readSoFar();
        path.run(m_database);
        return readSoFar() - before;
    }

    qint64 limit() const { return m_database.isSqlite() ? kMostSteps : kMostRows; }

    QByteArrayList keys;

private:
    static QString rare(const QString &first, const QString &others)
    {
        return u"CASE WHEN i <= %1 THEN %2 ELSE %3 END"_s.arg(QString::number(kRare), first, others);
    }
    static QString user(const Actor &actor) { return QString::number(actor.user.value()); }

    qint64 readSoFar()
    {
        return m_database
            .single<qint64>(
                m_database.isSqlite()
                    ? u"SELECT COALESCE(SUM(nstep), 0) FROM sqlite_stmt WHERE sql NOT LIKE '%sqlite_stmt%'"_s
                    : u"SELECT CAST(COALESCE(SUM(seq_tup_read + COALESCE(idx_tup_fetch, 0)), 0) AS BIGINT) "
                      "FROM pg_stat_xact_user_tables"_s)
            .value_or(0);
    }

    TicketWorld &m_world;
    Database m_database;
};

QList<HotPath> recordPaths(const LargeDesk &desk, const TicketWorld &world)
{
    const OrganizationId organization = world.organization;
    const Actor john = world.john;
    return {
        {u"ticket.get"_s,
         {{u"events_record"_s}, {u"responses_ticket"_s}},
         [john](Database &db) { QVERIFY(ticketservice::get(john, db, {TicketId(2000)}).ok()); }},
        {u"the requester's other tickets"_s,
         {{u"tickets_requester_updated"_s}},
         [john](Database &db) {
             QCOMPARE(ticketrepository::rowsOfRequester(john, db, ContactId(1), TicketId(7), 10).size(), 10);
         }},
        {u"moving a ticket's messages to another"_s,
         {{u"responses_ticket"_s}},
         [john](Database &db) {
             QCOMPARE(linkrepository::moveResponses(john, db, TicketId(2000), TicketId(2001)).size(), 2);
         }},
        {u"older events of a ticket"_s,
         {{u"events_record"_s}},
         [=](Database &db) {
             QCOMPARE(eventlog::ofRecord(db, organization, Entity::Ticket, 9, 15'000, 100).size(), 4U);
         }},
        {u"what a stale writer missed"_s,
         {{u"events_record"_s}},
         [=](Database &db) {
             QCOMPARE(eventlog::ofOthersSince(db, organization, Entity::Ticket, 9, 2, john.user).size(), 2U);
         }},
        {u"the events of a call"_s,
         {{u"events_call"_s}},
         [=](Database &db) { QCOMPARE(eventlog::ofCall(db, organization, u"call77"_s, 0, 50).size(), 1U); }},
        {u"catching up"_s,
         {},
         [=](Database &db) {
             QCOMPARE(eventlog::after(db, organization, kEventsEach * kTickets - 100, 500).size(), 100U);
             QCOMPARE(eventlog::countMoves(db, organization, 100, 200).size(), 100U);
         }},
        {u"a key seen before"_s,
         {},
         [=, &desk](Database &db) {
             QVERIFY(receipts::find(db, organization, desk.receipt("key1000")));
             QVERIFY(!receipts::find(db, organization, desk.receipt("another")));
             receipts::store(db, organization, desk.receipt("another"), "{}", Time::now());
         }},
        {u"forgetting old keys"_s,
         {{u"receipts_at"_s}},
         [](Database &db) { QCOMPARE(receipts::forgetOld(db, Time::now()), 0); }},
        {u"a contact by address"_s,
         {{u"contacts_email"_s}},
         [john](Database &db) { QVERIFY(contactrepository::findByEmail(john, db, u"k1500"_s)); }},
        {u"a ticket of another system"_s,
         {{u"tickets_external"_s}},
         [john](Database &db) { QVERIFY(ticketrepository::findExternal(john, db, u"mail"_s, u"m3000"_s)); }},
        {u"what falls due"_s,
         {{u"tickets_falling_due"_s}},
         [](Database &db) { QVERIFY(OverdueScheduler::waiting(db, Time{0}).isEmpty()); }},
        {u"recently closed"_s,
         {{u"tickets_status_closed"_s}},
         [john](Database &db) {
             QCOMPARE(countTickets(john, db, standingQuery(StandingView::RecentlyClosed, Time::now())), 0);
         }},
    };
}

/// Tickets by what their customer is worth: SQLite walks the customers. PostgreSQL knows how few rows there are, and joins them all.
QList<HotPath> worthPaths(const TicketWorld &world)
{
    QList<HotPath> paths;
    for (const auto &[by, index] : {std::pair(SortKey::LeadScore, u"contacts_lead"_s),
                                    {SortKey::Health, u"companies_health"_s},
                                    {SortKey::Revenue, u"companies_revenue"_s}}) {
        for (const bool descending : {true, false}) {
            TicketList::Params params;
            params.sort = {by, descending};
            params.limit = 50;
            paths << HotPath{
                index + (descending ? u" down"_s : u" up"_s), {}, [params, actor = world.john](Database &db) {
                    QCOMPARE(listTickets(actor, db, params)->rows.size(), 50);
                }};
        }
        paths.last().indexes = {{index}};
    }
    return paths;
}

/// Each shape that sync promises to be as quick at row 1,000,000 as at row 1.
QList<HotPath> listPaths(const TicketWorld &world)
{
    struct Shape
    {
        QString prefix;
        TicketQuery query;
    };
    QList<Shape> shapes{{u"tickets_"_s, {}},
                        {u"tickets_status_"_s, {}},
                        {u"tickets_open_"_s, standingQuery(StandingView::AllOpen, Time::now())},
                        {u"tickets_assignee_"_s, {}},
                        {u"tickets_company_"_s, {}},
                        {u"tickets_requester_"_s, {}}};
    shapes[1].query.status = {Status::Resolved};
    shapes[3].query.assignee = {world.emma.user};
    shapes[4].query.company = {CompanyId(1)};
    shapes[5].query.requester = {ContactId(1)};
    const QList<std::pair<SortKey, QString>> keys{{SortKey::Updated, u"updated"_s},
                                                  {SortKey::Created, u"created"_s},
                                                  {SortKey::Priority, u"priority"_s},
                                                  {SortKey::Due, u"due"_s},
                                                  {SortKey::Number, u"number"_s}};
    QList<HotPath> paths;
    for (const Shape &shape : std::as_const(shapes)) {
        QStringList together;
        for (const auto &[by, name] : keys)
            together << shape.prefix + name;
        if (shape.prefix == u"tickets_requester_"_s)
            together = QStringList{u"tickets_requester_updated"_s};
        if (shape.prefix == u"tickets_status_"_s)
            together << u"tickets_status_closed"_s;
        for (const auto &[by, name] : keys) {
            for (const bool descending : {true, false}) {
                TicketList::Params params;
                params.query = shape.query;
                params.sort = {by, descending};
                params.limit = 50;
                HotPath path;
                path.name = shape.prefix + name + (descending ? u" down"_s : u" up"_s);
                // Half of all are open: any other index in that order finds a page of them soon enough.
                if (shape.prefix != u"tickets_open_"_s)
                    path.indexes << together;
                path.run = [params, actor = world.john](Database &db) {
                    QVERIFY(listTickets(actor, db, params)->rows.size() >= kRare);
                };
                paths << path;
            }
        }
    }
    return paths;
}

} // namespace

class HotPathsTest : public QObject
{
    Q_OBJECT

private slots:
    void hotPathsReadNoMoreThanTheyAnswer_data() { test::addDatabaseRows(); }
    void hotPathsReadNoMoreThanTheyAnswer();
};

void HotPathsTest::hotPathsReadNoMoreThanTheyAnswer()
{
    SF_TICKET_WORLD;
    LargeDesk desk(world);
    desk.fill();
    QList<HotPath> paths = recordPaths(desk, world) + listPaths(world);
    if (world.url->isSqlite())
        paths += worthPaths(world);
    for (const HotPath &path : std::as_const(paths)) {
        const auto told = [&](const QString &index, qint64 cost) {
            return u"%1 %2: %3, the limit is %4"_s.arg(path.name, index).arg(cost).arg(desk.limit());
        };
        const qint64 cost = desk.cost(path);
        if (QTest::currentTestFailed())
            return;
        QVERIFY2(cost <= desk.limit(), qPrintable(told(u"with its indexes"_s, cost)));
        for (const QStringList &indexes : path.indexes) {
            const qint64 without = desk.cost(path, indexes);
            QVERIFY2(without > 4 * cost + 500, qPrintable(told(u"without "_s + indexes.join(u", "_s), without)));
        }
        if (qEnvironmentVariableIsSet("SF_SHOW_COSTS"))
            qInfo().noquote() << told(u"with its indexes"_s, cost);
    }
}

QTEST_GUILESS_MAIN(HotPathsTest)
#include "tst_hotpaths.moc"
