// SPDX-License-Identifier: GPL-3.0-or-later
// Two clients without windows on a real server: what one does the other sees, through faults too.
#include "tests/flow/realclient.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace sf;
using namespace sf::client;
using namespace sf::test;
using namespace Qt::StringLiterals;

class TestClients : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void whatOneDoesTheOtherSees();
    void aRenamedRequesterIsRenamedInLists_data();
    void aRenamedRequesterIsRenamedInLists();
    void queueArrivesOnceWhenTheServerReturns();
    void randomEditsEndEqual();
    void killedClientSendsEachReplyOnce();

private:
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<Client> m_one;
    std::unique_ptr<Client> m_two;

    TicketId makeTicket(const QString &subject) { return m_one->makeTicket(subject); }
};

void TestClients::init()
{
    m_server = std::make_unique<TestServer>();
    QVERIFY2(m_server->isReady(), qPrintable(m_server->why()));
    m_one = std::make_unique<Client>(*m_server, u"agent@test.example"_s);
    m_two = std::make_unique<Client>(*m_server, u"colleague@test.example"_s);
    m_one->signIn();
    m_two->signIn();
    QTRY_VERIFY(m_one->api.isSignedIn());
    QTRY_VERIFY(m_two->api.isSignedIn());
    QTRY_COMPARE(m_one->model->state(), TicketModel::State::Empty);
    QTRY_COMPARE(m_two->model->state(), TicketModel::State::Empty);
}

void TestClients::cleanup()
{
    m_one.reset();
    m_two.reset();
    m_server.reset();
}

void TestClients::whatOneDoesTheOtherSees()
{
    const TicketId id = makeTicket(u"Printer on fire"_s);
    QVERIFY(id.isValid());
    QTRY_COMPARE(m_two->model->rowCount(), 1);
    QCOMPARE(m_two->model->rowAt(0)->subject, u"Printer on fire"_s);
    QTRY_COMPARE(m_two->model->state(), TicketModel::State::Ready);

    m_two->tickets().openPage(id);
    QTRY_COMPARE(m_two->tickets().pageState(id), TicketStore::PageState::Current);
    const qint64 seen = m_two->tickets().page(id)->lastEventSeq;
    m_one->outbox().submit<TicketRespond>({.id = id, .body = u"We are coming"_s, .seen = seen, .status = Status::Open},
                                          u"T-0001"_s);
    QTRY_COMPARE(m_two->tickets().page(id)->responses.size(), 1);
    QCOMPARE(m_two->tickets().page(id)->responses.first().body, u"We are coming"_s);
    QTRY_COMPARE(m_two->tickets().page(id)->ticket.status, Status::Open);
    QTRY_COMPARE(m_two->model->rowAt(0)->status, Status::Open);

    TicketUpdate::Params change{.id = id, .base = m_two->tickets().storedPage(id)->ticket.version};
    change.patch.set(&Ticket::priority, Priority::Urgent);
    m_two->outbox().submit<TicketUpdate>(change, u"T-0001"_s);
    QTRY_COMPARE(m_one->model->rowAt(0)->priority, Priority::Urgent);
    QTRY_COMPARE(m_two->outbox().count(), 0);
    QTRY_VERIFY(!m_two->tickets().isPending(id));
    QVERIFY(m_two->workspace->directory().users().size() >= 3);
    QTRY_COMPARE(m_two->workspace->viewCounts().count(StandingView::AllOpen).value_or(0), 1);
}

void TestClients::aRenamedRequesterIsRenamedInLists_data()
{
    QTest::addColumn<SortKey>("by");
    QTest::newRow("in place") << SortKey::Number;
    QTest::newRow("moves") << SortKey::Requester;
}

void TestClients::aRenamedRequesterIsRenamedInLists()
{
    QFETCH(SortKey, by);
    QVERIFY(makeTicket(u"First"_s).isValid());
    m_one->outbox().submit<TicketCreate>({.subject = u"Second"_s, .requesterName = u"Nora"_s}, u"Second"_s);
    QTRY_COMPARE(m_two->model->rowCount(), 2);
    m_two->model->setQuery({}, {.by = by, .descending = false});
    const auto shown = [this](int at) {
        const auto found = m_two->model->rowAt(at).value_or(TicketRow{});
        return QString(found.requesterName + u": "_s + found.subject);
    };
    const int row = by == SortKey::Number ? 0 : 1;
    QTRY_COMPARE(shown(row), u"Sarah: First"_s);
    QAbstractItemModelTester tester(m_two->model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    ContactUpdate::Params rename{.id = m_two->model->rowAt(row)->requesterId, .base = 1};
    rename.patch.set(&Contact::name, u"Anna"_s);
    m_one->outbox().submit<ContactUpdate>(rename, u"Anna"_s);
    QTRY_COMPARE(shown(0), u"Anna: First"_s);
    QCOMPARE(shown(1), u"Nora: Second"_s);
}

void TestClients::queueArrivesOnceWhenTheServerReturns()
{
    const TicketId id = makeTicket(u"Old one"_s);
    QVERIFY(id.isValid());
    m_server->kill();
    QTRY_COMPARE(m_one->api.state(), Api::State::Offline);
    m_one->outbox().submit<TicketCreate>({.subject = u"Made offline"_s, .requesterName = u"Kim"_s}, u"Made offline"_s);
    const qint64 local = m_one->outbox().entries().last().localId;
    m_one->outbox().submit<TicketRespond>({.id = TicketId(local), .body = u"At once"_s}, u"Made offline"_s);
    m_one->outbox().submit<TicketRespond>({.id = id, .body = u"Later"_s, .internal = true}, u"T-0001"_s);
    QCOMPARE(m_one->outbox().count(), 3);
    QVERIFY(m_server->start());
    QTRY_COMPARE_WITH_TIMEOUT(m_one->outbox().count(), 0, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_two->model->rowCount(), 2, 20'000);
    const TicketId made = m_two->model->rowAt(1)->id;
    m_two->tickets().openPage(made);
    QTRY_VERIFY(m_two->tickets().page(made));
    QTRY_COMPARE(m_two->tickets().page(made)->responses.size(), 1);
    m_two->tickets().openPage(id);
    QTRY_VERIFY(m_two->tickets().page(id));
    QCOMPARE(m_two->tickets().page(id)->responses.size(), 1);
    QVERIFY(m_two->tickets().page(id)->responses.first().internal);
}

void TestClients::randomEditsEndEqual()
{
    QAbstractItemModelTester testOne(m_one->model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester testTwo(m_two->model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const TicketSort byUpdate{.by = SortKey::Updated, .descending = true};
    m_one->model->setQuery(standingQuery(StandingView::AllOpen, Time::now()), byUpdate);
    m_two->model->setQuery(standingQuery(StandingView::AllOpen, Time::now()), byUpdate);
    QList<TicketId> ids;
    for (int i = 0; i < 30; ++i)
        ids.append(makeTicket(u"Ticket %1"_s.arg(i)));
    QRandomGenerator random(3);
    for (int i = 0; i < 300; ++i) {
        Client &who = random.bounded(2) == 0 ? *m_one : *m_two;
        const TicketId id = ids[random.bounded(ids.size())];
        const auto row = who.tickets().storedRow(id);
        if (!row)
            continue;
        TicketUpdate::Params change{.id = id, .base = row->version};
        if (random.bounded(3) == 0) {
            const auto next = row->status == Status::Cancelled ? Status::Open : Status::Cancelled;
            change.patch.set(&Ticket::status, next);
        } else {
            change.patch.set(&Ticket::priority, static_cast<Priority>(random.bounded(5)));
        }
        who.outbox().submit<TicketUpdate>(change, u"T"_s);
        if (i % 100 == 50)
            who.connection.open(who.account.server); // a cut in the middle
        QTest::qWait(random.bounded(8));
    }
    const auto settle = [](Client &client) {
        while (client.outbox().heldCount() > 0) {
            for (const OutboxEntry &entry : QList<OutboxEntry>(client.outbox().entries())) {
                if (client.outbox().canCancel(entry.key))
                    client.outbox().discard(entry.key);
            }
        }
        return client.outbox().count() == 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(settle(*m_one) && settle(*m_two), 20'000);
    const auto isEqual = [this] {
        Client &one = *m_one;
        Client &two = *m_two;
        if (one.workspace->feed().position() != two.workspace->feed().position()
            || one.model->rowCount() != two.model->rowCount())
            return false;
        for (int i = 0; i < one.model->rowCount(); ++i) {
            if (one.model->rowAt(i) != two.model->rowAt(i))
                return false;
        }
        return true;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isEqual(), 15'000);

    // And both are what the server answers now.
    std::optional<TicketList::Result> now;
    m_one->api.call<TicketList>({.query = m_one->model->query(), .sort = byUpdate, .limit = 100, .withTotal = true},
                                this, [&now](const Result<TicketList::Result> &answer) {
                                    if (answer.ok())
                                        now = *answer;
                                });
    QTRY_VERIFY(now.has_value());
    // The models take over what the feed brought a moment later, so both may have been behind in the same way.
    const auto isAsStored = [&] {
        const TicketModel &model = *m_one->model;
        if (model.rowCount() != now->rows.size())
            return false;
        for (int i = 0; i < model.rowCount(); ++i) {
            if (model.rowAt(i)->id != now->rows[i].id)
                return false;
        }
        return true;
    };
    QTRY_VERIFY(isAsStored());
}

void TestClients::killedClientSendsEachReplyOnce()
{
    const TicketId id = makeTicket(u"Written to by somebody who is killed"_s);
    QVERIFY(id.isValid());
    const int rounds = 20;
    QTemporaryDir profile;
    QStringList queued;
    QRandomGenerator random(11);
    for (int round = 0; round <= rounds; ++round) {
        const bool isLast = round == rounds;
        QProcess victim;
        QByteArray output;
        victim.start(QCoreApplication::applicationFilePath(),
                     {u"--victim"_s, QString::number(m_server->port()), profile.path(), QString::number(id.value()),
                      QString::number(round), isLast ? u"0"_s : u"4"_s});
        QVERIFY(victim.waitForStarted());
        if (isLast) {
            QVERIFY(victim.waitForFinished(30'000));
            QCOMPARE(victim.exitCode(), 0);
        } else {
            // The queue starts to move with the sign-in, so this is in the midst of sending.
            while (!output.contains("signed in")) {
                QVERIFY(victim.waitForReadyRead(20'000));
                output += victim.readAllStandardOutput();
            }
            QTest::qSleep(random.bounded(25));
            victim.kill();
            QVERIFY(victim.waitForFinished());
        }
        output += victim.readAllStandardOutput();
        for (const QByteArray &line : output.split('\n')) {
            if (line.startsWith("queued ") && line.endsWith('.'))
                queued.append(QString::fromLatin1(line.mid(7)));
        }
    }
    QVERIFY(queued.size() >= rounds);
    std::optional<QList<Response>> stored;
    m_one->api.call<TicketGet>({.id = id}, this, [&stored](const Result<TicketPage> &answer) {
        if (answer.ok())
            stored = answer->responses;
    });
    QTRY_VERIFY(stored.has_value());
    QStringList bodies;
    for (const Response &response : *stored)
        bodies.append(response.body);
    QVERIFY(bodies.size() < 100); // all of them came with the page
    for (const QString &body : queued)
        QVERIFY2(bodies.contains(body), qPrintable(body + u" was promised and is not there"_s));
    QCOMPARE(bodies.removeDuplicates(), 0);
}

namespace {

/// A client that queues replies until it is killed; without replies of its own it ends when the queue is empty.
int runVictim(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    Connection connection;
    Api api(connection);
    const Account account{{u"127.0.0.1"_s, arguments[2].toUShort()},
                          QString::fromLatin1(TestServer::Organization),
                          u"agent@test.example"_s};
    Workspace workspace(api, account, arguments[3]);
    QObject::connect(&api, &Api::signedIn, &workspace, [] {
        std::printf("signed in\n");
        std::fflush(stdout);
    });
    api.signIn(account.organization, account.email, QString::fromLatin1(TestServer::Password), false);
    connection.open(account.server);
    const int replies = arguments[6].toInt();
    for (int i = 0; i < replies; ++i) {
        QTimer::singleShot(2 * i, &workspace, [&workspace, &arguments, i] {
            const QString body = u"%1-%2."_s.arg(arguments[5]).arg(i);
            const TicketId id(arguments[4].toLongLong());
            const auto key = workspace.outbox().submit<TicketRespond>({.id = id, .body = body, .anyway = true}, u"T"_s);
            // Promised as soon as it is on disk.
            QObject::connect(&workspace.outbox(), &Outbox::entryKept, &workspace, [key, body](const QString &kept) {
                if (kept != key)
                    return;
                std::printf("queued %s\n", qPrintable(body));
                std::fflush(stdout);
            });
        });
    }
    QTimer check;
    QObject::connect(&check, &QTimer::timeout, &workspace, [&] {
        if (replies == 0 && api.isSignedIn() && workspace.outbox().count() == 0)
            QCoreApplication::quit();
    });
    check.start(20);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc == 7 && qstrcmp(argv[1], "--victim") == 0)
        return runVictim(argc, argv);
    QApplication application(argc, argv);
    TestClients test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_clients.moc"
