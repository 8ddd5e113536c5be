// SPDX-License-Identifier: GPL-3.0-or-later
// Custom fields and metadata of tickets on both databases: types, what is required, keys that unite, fields that were taken out.
#include "shared/rawobject.h"
#include "tests/server/ticketworld.h"

#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

class TestCustomFields : public QObject
{
    Q_OBJECT

private slots:
    void membersMergeAndLeave();
    void valuesFitTheirTypes_data() { test::addDatabaseRows(); }
    void valuesFitTheirTypes();
    void aStatusWantsItsFields_data() { test::addDatabaseRows(); }
    void aStatusWantsItsFields();
    void aNewTicketWantsItsFields_data() { test::addDatabaseRows(); }
    void aNewTicketWantsItsFields();
    void differentKeysUniteAndEqualOnesClash_data() { test::addDatabaseRows(); }
    void differentKeysUniteAndEqualOnesClash();
    void fieldTakenOutStaysOnItsTickets_data() { test::addDatabaseRows(); }
    void fieldTakenOutStaysOnItsTickets();
};

namespace {

/// JSON with single quotes, which macros can hold.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QList<CustomField> someFields()
{
    return {{u"product"_s, u"Product"_s, CustomFieldType::Choice, {u"Desktop"_s, u"Server"_s}, {Status::Resolved}},
            {u"seats"_s, u"Seats"_s, CustomFieldType::Number, {}, {}},
            {u"renewal"_s, u"Renewal"_s, CustomFieldType::Date, {}, {}},
            {u"areas"_s, u"Areas"_s, CustomFieldType::MultiChoice, {u"UI"_s, u"API"_s}, {}},
            {u"escalated"_s, u"Escalated"_s, CustomFieldType::YesNo, {}, {}},
            {u"note"_s, u"Note"_s, CustomFieldType::Text, {}, {}}};
}

TicketUpdate::Params change(TicketId id, qint64 base, const QByteArray &values)
{
    TicketUpdate::Params params;
    params.id = id;
    params.base = base;
    params.patch.set(&Ticket::customFields, RawJson{values});
    return params;
}

} // namespace

void TestCustomFields::membersMergeAndLeave()
{
    const RawJson stored{json("{'a':1,'b':[1,2]}")};
    QCOMPARE(merged(stored, {json("{'b':null,'c':'x'}")}).bytes, json("{'a':1,'c':'x'}"));
    QCOMPARE(merged(stored, {json("{'a':null}")}, NullMember::Stays).bytes, json("{'a':null,'b':[1,2]}"));
    QCOMPARE(merged({}, {json("{'a':null}")}).bytes, QByteArray());
    QCOMPARE(rawMember(stored, "b"), QByteArray("[1,2]"));
}

void TestCustomFields::valuesFitTheirTypes()
{
    SF_TICKET_WORLD;
    world.settings.customFields = someFields();
    const TicketId id = world.ticket(u"One"_s);
    const auto bad = world.update(
        world.john,
        change(id, 1,
               json("{'product':'Phone','seats':'3','renewal':'31.12.','areas':['UI','X'],'escalated':1,'other':1}")));
    QVERIFY(!bad);
    QCOMPARE(bad.error().fields.keys(),
             QStringList({u"custom_fields.areas"_s, u"custom_fields.escalated"_s, u"custom_fields.other"_s,
                          u"custom_fields.product"_s, u"custom_fields.renewal"_s, u"custom_fields.seats"_s}));
    QVERIFY(!world.update(world.john, change(id, 1, json("{'renewal':'2024-12-31 or so'}"))));
    QVERIFY(!world.update(world.john, change(id, 1, json("{'areas':['UI','UI','UI']}"))));
    const QByteArray good =
        json("{'product':'Server','seats':3.5,'renewal':'2024-12-31','areas':['UI'],'escalated':true,'note':'n'}");
    QVERIFY(world.update(world.john, change(id, 1, good)));
    QCOMPARE(world.page(id).ticket.customFields.bytes, good);
    QVERIFY(world.update(world.john, change(id, 2, json("{'note':null}"))));
    QCOMPARE(rawMember(world.page(id).ticket.customFields, "note"), QByteArray());
    QCOMPARE(rawMember(world.page(id).ticket.customFields, "seats"), QByteArray("3.5"));
}

void TestCustomFields::aStatusWantsItsFields()
{
    SF_TICKET_WORLD;
    world.settings.customFields = someFields();
    const TicketId id = world.ticket(u"One"_s);
    TicketUpdate::Params resolve;
    resolve.id = id;
    resolve.base = 1;
    resolve.patch.set(&Ticket::status, Status::Resolved);
    const auto refused = world.update(world.john, resolve);
    QVERIFY(!refused && refused.error().fields.contains(u"custom_fields.product"_s));
    resolve.patch.set(&Ticket::customFields, RawJson{json("{'product':'Server'}")});
    QVERIFY(world.update(world.john, resolve));
    QCOMPARE(world.page(id).ticket.status, Status::Resolved);
}

void TestCustomFields::aNewTicketWantsItsFields()
{
    SF_TICKET_WORLD;
    world.settings.customFields = someFields();
    world.settings.customFields[0].requiredFor = {Status::New};
    TicketCreate::Params params;
    params.subject = u"Broken"_s;
    params.requesterName = u"Kay"_s;
    const auto refused = world.create(world.john, params); // it says nothing of custom fields at all
    QVERIFY(!refused && refused.error().fields.contains(u"custom_fields.product"_s));
    params.customFields = {json("{'product':''}")};
    QVERIFY(!world.create(world.john, params));
    params.customFields = {json("{'product':'Server'}")};
    const auto made = world.create(world.john, params);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    // What was new before the field was asked for can be worked on.
    world.settings.customFields[1].requiredFor = {Status::New};
    TicketUpdate::Params rename;
    rename.id = TicketId(made->id);
    rename.base = 1;
    rename.patch.set(&Ticket::subject, u"Mended"_s);
    QVERIFY(world.update(world.john, rename));
}

void TestCustomFields::differentKeysUniteAndEqualOnesClash()
{
    SF_TICKET_WORLD;
    world.settings.customFields = someFields();
    const TicketId id = world.ticket(u"One"_s);
    QVERIFY(world.update(world.emma, change(id, 1, json("{'note':'of Emma'}"))));
    QVERIFY(world.update(world.john, change(id, 1, json("{'seats':2}"))));
    QCOMPARE(world.page(id).ticket.customFields.bytes, json("{'note':'of Emma','seats':2}"));
    const auto clash = world.update(world.john, change(id, 1, json("{'note':'of John'}")));
    QVERIFY(!clash);
    QCOMPARE(clash.error().kind, ErrorKind::Conflict);
    // What only oneself changed, and what already is as one wants it, is no clash.
    QVERIFY(world.update(world.john, change(id, 1, json("{'seats':3}"))));
    QVERIFY(world.update(world.john, change(id, 1, json("{'note':'of Emma'}"))));
}

void TestCustomFields::fieldTakenOutStaysOnItsTickets()
{
    SF_TICKET_WORLD;
    world.settings.customFields = someFields();
    const TicketId id = world.ticket(u"One"_s);
    QVERIFY(world.update(world.john, change(id, 1, json("{'note':'kept'}"))));
    world.settings.customFields.removeIf([](const CustomField &field) { return field.name == u"note"_s; });
    QVERIFY(world.update(world.john, change(id, 2, json("{'seats':1}"))));
    QCOMPARE(rawMember(world.page(id).ticket.customFields, "note"), json("'kept'"));
    QVERIFY(!world.update(world.john, change(id, 3, json("{'note':'new'}"))));
}

QTEST_GUILESS_MAIN(TestCustomFields)
#include "tst_customfields.moc"
