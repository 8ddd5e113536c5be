// SPDX-License-Identifier: GPL-3.0-or-later
// Import of a help desk's history, odd rows included, and the demo data, on both databases.
#include "server/organizations/demo.h"
#include "server/tickets/conversationimport.h"
#include "shared/csvreader.h"
#include "tests/server/ticketworld.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

namespace {

Result<ConversationFile> readText(const QByteArray &text)
{
    QByteArray copy = text;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    return ConversationFile::read(buffer);
}

QByteArray sample()
{
    QFile file(qEnvironmentVariable("SF_SOURCE_DIR", u"."_s) + u"/tests/data/conversations.csv"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Time at(const char *text)
{
    return Time::fromRfc3339(text).value();
}

} // namespace

class TestImport : public QObject
{
    Q_OBJECT

private slots:
    void quotedFieldsAndLineEndsAreRead();
    void oddRowsAreSkippedWithLineAndReason();
    void missingColumnsAreRefused();
    void conversationsBecomeTickets_data() { test::addDatabaseRows(); }
    void conversationsBecomeTickets();
    void repeatedImportDoublesNothing_data() { test::addDatabaseRows(); }
    void repeatedImportDoublesNothing();
    void laterCommentsAreAdded_data() { test::addDatabaseRows(); }
    void laterCommentsAreAdded();
    void demoDataIsWhatTheGuideNames_data() { test::addDatabaseRows(); }
    void demoDataIsWhatTheGuideNames();

private:
    static FileOutcome import(TicketWorld &world, const ConversationFile &file);
    static std::optional<TicketPage> find(TicketWorld &world, const QString &externalId);
};

FileOutcome TestImport::import(TicketWorld &world, const ConversationFile &file)
{
    FileOutcome total;
    const ConversationImport conversations(file, world.settings);
    for (int first = 0; first < conversations.count(); first += 2) {
        const auto done = world.write([&](WriteTransaction &transaction) -> Result<QByteArray> {
            const auto outcome = conversations.write(transaction, first, 2);
            if (!outcome)
                return outcome.error();
            total += *outcome;
            return QByteArray();
        });
        if (!done)
            qWarning().noquote() << done.error().message;
    }
    return total;
}

std::optional<TicketPage> TestImport::find(TicketWorld &world, const QString &externalId)
{
    const auto id = world.reader->single<TicketId>(
        u"SELECT id FROM tickets WHERE organization_id = ? AND external_id = ?"_s, world.organization, externalId);
    return id ? std::optional(world.page(*id)) : std::nullopt;
}

void TestImport::quotedFieldsAndLineEndsAreRead()
{
    QByteArray text("\xEF\xBB\xBF"
                    "a,\"b \"\"c\"\", d\",\r\n\r\n\"two\nlines\",x,y");
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    CsvReader csv(buffer);
    QVERIFY(csv.next());
    QCOMPARE(csv.fields(), (QStringList{u"a"_s, u"b \"c\", d"_s, u""_s}));
    QVERIFY(csv.next());
    QCOMPARE(csv.line(), 3);
    QCOMPARE(csv.fields(), (QStringList{u"two\nlines"_s, u"x"_s, u"y"_s}));
    QVERIFY(!csv.next());
}

void TestImport::oddRowsAreSkippedWithLineAndReason()
{
    const auto file = readText(sample());
    QVERIFY(file.ok());
    const QStringList expected{u"line 8: has no text"_s,
                               u"line 16: has no readable time in created: \"yesterday\""_s,
                               u"line 17: has no author"_s,
                               u"line 18: has an unknown author_role: \"boss\""_s,
                               u"line 19: has something else than a number in comment_seq, utr_seq or is_private"_s,
                               u"line 20: has 5 columns instead of 9"_s,
                               u"line 21: has no issueid or id"_s,
                               u"line 24: begins a quoted text that never ends"_s};
    QCOMPARE(file.value().skipped, expected);
    QCOMPARE(file.value().conversations.size(), std::size_t{4});
    QCOMPARE(file.value().customers, (QSet<QString>{u".cust_a"_s, u"plain_customer"_s, u".cust_b"_s}));
    QCOMPARE(file.value().agents, (QSet<QString>{u"agent_x"_s, u"agent_y"_s, u"plain_customer"_s}));
}

void TestImport::missingColumnsAreRefused()
{
    const auto file = readText("issueid,id,author\n1,2,x\n");
    QVERIFY(!file.ok());
    QVERIFY(file.error().message.contains("comment_seq, utr_seq, created"_L1));
    QVERIFY(!readText("").ok());
}

void TestImport::conversationsBecomeTickets()
{
    QFETCH(QByteArray, engine);
    TicketWorld world(engine);
    SF_REQUIRE_DATABASE(world);
    QVERIFY(world.build());
    const FileOutcome outcome = import(world, readText(sample()).value());
    QCOMPARE(outcome.tickets, 4);
    QCOMPARE(outcome.users, 3);    // agent_x, agent_y, and plain_customer, who also wrote as an agent
    QCOMPARE(outcome.contacts, 4); // .cust_a, .cust_b, plain_customer, Unknown
    QCOMPARE(outcome.responses, 8);

    const TicketPage export_ = *find(world, u"5001"_s);
    QCOMPARE(export_.ticket.subject, u"The export of our invoices does not work any more."_s);
    QCOMPARE(export_.ticket.description,
             u"Dear team,\nThe export of our invoices does not work any more.\nError \"E-17\", since yesterday."_s);
    QCOMPARE(export_.ticket.createdAt, at("2022-03-01T08:00:00Z"));
    QCOMPARE(export_.ticket.firstResponseAt.value(), at("2022-03-01T10:00:00Z"));
    QCOMPARE(export_.ticket.status, Status::Closed);
    QCOMPARE(export_.ticket.closedAt.value(), at("2022-03-03T10:00:00Z"));
    QCOMPARE(export_.ticket.updatedAt, at("2022-03-03T10:00:00Z"));
    QCOMPARE(export_.ticket.priority, Priority::Medium);
    QCOMPARE(export_.ticket.category, u"other"_s);
    QCOMPARE(export_.requester.email, u".cust_a@import.invalid"_s);
    QCOMPARE(export_.responses.size(), 3);
    QVERIFY(export_.responses[0].internal);
    QCOMPARE(export_.responses[1].body, u"We are\nlooking into it."_s);
    QVERIFY(!export_.responses[1].internal);
    QCOMPARE(export_.events.first().kind, EventKind::Imported);
    QCOMPARE(export_.events.first().at, at("2022-03-01T08:00:00Z"));
    QVERIFY(export_.events.first().recordedAt > export_.events.first().at);

    const TicketPage open = *find(world, u"5002"_s);
    QCOMPARE(open.ticket.status, Status::Open);
    QCOMPARE(open.ticket.subject, u"Please add a user for our new colleague Zoë."_s);
    QCOMPARE(open.responses.last().authorType, AuthorType::Customer);

    const TicketPage inside = *find(world, u"5003"_s);
    QCOMPARE(inside.requester.name, u"Unknown"_s);
    QVERIFY(inside.ticket.description.isEmpty());
    QCOMPARE(inside.ticket.subject, u"Keys of the test system were rotated"_s); // what is private stays out of it
    QCOMPARE(inside.responses[1].authorType, AuthorType::Agent);
    QCOMPARE(inside.ticket.status, Status::Closed);
    QVERIFY(!users::findByEmail(*world.reader, world.organization, u"agent_x@import.invalid"_s)->active);
    QCOMPARE(world.search(u"licence"_s), QList<TicketId>{export_.ticket.id});
}

void TestImport::repeatedImportDoublesNothing()
{
    QFETCH(QByteArray, engine);
    TicketWorld world(engine);
    SF_REQUIRE_DATABASE(world);
    QVERIFY(world.build());
    const ConversationFile file = readText(sample()).value();
    import(world, file);
    const qint64 head = eventlog::asOf(*world.reader, world.organization);
    const FileOutcome again = import(world, file);
    QCOMPARE(again.known, 4);
    QCOMPARE(again.tickets + again.responses + again.contacts + again.users, 0);
    QCOMPARE(eventlog::asOf(*world.reader, world.organization), head);
}

void TestImport::laterCommentsAreAdded()
{
    QFETCH(QByteArray, engine);
    TicketWorld world(engine);
    SF_REQUIRE_DATABASE(world);
    QVERIFY(world.build());
    import(world, readText(sample()).value());
    const QByteArray more =
        sample().left(sample().indexOf('\n') + 1)
        + "5001.0,9001.0,0,0,.cust_a,2022-03-01 08:00:00+00:00,0.0,The export does not work,reporter\n"
          "5001.0,9099.0,9,0,.cust_a,2022-03-09 08:00:00+00:00,0.0,Broken again,reporter\n";
    const FileOutcome outcome = import(world, readText(more).value());
    QCOMPARE(outcome.responses, 1);
    QCOMPARE(outcome.tickets, 0);
    const TicketPage page = *find(world, u"5001"_s);
    QCOMPARE(page.responses.last().body, u"Broken again"_s);
    QCOMPARE(page.ticket.status, Status::Open);
    QVERIFY(!page.ticket.closedAt);
}

void TestImport::demoDataIsWhatTheGuideNames()
{
    QFETCH(QByteArray, engine);
    TicketWorld world(engine);
    SF_REQUIRE_DATABASE(world);
    QVERIFY(world.build());
    WriteCall seed = world.call(
        [&](WriteTransaction &transaction) { return seedDemo(transaction, world.settings, u"not a hash"_s); });
    seed.organization = {};
    const auto seeded = world.writer->runNow(seed);
    QVERIFY2(seeded.ok(), seeded.ok() ? "" : qPrintable(seeded.error().message));
    const auto again = world.writer->runNow(seed);
    QVERIFY(!again.ok());
    QVERIFY(again.error().message.contains("exists already"_L1));

    const OrganizationId demo(fromJson<Receipt>(QByteArrayView(*seeded))->id);
    QCOMPARE(users::all(*world.reader, demo).size(), 5);
    const Actor john{demo, users::findByEmail(*world.reader, demo, u"john@demo.example"_s)->id, Role::Agent, u"John"_s};
    TicketList::Params params;
    params.sort = {SortKey::Number, false};
    const auto list = listTickets(john, *world.reader, params).value();
    QCOMPARE(list.rows.size(), 8);
    const QList<Status> states{Status::Open, Status::InProgress, Status::WaitingOnCustomer,
                               Status::Open, Status::Resolved,   Status::InProgress,
                               Status::New,  Status::Open};
    for (qsizetype i = 0; i < states.size(); ++i)
        QCOMPARE(list.rows[i].status, states[i]);
    QCOMPARE(list.rows[0].subject, u"Unable to login"_s);
    QCOMPARE(list.rows[0].assigneeId.value(), john.user);
    QCOMPARE(list.rows[3].tags.size(), 2);
    QVERIFY(!list.rows[6].assigneeId);
    QVERIFY(list.rows[7].fromChat);
    const TicketPage first = ticketservice::get(john, *world.reader, {list.rows[0].id}).value();
    QCOMPARE(first.responses.size(), 3);
    QVERIFY(first.responses[2].internal);
    QCOMPARE(first.company->name, u"Acme Corporation"_s);
    const TicketPage last = ticketservice::get(john, *world.reader, {list.rows[7].id}).value();
    QCOMPARE(last.chats.size(), 1);
    QCOMPARE(world.reader->single<int>(u"SELECT COUNT(*) FROM chatbot_blocks WHERE organization_id = ?"_s, demo), 4);
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
