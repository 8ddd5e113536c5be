// SPDX-License-Identifier: GPL-3.0-or-later
// Tags that go and come back on both databases: each record gets back what it had, many in pieces.
#include "server/contacts/contactrepository.h"
#include "server/macros/macrorepository.h"
#include "server/tags/tagrepository.h"
#include "server/tickets/ticketrepository.h"
#include "server/views/savedviewrepository.h"
#include "tests/server/undoworld.h"

#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

class TestTags : public QObject
{
    Q_OBJECT

private slots:
    void aMergedTagReturnsToWhereItWas_data() { test::addDatabaseRows(); }
    void aMergedTagReturnsToWhereItWas();
    void aDeletedTagReturns_data() { test::addDatabaseRows(); }
    void aDeletedTagReturns();
    void whatStandsInItsWayIsSaid_data() { test::addDatabaseRows(); }
    void whatStandsInItsWayIsSaid();
    void aNameAndAColourGoBack_data() { test::addDatabaseRows(); }
    void aNameAndAColourGoBack();
    void manyTicketsFollowInPieces_data() { test::addDatabaseRows(); }
    void manyTicketsFollowInPieces();
    void viewsAndMacrosMeanTheSuccessor_data() { test::addDatabaseRows(); }
    void viewsAndMacrosMeanTheSuccessor();
    void whereItWasIsForgottenInTime_data() { test::addDatabaseRows(); }
    void whereItWasIsForgottenInTime();
};

namespace {

QString why(const UndoWorld &world)
{
    return world.last.ok() ? QString() : world.last.error().message;
}

TicketId ticketWith(UndoWorld &world, const QList<TagId> &tags)
{
    TicketCreate::Params params;
    params.subject = u"T"_s;
    params.requesterName = u"Somebody"_s;
    params.tags = tags;
    return TicketId(world.create(world.john, params)->id);
}

ContactId contactWith(UndoWorld &world, const QList<TagId> &tags)
{
    ContactCreate::Params params;
    params.contact.set(&Contact::name, u"C"_s);
    params.tags = tags;
    const auto made = world.receipt([&](WriteTransaction &t) { return contactservice::create(world.john, t, params); });
    return ContactId(made->id);
}

QString merge(UndoWorld &world, TagId kept, TagId other)
{
    return world.keyed([&](WriteTransaction &t) { return tagremoval::merge(world.sofia, t, {{}, kept, other}); });
}

QString remove(UndoWorld &world, TagId tag)
{
    return world.keyed([&](WriteTransaction &t) { return tagremoval::remove(world.sofia, t, {{}, tag}); });
}

void takeOff(UndoWorld &world, TicketId ticket, TagId tag)
{
    world.change(world.john, ticket, [tag](auto &params) { params.tagsRemoved = {tag}; });
}

QList<TagId> tagsOf(const UndoWorld &world, ContactId contact)
{
    return contactrepository::find(world.john, *world.reader, contact)->tags;
}

std::vector<Event> events(const UndoWorld &world, TagId tag)
{
    return eventlog::ofRecord(*world.reader, world.organization, Entity::Tag, tag.value(), 0, 10);
}

qint64 count(const UndoWorld &world, const QString &table, TagId tag)
{
    return world.reader
        ->single<qint64>(u"SELECT count(*) FROM %1 WHERE tag_id = %2"_s.arg(table, QString::number(tag.value())))
        .value_or(-1);
}

/// Tickets that hang on the tag, without their events.
void addTickets(UndoWorld &world, int number, TagId tag)
{
    const TicketId first = ticketWith(world, {});
    const auto done = world.write([&](WriteTransaction &t) -> Result<QByteArray> {
        t.db().run(
            u"WITH RECURSIVE n(i) AS (SELECT CAST(100 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
            "INSERT INTO tickets (organization_id, id, version, created_at, updated_at, number, subject, "
            "description, status, priority, category, requester_id) SELECT t.organization_id, n.i, 1, 0, 0, n.i, "
            "'s', '', 0, 1, 'bug', t.requester_id FROM n, tickets t WHERE t.id = ?"_s.arg(99 + number),
            first);
        t.db().run(u"INSERT INTO ticket_tags (organization_id, ticket_id, tag_id) SELECT organization_id, id, "
                   "CAST(? AS BIGINT) FROM tickets WHERE id >= 100"_s,
                   tag);
        return QByteArray();
    });
    QVERIFY(done.ok());
}

} // namespace

void TestTags::aMergedTagReturnsToWhereItWas()
{
    SF_UNDO_WORLD;
    const TagId bug = world.tag(u"bug"_s).id;
    const TagId defect = world.tag(u"defect"_s).id;
    const TicketId both = ticketWith(world, {bug, defect});
    const TicketId one = ticketWith(world, {defect});
    const TicketId only = ticketWith(world, {bug});
    const TicketId left = ticketWith(world, {defect});
    const ContactId contact = contactWith(world, {defect});
    const QString call = merge(world, bug, defect);
    QVERIFY2(world.last.ok(), qPrintable(why(world)));
    for (const TicketId id : {both, one, only, left})
        QCOMPARE(world.page(id).tags, QList{bug});
    QCOMPARE(tagsOf(world, contact), QList{bug});
    QCOMPARE(tagservice::list(world.john, *world.reader, {})->rows.size(), 1);
    QCOMPARE(events(world, defect).front().kind, EventKind::Merged);
    QVERIFY(events(world, bug).front().changes.bytes.contains("\"merged_from\":[null,"));

    takeOff(world, left, bug); // somebody wants neither there
    world.undo(world.john, call);
    QCOMPARE(world.last.error().kind, ErrorKind::Forbidden);
    world.undo(world.sofia, call);
    QVERIFY2(world.last.ok(), qPrintable(why(world)));
    QCOMPARE(world.last->id, defect.value());
    QCOMPARE(world.page(both).tags, (QList{bug, defect}));
    QCOMPARE(world.page(one).tags, QList{defect});
    QCOMPARE(world.page(only).tags, QList{bug});
    QVERIFY(world.page(left).tags.isEmpty());
    QCOMPARE(tagsOf(world, contact), QList{defect});
    const auto found = tagrepository::find(world.john, *world.reader, defect);
    QVERIFY(found && found->name == u"defect"_s);
    QCOMPARE(found->version, 3);
    QCOMPARE(events(world, defect).front().kind, EventKind::Undone);

    world.undo(world.sofia, call); // twice is once
    QCOMPARE(world.last.error().kind, ErrorKind::Unsupported);
    QCOMPARE(world.page(one).tags, QList{defect});
    QVERIFY(!merge(world, bug, defect).isEmpty() && world.last.ok());
    QCOMPARE(world.page(one).tags, QList{bug});
}

void TestTags::aDeletedTagReturns()
{
    SF_UNDO_WORLD;
    const TagId bug = world.tag(u"bug"_s).id;
    const TagId vip = world.tag(u"vip"_s).id;
    const TicketId ticket = ticketWith(world, {bug, vip});
    const ContactId stays = contactWith(world, {bug});
    const ContactId goes = contactWith(world, {bug});
    const QString call = remove(world, bug);
    QVERIFY2(world.last.ok(), qPrintable(why(world)));
    QCOMPARE(world.page(ticket).tags, QList{vip});
    QVERIFY(!ticketrepository::hasTag(world.john, *world.reader, bug));
    world.keyed([&](WriteTransaction &t) { return contactservice::remove(world.sofia, t, {{}, goes}); });
    world.undo(world.sofia, call);
    QVERIFY2(world.last.ok(), qPrintable(why(world)));
    QCOMPARE(world.page(ticket).tags, (QList{bug, vip}));
    QCOMPARE(tagsOf(world, stays), QList{bug});
    QCOMPARE(count(world, u"tag_remains"_s, bug), 0);
}

void TestTags::whatStandsInItsWayIsSaid()
{
    SF_UNDO_WORLD;
    const TagId a = world.tag(u"a"_s).id;
    const TagId b = world.tag(u"b"_s).id;
    const TagId c = world.tag(u"c"_s).id;
    const TicketId ticket = ticketWith(world, {a});
    const QString first = merge(world, b, a);
    const QString second = merge(world, c, b);
    QCOMPARE(world.page(ticket).tags, QList{c});
    world.undo(world.sofia, first);
    QCOMPARE(world.last.error().kind, ErrorKind::Unsupported);
    QVERIFY2(world.last.error().message.contains(u"merged into"_s), qPrintable(why(world)));
    const TagId namesake = world.tag(u"B"_s).id; // the name is free
    world.undo(world.sofia, second);
    QVERIFY2(world.last.error().message.contains(u"Another tag"_s), qPrintable(why(world)));
    remove(world, namesake);
    world.undo(world.sofia, second);
    QVERIFY2(world.last.ok(), qPrintable(why(world)));
    QCOMPARE(world.page(ticket).tags, QList{b});
    world.undo(world.sofia, first);
    QVERIFY2(world.last.ok(), qPrintable(why(world)));
    QCOMPARE(world.page(ticket).tags, QList{a});
}

void TestTags::aNameAndAColourGoBack()
{
    SF_UNDO_WORLD;
    const TagId bug = world.tag(u"bug"_s).id;
    const auto change = [&](const QString &name, const QString &colour) {
        TagUpdate::Params params;
        params.id = bug;
        params.base = tagrepository::find(world.john, *world.reader, bug)->version;
        params.patch.set(&Tag::name, name);
        params.patch.set(&Tag::color, colour);
        return world.keyed([&](WriteTransaction &t) { return tagservice::update(world.sofia, t, params); });
    };
    change(u"bug"_s, u"#111111"_s);
    const QString call = change(u"defect"_s, u"#222222"_s);
    change(u"defect"_s, u"#333333"_s);
    world.undo(world.sofia, call);
    QVERIFY2(world.last.ok(), qPrintable(why(world)));
    QCOMPARE(world.last->refused.size(), 1);
    const Tag tag = *tagrepository::find(world.john, *world.reader, bug);
    QCOMPARE(tag.name, u"bug"_s);
    QCOMPARE(tag.color, u"#333333"_s);
    QCOMPARE(tagrepository::findByName(world.john, *world.reader, u"Bug"_s), std::optional(bug));
}

void TestTags::manyTicketsFollowInPieces()
{
    SF_UNDO_WORLD;
    const TagId bug = world.tag(u"bug"_s).id;
    const TagId defect = world.tag(u"defect"_s).id;
    constexpr int Tickets = 1700;
    addTickets(world, Tickets, defect);
    const QString call = merge(world, bug, defect);
    QVERIFY2(world.last.ok(), qPrintable(why(world)));
    QCOMPARE(tagservice::list(world.john, *world.reader, {})->rows.size(), 1); // it is gone at once
    QVERIFY(count(world, u"ticket_tags"_s, bug) < Tickets);
    QVERIFY(events(world, bug).front().kind == EventKind::Created); // not yet told
    merge(world, defect, bug);
    QCOMPARE(world.last.error().kind, ErrorKind::NotFound);
    remove(world, bug);
    QCOMPARE(world.last.error().kind, ErrorKind::Busy);
    QVERIFY(world.carryOutPiece());

    // Taken back in the middle: what it was not taken off yet keeps it.
    world.undo(world.sofia, call);
    QVERIFY2(world.last.ok(), qPrintable(why(world)));
    QVERIFY(world.carryOutFollowUps() > 0);
    QCOMPARE(count(world, u"ticket_tags"_s, defect), Tickets);
    QCOMPARE(count(world, u"ticket_tags"_s, bug), 0);
    QCOMPARE(events(world, defect).front().kind, EventKind::Undone); // once more, when all are back

    const QString again = merge(world, bug, defect);
    QCOMPARE(world.carryOutFollowUps(), 3);
    QCOMPARE(count(world, u"ticket_tags"_s, bug), Tickets);
    QCOMPARE(count(world, u"ticket_tags"_s, defect), 0);
    QCOMPARE(events(world, bug).front().kind, EventKind::Merged);
    QCOMPARE(events(world, bug).front().call, again);
    world.undo(world.sofia, again);
    QCOMPARE(world.carryOutFollowUps(), 3);
    QCOMPARE(count(world, u"ticket_tags"_s, defect), Tickets);
    QCOMPARE(count(world, u"ticket_tags"_s, bug), 0);
    QCOMPARE(count(world, u"tag_remains"_s, defect), 0);
}

void TestTags::viewsAndMacrosMeanTheSuccessor()
{
    SF_UNDO_WORLD;
    const TagId bug = world.tag(u"bug"_s).id;
    const TagId defect = world.tag(u"defect"_s).id;
    const TagId late = world.tag(u"late"_s).id;
    SavedView view;
    view.id = ViewId(1);
    view.version = 1;
    view.name = u"Defects"_s;
    view.query.tagsAny = {defect, late};
    view.query.tagsAll = {late};
    Macro macro;
    macro.id = MacroId(1);
    macro.version = 1;
    macro.name = u"Mark"_s;
    macro.actions.tagsAdded = {defect};
    macro.actions.tagsRemoved = {late};
    QVERIFY(world
                .write([&](WriteTransaction &t) -> Result<QByteArray> {
                    savedviewrepository::insert(world.sofia, t.db(), view);
                    macrorepository::insert(world.sofia, t.db(), macro);
                    return QByteArray();
                })
                .ok());
    const auto storedView = [&] { return *savedviewrepository::find(world.john, *world.reader, view.id); };
    const auto storedMacro = [&] { return macrorepository::all(world.john, *world.reader).value(0); };
    const QString call = merge(world, bug, defect);
    remove(world, late);
    QCOMPARE(storedView().query.tagsAny, QList{bug});
    QCOMPARE(storedView().query.tagsAll, QList{late}); // not all tickets at once
    QCOMPARE(storedMacro().actions.tagsAdded, QList{bug});
    QVERIFY(storedMacro().actions.tagsRemoved.isEmpty());
    const TicketId ticket = ticketWith(world, {});
    BulkStart::Params params;
    params.tickets = {ticket};
    params.macro = macro.id;
    world.bulk(world.john, params);
    QVERIFY2(world.last.ok(), qPrintable(why(world)));
    QTRY_COMPARE(world.page(ticket).tags, QList{bug});
    world.undo(world.sofia, call);
    QCOMPARE(storedMacro().actions.tagsAdded, QList{defect});
}

void TestTags::whereItWasIsForgottenInTime()
{
    SF_UNDO_WORLD;
    const TagId bug = world.tag(u"bug"_s).id;
    addTickets(world, 700, bug);
    const QString call = remove(world, bug);
    world.carryOutFollowUps();
    QCOMPARE(count(world, u"tag_remains"_s, bug), 700);
    QVERIFY(!world.carryOutPiece()); // not before it can no longer be taken back
    QVERIFY(world
                .write([](WriteTransaction &t) -> Result<QByteArray> {
                    t.db().run(u"UPDATE follow_ups SET due_at = 0"_s);
                    return QByteArray();
                })
                .ok());
    QCOMPARE(world.carryOutFollowUps(), 2);
    QCOMPARE(count(world, u"tag_remains"_s, bug), 0);
}

QTEST_GUILESS_MAIN(TestTags)
#include "tst_tags.moc"
