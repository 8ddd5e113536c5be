// SPDX-License-Identifier: GPL-3.0-or-later
// Undo on both databases: what a call changed goes back, field by field, and what others did since stays and is named.
#include "tests/server/undoworld.h"

#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

class TestUndo : public QObject
{
    Q_OBJECT

private slots:
    void statusGoesBackWithItsTimes_data() { test::addDatabaseRows(); }
    void statusGoesBackWithItsTimes();
    void aClosedTicketIsResolvedAgain_data() { test::addDatabaseRows(); }
    void aClosedTicketIsResolvedAgain();
    void whatOthersChangedSinceStaysAndIsNamed_data() { test::addDatabaseRows(); }
    void whatOthersChangedSinceStaysAndIsNamed();
    void nothingLeftIsAConflict_data() { test::addDatabaseRows(); }
    void nothingLeftIsAConflict();
    void aStatusThatMovedOnKeepsItsTimes_data() { test::addDatabaseRows(); }
    void aStatusThatMovedOnKeepsItsTimes();
    void tagsUnite_data() { test::addDatabaseRows(); }
    void tagsUnite();
    void textAndEmptyValuesGoBack_data() { test::addDatabaseRows(); }
    void textAndEmptyValuesGoBack();
    void whoLeftIsNotAssignedAgain_data() { test::addDatabaseRows(); }
    void whoLeftIsNotAssignedAgain();
    void messagesStay_data() { test::addDatabaseRows(); }
    void messagesStay();
    void limits_data() { test::addDatabaseRows(); }
    void limits();
    void allRecordsOfACallGoBackTogether_data() { test::addDatabaseRows(); }
    void allRecordsOfACallGoBackTogether();
};

void TestUndo::statusGoesBackWithItsTimes()
{
    SF_UNDO_WORLD;
    const TicketId id = world.ticket(u"Broken"_s);
    const QString call = world.setStatus(world.john, id, Status::Resolved);
    const Ticket resolved = world.page(id).ticket;
    QVERIFY(resolved.resolvedAt);

    const QString undo = world.undo(world.emma, call);
    QVERIFY2(world.last.ok(), qPrintable(world.last.ok() ? QString() : world.last.error().message));
    QCOMPARE(world.last->id, id.value());
    QCOMPARE(world.last->version, resolved.version + 1);
    QVERIFY(world.last->refused.isEmpty());
    Ticket after = world.page(id).ticket;
    QCOMPARE(after.status, Status::New);
    QVERIFY(!after.resolvedAt);
    const Event event = world.events(id).front();
    QCOMPARE(event.kind, EventKind::Undone);
    QCOMPARE(event.call, undo);
    QCOMPARE(event.seq, world.last->seq);
    QCOMPARE(event.actorName, u"Emma Clark"_s);
    QVERIFY(event.changes.bytes.contains(R"("status":["resolved","new"])"));

    // What was taken back can be had again, as it was.
    world.undo(world.john, undo);
    QVERIFY(world.last.ok());
    after = world.page(id).ticket;
    QCOMPARE(after.status, Status::Resolved);
    QCOMPARE(after.resolvedAt, resolved.resolvedAt);
}

void TestUndo::aClosedTicketIsResolvedAgain()
{
    SF_UNDO_WORLD;
    const TicketId id = world.ticket(u"Done"_s);
    world.setStatus(world.john, id, Status::Resolved);
    const auto resolvedAt = world.page(id).ticket.resolvedAt;
    const QString call = world.setStatus(world.john, id, Status::Closed);
    world.undo(world.john, call); // no button leads there
    const Ticket ticket = world.page(id).ticket;
    QCOMPARE(ticket.status, Status::Resolved);
    QCOMPARE(ticket.resolvedAt, resolvedAt);
    QVERIFY(!ticket.closedAt);
    // The counters heard of it: the open set holds it no more, the resolved one does.
    TicketQuery query;
    query.status = {Status::Resolved};
    QCOMPARE(world.list(query).rows.size(), 1);
}

void TestUndo::whatOthersChangedSinceStaysAndIsNamed()
{
    SF_UNDO_WORLD;
    const TicketId id = world.ticket(u"Broken"_s);
    const QString call = world.change(world.john, id, [](auto &params) {
        params.patch.set(&Ticket::status, Status::Open);
        params.patch.set(&Ticket::priority, Priority::High);
    });
    world.setPriority(world.emma, id, Priority::Critical);
    world.undo(world.john, call);
    QVERIFY(world.last.ok());
    QCOMPARE(world.last->refused, QList<QString>{u"priority (Emma Clark)"_s});
    const Ticket ticket = world.page(id).ticket;
    QCOMPARE(ticket.status, Status::New);
    QCOMPARE(ticket.priority, Priority::Critical);
}

void TestUndo::nothingLeftIsAConflict()
{
    SF_UNDO_WORLD;
    const TicketId id = world.ticket(u"Broken"_s);
    const QString call = world.setPriority(world.john, id, Priority::High);
    world.setPriority(world.emma, id, Priority::Critical);
    const auto before = world.events(id).size();
    world.undo(world.john, call);
    QVERIFY(!world.last.ok());
    QCOMPARE(world.last.error().kind, ErrorKind::Conflict);
    QVERIFY(world.last.error().message.contains(u"priority (Emma Clark)"_s));
    const auto detail = fromJson<Conflict>(QByteArrayView(world.last.error().detail));
    QVERIFY(detail && detail->clashes.size() == 1);
    QCOMPARE(detail->clashes[0].name, u"priority"_s);
    QCOMPARE(detail->clashes[0].base.bytes, QByteArray(R"("high")"));
    QCOMPARE(detail->clashes[0].stored.bytes, QByteArray(R"("critical")"));
    QCOMPARE(world.events(id).size(), before);

    // The value is what counts: set back by somebody, it can be taken back.
    world.setPriority(world.emma, id, Priority::High);
    world.undo(world.john, call);
    QVERIFY(world.last.ok());
    QCOMPARE(world.page(id).ticket.priority, Priority::Medium);
    // Twice is once.
    world.undo(world.john, call);
    QVERIFY(!world.last.ok());
    QCOMPARE(world.page(id).ticket.priority, Priority::Medium);
}

void TestUndo::aStatusThatMovedOnKeepsItsTimes()
{
    SF_UNDO_WORLD;
    const TicketId id = world.ticket(u"Done"_s);
    const QString call = world.change(world.john, id, [](auto &params) {
        params.patch.set(&Ticket::status, Status::Resolved);
        params.patch.set(&Ticket::priority, Priority::Low);
    });
    world.setStatus(world.emma, id, Status::Closed);
    world.undo(world.john, call);
    QVERIFY(world.last.ok());
    const Ticket ticket = world.page(id).ticket;
    QCOMPARE(ticket.status, Status::Closed);
    QCOMPARE(ticket.priority, Priority::Medium);
    QVERIFY(ticket.resolvedAt);
    QVERIFY(ticket.closedAt);
}

void TestUndo::tagsUnite()
{
    SF_UNDO_WORLD;
    const TagId bug = world.tag(u"bug"_s).id;
    const TagId vip = world.tag(u"vip"_s).id;
    const TagId late = world.tag(u"late"_s).id;
    const TicketId id = world.ticket(u"Tagged"_s);
    world.change(world.john, id, [&](auto &params) { params.tagsAdded = {bug}; });
    const QString call = world.change(world.john, id, [&](auto &params) {
        params.tagsAdded = {vip};
        params.tagsRemoved = {bug};
    });
    world.change(world.emma, id, [&](auto &params) { params.tagsAdded = {late}; });
    world.undo(world.john, call);
    QVERIFY(world.last.ok());
    QVERIFY(world.last->refused.isEmpty());
    QCOMPARE(world.page(id).tags, (QList<TagId>{bug, late}));
    world.undo(world.john, call);
    QCOMPARE(world.last.error().kind, ErrorKind::Unsupported);
}

void TestUndo::textAndEmptyValuesGoBack()
{
    SF_UNDO_WORLD;
    const TicketId id = world.ticket(u"Näme \"quoted\"\n"_s);
    const Ticket before = world.page(id).ticket;
    const QString call = world.change(world.john, id, [&](auto &params) {
        params.patch.set(&Ticket::subject, u"Other"_s);
        params.patch.set(&Ticket::assigneeId, std::optional(world.emma.user));
        params.patch.set(&Ticket::dueAt, std::optional(Time{1000}));
        params.patch.set(&Ticket::metadata, RawJson{R"({"a":1})"});
    });
    QVERIFY(world.page(id).ticket.overdue);
    world.undo(world.john, call);
    QVERIFY(world.last.ok());
    Ticket after = world.page(id).ticket;
    after.version = before.version;
    after.updatedAt = before.updatedAt;
    QCOMPARE(after, before);
    QCOMPARE(world.search(before.subject), QList<TicketId>{id});
    QVERIFY(world.search(u"other"_s).isEmpty());
}

void TestUndo::whoLeftIsNotAssignedAgain()
{
    SF_UNDO_WORLD;
    const TicketId id = world.ticket(u"Handed over"_s);
    world.change(world.john, id,
                 [&](auto &params) { params.patch.set(&Ticket::assigneeId, std::optional(world.emma.user)); });
    const QString call = world.change(world.john, id, [&](auto &params) {
        params.patch.set(&Ticket::assigneeId, std::optional(world.john.user));
        params.patch.set(&Ticket::priority, Priority::High);
    });
    QVERIFY(world
                .write([&](WriteTransaction &t) -> Result<QByteArray> {
                    t.db().run(u"UPDATE users SET active = 0 WHERE organization_id = ? AND id = ?"_s,
                               world.organization, world.emma.user);
                    return QByteArray();
                })
                .ok());
    world.undo(world.john, call);
    QVERIFY(world.last.ok());
    QCOMPARE(world.last->refused, QList<QString>{u"assignee_id (no longer active)"_s});
    QCOMPARE(world.page(id).ticket.assigneeId, std::optional(world.john.user));
    QCOMPARE(world.page(id).ticket.priority, Priority::Medium);
}

void TestUndo::messagesStay()
{
    SF_UNDO_WORLD;
    const TicketId id = world.ticket(u"Question"_s);
    const auto respond = [&](bool internal, bool withStatus = true) {
        TicketRespond::Params params;
        params.id = id;
        params.body = u"Hello"_s;
        params.internal = internal;
        if (withStatus)
            params.status = Status::WaitingOnCustomer;
        return world.keyed(
            [&](WriteTransaction &t) { return responseservice::respond(world.john, t, params, world.settings); });
    };
    const QString sent = respond(false);
    const Ticket answered = world.page(id).ticket;
    QVERIFY(answered.lastAgentMessageAt && answered.firstResponseAt);
    world.undo(world.john, sent);
    QVERIFY2(world.last.ok(), qPrintable(world.last.ok() ? QString() : world.last.error().message));
    QCOMPARE(world.page(id).ticket.status, Status::New);
    QCOMPARE(world.page(id).ticket.lastAgentMessageAt, answered.lastAgentMessageAt);
    QCOMPARE(world.page(id).ticket.firstResponseAt, answered.firstResponseAt);
    QCOMPARE(world.page(id).responses.size(), 1);
    world.setStatus(world.john, id, Status::Open);

    const QString note = respond(true);
    world.undo(world.john, note);
    QVERIFY(world.last.ok());
    QCOMPARE(world.page(id).ticket.status, Status::Open);
    QCOMPARE(world.page(id).responses.size(), 2);

    world.undo(world.john, respond(false, false));
    QCOMPARE(world.last.error().kind, ErrorKind::Unsupported);
    QCOMPARE(world.page(id).responses.size(), 3);
}

void TestUndo::limits()
{
    SF_UNDO_WORLD;
    const auto kindOf = [&](const Actor &actor, const QString &call) {
        world.undo(actor, call);
        return world.last.ok() ? ErrorKind::Internal : world.last.error().kind;
    };
    QCOMPARE(kindOf(world.john, QString()), ErrorKind::NotFound);
    QCOMPARE(kindOf(world.john, u"3b241101-e2bb-4255-8caf-4136c566a962"_s), ErrorKind::NotFound);
    const QByteArray absent = toJson(world.last.error().message);

    TicketCreate::Params params;
    params.subject = u"New"_s;
    params.requesterName = u"Kay"_s;
    const QString made =
        world.keyed([&](WriteTransaction &t) { return ticketservice::create(world.john, t, params, world.settings); });
    QCOMPARE(kindOf(world.john, made), ErrorKind::Unsupported);

    const TicketId id = world.ticket(u"Old"_s);
    const QString call = world.setPriority(world.john, id, Priority::High);
    Actor foreign = world.john;
    foreign.organization = world.addOrganization(u"other"_s);
    QCOMPARE(kindOf(foreign, call), ErrorKind::NotFound);
    QCOMPARE(toJson(world.last.error().message), absent);
    Actor channel = world.john;
    channel.role = Role::Channel;
    QCOMPARE(kindOf(channel, call), ErrorKind::Forbidden);

    const auto age = [&](qint64 days) {
        return world
            .write([&](WriteTransaction &t) -> Result<QByteArray> {
                t.db().run(u"UPDATE events SET recorded_at = ? WHERE organization_id = ? AND call = ?"_s,
                           Time{Time::now().ms - days * 24 * 3600 * 1000}, world.organization, call);
                return QByteArray();
            })
            .ok();
    };
    QVERIFY(age(31));
    QCOMPARE(kindOf(world.john, call), ErrorKind::Unsupported);
    QCOMPARE(world.page(id).ticket.priority, Priority::High);
    QVERIFY(age(29));
    world.undo(world.john, call);
    QVERIFY(world.last.ok());
}

void TestUndo::allRecordsOfACallGoBackTogether()
{
    SF_UNDO_WORLD;
    const TicketId a = world.ticket(u"First"_s);
    const TicketId b = world.ticket(u"Second"_s);
    const QString call = world.keyed([&](WriteTransaction &t) -> Result<Receipt> {
        Result<Receipt> receipt = Receipt{};
        for (const TicketId id : {a, b}) {
            TicketUpdate::Params params;
            params.id = id;
            params.base = 1;
            params.patch.set(&Ticket::priority, Priority::High);
            receipt = ticketservice::update(world.john, t, params, world.settings);
        }
        return receipt;
    });
    world.setPriority(world.emma, b, Priority::Low);
    world.undo(world.john, call);
    QVERIFY(world.last.ok());
    QCOMPARE(world.last->refused, QList<QString>{u"priority (Emma Clark)"_s});
    QCOMPARE(world.page(a).ticket.priority, Priority::Medium);
    QCOMPARE(world.page(b).ticket.priority, Priority::Low);
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
