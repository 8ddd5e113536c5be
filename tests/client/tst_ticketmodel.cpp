// SPDX-License-Identifier: GPL-3.0-or-later
// The ticket model under random pushes, with answers and events that overtake each other, compared with a plain sorted list.
#include "tests/client/ticketmodeltest.h"

#include <QItemSelectionModel>
#include <QSignalSpy>

using namespace sf;
using namespace sf::client;
using namespace sf::test;
using namespace Qt::StringLiterals;

namespace {

TicketQuery openOnly()
{
    TicketQuery query;
    query.status = {Status::New, Status::Open, Status::InProgress};
    return query;
}

} // namespace

class TestTicketModel : public TicketModelTest
{
    Q_OBJECT

private slots:
    void showsRowsAndCounts();
    void pushesMoveRowsWithoutFetching();
    void agreesWithTheOracle_data();
    void agreesWithTheOracle();
    void selectionStaysOnItsTicket();
    void textWindowUpdatesButNeverGrows();
    void copyIsShownAtOnce();
    void offlineAndErrorAreSaid();
    void pendingChangeIsShownInPlace();
};

void TestTicketModel::showsRowsAndCounts()
{
    fill(30);
    m_model->setQuery({}, {.by = SortKey::Number, .descending = false});
    QTRY_COMPARE(m_model->state(), TicketModel::State::Ready);
    QCOMPARE(m_model->rowCount(), 30);
    QCOMPARE(m_model->index(3, 0).data().toString(), u"T-0004"_s);
    QCOMPARE(m_model->index(3, 1).data().toString(), u"Ticket 4"_s);
    QCOMPARE(m_model->rowOf(TicketId(4)), 3);
    QCOMPARE(m_model->index(3, 0).data(TicketModel::RowRole).value<TicketRow>().id, TicketId(4));
    TicketQuery nobody;
    nobody.category = {u"none"_s};
    m_model->setQuery(nobody, {});
    QTRY_COMPARE(m_model->state(), TicketModel::State::Empty);
}

void TestTicketModel::pushesMoveRowsWithoutFetching()
{
    fill(300);
    m_model->setQuery(openOnly(), {});
    QTRY_COMPARE(m_model->state(), TicketModel::State::Ready);
    QVERIFY(loadAll());
    const auto asked = m_asked.size();
    for (int i = 0; i < 200; ++i)
        push(m_oracle->change());
    QTest::qWait(250);
    compareWithOracle();
    QCOMPARE(m_asked.size(), asked);
}

void TestTicketModel::agreesWithTheOracle_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<SortKey>("key");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<int>("delay");
    QTest::newRow("updated") << 1U << SortKey::Updated << true << 20;
    QTest::newRow("priority") << 2U << SortKey::Priority << true << 30;
    QTest::newRow("number up") << 3U << SortKey::Number << false << 10;
    QTest::newRow("status, slow") << 4U << SortKey::Status << false << 120;
    QTest::newRow("updated, slow") << 5U << SortKey::Updated << true << 200;
}

void TestTicketModel::agreesWithTheOracle()
{
    QFETCH(quint32, seed);
    QFETCH(SortKey, key);
    QFETCH(bool, descending);
    QFETCH(int, delay);
    m_oracle = std::make_unique<Oracle>(seed);
    fill(1500);
    m_mostDelayMs = delay;
    m_model->setQuery(openOnly(), {.by = key, .descending = descending});
    QList<FeedEvent> onTheWay;
    for (int round = 0; round < 120; ++round) {
        for (int i = m_oracle->random.bounded(4); i > 0; --i)
            onTheWay.append(m_oracle->change());
        while (!onTheWay.isEmpty() && m_oracle->random.bounded(3) > 0)
            push(onTheWay.takeFirst());
        if (m_model->rowCount() > 0) {
            const int row = m_oracle->random.bounded(m_model->rowCount());
            m_model->setVisibleRows(row, row + 30);
            m_model->data(m_model->index(row, 0), Qt::DisplayRole);
        }
        QTest::qWait(5);
    }
    for (const FeedEvent &event : onTheWay)
        push(event);
    QTest::qWait(2 * delay + 1'500); // what was marked as doubtful has been fetched again
    QVERIFY(loadAll());
    compareWithOracle();
}

void TestTicketModel::selectionStaysOnItsTicket()
{
    fill(80);
    m_model->setQuery({}, {.by = SortKey::Updated, .descending = true});
    QTRY_COMPARE(m_model->state(), TicketModel::State::Ready);
    QItemSelectionModel selection(m_model.get());
    const TicketId chosen = m_model->rowAt(40)->id;
    selection.setCurrentIndex(m_model->index(40, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    for (int i = 0; i < 60; ++i) {
        push(m_oracle->change());
        QTest::qWait(3);
    }
    QTest::qWait(200);
    QCOMPARE(m_model->rowAt(selection.currentIndex())->id, chosen);
    m_model->refresh();
    QTest::qWait(100);
    QCOMPARE(m_model->rowAt(selection.currentIndex())->id, chosen);
}

void TestTicketModel::textWindowUpdatesButNeverGrows()
{
    fill(40);
    TicketQuery query;
    query.text = u"printer"_s;
    m_model->setQuery(query, {.by = SortKey::Relevance, .descending = true});
    QTRY_COMPARE(m_model->state(), TicketModel::State::Ready);
    QCOMPARE(m_asked.size(), 1);
    for (int i = 0; i < 30; ++i)
        push(m_oracle->change());
    QTest::qWait(200);
    QCOMPARE(m_model->rowCount(), 40);
    QCOMPARE(m_asked.size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_asked.size(), 2, 3'000);
}

void TestTicketModel::copyIsShownAtOnce()
{
    fill(600);
    m_model->setQuery({}, {}, u"all_open"_s);
    QTRY_COMPARE(m_model->state(), TicketModel::State::Ready);
    QVERIFY(loadAll());
    makeModel(); // the old one saves its copy as it goes
    m_model->setQuery({}, {}, u"all_open"_s);
    QCOMPARE(m_model->state(), TicketModel::State::Loading);
    QCOMPARE(m_model->rowCount(), 600);
    QVERIFY(m_model->rowAt(499));
    QVERIFY(m_model->copyTime().has_value());
    QTRY_COMPARE(m_model->state(), TicketModel::State::Ready);
    QVERIFY(!m_model->copyTime().has_value());
}

void TestTicketModel::offlineAndErrorAreSaid()
{
    Error error = Error::of(ErrorKind::Offline, u"gone"_s);
    TicketModel model(
        m_workspace->tickets(), m_workspace->directory(), m_workspace->localDb(),
        [&error](const TicketList::Params &, QObject *context, std::function<void(TicketModel::Answer)> done) {
            QTimer::singleShot(0, context, [done, error] { done(error); });
        });
    model.setQuery({}, {});
    QTRY_COMPARE(model.state(), TicketModel::State::Offline);
    m_workspace->localDb().saveList(u"seen/updated/down"_s, {.rows = {m_oracle->invent(1)}, .total = 1});
    model.setQuery({}, {}, u"seen"_s);
    QTRY_COMPARE(model.state(), TicketModel::State::Ready);
    QVERIFY(model.copyTime().has_value());
    model.setQuery({}, {});
    error = Error::of(ErrorKind::Invalid, u"no such thing"_s);
    model.refresh();
    QTRY_COMPARE(model.state(), TicketModel::State::Error);
    QCOMPARE(model.error().message, u"no such thing"_s);
}

void TestTicketModel::pendingChangeIsShownInPlace()
{
    fill(10);
    m_model->setQuery({}, {.by = SortKey::Number, .descending = false});
    QTRY_COMPARE(m_model->state(), TicketModel::State::Ready);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    TicketUpdate::Params change{.id = TicketId(4), .base = 1};
    change.patch.set(&Ticket::subject, u"Mine"_s);
    const QString key = m_workspace->outbox().submit<TicketUpdate>(change, u"T-0004"_s);
    QVERIFY(changed.size() > 0);
    QCOMPARE(m_model->index(3, 1).data().toString(), u"Mine"_s);
    QVERIFY(m_model->index(3, 1).data(TicketModel::PendingRole).toBool());
    m_workspace->outbox().cancel(key);
    QCOMPARE(m_model->index(3, 1).data().toString(), u"Ticket 4"_s);
    QVERIFY(!m_model->index(3, 1).data(TicketModel::PendingRole).toBool());
}

QTEST_MAIN(TestTicketModel)
#include "tst_ticketmodel.moc"
