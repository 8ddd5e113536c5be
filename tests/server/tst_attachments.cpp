// SPDX-License-Identifier: GPL-3.0-or-later
// Files on both databases: where they lie, who sees them, what is stored of them.
#include "tests/server/filesofworld.h"

#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

class TestAttachments : public QObject
{
    Q_OBJECT

private slots:
    void filesOfAReplyComeWithIt_data() { test::addDatabaseRows(); }
    void filesOfAReplyComeWithIt();
    void fileOnATicketMakesAnEvent_data() { test::addDatabaseRows(); }
    void fileOnATicketMakesAnEvent();
    void newTicketTakesFiles_data() { test::addDatabaseRows(); }
    void newTicketTakesFiles();
    void fileOfAMessageCanBeRemoved_data() { test::addDatabaseRows(); }
    void fileOfAMessageCanBeRemoved();
    void sameContentIsStoredOnce_data() { test::addDatabaseRows(); }
    void sameContentIsStoredOnce();
};

void TestAttachments::filesOfAReplyComeWithIt()
{
    SF_TICKET_WORLD;
    const TicketId ticket = world.ticket(u"No screenshot yet"_s);
    QVERIFY(withAttachments(world).isEmpty());
    const QByteArray text = longText(kAttachmentChunk * 2 + 77);
    const AttachmentId log = upload(world, world.john, text, u"../logs/server.log"_s);
    const AttachmentId shot = upload(world, world.john, picture(), u"screen.txt"_s);
    QVERIFY(log.isValid() && shot.isValid());

    // A reply of files alone needs no words.
    const auto sent = world.respond(world.john, replyWith(ticket, {log, shot}));
    QVERIFY2(sent.ok(), sent ? "" : qPrintable(sent.error().message));
    const TicketPage page = world.page(ticket);
    QVERIFY(page.attachments.isEmpty());
    QCOMPARE(page.responses.size(), 1);
    const QList<Attachment> files = page.responses.first().attachments;
    QCOMPARE(files.size(), 2);
    QCOMPARE(files[0].fileName, u"_._logs_server.log"_s);
    QCOMPARE(files[0].size, text.size());
    QVERIFY2(files[0].mimeType.startsWith("text/"_L1), qPrintable(files[0].mimeType));
    QVERIFY(!files[0].hasThumbnail);
    QCOMPARE(files[0].sha256, hashOf(text));
    QCOMPARE(files[1].mimeType, u"image/png"_s);
    QVERIFY(files[1].hasThumbnail);
    QCOMPARE(files[1].responseId, page.responses.first().id);
    QCOMPARE(readAll(world, world.emma, log), text);
    const auto small = attachmentservice::thumbnail(world.emma, *world.reader, {shot});
    QCOMPARE(QImage::fromData(QByteArray::fromBase64(small->bytes.toLatin1())).size(), QSize(320, 160));

    // One event, which says what lists need.
    QCOMPARE(page.events.size(), 2);
    QCOMPARE(page.events.last().kind, EventKind::Responded);
    QVERIFY(page.events.last().changes.bytes.contains(R"("has_attachment":[false,true])"));
    QVERIFY(page.events.last().changes.bytes.contains(R"("attachments":[[],["_._logs_server.log","screen.txt"]])"));
    QCOMPARE(withAttachments(world), QList<TicketId>{ticket});

    // What was sent once cannot be sent again.
    QCOMPARE(world.respond(world.john, replyWith(ticket, {log})).error().kind, ErrorKind::Invalid);
    QCOMPARE(world.respond(world.john, replyWith(ticket, {})).error().fields.keys(), QStringList{u"body"_s});
}

void TestAttachments::fileOnATicketMakesAnEvent()
{
    SF_TICKET_WORLD;
    const TicketId ticket = world.ticket(u"Contract"_s);
    const QByteArray bytes = longText(500);
    const AttachmentId file = upload(world, world.john, bytes, u"contract.txt"_s, ticket);
    QVERIFY(file.isValid());
    TicketPage page = world.page(ticket);
    QCOMPARE(page.attachments.size(), 1);
    QCOMPARE(page.attachments.first().id, file);
    QCOMPARE(page.attachments.first().uploaderId, std::optional(world.john.user));
    QVERIFY(!page.attachments.first().responseId);
    QCOMPARE(page.events.last().kind, EventKind::Attached);
    QCOMPARE(page.ticket.version, 2);
    QCOMPARE(withAttachments(world), QList<TicketId>{ticket});

    // Finishing again, as somebody does who did not hear the answer, changes nothing.
    QCOMPARE(finish(world, world.john, file)->id, file.value());
    QCOMPARE(world.page(ticket).ticket.version, 2);

    QCOMPARE(removeFile(world, world.emma, file).error().kind, ErrorKind::Forbidden);
    Actor supervisor = world.emma;
    supervisor.role = Role::Supervisor;
    QVERIFY(removeFile(world, supervisor, file).ok());
    page = world.page(ticket);
    QVERIFY(page.attachments.isEmpty());
    QCOMPARE(page.events.last().kind, EventKind::Detached);
    QVERIFY(page.events.last().changes.bytes.contains(R"("attachments":[["contract.txt"],[]])"));
    QVERIFY(withAttachments(world).isEmpty());
    QCOMPARE(count(world, u"content_chunks"_s), 0);
    QCOMPARE(count(world, u"blobs"_s), 0);
    QCOMPARE(attachmentservice::read(world.john, *world.reader, {file, 0}).error().kind, ErrorKind::NotFound);
}

void TestAttachments::newTicketTakesFiles()
{
    SF_TICKET_WORLD;
    TicketCreate::Params params;
    params.subject = u"With a file"_s;
    params.requesterName = u"Sarah"_s;
    params.attachments = {upload(world, world.john, picture(), u"a.png"_s)};
    const auto made = world.create(world.john, params);
    QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().message));
    const TicketPage page = world.page(TicketId(made->id));
    QCOMPARE(page.attachments.size(), 1);
    QCOMPARE(page.attachments.first().ticketId, TicketId(made->id));
    QCOMPARE(page.events.size(), 1);
    QCOMPARE(withAttachments(world), QList<TicketId>{TicketId(made->id)});
    QCOMPARE(world.create(world.john, params).error().fields.keys(), QStringList{u"attachments"_s});
}

void TestAttachments::fileOfAMessageCanBeRemoved()
{
    SF_TICKET_WORLD;
    const TicketId ticket = world.ticket(u"Wrong file"_s);
    const AttachmentId wrong = upload(world, world.john, longText(10), u"wrong.txt"_s);
    const AttachmentId right = upload(world, world.john, longText(20), u"right.txt"_s);
    QVERIFY(world.respond(world.john, replyWith(ticket, {wrong, right})).ok());
    QVERIFY(removeFile(world, world.john, wrong).ok());
    const TicketPage page = world.page(ticket);
    const Response message = page.responses.first();
    QCOMPARE(message.attachments.size(), 1);
    QCOMPARE(message.attachments.first().id, right);
    QCOMPARE(message.version, 2); // so that every client takes the newer one
    QVERIFY(!message.editedAt);
    QCOMPARE(page.events.last().kind, EventKind::Detached);
    QCOMPARE(page.events.last().responseId, std::optional(message.id));
    QCOMPARE(withAttachments(world), QList<TicketId>{ticket});
}

void TestAttachments::sameContentIsStoredOnce()
{
    SF_TICKET_WORLD;
    const TicketId ticket = world.ticket(u"Twice"_s);
    const QByteArray bytes = longText(kAttachmentChunk + 1);
    const AttachmentId first = upload(world, world.john, bytes, u"one.txt"_s, ticket);
    const AttachmentId second = upload(world, world.emma, bytes, u"two.txt"_s, ticket);
    QVERIFY(first.isValid() && second.isValid());
    QCOMPARE(count(world, u"attachments"_s), 2);
    QCOMPARE(count(world, u"blobs"_s), 1);
    QCOMPARE(count(world, u"content_chunks"_s), 2);
    QVERIFY(removeFile(world, world.john, first).ok());
    QCOMPARE(readAll(world, world.john, second), bytes);
    QVERIFY(removeFile(world, world.emma, second).ok());
    QCOMPARE(count(world, u"content_chunks"_s), 0);
}

QTEST_GUILESS_MAIN(TestAttachments)
#include "tst_attachments.moc"
