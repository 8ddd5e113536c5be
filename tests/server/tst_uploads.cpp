// SPDX-License-Identifier: GPL-3.0-or-later
// Files on their way in on both databases: how they arrive, what is refused and when they go.
#include "tests/server/filesofworld.h"

#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

class TestUploads : public QObject
{
    Q_OBJECT

private slots:
    void chunksContinueWhereTheyStopped_data() { test::addDatabaseRows(); }
    void chunksContinueWhereTheyStopped();
    void wrongBytesAreNotKept_data() { test::addDatabaseRows(); }
    void wrongBytesAreNotKept();
    void knownHashHandsOutNothing_data() { test::addDatabaseRows(); }
    void knownHashHandsOutNothing();
    void uploadsOfOthersAreAbsent_data() { test::addDatabaseRows(); }
    void uploadsOfOthersAreAbsent();
    void limitsHold_data() { test::addDatabaseRows(); }
    void limitsHold();
    void forgottenUploadsGo_data() { test::addDatabaseRows(); }
    void forgottenUploadsGo();
};

void TestUploads::chunksContinueWhereTheyStopped()
{
    SF_TICKET_WORLD;
    const QByteArray bytes = longText(kAttachmentChunk * 2 + 5);
    const AttachmentId id(begin(world, world.john, bytes, u"resumed.txt"_s)->id);
    const QByteArray first = bytes.left(kAttachmentChunk);
    QVERIFY(chunk(world, world.john, id, 0, first).ok());
    QVERIFY(chunk(world, world.john, id, 0, first).ok()); // not heard, sent again
    const auto state = attachmentservice::get(world.john, *world.reader, {id});
    QCOMPARE(state->received, kAttachmentChunk);
    QVERIFY(!state->finished);
    QCOMPARE(finish(world, world.john, id).error().kind, ErrorKind::Invalid);
    const auto refusedField = [&](qint64 offset, const QByteArray &part) {
        const auto answer = chunk(world, world.john, id, offset, part);
        return answer.ok() ? QString() : answer.error().fields.firstKey();
    };
    QCOMPARE(refusedField(kAttachmentChunk * 2, bytes.mid(kAttachmentChunk * 2)), u"offset"_s);
    QCOMPARE(refusedField(kAttachmentChunk, bytes.mid(kAttachmentChunk, 100)), u"bytes"_s);
    QCOMPARE(refusedField(kAttachmentChunk, QByteArray(kAttachmentChunk + 1, 'x')), u"bytes"_s);
    QCOMPARE(refusedField(kAttachmentChunk * 2, QByteArray(6, 'x')), u"offset"_s);
    QCOMPARE(refusedField(-1, "x"), u"offset"_s);
    QVERIFY(chunk(world, world.john, id, kAttachmentChunk, bytes.mid(kAttachmentChunk, kAttachmentChunk)).ok());
    QVERIFY(chunk(world, world.john, id, kAttachmentChunk * 2, bytes.mid(kAttachmentChunk * 2)).ok());
    QVERIFY(finish(world, world.john, id).ok());
    QVERIFY(attachmentservice::get(world.john, *world.reader, {id})->finished);
    QCOMPARE(readAll(world, world.john, id), bytes);
    // Reading goes on anywhere, too.
    const auto tail = attachmentservice::read(world.john, *world.reader, {id, kAttachmentChunk * 2 + 3});
    QCOMPARE(QByteArray::fromBase64(tail->bytes.toLatin1()), bytes.right(2));
}

void TestUploads::wrongBytesAreNotKept()
{
    SF_TICKET_WORLD;
    const QByteArray bytes = longText(100);
    const AttachmentId id(begin(world, world.john, bytes, u"x.txt"_s)->id);
    QVERIFY(chunk(world, world.john, id, 0, QByteArray(100, 'z')).ok());
    QCOMPARE(finish(world, world.john, id).error().fields.keys(), QStringList{u"sha256"_s});
    QVERIFY(!attachmentservice::get(world.john, *world.reader, {id})->finished);
    QCOMPARE(count(world, u"blobs"_s), 0);
    const TicketId ticket = world.ticket(u"T"_s);
    QCOMPARE(world.respond(world.john, replyWith(ticket, {id})).error().fields.keys(), QStringList{u"attachments"_s});
    // Given up: nothing is left of it.
    QVERIFY(removeFile(world, world.john, id).ok());
    QCOMPARE(count(world, u"content_chunks"_s), 0);
    QCOMPARE(count(world, u"uploads"_s), 0);
    // A file without bytes is a file.
    QVERIFY(upload(world, world.john, {}, u"empty.txt"_s, ticket).isValid());
    QCOMPARE(world.page(ticket).attachments.first().size, 0);
}

void TestUploads::knownHashHandsOutNothing()
{
    SF_TICKET_WORLD;
    const TicketId ticket = world.ticket(u"Secret"_s);
    const QByteArray bytes = longText(100);
    QVERIFY(upload(world, world.john, bytes, u"secret.txt"_s, ticket).isValid());
    const AttachmentId guess(begin(world, world.emma, bytes, u"guess.txt"_s)->id);
    QCOMPARE(attachmentservice::get(world.emma, *world.reader, {guess})->received, 0);
    QCOMPARE(attachmentservice::read(world.emma, *world.reader, {guess, 0}).error().kind, ErrorKind::NotFound);
    QCOMPARE(finish(world, world.emma, guess).error().kind, ErrorKind::Invalid);
}

void TestUploads::uploadsOfOthersAreAbsent()
{
    SF_TICKET_WORLD;
    const TicketId ticket = world.ticket(u"T"_s);
    const AttachmentId file = upload(world, world.john, longText(100), u"mine.txt"_s);
    const AttachmentId absent(9999);
    Actor stranger = world.john;
    stranger.organization = world.addOrganization(u"second"_s);
    for (const Actor &actor : {world.emma, stranger}) {
        const auto message = [&](AttachmentId id) { return removeFile(world, actor, id).error().message; };
        QCOMPARE(message(file), message(absent));
        QCOMPARE(attachmentservice::get(actor, *world.reader, {file}).error().message,
                 attachmentservice::get(actor, *world.reader, {absent}).error().message);
        QCOMPARE(attachmentservice::read(actor, *world.reader, {file, 0}).error().kind, ErrorKind::NotFound);
        QCOMPARE(attachmentservice::thumbnail(actor, *world.reader, {file}).error().kind, ErrorKind::NotFound);
        QCOMPARE(chunk(world, actor, file, 0, "x").error().kind, ErrorKind::NotFound);
    }
    QCOMPARE(world.respond(world.emma, replyWith(ticket, {file})).error().fields.keys(), QStringList{u"attachments"_s});
    QCOMPARE(begin(world, stranger, "x", u"x"_s, ticket).error().kind, ErrorKind::NotFound);
    QVERIFY(world.respond(world.john, replyWith(ticket, {file})).ok());
    QVERIFY(attachmentservice::get(world.emma, *world.reader, {file}).ok());
    QCOMPARE(attachmentservice::get(stranger, *world.reader, {file}).error().kind, ErrorKind::NotFound);
}

void TestUploads::limitsHold()
{
    SF_TICKET_WORLD;
    world.settings.maxFileBytes = 1000;
    world.settings.maxMessageBytes = 1500;
    const TicketId ticket = world.ticket(u"T"_s);
    QCOMPARE(begin(world, world.john, longText(1001), u"large"_s).error().kind, ErrorKind::TooLarge);
    const AttachmentId one = upload(world, world.john, longText(1000), u"one"_s);
    const AttachmentId two = upload(world, world.john, longText(900), u"two"_s);
    QCOMPARE(world.respond(world.john, replyWith(ticket, {one, two})).error().fields.keys(),
             QStringList{u"attachments"_s});
    QCOMPARE(world.respond(world.john, replyWith(ticket, {one, one})).error().fields.value(u"attachments"_s),
             u"name a file twice"_s);
    QVERIFY(world.respond(world.john, replyWith(ticket, {one})).ok());
    AttachmentBegin::Params bad;
    bad.fileName = u"x"_s;
    bad.size = -1;
    const auto refused = world.receipt(
        [&](WriteTransaction &t) { return attachmentservice::begin(world.john, t, bad, world.settings); });
    QCOMPARE(refused.error().fields.keys(), QStringList{u"size"_s});
    bad.size = 1;
    bad.sha256 = u"0123"_s;
    const auto noHash = world.receipt(
        [&](WriteTransaction &t) { return attachmentservice::begin(world.john, t, bad, world.settings); });
    QCOMPARE(noHash.error().fields.keys(), QStringList{u"sha256"_s});
}

void TestUploads::forgottenUploadsGo()
{
    SF_TICKET_WORLD;
    const QByteArray bytes = longText(100);
    const AttachmentId begun(begin(world, world.john, longText(50), u"begun"_s)->id);
    QVERIFY(chunk(world, world.john, begun, 0, longText(50)).ok());
    const AttachmentId finished = upload(world, world.john, bytes, u"finished"_s);
    QCOMPARE(sweepAfter(world, 23), 0);
    QCOMPARE(sweepAfter(world, 25), 1);
    QCOMPARE(attachmentservice::get(world.john, *world.reader, {begun}).error().kind, ErrorKind::NotFound);
    QCOMPARE(readAll(world, world.john, finished), bytes);
    QCOMPARE(sweepAfter(world, 24 * 31), 1);
    QCOMPARE(count(world, u"uploads"_s), 0);
    QCOMPARE(count(world, u"content_chunks"_s), 0);
    QCOMPARE(count(world, u"blobs"_s), 0);
}

QTEST_GUILESS_MAIN(TestUploads)
#include "tst_uploads.moc"
