// SPDX-License-Identifier: GPL-3.0-or-later
// Files of tickets that are split, merged and parted again, on both databases.
#include "server/tickets/mergeservice.h"
#include "server/tickets/splitservice.h"
#include "tests/server/filesofworld.h"
#include "tests/server/undoworld.h"

#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

class TestMovedFiles : public QObject
{
    Q_OBJECT

private slots:
    void splitTakesTheFilesOfTheMessage_data() { test::addDatabaseRows(); }
    void splitTakesTheFilesOfTheMessage();
    void splitTakesOnlyWhatIsWanted_data() { test::addDatabaseRows(); }
    void splitTakesOnlyWhatIsWanted();
    void mergingBringsTheFilesOfTheTicketItself_data() { test::addDatabaseRows(); }
    void mergingBringsTheFilesOfTheTicketItself();
};

namespace {

QStringList names(const QList<Attachment> &files)
{
    QStringList found;
    for (const Attachment &file : files)
        found << file.fileName;
    return found;
}

/// A message with a picture and a text.
ResponseId messageWithFiles(TicketWorld &world, TicketId ticket)
{
    const QList<AttachmentId> files{upload(world, world.john, picture(), u"screen.png"_s),
                                    upload(world, world.john, longText(kAttachmentChunk + 9), u"server.log"_s)};
    const auto said = world.respond(world.john, replyWith(ticket, files));
    return said ? ResponseId(said->id) : ResponseId();
}

Result<Receipt> split(TicketWorld &world, const TicketSplit::Params &params)
{
    return world.receipt(
        [&](WriteTransaction &t) { return splitservice::split(world.emma, t, params, world.settings); });
}

bool tells(const Event &event, const char *change)
{
    const bool isTold = event.changes.bytes.contains(change);
    if (!isTold)
        qWarning() << event.changes.bytes;
    return isTold;
}

} // namespace

void TestMovedFiles::splitTakesTheFilesOfTheMessage()
{
    SF_TICKET_WORLD;
    const TicketId from = world.ticket(u"Two things"_s);
    TicketSplit::Params params;
    params.id = from;
    params.responseId = messageWithFiles(world, from);
    QVERIFY(params.responseId.isValid());
    const int chunks = count(world, u"content_chunks"_s);
    const auto made = split(world, params);
    QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().message));

    const TicketPage page = world.page(TicketId(made->id));
    QCOMPARE(names(page.attachments), (QStringList{u"screen.png"_s, u"server.log"_s}));
    QCOMPARE(page.events.size(), 1);
    QVERIFY(tells(page.events[0], R"("attachments":[[],["screen.png","server.log"]])"));
    QVERIFY(tells(page.events[0], R"("has_attachment":[false,true])"));
    QCOMPARE(withAttachments(world).size(), 2);
    const Attachment screen = page.attachments[0];
    QVERIFY(screen.hasThumbnail && !screen.responseId);
    QCOMPARE(screen.mimeType, u"image/png"_s);
    QCOMPARE(screen.uploaderId, std::optional(world.emma.user));
    QVERIFY(!attachmentservice::thumbnail(world.john, *world.reader, {screen.id})->bytes.isEmpty());
    QCOMPARE(readAll(world, world.john, page.attachments[1].id), longText(kAttachmentChunk + 9));

    // The bytes are stored once, and outlive either ticket's file.
    QCOMPARE(count(world, u"content_chunks"_s), chunks);
    QCOMPARE(count(world, u"uploads"_s), 0);
    const QList<Attachment> originals = world.page(from).responses.first().attachments;
    QCOMPARE(names(originals), (QStringList{u"screen.png"_s, u"server.log"_s}));
    for (const Attachment &file : originals)
        QVERIFY(removeFile(world, world.john, file.id).ok());
    QCOMPARE(readAll(world, world.john, screen.id), picture());
    for (const Attachment &file : page.attachments)
        QVERIFY(removeFile(world, world.emma, file.id).ok());
    QCOMPARE(count(world, u"content_chunks"_s), 0);
}

void TestMovedFiles::splitTakesOnlyWhatIsWanted()
{
    SF_TICKET_WORLD;
    const TicketId from = world.ticket(u"Two things"_s);
    TicketSplit::Params params;
    params.id = from;
    params.responseId = messageWithFiles(world, from);
    const QList<Attachment> files = world.page(from).responses.first().attachments;
    params.attachments = QList{files[1].id};
    QCOMPARE(names(world.page(TicketId(split(world, params)->id)).attachments), QStringList{u"server.log"_s});
    params.attachments.emplace();
    const TicketPage bare = world.page(TicketId(split(world, params)->id));
    QVERIFY(bare.attachments.isEmpty());
    QVERIFY(!bare.events[0].changes.bytes.contains("attachment"));

    // A file that lies elsewhere is not handed out by it.
    const TicketId other = world.ticket(u"Other"_s);
    const AttachmentId foreign = upload(world, world.john, longText(10), u"secret.txt"_s, other);
    for (const QList<AttachmentId> &wrong :
         {QList{foreign}, QList{files[0].id, foreign}, QList{files[0].id, files[0].id}}) {
        params.attachments = wrong;
        QCOMPARE(split(world, params).error().fields.keys(), QStringList{u"attachments"_s});
    }
    QCOMPARE(count(world, u"uploads"_s), 0);
}

void TestMovedFiles::mergingBringsTheFilesOfTheTicketItself()
{
    SF_UNDO_WORLD;
    const TicketId source = world.ticket(u"Smoke"_s);
    const TicketId target = world.ticket(u"Fire"_s);
    QVERIFY(upload(world, world.john, longText(10), u"contract.txt"_s, source).isValid());
    QVERIFY(messageWithFiles(world, source).isValid());
    QCOMPARE(withAttachments(world), QList<TicketId>{source});
    TicketMerge::Params params;
    params.id = source;
    params.into = target;
    const QString call =
        world.keyed([&](WriteTransaction &t) { return mergeservice::merge(world.john, t, params, world.settings); });
    QVERIFY(world.last.ok());
    QCOMPARE(names(world.page(target).attachments), QStringList{u"contract.txt"_s});
    QCOMPARE(world.page(target).responses.first().attachments.size(), 2);
    QVERIFY(world.page(source).attachments.isEmpty());
    QCOMPARE(withAttachments(world), QList<TicketId>{target});
    QVERIFY(tells(world.page(target).events.last(), R"("has_attachment":[false,true])"));
    QVERIFY(tells(world.page(source).events.last(), R"("has_attachment":[true,false])"));
    QVERIFY(upload(world, world.john, longText(20), u"later.txt"_s, target).isValid());

    world.undo(world.john, call);
    QVERIFY2(world.last.ok(), qPrintable(world.last.ok() ? QString() : world.last.error().message));
    QCOMPARE(names(world.page(source).attachments), QStringList{u"contract.txt"_s});
    QCOMPARE(world.page(source).responses.first().attachments.size(), 2);
    QCOMPARE(names(world.page(target).attachments), QStringList{u"later.txt"_s});
    QVERIFY(tells(world.page(source).events.last(), R"("has_attachment":[false,true])"));
    QVERIFY(!world.page(target).events.last().changes.bytes.contains("has_attachment"));
    QCOMPARE(withAttachments(world).size(), 2);
}

QTEST_GUILESS_MAIN(TestMovedFiles)
#include "tst_movedfiles.moc"
