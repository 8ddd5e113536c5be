// SPDX-License-Identifier: GPL-3.0-or-later
// The feed on both databases: nobody misses or doubles an event, everybody hears only what is theirs.
#include "server/events/feed.h"
#include "server/events/feedline.h"
#include "shared/methods/feed.h"
#include "tests/server/storagefixture.h"

#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

namespace {

class Rows : public RowReader
{
public:
    QByteArray row(Database &, OrganizationId, Entity, qint64 id) override { return QByteArray::number(id); }
    QByteArray response(Database &, OrganizationId, ResponseId) override { return {}; }
};

struct NotificationLine
{
    QString jsonrpc;
    QString method;
    RawJson params;
    static constexpr auto fields()
    {
        using R = NotificationLine;
        return FieldTable{field("jsonrpc", &R::jsonrpc), field("method", &R::method), field("params", &R::params)};
    }
};

// A client as careful as ours: applies a range only when it joins on to what it has.
class Listener : public FeedSubscriber
{
public:
    Listener(Feed &feed, Viewer viewer, qint64 after = 0, const QByteArray &epoch = {}) : position(after), m_feed(feed)
    {
        feed.subscribe(*this, viewer, {epoch, after},
                       [this](const Result<FeedPosition> &head) { answered = head.ok(); });
    }
    ~Listener() override { m_feed.unsubscribe(*this); }

    bool deliver(const QByteArray &bytes) override
    {
        if (std::exchange(loseNext, false))
            return true;
        const auto message = fromJson<NotificationLine>(bytes);
        if (!message || !bytes.endsWith('\n')) {
            ++broken;
            return true;
        }
        methods << message->method;
        if (message->method == QLatin1StringView(kResyncNotification)) {
            position = fromJson<FeedResync>(message->params.bytes)->seq;
            return ready;
        }
        if (message->method == QLatin1StringView(kSkipNotification)) {
            position = fromJson<FeedSkip>(message->params.bytes)->seq;
            return ready;
        }
        const auto range = fromJson<FeedEvent>(message->params.bytes);
        if (!range || range->since > position || range->seq < position || (range->event && range->seq == position)) {
            ++broken;
            return true;
        }
        position = range->seq;
        if (range->event) {
            seqs << range->seq;
            rows << range->row.bytes;
        }
        return ready;
    }

    qint64 position = 0;
    QList<qint64> seqs;
    QByteArrayList rows;
    QStringList methods;
    int broken = 0;
    bool answered = false;
    bool ready = true;
    bool loseNext = false;

private:
    Feed &m_feed;
};

QList<qint64> upTo(qint64 last)
{
    QList<qint64> all;
    for (qint64 seq = 1; seq <= last; ++seq)
        all << seq;
    return all;
}

Result<QByteArray> addFor(WriteTransaction &transaction, Audience audience)
{
    Event event;
    event.entity = Entity::Ticket;
    event.entityId = transaction.nextId(Entity::Ticket);
    event.version = 1;
    event.kind = EventKind::Created;
    transaction.append(event, {.row = {}, .response = {}, .counts = {}, .audience = audience});
    return QByteArray("{}");
}

} // namespace

class TestFeed : public QObject
{
    Q_OBJECT

private slots:
    void nobodyMissesOrDoublesWithEightWriters_data() { test::addDatabaseRows(); }
    void nobodyMissesOrDoublesWithEightWriters();
    void anotherProcessIsFollowed();
    void cutConnectionsLoseNothing();
    void aLostLineIsNoticed();
    void onlyWhatIsTheirs_data() { test::addDatabaseRows(); }
    void onlyWhatIsTheirs();
    void farBehindSkipsAndOtherEpochsResync_data() { test::addDatabaseRows(); }
    void farBehindSkipsAndOtherEpochsResync();
    void slowReadersContinueFromTheLog_data() { test::addDatabaseRows(); }
    void slowReadersContinueFromTheLog();
    void longTextStaysInTheLog();
};

// All that a server has around its feed.
struct Following
{
    explicit Following(StorageFixture &storage) : readers(*storage.url, 2), feed(readers, rows)
    {
        Database database(*storage.url, Database::Mode::Reader);
        feed.start(database);
        QObject::connect(storage.writer.get(), &Writer::committed, &feed, &Feed::accept);
    }

    Rows rows;
    Readers readers;
    Feed feed;
};

static void writeFromThreads(Writer &writer, const StorageFixture &storage, int threads, int each,
                             std::atomic<int> &answered)
{
    std::vector<std::thread> running;
    for (int t = 0; t < threads; ++t) {
        running.emplace_back([&writer, &storage, &answered, each] {
            for (int i = 0; i < each; ++i) {
                WriteCall call = storage.call(addTag);
                call.receipt = ReceiptKey{UserId(1), QUuid::createUuid().toByteArray(), "tag.create", "hash"};
                call.done = [&answered](const Result<QByteArray> &result) { answered += result.ok() ? 1 : 0; };
                writer.submit(std::move(call));
            }
        });
    }
    for (std::thread &thread : running)
        thread.join();
}

void TestFeed::nobodyMissesOrDoublesWithEightWriters()
{
    QFETCH(QByteArray, engine);
    StorageFixture storage(engine);
    SF_REQUIRE_DATABASE(storage);
    QVERIFY(storage.begin());
    Following following(storage);
    Listener early(following.feed, {storage.organization, UserId(1), Role::Agent});
    QVERIFY(early.answered);

    std::atomic<int> answered = 0;
    std::thread writers([&] { writeFromThreads(*storage.writer, storage, 8, 50, answered); });
    QTRY_VERIFY(early.position > 100);
    Listener late(following.feed, {storage.organization, UserId(2), Role::Admin}, 50);
    writers.join();
    QTRY_COMPARE_WITH_TIMEOUT(answered.load(), 400, 20'000);
    QTRY_COMPARE(late.position, 400);
    QTRY_COMPARE(early.position, 400);
    QCOMPARE(early.seqs, upTo(400));
    QCOMPARE(late.seqs, upTo(400).mid(50));
    QCOMPARE(early.broken + late.broken, 0);
    QCOMPARE(early.rows.last(), QByteArray("400"));
}

void TestFeed::anotherProcessIsFollowed()
{
    StorageFixture storage("postgresql");
    SF_REQUIRE_DATABASE(storage);
    QVERIFY(storage.begin());
    Following following(storage);
    following.feed.poll(std::chrono::milliseconds(20));
    Listener listener(following.feed, {storage.organization, UserId(1), Role::Agent});
    Writer other(*storage.url);
    QVERIFY(other.start().ok());
    std::atomic<int> answered = 0;
    std::thread mine([&] { writeFromThreads(*storage.writer, storage, 2, 100, answered); });
    std::thread theirs([&] { writeFromThreads(other, storage, 2, 100, answered); });
    mine.join();
    theirs.join();
    QTRY_COMPARE_WITH_TIMEOUT(answered.load(), 400, 20'000);
    QTRY_COMPARE(listener.position, 400);
    QCOMPARE(listener.seqs, upTo(400));
    QCOMPARE(listener.broken, 0);
}

void TestFeed::cutConnectionsLoseNothing()
{
    StorageFixture storage("postgresql");
    SF_REQUIRE_DATABASE(storage);
    QVERIFY(storage.begin());
    Following following(storage);
    following.feed.poll(std::chrono::milliseconds(20));
    Listener listener(following.feed, {storage.organization, UserId(1), Role::Agent});
    std::atomic<int> answered = 0;
    std::thread writers([&] { writeFromThreads(*storage.writer, storage, 8, 200, answered); });
    Database other(*storage.url, Database::Mode::Writer);
    for (int i = 0; i < 5; ++i) {
        QTRY_VERIFY(answered.load() > i * 200);
        other.run(u"SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity "
                  "WHERE datname = current_database() AND pid <> pg_backend_pid()"_s);
    }
    writers.join();
    QTRY_COMPARE_WITH_TIMEOUT(answered.load(), 1600, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(listener.position, 1600, 10'000);
    QCOMPARE(other.single<int>(u"SELECT COUNT(*) FROM tags"_s).value_or(0), 1600);
    QCOMPARE(listener.broken, 0);
}

// The control: the listener of these tests would see it if the feed lost a line.
void TestFeed::aLostLineIsNoticed()
{
    StorageFixture storage("sqlite");
    QVERIFY(storage.begin());
    Following following(storage);
    Listener listener(following.feed, {storage.organization, UserId(1), Role::Agent});
    QVERIFY(storage.write(addTag).ok());
    QTRY_COMPARE(listener.position, 1);
    listener.loseNext = true;
    QVERIFY(storage.write(addTag).ok());
    QVERIFY(storage.write(addTag).ok());
    QTRY_COMPARE(listener.broken, 1);
}

void TestFeed::onlyWhatIsTheirs()
{
    QFETCH(QByteArray, engine);
    StorageFixture storage(engine);
    SF_REQUIRE_DATABASE(storage);
    QVERIFY(storage.begin());
    const OrganizationId second = storage.addOrganization(u"second"_s);
    Following following(storage);
    Listener agent(following.feed, {storage.organization, UserId(1), Role::Agent});
    Listener admin(following.feed, {storage.organization, UserId(2), Role::Admin});
    Listener channel(following.feed, {storage.organization, UserId(3), Role::Channel});
    Listener stranger(following.feed, {second, UserId(1), Role::Admin});
    const QList<Audience> audiences{{AudienceKind::Admins, 0}, {AudienceKind::Staff, 0}, {AudienceKind::User, 1},
                                    {AudienceKind::Chat, 3},   {AudienceKind::Chat, 9},  {AudienceKind::User, 2}};
    for (const Audience &audience : audiences)
        QVERIFY(
            storage.write([audience](WriteTransaction &transaction) { return addFor(transaction, audience); }).ok());
    QTRY_COMPARE(following.feed.position(storage.organization).seq, 6);
    QCOMPARE(agent.seqs, (QList<qint64>{2, 3, 4, 5}));
    QCOMPARE(admin.seqs, (QList<qint64>{1, 2, 4, 5, 6}));
    QCOMPARE(channel.seqs, QList<qint64>{4});
    QCOMPARE(stranger.seqs, QList<qint64>());

    // Who comes later hears the same from the log.
    Listener sameAgent(following.feed, {storage.organization, UserId(1), Role::Supervisor});
    Listener sameChannel(following.feed, {storage.organization, UserId(3), Role::Channel});
    QTRY_COMPARE(sameAgent.position, 6);
    QTRY_COMPARE(sameChannel.position, 6);
    QCOMPARE(sameAgent.seqs, agent.seqs);
    QCOMPARE(sameChannel.seqs, channel.seqs);

    following.feed.sendEmptyRanges();
    following.feed.sendEmptyRanges();
    QCOMPARE(channel.position, 6);
    QCOMPARE(agent.broken + admin.broken + channel.broken + stranger.broken + sameAgent.broken + sameChannel.broken, 0);
    QCOMPARE(stranger.methods, QStringList{u"event"_s} + QStringList{u"event"_s});
}

void TestFeed::farBehindSkipsAndOtherEpochsResync()
{
    QFETCH(QByteArray, engine);
    StorageFixture storage(engine);
    SF_REQUIRE_DATABASE(storage);
    QVERIFY(storage.begin());
    Following following(storage);
    std::atomic<int> answered = 0;
    writeFromThreads(*storage.writer, storage, 2, 300, answered);
    QTRY_COMPARE_WITH_TIMEOUT(following.feed.position(storage.organization).seq, 600, 20'000);
    const Viewer viewer{storage.organization, UserId(1), Role::Agent};
    Listener farBehind(following.feed, viewer, 5);
    Listener near(following.feed, viewer, 150);
    Listener beyond(following.feed, viewer, 601);
    Listener sameEpoch(following.feed, viewer, 600, following.feed.position(storage.organization).epoch);
    Listener otherEpoch(following.feed, viewer, 600, "another");
    QTRY_COMPARE(near.seqs.size(), 450);
    QTRY_COMPARE(farBehind.methods, QStringList{u"skip"_s});
    QTRY_COMPARE(beyond.methods, QStringList{u"resync"_s});
    QTRY_COMPARE(otherEpoch.methods, QStringList{u"resync"_s});
    QVERIFY(sameEpoch.methods.isEmpty());
    QVERIFY(storage.write(addTag).ok());
    for (Listener *listener : {&farBehind, &near, &beyond, &sameEpoch, &otherEpoch}) {
        QTRY_COMPARE(listener->position, 601);
        QCOMPARE(listener->broken, 0);
        QCOMPARE(listener->seqs.last(), 601);
    }
}

void TestFeed::slowReadersContinueFromTheLog()
{
    QFETCH(QByteArray, engine);
    StorageFixture storage(engine);
    SF_REQUIRE_DATABASE(storage);
    QVERIFY(storage.begin());
    Following following(storage);
    const Viewer viewer{storage.organization, UserId(1), Role::Agent};
    Listener slow(following.feed, viewer);
    Listener quick(following.feed, viewer);
    slow.ready = false;
    std::atomic<int> answered = 0;
    writeFromThreads(*storage.writer, storage, 1, 100, answered);
    QTRY_COMPARE_WITH_TIMEOUT(quick.position, 100, 20'000);
    QCOMPARE(slow.position, 1);
    slow.ready = true;
    following.feed.resume(slow);
    QTRY_COMPARE(slow.position, 100);
    QVERIFY(storage.write(addTag).ok());
    QTRY_COMPARE(slow.position, 101);
    QCOMPARE(slow.seqs, upTo(101));
    QCOMPARE(slow.broken, 0);
}

void TestFeed::longTextStaysInTheLog()
{
    StorageFixture storage("sqlite");
    QVERIFY(storage.begin());
    Following following(storage);
    QByteArray line;
    connect(&following.feed, &Feed::followed, this,
            [&](const CommittedEvent &committed) { line = feedline::event(0, committed, Role::Agent); });
    QVERIFY(storage
                .write([](WriteTransaction &transaction) -> Result<QByteArray> {
                    Event event;
                    event.entityId = 1;
                    event.version = 1;
                    event.changes.bytes =
                        R"({"description":["",")" + QByteArray(2000, 'x') + R"("],"status":["new","open"]})";
                    transaction.append(event);
                    return QByteArray("{}");
                })
                .ok());
    QTRY_VERIFY(!line.isEmpty());
    QVERIFY(line.contains(R"("changes":{"status":["new","open"]})"));
    Database database(*storage.url, Database::Mode::Reader);
    const auto events = eventlog::ofRecord(database, storage.organization, Entity::Ticket, 1, 0, 10);
    QCOMPARE(events.size(), 1U);
    QVERIFY(events.front().changes.bytes.size() > 2000);
}

QTEST_GUILESS_MAIN(TestFeed)

#include "tst_feed.moc"
