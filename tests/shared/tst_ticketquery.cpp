// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to a list and in which order, in memory; that SQL agrees is proved beside the server.
#include "shared/methods/view.h"
#include "shared/query/ticketquery.h"
#include "shared/workflow.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sf;
using namespace Qt::Literals::StringLiterals;

namespace {

TicketRow row(qint64 id)
{
    TicketRow made;
    made.id = TicketId(id);
    made.number = id;
    made.category = u"other"_s;
    return made;
}

} // namespace

class TestTicketQuery : public QObject
{
    Q_OBJECT

private slots:
    void emptyQueryHoldsEverything();
    void conditionsHoldTogether();
    void assigneeConditionsAreAlternatives();
    void rangesLeaveOutRowsWithoutAValue();
    void wasOpenUntilItEnded();
    void tagsByAnyAndByAll();
    void unreadIsWhatTheViewerHolds();
    void standingViewsMeanWhatTheySay();
    void orderIsStrictAndTotal();
    void rowsWithoutAValueComeLastBothWays();
};

void TestTicketQuery::emptyQueryHoldsEverything()
{
    QVERIFY(matches({}, row(1), {}));
}

void TestTicketQuery::conditionsHoldTogether()
{
    TicketRow ticket = row(1);
    ticket.status = Status::Open;
    ticket.priority = Priority::High;
    TicketQuery query;
    query.status = {Status::Open, Status::New};
    QVERIFY(matches(query, ticket, {}));
    query.priority = {Priority::Low};
    QVERIFY(!matches(query, ticket, {}));
}

void TestTicketQuery::assigneeConditionsAreAlternatives()
{
    const Viewer viewer{UserId(3), {}};
    TicketRow mine = row(1);
    mine.assigneeId = UserId(3);
    TicketRow others = row(2);
    others.assigneeId = UserId(4);
    TicketQuery query;
    query.mine = true;
    QVERIFY(matches(query, mine, viewer));
    QVERIFY(!matches(query, others, viewer));
    QVERIFY(!matches(query, row(3), viewer));
    query.unassigned = true;
    QVERIFY(matches(query, row(3), viewer));
    query.assignee = {UserId(4)};
    QVERIFY(matches(query, others, viewer));
}

void TestTicketQuery::rangesLeaveOutRowsWithoutAValue()
{
    TicketRow due = row(1);
    due.dueAt = Time{1000};
    TicketQuery query;
    query.dueTo = Time{1000};
    QVERIFY(matches(query, due, {}));
    QVERIFY(!matches(query, row(2), {}));
    query.dueTo = Time{999};
    QVERIFY(!matches(query, due, {}));
    TicketQuery score;
    score.leadScoreMin = 0;
    QVERIFY(!matches(score, due, {}));
}

void TestTicketQuery::wasOpenUntilItEnded()
{
    TicketQuery query;
    query.openAt = Time{100};
    TicketRow ticket = row(1);
    ticket.createdAt = Time{100};
    QVERIFY(matches(query, ticket, {}));
    ticket.endedAt = Time{101};
    QVERIFY(matches(query, ticket, {}));
    ticket.endedAt = Time{100};
    QVERIFY(!matches(query, ticket, {}));
    ticket.endedAt.reset();
    ticket.createdAt = Time{101};
    QVERIFY(!matches(query, ticket, {}));
}

void TestTicketQuery::tagsByAnyAndByAll()
{
    TicketRow ticket = row(1);
    ticket.tags = {TagId(1), TagId(2)};
    TicketQuery any;
    any.tagsAny = {TagId(2), TagId(9)};
    QVERIFY(matches(any, ticket, {}));
    TicketQuery all;
    all.tagsAll = {TagId(1), TagId(2)};
    QVERIFY(matches(all, ticket, {}));
    all.tagsAll << TagId(9);
    QVERIFY(!matches(all, ticket, {}));
}

void TestTicketQuery::unreadIsWhatTheViewerHolds()
{
    TicketQuery query;
    query.unread = true;
    QVERIFY(!matches(query, row(1), {}));
    QVERIFY(matches(query, row(1), {UserId(1), {TicketId(1)}}));
}

void TestTicketQuery::standingViewsMeanWhatTheySay()
{
    const Time now{1'700'000'000'000};
    TicketRow closed = row(1);
    closed.status = Status::Closed;
    closed.closedAt = Time{now.ms - qint64{6} * 86'400'000};
    QVERIFY(matches(standingQuery(StandingView::RecentlyClosed, now), closed, {}));
    closed.closedAt = Time{now.ms - qint64{8} * 86'400'000};
    QVERIFY(!matches(standingQuery(StandingView::RecentlyClosed, now), closed, {}));
    for (std::size_t i = 0; i < EnumNames<Status>::names.size(); ++i) {
        TicketRow ticket = row(2);
        ticket.status = static_cast<Status>(i);
        QCOMPARE(matches(standingQuery(StandingView::AllOpen, now), ticket, {}), isOpen(ticket.status));
        QCOMPARE(matches(standingQuery(StandingView::Waiting, now), ticket, {}), isWaiting(ticket.status));
    }
}

void TestTicketQuery::orderIsStrictAndTotal()
{
    QRandomGenerator random(7);
    QList<TicketRow> rows;
    for (int i = 1; i <= 60; ++i) {
        TicketRow made = row(i);
        made.updatedAt = Time{random.bounded(4)};
        made.createdAt = Time{random.bounded(4)};
        made.status = static_cast<Status>(random.bounded(8));
        made.requesterKey = QString(QChar(u'a' + random.bounded(3)));
        if (random.bounded(2) == 0)
            made.dueAt = Time{random.bounded(3)};
        if (random.bounded(2) == 0)
            made.healthScore = random.bounded(3);
        rows << made;
    }
    for (int key = 0; key < 12; ++key) {
        for (const bool descending : {false, true}) {
            const TicketSort sort{static_cast<SortKey>(key), descending};
            for (const TicketRow &a : std::as_const(rows)) {
                for (const TicketRow &b : std::as_const(rows))
                    QCOMPARE(less(sort, a, b), a.id != b.id && !less(sort, b, a));
            }
            QList<TicketRow> sorted = rows;
            std::sort(sorted.begin(), sorted.end(),
                      [&](const TicketRow &a, const TicketRow &b) { return less(sort, a, b); });
            for (qsizetype i = 2; i < sorted.size(); ++i)
                QVERIFY(less(sort, sorted[i - 2], sorted[i]));
        }
    }
}

void TestTicketQuery::rowsWithoutAValueComeLastBothWays()
{
    TicketRow dated = row(1);
    dated.dueAt = Time{5};
    for (const bool descending : {false, true}) {
        QVERIFY(less({SortKey::Due, descending}, dated, row(2)));
        QVERIFY(less({SortKey::Due, descending}, dated, row(0)));
    }
    // Equal keys go by id in the direction of the sort.
    QVERIFY(less({SortKey::Due, false}, row(1), row(2)));
    QVERIFY(less({SortKey::Due, true}, row(2), row(1)));
}

QTEST_GUILESS_MAIN(TestTicketQuery)
#include "tst_ticketquery.moc"
