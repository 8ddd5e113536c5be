// SPDX-License-Identifier: GPL-3.0-or-later
// Bulk jobs on both databases: every ticket with its own event, behind interactive calls, and back with one undo.
#include "tests/server/undoworld.h"

#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

class TestBulk : public QObject
{
    Q_OBJECT

private slots:
    void everyTicketGetsItsOwnEventAndOneUndoTakesAllBack_data() { test::addDatabaseRows(); }
    void everyTicketGetsItsOwnEventAndOneUndoTakesAllBack();
    void whatATicketRefusesIsNamed_data() { test::addDatabaseRows(); }
    void whatATicketRefusesIsNamed();
    void undoneOnceIsEnough_data() { test::addDatabaseRows(); }
    void undoneOnceIsEnough();
    void interactiveCallsGoFirst_data() { test::addDatabaseRows(); }
    void interactiveCallsGoFirst();
    void aCancelledJobCanBeTakenBack_data() { test::addDatabaseRows(); }
    void aCancelledJobCanBeTakenBack();
    void repliesAreForSupervisors_data() { test::addDatabaseRows(); }
    void repliesAreForSupervisors();
    void whatCannotBegin_data() { test::addDatabaseRows(); }
    void whatCannotBegin();
    void whoeverMayNoLongerDoItIsStopped_data() { test::addDatabaseRows(); }
    void whoeverMayNoLongerDoItIsStopped();
};

namespace {

QList<TicketId> makeTickets(UndoWorld &world, int count)
{
    QList<TicketId> ids;
    for (int i = 0; i < count; ++i)
        ids << world.ticket(u"Ticket %1"_s.arg(i + 1));
    return ids;
}

BulkStart::Params raisePriority(const QList<TicketId> &tickets = {})
{
    BulkStart::Params params;
    params.tickets = tickets;
    params.actions.patch.set(&Ticket::priority, Priority::High);
    return params;
}

} // namespace

void TestBulk::everyTicketGetsItsOwnEventAndOneUndoTakesAllBack()
{
    SF_UNDO_WORLD;
    const auto ids = makeTickets(world, 120);
    const TagId tag = world.tag(u"wave"_s).id;
    world.setStatus(world.john, ids[7], Status::Resolved); // does not match
    BulkStart::Params params = raisePriority();
    params.query = TicketQuery{};
    params.query->status = {Status::New};
    params.actions.tagsAdded = {tag};
    params.actions.assignToMe = true;
    const QString call = world.bulk(world.john, params);
    QVERIFY2(world.last.ok(), qPrintable(world.last.ok() ? QString() : world.last.error().message));
    const qint64 jobId = world.last->id;
    QTRY_COMPARE(world.job(world.john, jobId).state, BulkState::Done);
    const BulkJob job = world.job(world.john, jobId);
    QCOMPARE(job.total, 119);
    QCOMPARE(job.done, 119);
    QCOMPARE(job.changed, 119);
    QCOMPARE(job.failed, 0);
    QCOMPARE(job.version, 4); // begun, and three pieces
    QVERIFY(job.finishedAt && job.problems.isEmpty());
    for (const TicketId id : ids) {
        const TicketPage page = world.page(id);
        QCOMPARE(page.ticket.priority, id == ids[7] ? Priority::Medium : Priority::High);
        if (id == ids[7])
            continue;
        QCOMPARE(page.ticket.version, 2);
        QCOMPARE(page.ticket.assigneeId, std::optional(world.john.user));
        QCOMPARE(page.tags, QList<TagId>{tag});
        QCOMPARE(world.events(id).front().call, call);
        QCOMPARE(world.events(id).front().actorName, u"John Miller"_s);
    }
    QVERIFY(world.job(world.emma, jobId).id.value() == 0); // nobody else's business

    world.setPriority(world.emma, ids[0], Priority::Critical);
    const QString undo = world.undo(world.john, call);
    QVERIFY(world.last.ok() && world.last->job);
    const qint64 undoId = world.last->id;
    QTRY_COMPARE(world.job(world.john, undoId).state, BulkState::Done);
    QCOMPARE(world.job(world.john, undoId).changed, 119);
    QCOMPARE(world.job(world.john, undoId).undoes, std::optional(BulkJobId(jobId)));
    QCOMPARE(world.job(world.john, undoId).problems,
             (QList<BulkProblem>{{ids[0], 1, u"priority (Emma Clark)"_s}})); // changed, but for that
    for (const TicketId id : ids) {
        const TicketPage page = world.page(id);
        QCOMPARE(page.ticket.priority, id == ids[0] ? Priority::Critical : Priority::Medium);
        QVERIFY(page.tags.isEmpty() && !page.ticket.assigneeId);
        if (id != ids[7])
            QCOMPARE(world.events(id).front().kind, EventKind::Undone);
    }
    // And forth again.
    world.undo(world.john, undo);
    const qint64 redoId = world.last->id;
    QTRY_COMPARE(world.job(world.john, redoId).state, BulkState::Done);
    QCOMPARE(world.page(ids[1]).ticket.priority, Priority::High);
    QCOMPARE(bulkservice::list(world.john, *world.reader, {})->rows.size(), 3);
    QVERIFY(bulkservice::list(world.emma, *world.reader, {})->rows.isEmpty());
}

void TestBulk::whatATicketRefusesIsNamed()
{
    SF_UNDO_WORLD;
    const auto ids = makeTickets(world, 3);
    world.setStatus(world.john, ids[0], Status::Cancelled);
    world.setStatus(world.john, ids[1], Status::Resolved);
    BulkStart::Params params;
    params.tickets = {ids[2], ids[1], ids[0], ids[2]};
    params.actions.patch.set(&Ticket::status, Status::Resolved);
    world.bulk(world.john, params);
    const qint64 jobId = world.last->id;
    QTRY_COMPARE(world.job(world.john, jobId).state, BulkState::Done);
    const BulkJob job = world.job(world.john, jobId);
    QCOMPARE(job.total, 3);
    QCOMPARE(job.changed, 1);
    QCOMPARE(job.failed, 1);
    QCOMPARE(job.problems.size(), 1);
    QCOMPARE(job.problems[0].ticketId, ids[0]);
    QVERIFY(job.problems[0].why.contains(u"cancelled"_s));
    QCOMPARE(world.page(ids[1]).ticket.version, 2); // as wanted already
    QCOMPARE(world.page(ids[2]).ticket.status, Status::Resolved);
}

void TestBulk::interactiveCallsGoFirst()
{
    SF_UNDO_WORLD;
    const auto ids = makeTickets(world, 260);
    BulkStart::Params params = raisePriority(ids);
    // All in the writer's queue at once: the job's next piece must wait behind the calls.
    const QString call = world.bulk(world.john, params);
    const qint64 jobId = world.last->id;
    qint64 doneThen = -1;
    for (int i = 0; i < 20; ++i) {
        const auto made = world.receipt([&](WriteTransaction &t) -> Result<Receipt> {
            doneThen = bulkservice::get(world.john, t.db(), {BulkJobId(jobId)})->done;
            TicketUpdate::Params update;
            update.id = ids.last();
            update.base = ticketservice::get(world.emma, t.db(), {ids.last()})->ticket.version;
            update.patch.set(&Ticket::subject, u"Turn %1"_s.arg(i));
            return ticketservice::update(world.emma, t, update, world.settings);
        });
        QVERIFY(made.ok());
    }
    // One piece at most had its turn meanwhile, since nobody told it to go on before the event loop ran.
    QVERIFY2(doneThen <= BulkWork::kPiece, QByteArray::number(doneThen).constData());
    QTRY_COMPARE(world.job(world.john, jobId).state, BulkState::Done);
    QCOMPARE(world.job(world.john, jobId).changed, 260);
    QCOMPARE(world.page(ids.last()).ticket.priority, Priority::High);
}

void TestBulk::aCancelledJobCanBeTakenBack()
{
    SF_UNDO_WORLD;
    const auto ids = makeTickets(world, 120);
    BulkStart::Params params = raisePriority(ids);
    params.key = u"3b241101-e2bb-4255-8caf-4136c566a962"_s;
    world.last = world.receiptOf(
        params.key, [&](WriteTransaction &t) { return bulkservice::start(world.john, t, params, world.settings); });
    const BulkJobId jobId{world.last->id};
    QVERIFY(world
                .write([&](WriteTransaction &t) -> Result<QByteArray> {
                    return QByteArray(world.work->carryOutPiece(t, jobId) ? "1" : "0");
                })
                .value()
            == "1");
    const auto cancel = [&](const Actor &actor) {
        return world.receipt([&](WriteTransaction &t) { return bulkservice::cancel(actor, t, {QString(), jobId}); });
    };
    QCOMPARE(cancel(world.emma).error().kind, ErrorKind::NotFound);
    QVERIFY(cancel(world.john).ok());
    QVERIFY(cancel(world.john).ok()); // it is what was wanted
    QVERIFY(world
                .write([&](WriteTransaction &t) -> Result<QByteArray> {
                    return QByteArray(world.work->carryOutPiece(t, jobId) ? "1" : "0");
                })
                .value()
            == "0");
    const BulkJob job = world.job(world.john, jobId.value());
    QCOMPARE(job.state, BulkState::Cancelled);
    QCOMPARE(job.done, 50);
    QCOMPARE(world.page(ids[49]).ticket.priority, Priority::High);
    QCOMPARE(world.page(ids[50]).ticket.priority, Priority::Medium);

    world.undo(world.john, params.key);
    const qint64 undoId = world.last->id;
    QTRY_COMPARE(world.job(world.john, undoId).state, BulkState::Done);
    QCOMPARE(world.job(world.john, undoId).total, 50);
    QCOMPARE(world.page(ids[49]).ticket.priority, Priority::Medium);
}

void TestBulk::repliesAreForSupervisors()
{
    SF_UNDO_WORLD;
    const auto ids = makeTickets(world, 2);
    BulkStart::Params params;
    params.tickets = ids;
    params.reply = u"Dear {{requester_name}}, {{ticket_number}} is mended. {{ agent_first_name }}"_s;
    world.bulk(world.john, params);
    QCOMPARE(world.last.error().kind, ErrorKind::Forbidden);
    params.reply += u"{{salary}}"_s;
    world.bulk(world.sofia, params);
    QCOMPARE(world.last.error().kind, ErrorKind::Invalid);
    QVERIFY(world.last.error().fields.value(u"reply"_s).contains(u"salary"_s));
    params.reply.chop(10);
    params.actions.patch.set(&Ticket::priority, Priority::High);
    world.bulk(world.sofia, params);
    QCOMPARE(world.last.error().kind, ErrorKind::Invalid);
    params.actions.patch = {};
    params.actions.patch.set(&Ticket::status, Status::WaitingOnCustomer);
    const QString call = world.bulk(world.sofia, params);
    const qint64 jobId = world.last->id;
    QTRY_COMPARE(world.job(world.sofia, jobId).state, BulkState::Done);
    QCOMPARE(world.job(world.sofia, jobId).changed, 2);
    const TicketPage page = world.page(ids[1]);
    QCOMPARE(page.responses.size(), 1);
    QCOMPARE(page.responses[0].body, u"Dear sarah, T-0002 is mended. Sofia"_s);
    QVERIFY(!page.responses[0].internal);
    QCOMPARE(page.ticket.status, Status::WaitingOnCustomer);
    QCOMPARE(page.ticket.version, 2); // one event
    // The messages stay; what was set with them goes back.
    const std::optional<Time> answeredAt = page.ticket.lastAgentMessageAt;
    world.undo(world.sofia, call);
    QVERIFY2(world.last.ok(), qPrintable(world.last.ok() ? QString() : world.last.error().message));
    const qint64 undoId = world.last->id;
    QTRY_COMPARE(world.job(world.sofia, undoId).state, BulkState::Done);
    QCOMPARE(world.job(world.sofia, undoId).changed, 2);
    QCOMPARE(world.page(ids[1]).ticket.status, Status::New);
    QCOMPARE(world.page(ids[1]).responses.size(), 1);
    QCOMPARE(world.page(ids[1]).ticket.lastAgentMessageAt, answeredAt);
    params.actions = {};
    const QString onlySaid = world.bulk(world.sofia, params);
    QTRY_VERIFY(!world.job(world.sofia, world.last->id).isRunning());
    world.undo(world.sofia, onlySaid);
    QCOMPARE(world.last.error().kind, ErrorKind::Unsupported);
}

void TestBulk::undoneOnceIsEnough()
{
    SF_UNDO_WORLD;
    const auto ids = makeTickets(world, 60);
    const QString call = world.bulk(world.john, raisePriority(ids));
    const qint64 jobId = world.last->id;
    QTRY_VERIFY(!world.job(world.john, jobId).isRunning());
    // Asked for twice at once it is one job.
    const QString key = u"3b241101-e2bb-4255-8caf-4136c566a965"_s;
    const auto begun = world.receiptOf(key, [&](WriteTransaction &t) -> Result<Receipt> {
        return *bulkservice::startUndo(world.john, t, {key, call});
    });
    QVERIFY(begun.ok());
    const QString undo = world.undo(world.emma, call);
    QCOMPARE(world.last->job, begun->job);
    QTRY_VERIFY(!world.job(world.john, begun->job->value()).isRunning());
    QCOMPARE(world.page(ids[0]).ticket.priority, Priority::Medium);
    world.undo(world.john, call);
    QCOMPARE(world.last.error().kind, ErrorKind::Unsupported);
    QCOMPARE(world.last.error().message, u"There is nothing left to take back."_s);
    // Forth again, and it can be taken back again.
    world.undo(world.john, key);
    QTRY_VERIFY(!world.job(world.john, world.last->id).isRunning());
    QCOMPARE(world.page(ids[59]).ticket.priority, Priority::High);
    world.undo(world.john, call);
    QVERIFY(world.last.ok());
    QTRY_VERIFY(!world.job(world.john, world.last->id).isRunning());
    QCOMPARE(world.page(ids[59]).ticket.priority, Priority::Medium);
}

void TestBulk::whatCannotBegin()
{
    SF_UNDO_WORLD;
    const auto ids = makeTickets(world, 1);
    const auto refused = [&](const BulkStart::Params &params) {
        world.bulk(world.sofia, params);
        return world.last.ok() ? ErrorKind::Internal : world.last.error().kind;
    };
    QCOMPARE(refused({}), ErrorKind::Invalid);
    QCOMPARE(refused(raisePriority()), ErrorKind::Invalid); // to what?
    BulkStart::Params params = raisePriority(ids);
    params.query = TicketQuery{};
    QCOMPARE(refused(params), ErrorKind::Invalid); // to which of both?
    params.tickets.clear();
    params.query->status = {Status::Closed};
    QCOMPARE(refused(params), ErrorKind::Invalid); // to none
    params = raisePriority(ids);
    params.actions.patch = {};
    QCOMPARE(refused(params), ErrorKind::Invalid); // nothing
    params.actions.patch.set(&Ticket::subject, u"The same"_s);
    QCOMPARE(refused(params), ErrorKind::Invalid);
    params.actions.patch = {};
    params.actions.tagsAdded = {TagId(77)};
    QCOMPARE(refused(params), ErrorKind::Invalid);
    params = raisePriority(ids);
    params.macro = MacroId(1);
    QCOMPARE(refused(params), ErrorKind::Invalid);

    QCOMPARE(refused(raisePriority({ids[0], TicketId(4711)})), ErrorKind::NotFound);
    QCOMPARE(world.page(ids[0]).ticket.version, 1);
    QVERIFY(bulkservice::list(world.sofia, *world.reader, {})->rows.isEmpty()); // refused calls leave nothing
}

void TestBulk::whoeverMayNoLongerDoItIsStopped()
{
    SF_UNDO_WORLD;
    const auto ids = makeTickets(world, 60);
    BulkStart::Params params;
    params.key = u"3b241101-e2bb-4255-8caf-4136c566a964"_s;
    params.tickets = ids;
    params.reply = u"Hello"_s;
    world.last = world.receiptOf(
        params.key, [&](WriteTransaction &t) { return bulkservice::start(world.sofia, t, params, world.settings); });
    const BulkJobId jobId{world.last->id};
    const auto piece = [&] {
        return world
            .write([&](WriteTransaction &t) -> Result<QByteArray> {
                return QByteArray(world.work->carryOutPiece(t, jobId) ? "1" : "0");
            })
            .value();
    };
    QCOMPARE(piece(), QByteArray("1"));
    QVERIFY(world
                .write([&](WriteTransaction &t) -> Result<QByteArray> {
                    t.db().run(u"UPDATE users SET role = ? WHERE organization_id = ? AND id = ?"_s, Role::Agent,
                               world.organization, world.sofia.user);
                    return QByteArray();
                })
                .ok());
    QCOMPARE(piece(), QByteArray("0"));
    QCOMPARE(world.job(world.sofia, jobId.value()).state, BulkState::Stopped);
    QCOMPARE(world.job(world.sofia, jobId.value()).done, 50);
    QVERIFY(world.page(ids[50]).responses.isEmpty());
}

QTEST_GUILESS_MAIN(TestBulk)
#include "tst_bulk.moc"
