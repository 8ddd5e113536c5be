// SPDX-License-Identifier: GPL-3.0-or-later
// The ticket model under random pushes, with answers and events that overtake each other, compared with a plain sorted list.
#include "client/net/api.h"
#include "client/sync/workspace.h"
#include "client/tickets/ticketmodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace sf;
using namespace sf::client;
using namespace Qt::StringLiterals;

namespace {

/// What the server knows: all rows, and the number of the newest event.
class Oracle
{
public:
    explicit Oracle(quint32 seed) : random(seed) {}

    QHash<TicketId, TicketRow> rows;
    qint64 seq = 0;
    QRandomGenerator random;

    TicketRow invent(qint64 id)
    {
        TicketRow row;
        row.id = TicketId(id);
        row.version = 1;
        row.number = id;
        row.subject = u"Ticket %1"_s.arg(id);
        row.status = static_cast<Status>(random.bounded(8));
        row.priority = static_cast<Priority>(random.bounded(5));
        row.updatedAt.ms = random.bounded(5000);
        row.createdAt.ms = id;
        return row;
    }

    /// Changes or adds one ticket; answers the event as the feed sends it.
    FeedEvent change()
    {
        const bool isNew = rows.isEmpty() || random.bounded(10) == 0;
        const qint64 id = isNew ? rows.size() + 1 : random.bounded(static_cast<int>(rows.size())) + 1;
        const TicketRow before = rows.value(TicketId(id));
        TicketRow after = invent(id);
        after.version = before.version + 1;
        after.createdAt.ms = id;
        after.updatedAt.ms = 5000 + seq;
        if (random.bounded(3) == 0)
            after.updatedAt = isNew ? after.updatedAt : before.updatedAt;
        rows.insert(TicketId(id), after);
        ++seq;
        FeedEvent event{.since = seq - 1, .seq = seq};
        event.event = Event{.seq = seq, .entityId = id, .version = after.version};
        event.event->entity = Entity::Ticket;
        event.event->actorId = UserId(99);
        event.row.bytes = toJson(after);
        if (!isNew) {
            QByteArray &changes = event.event->changes.bytes;
            changes = "{\"status\":[" + toJson(before.status) + ',' + toJson(after.status) + "],\"priority\":["
                    + toJson(before.priority) + ',' + toJson(after.priority) + "],\"updated_at\":["
                    + toJson(before.updatedAt) + ',' + toJson(after.updatedAt) + "]}";
        }
        return event;
    }

    QList<TicketRow> list(const TicketQuery &query, const TicketSort &sort) const
    {
        QList<TicketRow> found;
        for (const TicketRow &row : rows) {
            if (matches(query, row, {}))
                found.append(row);
        }
        std::sort(found.begin(), found.end(),
                  [&sort](const TicketRow &a, const TicketRow &b) { return less(sort, a, b); });
        return found;
    }

    TicketList::Result answer(const TicketList::Params &params) const
    {
        const QList<TicketRow> all = list(params.query, params.sort);
        TicketList::Result result;
        result.position = qMin<qint64>(params.offset, all.size());
        result.rows = all.mid(params.offset, params.limit);
        if (params.withTotal)
            result.total = all.size();
        result.asOf = seq;
        return result;
    }
};

TicketQuery openOnly()
{
    TicketQuery query;
    query.status = {Status::New, Status::Open, Status::InProgress};
    return query;
}

} // namespace

class TestTicketModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void showsRowsAndCounts();
    void loadsWhatIsLookedAt();
    void pushesMoveRowsWithoutFetching();
    void agreesWithTheOracle_data();
    void agreesWithTheOracle();
    void selectionStaysOnItsTicket();
    void textWindowUpdatesButNeverGrows();
    void copyIsShownAtOnce();
    void offlineAndErrorAreSaid();
    void pendingChangeIsShownInPlace();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Api> m_api;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Oracle> m_oracle;
    std::unique_ptr<TicketModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QList<TicketList::Params> m_asked;
    int m_mostDelayMs = 0;

    void fill(int count)
    {
        for (int i = 1; i <= count; ++i)
            m_oracle->rows.insert(TicketId(i), m_oracle->invent(i));
    }
    void makeModel();
    void push(const FeedEvent &event)
    {
        Feed &feed = m_workspace->feed();
        emit feed.eventArrived(event);
        emit feed.positionChanged(event.seq);
    }
    /// Looks at every row until all are loaded, as somebody who scrolls through.
    bool loadAll();
    void compareWithOracle();
};

void TestTicketModel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_connection = std::make_unique<Connection>();
    m_api = std::make_unique<Api>(*m_connection);
    m_workspace =
        std::make_unique<Workspace>(*m_api, Account{{u"127.0.0.1"_s}, u"test"_s, u"a@b.c"_s}, m_folder->path());
    m_oracle = std::make_unique<Oracle>(7);
    m_asked.clear();
    m_mostDelayMs = 0;
    makeModel();
}

void TestTicketModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_workspace.reset();
}

void TestTicketModel::makeModel()
{
    m_tester.reset();
    m_model = std::make_unique<TicketModel>(
        m_workspace->tickets(), m_workspace->directory(), m_workspace->localDb(),
        [this](const TicketList::Params &params, QObject *context, std::function<void(TicketModel::Answer)> done) {
            m_asked.append(params);
            const auto delay = [this] { return m_mostDelayMs > 0 ? m_oracle->random.bounded(m_mostDelayMs) : 0; };
            QTimer::singleShot(delay(), context, [this, params, context, done, later = delay()] {
                const auto result = m_oracle->answer(params);
                QTimer::singleShot(later, context, [result, done] { done(result); });
            });
        });
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
}

bool TestTicketModel::loadAll()
{
    return QTest::qWaitFor(
        [this] {
            bool isComplete = m_model->state() == TicketModel::State::Ready;
            for (int row = 0; row < m_model->rowCount(); ++row) {
                if (m_model->rowAt(row))
                    continue;
                isComplete = false;
                m_model->setVisibleRows(qMax(0, row - 10), row + 10);
                m_model->data(m_model->index(row, 0), Qt::DisplayRole);
                break;
            }
            return isComplete;
        },
        10'000);
}

void TestTicketModel::compareWithOracle()
{
    const QList<TicketRow> wanted = m_oracle->list(m_model->query(), m_model->sortOrder());
    QCOMPARE(m_model->rowCount(), static_cast<int>(wanted.size()));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto held = m_model->rowAt(row);
        if (!held)
            continue;
        QVERIFY2(held->id == wanted[row].id, qPrintable(u"row %1 is not the right ticket"_s.arg(row)));
        QCOMPARE(held->version, wanted[row].version);
    }
}

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

void TestTicketModel::loadsWhatIsLookedAt()
{
    fill(2000);
    m_model->setQuery({}, {.by = SortKey::Number, .descending = false});
    QTRY_COMPARE(m_model->rowCount(), 2000);
    QVERIFY(!m_model->rowAt(1500));
    m_model->setVisibleRows(1490, 1530);
    QVERIFY(!m_model->index(1500, 1).data().isValid());
    QTRY_VERIFY(m_model->rowAt(1500));
    QCOMPARE(m_model->rowAt(1500)->id, TicketId(1501));
    QCOMPARE(m_asked.last().offset, 1500);
    QCOMPARE(m_asked.last().limit, 100);
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
