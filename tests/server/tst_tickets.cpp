// SPDX-License-Identifier: GPL-3.0-or-later
// Tickets on both databases: the workflow, clashes, stale replies, what others see of it.
#include "server/tickets/overduescheduler.h"
#include "server/tickets/recordrows.h"
#include "tests/server/ticketworld.h"

#include <QSignalSpy>
#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

class TestTickets : public QObject
{
    Q_OBJECT

private slots:
    void newTicketHasDefaultsNumberAndRequester_data() { test::addDatabaseRows(); }
    void newTicketHasDefaultsNumberAndRequester();
    void invalidTicketNamesEveryField_data() { test::addDatabaseRows(); }
    void invalidTicketNamesEveryField();
    void statusFollowsTheWorkflowAndItsTimes_data() { test::addDatabaseRows(); }
    void statusFollowsTheWorkflowAndItsTimes();
    void changesOfDifferentFieldsAreMerged_data() { test::addDatabaseRows(); }
    void changesOfDifferentFieldsAreMerged();
    void staleWriterGetsConflict_data() { test::addDatabaseRows(); }
    void staleWriterGetsConflict();
    void ownChangesNeverClash_data() { test::addDatabaseRows(); }
    void ownChangesNeverClash();
    void tagsOfTwoPeopleUnite_data() { test::addDatabaseRows(); }
    void tagsOfTwoPeopleUnite();
    void changeOfNothingMakesNoEvent_data() { test::addDatabaseRows(); }
    void changeOfNothingMakesNoEvent();
    void staleReplyIsHeldUnlessAnyway_data() { test::addDatabaseRows(); }
    void staleReplyIsHeldUnlessAnyway();
    void customersReplyReopens_data() { test::addDatabaseRows(); }
    void customersReplyReopens();
    void firstPublicAnswerIsRemembered_data() { test::addDatabaseRows(); }
    void firstPublicAnswerIsRemembered();
    void onlyTheAuthorEditsAMessage_data() { test::addDatabaseRows(); }
    void onlyTheAuthorEditsAMessage();
    void olderMessagesComePageByPage_data() { test::addDatabaseRows(); }
    void olderMessagesComePageByPage();
    void overdueIsAFactWithAnEvent_data() { test::addDatabaseRows(); }
    void overdueIsAFactWithAnEvent();
    void feedGetsTheRowAsListsShowIt_data() { test::addDatabaseRows(); }
    void feedGetsTheRowAsListsShowIt();
};

namespace {

TicketUpdate::Params statusChange(TicketId id, qint64 base, Status status)
{
    TicketUpdate::Params params;
    params.id = id;
    params.base = base;
    params.patch.set(&Ticket::status, status);
    return params;
}

TicketUpdate::Params priorityChange(TicketId id, qint64 base, Priority priority)
{
    TicketUpdate::Params params;
    params.id = id;
    params.base = base;
    params.patch.set(&Ticket::priority, priority);
    return params;
}

TicketRespond::Params message(TicketId id, const QString &body)
{
    TicketRespond::Params params;
    params.id = id;
    params.body = body;
    return params;
}

} // namespace

void TestTickets::newTicketHasDefaultsNumberAndRequester()
{
    SF_TICKET_WORLD;
    TicketCreate::Params params;
    params.subject = u"  Printer on fire "_s;
    params.requesterName = u"Sarah Johnson"_s;
    params.requesterEmail = u"Sarah@Acme.example"_s;
    const auto first = world.create(world.john, params);
    QVERIFY(first.ok());
    QCOMPARE(first.value().number, 1);
    params.requesterEmail = u"sarah@acme.EXAMPLE"_s;
    const auto second = world.create(world.emma, params);
    QCOMPARE(second.value().number, 2);

    const TicketPage page = world.page(TicketId(first.value().id));
    QCOMPARE(page.ticket.subject, u"Printer on fire"_s);
    QCOMPARE(page.ticket.status, Status::New);
    QCOMPARE(page.ticket.priority, Priority::Medium);
    QCOMPARE(page.ticket.category, u"other"_s);
    QCOMPARE(page.ticket.creatorId.value(), world.john.user);
    QCOMPARE(page.requester.name, u"Sarah Johnson"_s);
    QCOMPARE(page.requesterTickets.size(), 1);
    QCOMPARE(page.events.size(), 1);
    QCOMPARE(page.events[0].kind, EventKind::Created);
    QCOMPARE(page.lastEventSeq, page.events[0].seq);
}

void TestTickets::invalidTicketNamesEveryField()
{
    SF_TICKET_WORLD;
    TicketCreate::Params params;
    params.category = u"nonsense"_s;
    params.assigneeId = UserId(99);
    params.tags = {TagId(5)};
    params.metadata = {"[1]"};
    const auto refused = world.create(world.john, params);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(refused.error().fields.keys(),
             (QStringList{u"assignee_id"_s, u"category"_s, u"metadata"_s, u"requester_id"_s, u"subject"_s, u"tags"_s}));
    QCOMPARE(world.list({}).total.value(), 0);
}

void TestTickets::statusFollowsTheWorkflowAndItsTimes()
{
    SF_TICKET_WORLD;
    const TicketId id = world.ticket(u"Login"_s);
    QVERIFY(world.update(world.john, statusChange(id, 1, Status::Resolved)).ok());
    QVERIFY(world.page(id).ticket.resolvedAt.has_value());
    const auto illegal = world.update(world.john, statusChange(id, 2, Status::InProgress));
    QCOMPARE(illegal.error().kind, ErrorKind::Invalid);
    QVERIFY(illegal.error().fields.contains(u"status"_s));
    QVERIFY(world.update(world.john, statusChange(id, 2, Status::Closed)).ok());
    QVERIFY(world.page(id).ticket.closedAt.has_value());
    QVERIFY(world.update(world.john, statusChange(id, 3, Status::Open)).ok());
    const TicketPage page = world.page(id);
    QVERIFY(!page.ticket.closedAt && !page.ticket.resolvedAt);
    QCOMPARE(page.events.last().kind, EventKind::Reopened);
}

void TestTickets::changesOfDifferentFieldsAreMerged()
{
    SF_TICKET_WORLD;
    const TicketId id = world.ticket(u"Login"_s);
    QVERIFY(world.update(world.emma, statusChange(id, 1, Status::Open)).ok());
    const auto merged = world.update(world.john, priorityChange(id, 1, Priority::Urgent));
    QVERIFY(merged.ok());
    QCOMPARE(merged.value().version, 3);
    QCOMPARE(world.page(id).ticket.status, Status::Open);
    QCOMPARE(world.page(id).ticket.priority, Priority::Urgent);
}

void TestTickets::staleWriterGetsConflict()
{
    SF_TICKET_WORLD;
    const TicketId id = world.ticket(u"Login"_s);
    QVERIFY(world.update(world.emma, priorityChange(id, 1, Priority::High)).ok());
    QVERIFY(world.update(world.emma, priorityChange(id, 2, Priority::Critical)).ok());
    const auto clash = world.update(world.john, priorityChange(id, 1, Priority::Low));
    QVERIFY(!clash.ok());
    QCOMPARE(clash.error().kind, ErrorKind::Conflict);
    const auto detail = fromJson<Conflict>(QByteArrayView(clash.error().detail));
    QVERIFY(detail.has_value());
    QCOMPARE(detail->version, 3);
    QCOMPARE(detail->clashes.size(), 1);
    QCOMPARE(detail->clashes[0].name, u"priority"_s);
    QCOMPARE(detail->clashes[0].base.bytes, QByteArray("\"medium\""));
    QCOMPARE(detail->clashes[0].stored.bytes, QByteArray("\"critical\""));
    QCOMPARE(detail->clashes[0].changedBy, u"Emma Clark"_s);
    // The same value is no clash.
    QVERIFY(world.update(world.john, priorityChange(id, 1, Priority::Critical)).ok());
    QVERIFY(world.update(world.john, priorityChange(id, detail->version, Priority::Low)).ok());
}

void TestTickets::ownChangesNeverClash()
{
    SF_TICKET_WORLD;
    const TicketId id = world.ticket(u"Login"_s);
    QVERIFY(world.update(world.john, priorityChange(id, 1, Priority::High)).ok());
    QVERIFY(world.update(world.john, priorityChange(id, 1, Priority::Low)).ok());
    QCOMPARE(world.page(id).ticket.priority, Priority::Low);
}

void TestTickets::tagsOfTwoPeopleUnite()
{
    SF_TICKET_WORLD;
    const TicketId id = world.ticket(u"Login"_s);
    QList<TagId> tags;
    for (const QString &name : {u"vip"_s, u"bug"_s}) {
        TagCreate::Params params;
        params.name = name;
        params.color = u"#112233"_s;
        const auto made = world.receipt([&](WriteTransaction &t) { return tagservice::create(world.john, t, params); });
        tags << TagId(made.value().id);
    }
    TicketUpdate::Params first;
    first.id = id;
    first.base = 1;
    first.tagsAdded = {tags[0]};
    QVERIFY(world.update(world.emma, first).ok());
    first.tagsAdded = {tags[1], tags[0]};
    QVERIFY(world.update(world.john, first).ok());
    QCOMPARE(world.page(id).tags, tags);
    QCOMPARE(world.page(id).events.last().kind, EventKind::Tagged);
    first.tagsAdded = {};
    first.tagsRemoved = {tags[0]};
    QVERIFY(world.update(world.emma, first).ok());
    QCOMPARE(world.page(id).tags, QList<TagId>{tags[1]});
}

void TestTickets::changeOfNothingMakesNoEvent()
{
    SF_TICKET_WORLD;
    const TicketId id = world.ticket(u"Login"_s);
    const qint64 head = world.page(id).asOf;
    const auto same = world.update(world.john, priorityChange(id, 1, Priority::Medium));
    QVERIFY(same.ok());
    QCOMPARE(same.value().seq, 0);
    QCOMPARE(same.value().version, 1);
    QCOMPARE(world.page(id).asOf, head);
}

void TestTickets::staleReplyIsHeldUnlessAnyway()
{
    SF_TICKET_WORLD;
    const TicketId id = world.ticket(u"Login"_s);
    const qint64 seen = world.page(id).lastEventSeq;
    QVERIFY(world.respond(world.emma, message(id, u"I am on it."_s)).ok());
    TicketRespond::Params late = message(id, u"Hello!"_s);
    late.seen = seen;
    const auto held = world.respond(world.john, late);
    QVERIFY(!held.ok());
    QCOMPARE(held.error().kind, ErrorKind::Stale);
    const auto detail = fromJson<Stale>(QByteArrayView(held.error().detail));
    QVERIFY(detail.has_value());
    QCOMPARE(detail->responses.size(), 1);
    QCOMPARE(detail->responses[0].body, u"I am on it."_s);
    QCOMPARE(detail->lastEventSeq, world.page(id).lastEventSeq);
    late.anyway = true;
    QVERIFY(world.respond(world.john, late).ok());
    // One's own message is never news, nor is a change that is no message.
    late.anyway = false;
    late.seen = detail->lastEventSeq;
    QVERIFY(world.update(world.emma, priorityChange(id, 3, Priority::Low)).ok());
    QVERIFY(world.respond(world.john, late).ok());
    QCOMPARE(world.page(id).responses.size(), 3);
}

void TestTickets::customersReplyReopens()
{
    SF_TICKET_WORLD;
    const TicketId id = world.ticket(u"Login"_s);
    QVERIFY(world.update(world.john, statusChange(id, 1, Status::Resolved)).ok());
    TicketRespond::Params words = message(id, u"It is back."_s);
    words.asCustomer = true;
    const auto receipt = world.respond(world.john, words);
    QVERIFY(receipt.ok());
    const TicketPage page = world.page(id);
    QCOMPARE(page.ticket.status, Status::Open);
    QVERIFY(!page.ticket.resolvedAt);
    QVERIFY(page.ticket.lastCustomerMessageAt.has_value());
    QCOMPARE(page.responses.last().authorType, AuthorType::Customer);
    QCOMPARE(page.responses.last().contactId.value(), page.requester.id);
    QCOMPARE(page.events.last().kind, EventKind::Responded);
    QCOMPARE(page.events.last().responseId.value(), ResponseId(receipt.value().id));
    QVERIFY(page.events.last().changes.bytes.contains(R"("status":["resolved","open"])"));
}

void TestTickets::firstPublicAnswerIsRemembered()
{
    SF_TICKET_WORLD;
    const TicketId id = world.ticket(u"Login"_s);
    TicketRespond::Params note = message(id, u"Only for us."_s);
    note.internal = true;
    QVERIFY(world.respond(world.john, note).ok());
    QVERIFY(!world.page(id).ticket.firstResponseAt);
    TicketRespond::Params reply = message(id, u"Hello."_s);
    reply.status = Status::WaitingOnCustomer;
    QVERIFY(world.respond(world.john, reply).ok());
    const Ticket answered = world.page(id).ticket;
    QVERIFY(answered.firstResponseAt.has_value());
    QCOMPARE(answered.status, Status::WaitingOnCustomer);
    QVERIFY(world.respond(world.emma, message(id, u"And more."_s)).ok());
    QCOMPARE(world.page(id).ticket.firstResponseAt, answered.firstResponseAt);
}

void TestTickets::onlyTheAuthorEditsAMessage()
{
    SF_TICKET_WORLD;
    const TicketId id = world.ticket(u"Login"_s);
    const auto sent = world.respond(world.john, message(id, u"Helo."_s));
    ResponseEdit::Params params;
    params.id = ResponseId(sent.value().id);
    params.base = 1;
    params.body = u"Hello."_s;
    QCOMPARE(world.edit(world.emma, params).error().kind, ErrorKind::Forbidden);
    QCOMPARE(world.edit(world.john, params).value().version, 2);
    const TicketPage page = world.page(id);
    QCOMPARE(page.responses[0].body, u"Hello."_s);
    QVERIFY(page.responses[0].editedAt.has_value());
    QCOMPARE(page.events.last().kind, EventKind::ResponseEdited);
    QVERIFY(world.search(u"helo"_s).isEmpty());
}

void TestTickets::olderMessagesComePageByPage()
{
    SF_TICKET_WORLD;
    const TicketId id = world.ticket(u"Long"_s);
    for (int i = 0; i < 105; ++i)
        QVERIFY(world.respond(world.john, message(id, u"message %1"_s.arg(i))).ok());
    const TicketPage page = world.page(id);
    QCOMPARE(page.responses.size(), 100);
    QCOMPARE(page.responses.last().body, u"message 104"_s);
    QVERIFY(page.olderResponses.has_value());
    QVERIFY(page.olderEvents.has_value());
    ResponseList::Params params;
    params.ticketId = id;
    params.before = page.olderResponses;
    const auto older = responseservice::list(world.john, *world.reader, params).value();
    QCOMPARE(older.rows.size(), 5);
    QCOMPARE(older.rows.first().body, u"message 0"_s);
    QCOMPARE(older.rows.last().body, u"message 4"_s);
    QVERIFY(!older.older);
}

void TestTickets::overdueIsAFactWithAnEvent()
{
    SF_TICKET_WORLD;
    const TicketId id = world.ticket(u"Soon"_s);
    const qint64 past = Time::now().ms - 1000;
    QVERIFY(world
                .write([&](WriteTransaction &t) -> Result<QByteArray> {
                    t.db().run(u"UPDATE tickets SET due_at = ?, due_sort = ? WHERE id = ?"_s, past, past, id);
                    return QByteArray();
                })
                .ok());
    QCOMPARE(OverdueScheduler::waiting(*world.reader, Time::now()), QList<OrganizationId>{world.organization});
    const auto mark = [](WriteTransaction &t) -> Result<QByteArray> {
        return QByteArray::number(OverdueScheduler::mark(t, 50));
    };
    QCOMPARE(world.write(mark).value(), QByteArray("1"));
    QCOMPARE(world.write(mark).value(), QByteArray("0"));
    const TicketPage page = world.page(id);
    QVERIFY(page.ticket.overdue);
    QVERIFY(page.events.last().changes.bytes.contains(R"("overdue":[false,true])"));
    QVERIFY(OverdueScheduler::waiting(*world.reader, Time::now()).isEmpty());
    QVERIFY(world.update(world.john, statusChange(id, 2, Status::Resolved)).ok());
    QVERIFY(!world.page(id).ticket.overdue);
}

void TestTickets::feedGetsTheRowAsListsShowIt()
{
    SF_TICKET_WORLD;
    QSignalSpy committed(world.writer.get(), &Writer::committed);
    const TicketId id = world.ticket(u"Row"_s);
    QVERIFY(world.respond(world.john, message(id, u"Hello"_s)).ok());
    QTRY_COMPARE(committed.size(), 2);
    const auto events = committed[1][0].value<std::vector<CommittedEvent>>();
    const CommittedEvent &last = events.back();
    const TicketRow row = world.list({}).rows[0];
    QCOMPARE(last.delivery.row, toJson(row));
    QCOMPARE(row.lastEventSeq, last.event.seq);
    QCOMPARE(row.version, last.event.version);
    QVERIFY(last.delivery.response.contains("Hello"));
    RecordRows rows;
    QCOMPARE(rows.row(*world.reader, world.organization, Entity::Ticket, id.value()), toJson(row));
}

QTEST_GUILESS_MAIN(TestTickets)
#include "tst_tickets.moc"
