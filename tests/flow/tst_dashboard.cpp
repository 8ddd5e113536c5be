// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor's figures in front of a real server: they are those that counting ticket by ticket gives, in any time zone; they move when
// somebody changes a ticket; behind each number is a list of exactly so many tickets.
#include "client/dashboard/agentmodel.h"
#include "client/dashboard/agenttable.h"
#include "client/dashboard/dashboardbody.h"
#include "client/dashboard/dashboardwindow.h"
#include "client/dashboard/figurecard.h"
#include "client/dashboard/figures.h"
#include "client/dashboard/tile.h"
#include "client/sync/workspace.h"
#include "client/tickets/filterbar.h"
#include "client/tickets/filterchips.h"
#include "client/widgets/pill.h"
#include "tests/flow/dashboarddesk.h"
#include "tests/flow/deskfigures.h"

#include <QRegularExpression>
#include <QSignalSpy>

namespace sf::client {

class DashboardTest : public DashboardDesk
{
    Q_OBJECT

private slots:
    void figuresAgreeWithTheTickets_data();
    void figuresAgreeWithTheTickets();
    void tilesAgreeWithTheTickets();
    void figuresMoveWithWhatOthersDo();
    void everyNumberLeadsToItsTickets();
    void everyNumberOfAnAgentLeadsToItsTickets();
    void conditionsAreChipsThatCanBeTakenAway();

private:
    QList<TicketRow> rows();
    qint64 shownTotal(const DrillDown &target);
};

namespace {

/// "Urgent: 1,205" or "Open: 3 (new, open)"
qint64 numberIn(const QString &words)
{
    static const QRegularExpression form(u": ([0-9,.]+)(?: \\(|$)"_s);
    const auto match = form.match(words);
    return match.hasMatch() ? match.captured(1).remove(u',').remove(u'.').toLongLong() : -1;
}

} // namespace

QList<TicketRow> DashboardTest::rows()
{
    return test::DeskFigures::read(m_other->api);
}

void DashboardTest::figuresAgreeWithTheTickets_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("period");
    QTest::addRow("summer begins") << QByteArray("Europe/Berlin") << u"custom 2026-03-27 2026-03-31"_s;
    QTest::addRow("winter begins") << QByteArray("Europe/Berlin") << u"custom 2025-10-24 2025-10-28"_s;
    QTest::addRow("the same days in India") << QByteArray("Asia/Kolkata") << u"custom 2026-03-27 2026-03-31"_s;
    QTest::addRow("one day in Auckland") << QByteArray("Pacific/Auckland") << u"custom 2026-03-29 2026-03-29"_s;
    QTest::addRow("across midnights to today") << QByteArray("America/New_York") << u"last_7"_s;
    QTest::addRow("a month") << QByteArray("UTC") << u"last_30"_s;
}

void DashboardTest::figuresAgreeWithTheTickets()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, period);
    setZone(zone.constData());
    const DashboardWindow *window = openWith(period);
    QVERIFY(window);
    const Figures &figures = window->figures();
    QCOMPARE(figures.zone().id(), zone);
    const StatsPeriod::Result shown = *figures.inPeriod();
    const DaySpan days = figures.shownDays();
    const test::DeskFigures counted(rows(), QTimeZone(zone), days.first, days.last);
    QCOMPARE(shown.days.size(), days.count());
    qint64 created = 0;
    for (const DayFigures &day : shown.days) {
        DayFigures expected = counted.day(QDate::fromString(day.day, Qt::ISODate));
        expected.begin = day.begin;
        QCOMPARE(day, expected);
        QCOMPARE(counted.dayOf(day.begin).toString(Qt::ISODate), day.day);
        QVERIFY(counted.dayOf({day.begin.ms - 1}).toString(Qt::ISODate) != day.day);
        created += day.created;
    }
    QVERIFY(created > 3);
    QCOMPARE(shown.created, created);
    QCOMPARE(shown.firstResponse, counted.firstResponse());
    QCOMPARE(shown.resolution, counted.resolution());
    for (const AgentFigures &agent : shown.agents) {
        QCOMPARE(agent.firstResponse, counted.firstResponse(agent.userId));
        QCOMPARE(agent.resolution, counted.resolution(agent.userId));
        QCOMPARE(agent.resolved, agent.resolution.count);
    }
}

void DashboardTest::tilesAgreeWithTheTickets()
{
    const DashboardWindow *window = open();
    QVERIFY(window);
    const QDate today = QDate::currentDate();
    const test::DeskFigures counted(rows(), QTimeZone("Europe/Berlin"), today, today);
    const auto tile = [window](DashboardBody::TileKind kind) { return window->body().tile(kind).content().count; };
    const auto isOpen = [](const TicketRow &row) { return test::DeskFigures::isOpen(row); };
    QCOMPARE(tile(DashboardBody::Open), counted.count(isOpen));
    QCOMPARE(tile(DashboardBody::Unassigned),
             counted.count([&](const TicketRow &row) { return isOpen(row) && !row.assigneeId; }));
    QCOMPARE(tile(DashboardBody::Overdue),
             counted.count([&](const TicketRow &row) { return isOpen(row) && row.dueAt && *row.dueAt < Time::now(); }));
    QCOMPARE(tile(DashboardBody::Waiting), counted.count([](const TicketRow &row) {
        return row.status == Status::WaitingOnCustomer || row.status == Status::WaitingOnThirdParty;
    }));
    QCOMPARE(tile(DashboardBody::CreatedToday), counted.day(today).created);
    QCOMPARE(tile(DashboardBody::ResolvedToday), counted.day(today).resolved);
    const StatsNow::Result &now = *window->figures().now();
    for (const CountOf<Priority> &each : now.byPriority)
        QCOMPARE(each.count,
                 counted.count([&](const TicketRow &row) { return isOpen(row) && row.priority == each.value; }));
    for (const CountOf<QString> &each : now.byCategory)
        QCOMPARE(each.count,
                 counted.count([&](const TicketRow &row) { return isOpen(row) && row.category == each.value; }));
    for (const CountOf<Status> &each : now.byStatus)
        QCOMPARE(each.count, counted.count([&](const TicketRow &row) { return row.status == each.value; }));
}

void DashboardTest::figuresMoveWithWhatOthersDo()
{
    DashboardWindow *window = open();
    QVERIFY(window);
    const auto tile = [window](DashboardBody::TileKind kind) {
        return window->body().tile(kind).content().count.value_or(-1);
    };
    const qint64 openBefore = tile(DashboardBody::Open);
    const qint64 unassignedBefore = tile(DashboardBody::Unassigned);
    const qint64 createdBefore = tile(DashboardBody::CreatedToday);
    const qint64 createdInPeriod = window->figures().inPeriod()->created;
    const TicketId made = m_other->makeTicket(u"Nobody has this yet"_s);
    QVERIFY(made.isValid());
    QTRY_COMPARE_WITH_TIMEOUT(tile(DashboardBody::Open), openBefore + 1, patienceMs);
    QCOMPARE(tile(DashboardBody::Unassigned), unassignedBefore + 1);
    QCOMPARE(tile(DashboardBody::CreatedToday), createdBefore + 1);
    QTRY_COMPARE_WITH_TIMEOUT(window->figures().inPeriod()->created, createdInPeriod + 1, patienceMs);

    const qint64 resolvedBefore = tile(DashboardBody::ResolvedToday);
    Patch<Ticket> patch;
    patch.set(&Ticket::status, Status::Resolved);
    m_other->outbox().submit<TicketUpdate>({.id = made, .base = 1, .patch = patch}, u"Resolve"_s);
    QTRY_COMPARE_WITH_TIMEOUT(tile(DashboardBody::ResolvedToday), resolvedBefore + 1, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(tile(DashboardBody::Open), openBefore, patienceMs);
    patch.set(&Ticket::status, Status::Open);
    m_other->outbox().submit<TicketUpdate>({.id = made, .base = 2, .patch = patch}, u"Open"_s);
    QTRY_COMPARE_WITH_TIMEOUT(window->figures().inPeriod()->reopened, 1, patienceMs);
    QCOMPARE(tile(DashboardBody::ResolvedToday), resolvedBefore);
}

qint64 DashboardTest::shownTotal(const DrillDown &target)
{
    TicketModel &model = m_sofia->model();
    const bool isShown = QTest::qWaitFor(
        [&] {
            return model.query() == target.query
                && (model.state() == TicketModel::State::Ready || model.state() == TicketModel::State::Empty);
        },
        patienceMs);
    if (!isShown)
        return -2;
    QTest::qWait(1);
    return model.total();
}

void DashboardTest::everyNumberLeadsToItsTickets()
{
    DashboardWindow *window = openWith(u"last_7"_s);
    QVERIFY(window);
    window->resize(1440, 900);
    window->grab();
    int followed = 0;
    QList<FigureCard *> cards = window->findChildren<FigureCard *>();
    for (FigureCard *card : cards) {
        window->show();
        window->grab();
        const QList<FigureCard::Mark> marks = card->marks();
        QVERIFY2(!marks.isEmpty(), qPrintable(card->title()));
        QSignalSpy chosen(card, &FigureCard::chosen);
        for (const FigureCard::Mark &mark : marks) {
            if (mark.target.to != DrillDown::To::Tickets)
                continue;
            chosen.clear();
            const QRectF bounds = mark.area.boundingRect();
            // Of a ring's slice the middle of what surrounds it may lie in the hole.
            QPointF point = bounds.center();
            for (int i = 0; i < 400 && !mark.area.contains(point); ++i)
                point = bounds.topLeft() + QPointF(bounds.width() * (i % 20) / 20.0, bounds.height() * (i / 20) / 20.0);
            QTest::mouseClick(card, Qt::LeftButton, {}, point.toPoint());
            QVERIFY2(chosen.size() == 1, qPrintable(mark.words));
            const auto target = chosen.first().first().value<DrillDown>();
            const qint64 total = shownTotal(target);
            qint64 expected = numberIn(mark.words);
            if (mark.words.contains(u"half of them"_s))
                expected = mark.words.startsWith(u"First"_s) ? window->figures().inPeriod()->firstResponse.count
                                                             : window->figures().inPeriod()->resolution.count;
            if (mark.words.startsWith(u"Now"_s))
                expected = window->figures().now()->open;
            QVERIFY2(total == expected, qPrintable(u"%1: %2 in the list"_s.arg(mark.words, QString::number(total))));
            QCOMPARE(m_sofia->window->findChild<TicketListPane *>()->title(), target.title);
            ++followed;
        }
    }
    qInfo("%d numbers were followed", followed);
    QVERIFY(followed > 40);
}

void DashboardTest::everyNumberOfAnAgentLeadsToItsTickets()
{
    DashboardWindow *window = openWith(u"last_30"_s);
    QVERIFY(window);
    auto *table = window->findChild<AgentTable *>();
    QAbstractItemModel &model = *table->model();
    QVERIFY(model.rowCount() >= 5);
    const StatsPeriod::Result figures = *window->figures().inPeriod();
    int followed = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (const int column : {AgentModel::Open, AgentModel::Overdue, AgentModel::Resolved, AgentModel::FirstResponse,
                                 AgentModel::Resolution}) {
            const QModelIndex index = model.index(row, column);
            const AgentFigures agent = window->body().agents().agents()[row];
            table->setCurrentIndex(index);
            QSignalSpy chosen(table, &AgentTable::chosen);
            QTest::keyClick(table, Qt::Key_Return);
            QCOMPARE(chosen.size(), 1);
            const qint64 expected = column == AgentModel::FirstResponse ? agent.firstResponse.count
                                  : column == AgentModel::Resolution    ? agent.resolution.count
                                                                        : index.data(AgentModel::KeyRole).toLongLong();
            QCOMPARE(shownTotal(chosen.first().first().value<DrillDown>()), expected);
            followed += expected > 0 ? 1 : 0;
        }
    }
    QVERIFY(followed > 5);

    // Sorted by what one clicks, those without a value last.
    table->sortByColumn(AgentModel::Resolution, Qt::AscendingOrder);
    QVariant before;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QVariant key = model.index(row, AgentModel::Resolution).data(AgentModel::KeyRole);
        QVERIFY(row == 0 || !key.isValid() || (before.isValid() && before.toLongLong() <= key.toLongLong()));
        before = key;
    }
}

void DashboardTest::conditionsAreChipsThatCanBeTakenAway()
{
    DashboardWindow *window = openWith(u"last_30"_s);
    QVERIFY(window);
    auto *table = window->findChild<AgentTable *>();
    table->setCurrentIndex(table->model()->index(0, AgentModel::Resolution));
    QTest::keyClick(table, Qt::Key_Return);
    auto *bar = m_sofia->window->findChild<FilterBar *>();
    QTRY_COMPARE(bar->findChildren<Pill *>().size(), 2); // who, and when
    const qint64 narrow =
        shownTotal(table->model()->index(0, AgentModel::Resolution).data(AgentModel::TargetRole).value<DrillDown>());
    const TicketQuery query = bar->query();
    QVERIFY(isFiltered(query, FilterKind::Resolved) && isFiltered(query, FilterKind::Assignee));
    QVERIFY(!isFiltered(without(query, FilterKind::Resolved), FilterKind::Resolved));
    emit bar->queryChanged(without(query, FilterKind::Resolved));
    QTRY_VERIFY_WITH_TIMEOUT(
        m_sofia->model().total() >= narrow && m_sofia->model().query().resolvedFrom == std::nullopt, patienceMs);
    QVERIFY(isFiltered(drilldown::firstAnswered({{1}, {2}}), FilterKind::FirstResponse));
}

} // namespace sf::client

QTEST_MAIN(sf::client::DashboardTest)
#include "tst_dashboard.moc"
