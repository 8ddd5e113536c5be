// SPDX-License-Identifier: GPL-3.0-or-later
// Merging tickets and splitting messages off, on both databases.
#include "server/events/eventlog.h"
#include "server/tickets/mergeservice.h"
#include "server/tickets/splitservice.h"
#include "tests/server/ticketworld.h"

#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

class TestTicketMerge : public QObject
{
    Q_OBJECT

private slots:
    void messagesMoveAndTheSourceStaysReadable_data() { test::addDatabaseRows(); }
    void messagesMoveAndTheSourceStaysReadable();
    void eventsHoldWhatTakingItBackNeeds_data() { test::addDatabaseRows(); }
    void eventsHoldWhatTakingItBackNeeds();
    void laterMessagesFollowTheChain_data() { test::addDatabaseRows(); }
    void laterMessagesFollowTheChain();
    void searchFindsTheTarget_data() { test::addDatabaseRows(); }
    void searchFindsTheTarget();
    void cyclesAreRefused_data() { test::addDatabaseRows(); }
    void cyclesAreRefused();
    void everyStepOfAChainIsSeen_data() { test::addDatabaseRows(); }
    void everyStepOfAChainIsSeen();
    void anOpenTicketGoesIntoAnOpenOne_data() { test::addDatabaseRows(); }
    void anOpenTicketGoesIntoAnOpenOne();
    void mergedTicketStaysClosed_data() { test::addDatabaseRows(); }
    void mergedTicketStaysClosed();
    void splitMakesATicketOfAMessage_data() { test::addDatabaseRows(); }
    void splitMakesATicketOfAMessage();
    void splitTakesWhatIsGiven_data() { test::addDatabaseRows(); }
    void splitTakesWhatIsGiven();
    void aNoteIsSplitOffAsANote_data() { test::addDatabaseRows(); }
    void aNoteIsSplitOffAsANote();
    void foreignMessagesCannotBeSplitOff_data() { test::addDatabaseRows(); }
    void foreignMessagesCannotBeSplitOff();
};

namespace {

const QString kMichael = u"michael@techstartup.example"_s;

Result<Receipt> merge(TicketWorld &world, TicketId source, TicketId into)
{
    return world.receipt([&](WriteTransaction &t) {
        return mergeservice::merge(world.john, t, {u"key"_s, source, into}, world.settings);
    });
}

Result<Receipt> split(TicketWorld &world, const TicketSplit::Params &params)
{
    return world.receipt(
        [&](WriteTransaction &t) { return splitservice::split(world.john, t, params, world.settings); });
}

ResponseId say(TicketWorld &world, TicketId id, const QString &body, bool asCustomer = false)
{
    TicketRespond::Params params;
    params.id = id;
    params.body = body;
    params.asCustomer = asCustomer;
    const auto said = world.respond(world.john, params);
    return said ? ResponseId(said->id) : ResponseId();
}

QStringList bodies(const TicketPage &page)
{
    QStringList texts;
    for (const Response &response : page.responses)
        texts << response.body;
    return texts;
}

} // namespace

void TestTicketMerge::messagesMoveAndTheSourceStaysReadable()
{
    SF_TICKET_WORLD;
    const TicketId target = world.ticket(u"Printer on fire"_s);
    const TicketId source = world.ticket(u"Smoke"_s, u"It smells."_s, kMichael);
    say(world, target, u"one"_s);
    say(world, source, u"two"_s, true);
    say(world, target, u"three"_s);
    const auto merged = merge(world, source, target);
    QVERIFY(merged.ok());
    QCOMPARE(merged->id, source.value());

    const TicketPage after = world.page(target);
    QCOMPARE(bodies(after), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
    QCOMPARE(after.responses[1].ticketId, target);
    QCOMPARE(after.events.last().kind, EventKind::Merged);
    QCOMPARE(after.events.last().seq, merged->seq);
    QCOMPARE(after.mergedTickets.size(), 1);
    QCOMPARE(after.mergedTickets[0].description, u"It smells."_s);
    // Who asked there goes on being asked.
    QCOMPARE(after.participantContacts.size(), 1);
    QCOMPARE(after.participantContacts[0].email, kMichael);

    const TicketPage left = world.page(source);
    QCOMPARE(left.ticket.subject, u"Smoke"_s);
    QCOMPARE(left.ticket.description, u"It smells."_s);
    QCOMPARE(left.ticket.status, Status::Cancelled);
    QVERIFY(left.responses.isEmpty());
    QCOMPARE(left.links, (QList<TicketLink>{{target, LinkKind::MergedInto, true}}));
    QCOMPARE(left.events.last().kind, EventKind::Merged);
    QCOMPARE(left.ticket.version, merged->version);
    QVERIFY(left.mergedTickets.isEmpty());
}

void TestTicketMerge::eventsHoldWhatTakingItBackNeeds()
{
    SF_TICKET_WORLD;
    const TicketId target = world.ticket(u"Printer on fire"_s);
    const TicketId source = world.ticket(u"Smoke"_s, {}, kMichael);
    say(world, source, u"two"_s);
    QVERIFY(merge(world, source, target).ok());
    const QByteArray left = world.page(source).events.last().changes.bytes;
    const QByteArray taken = world.page(target).events.last().changes.bytes;
    QVERIFY2(left.contains(R"("status":["new","cancelled"])"), left.constData());
    QVERIFY2(left.contains(R"("merged_into":[null,1])") && left.contains(R"("responses":[[1],[]])"), left.constData());
    QVERIFY2(taken.contains(R"("merged_from":[null,2])") && taken.contains(R"("responses":[[],[1]])")
                 && taken.contains(R"("participants":[[],[2]])") && taken.contains("\"first_response_at\":[null,"),
             taken.constData());
}

void TestTicketMerge::laterMessagesFollowTheChain()
{
    SF_TICKET_WORLD;
    const TicketId last = world.ticket(u"Last"_s);
    const TicketId middle = world.ticket(u"Middle"_s);
    const TicketId first = world.ticket(u"First"_s);
    QVERIFY(merge(world, first, middle).ok());
    QVERIFY(merge(world, middle, last).ok());
    // The target was answered; a customer who answers an old mail brings it back.
    TicketUpdate::Params resolve;
    resolve.id = last;
    resolve.base = 1;
    resolve.patch.set(&Ticket::status, Status::Resolved);
    QVERIFY(world.update(world.john, resolve).ok());
    QVERIFY(say(world, first, u"It burns again"_s, true).isValid());
    QCOMPARE(bodies(world.page(last)), QStringList{u"It burns again"_s});
    QCOMPARE(world.page(last).ticket.status, Status::Open);
    QCOMPARE(world.page(last).events.last().kind, EventKind::Responded);
    QVERIFY(world.page(first).responses.isEmpty());
    QCOMPARE(world.page(first).ticket.status, Status::Cancelled);

    // What a colleague wrote in the target since is not overlooked by who still has the source open.
    TicketRespond::Params late;
    late.id = first;
    late.body = u"On my way"_s;
    late.seen = world.page(first).lastEventSeq;
    TicketRespond::Params quicker;
    quicker.id = last;
    quicker.body = u"Water!"_s;
    QVERIFY(world.respond(world.emma, quicker).ok());
    const auto stale = world.respond(world.john, late);
    QCOMPARE(stale.error().kind, ErrorKind::Stale);
    QVERIFY(stale.error().detail.contains("Water!"));
}

void TestTicketMerge::searchFindsTheTarget()
{
    SF_TICKET_WORLD;
    const TicketId target = world.ticket(u"Printer"_s);
    const TicketId source = world.ticket(u"Smoke"_s);
    say(world, source, u"the flux capacitor"_s);
    QCOMPARE(world.search(u"capacitor"_s), QList<TicketId>{source});
    QVERIFY(merge(world, source, target).ok());
    QCOMPARE(world.search(u"capacitor"_s), QList<TicketId>{target});
    QCOMPARE(world.search(u"printer capacitor"_s), QList<TicketId>{target});
    QCOMPARE(world.search(u"smoke"_s), QList<TicketId>{source});
}

void TestTicketMerge::cyclesAreRefused()
{
    SF_TICKET_WORLD;
    const TicketId a = world.ticket(u"A"_s);
    const TicketId b = world.ticket(u"B"_s);
    const TicketId c = world.ticket(u"C"_s);
    QVERIFY(merge(world, a, b).ok());
    QCOMPARE(merge(world, b, a).error().fields.keys(), QStringList{u"into"_s});
    QCOMPARE(merge(world, b, b).error().fields.keys(), QStringList{u"into"_s});
    QCOMPARE(merge(world, b, TicketId(99)).error().fields.keys(), QStringList{u"into"_s});
    QCOMPARE(merge(world, TicketId(99), b).error().kind, ErrorKind::NotFound);
    const auto again = merge(world, a, c);
    QVERIFY2(again.error().fields.value(u"id"_s).contains(u"T-0002"_s), qPrintable(again.error().message));
    // Into one that was merged itself: where that one went.
    QVERIFY(merge(world, c, a).ok());
    QCOMPARE(world.page(c).links, (QList<TicketLink>{{b, LinkKind::MergedInto, true}}));
}

void TestTicketMerge::mergedTicketStaysClosed()
{
    SF_TICKET_WORLD;
    const TicketId target = world.ticket(u"A"_s);
    const TicketId source = world.ticket(u"B"_s);
    QVERIFY(merge(world, source, target).ok());
    TicketUpdate::Params reopen;
    reopen.id = source;
    reopen.base = 2;
    reopen.patch.set(&Ticket::status, Status::Open);
    const auto refused = world.update(world.john, reopen);
    QVERIFY(refused.error().fields.value(u"status"_s).contains(u"T-0001"_s));
    // Its other facts may still be put right.
    TicketUpdate::Params mend;
    mend.id = source;
    mend.base = 2;
    mend.patch.set(&Ticket::priority, Priority::Low);
    QVERIFY(world.update(world.john, mend).ok());
    QCOMPARE(world.page(source).ticket.priority, Priority::Low);
}

void TestTicketMerge::splitMakesATicketOfAMessage()
{
    SF_TICKET_WORLD;
    const TicketId from = world.ticket(u"Two things"_s);
    const ResponseId message = say(world, from, u"And the invoice is wrong."_s, true);
    TicketSplit::Params params;
    params.id = from;
    params.responseId = message;
    const auto made = split(world, params);
    QVERIFY(made.ok());
    QCOMPARE(made->number, 2);
    const TicketPage page = world.page(TicketId(made->id));
    QCOMPARE(page.ticket.subject, u"Two things"_s);
    QCOMPARE(page.ticket.description, u"And the invoice is wrong."_s);
    QCOMPARE(page.requester.email, u"sarah@acme.example"_s);
    QCOMPARE(page.links, (QList<TicketLink>{{from, LinkKind::SplitFrom, true}}));
    QCOMPARE(page.events.size(), 1);
    QCOMPARE(page.events[0].kind, EventKind::Split);
    QVERIFY(page.events[0].changes.bytes.contains(R"("split_from":[null,1])"));
    const TicketPage rest = world.page(from);
    QCOMPARE(rest.responses.size(), 1);
    QCOMPARE(rest.links, (QList<TicketLink>{{TicketId(made->id), LinkKind::SplitFrom, false}}));
    QCOMPARE(rest.events.last().kind, EventKind::Split);
    QCOMPARE(rest.events.last().seq, made->seq);
    QCOMPARE(world.search(u"invoice"_s), (QList<TicketId>{from, page.ticket.id}));
}

void TestTicketMerge::splitTakesWhatIsGiven()
{
    SF_TICKET_WORLD;
    const TicketId from = world.ticket(u"Two things"_s);
    world.ticket(u"Michael's"_s, {}, kMichael);
    TicketSplit::Params params;
    params.id = from;
    params.responseId = say(world, from, u"The invoice"_s);
    params.subject = u" Invoice "_s;
    params.description = u"See the other one."_s;
    params.priority = Priority::Critical;
    params.category = u"billing"_s;
    params.requesterId = ContactId(2);
    params.assigneeId = world.emma.user;
    const auto made = split(world, params);
    QVERIFY(made.ok());
    const TicketPage page = world.page(TicketId(made->id));
    QCOMPARE(page.ticket.subject, u"Invoice"_s);
    QCOMPARE(page.ticket.description, u"See the other one."_s);
    QCOMPARE(page.ticket.priority, Priority::Critical);
    QCOMPARE(page.ticket.category, u"billing"_s);
    QCOMPARE(page.requester.email, kMichael);
    QCOMPARE(page.ticket.assigneeId, world.emma.user);

    params.assigneeId = UserId(99);
    params.category = u"nonsense"_s;
    params.tags = {TagId(7)};
    params.requesterId = ContactId(99);
    QCOMPARE(split(world, params).error().fields.keys(),
             (QStringList{u"assignee_id"_s, u"category"_s, u"requester_id"_s, u"tags"_s}));
}

void TestTicketMerge::foreignMessagesCannotBeSplitOff()
{
    SF_TICKET_WORLD;
    const TicketId from = world.ticket(u"Ours"_s);
    const TicketId other = world.ticket(u"Other"_s);
    TicketSplit::Params params;
    params.id = from;
    params.responseId = say(world, other, u"elsewhere"_s);
    const auto elsewhere = split(world, params);
    params.responseId = ResponseId(99);
    const auto absent = split(world, params);
    QCOMPARE(elsewhere.error().fields.keys(), QStringList{u"response_id"_s});
    QCOMPARE(elsewhere.error().message, absent.error().message);
    params.id = TicketId(99);
    QCOMPARE(split(world, params).error().kind, ErrorKind::NotFound);
    QCOMPARE(world.list({}).total.value(), 2);
}

void TestTicketMerge::everyStepOfAChainIsSeen()
{
    SF_TICKET_WORLD;
    const TicketId a = world.ticket(u"First"_s, u"The first words."_s);
    const TicketId b = world.ticket(u"Second"_s, u"The second words."_s);
    const TicketId c = world.ticket(u"Third"_s);
    QVERIFY(merge(world, a, b).ok() && merge(world, b, c).ok());
    const TicketPage page = world.page(c);
    QCOMPARE(page.mergedTickets.size(), 2);
    QCOMPARE(page.mergedTickets[0].description, u"The first words."_s);
    QCOMPARE(page.mergedTickets[1].description, u"The second words."_s);
    for (const TicketId source : {a, b}) {
        const TicketPage left = world.page(source);
        const auto into = std::find_if(left.links.begin(), left.links.end(), [](const TicketLink &link) {
            return link.kind == LinkKind::MergedInto && link.outgoing;
        });
        QCOMPARE(into->ticketId, c);
        QVERIFY(std::any_of(left.linkedTickets.begin(), left.linkedTickets.end(),
                            [c](const TicketRow &row) { return row.id == c; }));
    }
}

void TestTicketMerge::anOpenTicketGoesIntoAnOpenOne()
{
    SF_TICKET_WORLD;
    const TicketId target = world.ticket(u"Over"_s);
    const TicketId source = world.ticket(u"Still open"_s);
    const auto setStatus = [&](TicketId id, Status status) {
        TicketUpdate::Params params;
        params.id = id;
        params.base = world.page(id).ticket.version;
        params.patch.set(&Ticket::status, status);
        return world.update(world.john, params).ok();
    };
    QVERIFY(setStatus(target, Status::Cancelled));
    const auto refused = merge(world, source, target);
    QCOMPARE(refused.error().fields.keys(), QStringList{u"into"_s});
    QVERIFY(refused.error().message.contains(u"is cancelled; reopen T-0001 first"_s));
    QCOMPARE(world.page(source).ticket.status, Status::New);
    // What is over itself may go where it belongs.
    QVERIFY(setStatus(source, Status::Resolved));
    QVERIFY(merge(world, source, target).ok());
}

void TestTicketMerge::aNoteIsSplitOffAsANote()
{
    SF_TICKET_WORLD;
    const TicketId from = world.ticket(u"Two things"_s);
    TicketRespond::Params note;
    note.id = from;
    note.body = u"The customer is wrong."_s;
    note.internal = true;
    TicketSplit::Params params;
    params.id = from;
    params.responseId = ResponseId(world.respond(world.emma, note)->id);
    const auto made = split(world, params);
    QVERIFY2(made.ok(), qPrintable(made.ok() ? QString() : made.error().message));
    const TicketPage page = world.page(TicketId(made->id));
    QCOMPARE(page.ticket.version, made->version);
    QCOMPARE(page.ticket.description, QString());
    QVERIFY(!page.ticket.lastCustomerMessageAt);
    QCOMPARE(bodies(page), QStringList{u"The customer is wrong."_s});
    QVERIFY(page.responses[0].internal);
    QCOMPARE(page.responses[0].userId, std::optional(world.emma.user));
    QCOMPARE(world.search(u"wrong"_s), (QList<TicketId>{from, page.ticket.id}));

    params.responseId = say(world, from, u"I look into it."_s);
    const TicketPage agents = world.page(TicketId(split(world, params)->id));
    QCOMPARE(agents.ticket.description, u"I look into it."_s);
    QVERIFY(!agents.ticket.lastCustomerMessageAt);
    params.responseId = say(world, from, u"Thank you."_s, true);
    QVERIFY(world.page(TicketId(split(world, params)->id)).ticket.lastCustomerMessageAt);
}

QTEST_GUILESS_MAIN(TestTicketMerge)
#include "tst_ticketmerge.moc"
