// SPDX-License-Identifier: GPL-3.0-or-later
// Files on both databases: how they arrive, where they lie, who sees them, what is stored of them and when it goes.
#include "server/attachments/attachmentservice.h"
#include "server/attachments/fileinspection.h"
#include "server/attachments/uploadsweeper.h"
#include "tests/server/ticketworld.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>
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

namespace {

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QByteArray longText(qsizetype size)
{
    QByteArray bytes;
    while (bytes.size() < size)
        bytes += "line " + QByteArray::number(bytes.size()) + '\n';
    return bytes.left(size);
}

QByteArray picture()
{
    QImage image(800, 400, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

Result<Receipt> begin(TicketWorld &world, const Actor &actor, const QByteArray &bytes, const QString &name,
                      std::optional<TicketId> ticket = {})
{
    AttachmentBegin::Params params;
    params.fileName = name;
    params.size = bytes.size();
    params.sha256 = hashOf(bytes);
    params.ticketId = ticket;
    return world.receipt(
        [&](WriteTransaction &t) { return attachmentservice::begin(actor, t, params, world.settings); });
}

Result<Receipt> chunk(TicketWorld &world, const Actor &actor, AttachmentId id, qint64 offset, const QByteArray &bytes)
{
    const AttachmentChunk::Params params{
        .key = {}, .id = id, .offset = offset, .bytes = QString::fromLatin1(bytes.toBase64())};
    return world.receipt([&](WriteTransaction &t) { return attachmentservice::chunk(actor, t, params); });
}

Result<Receipt> finish(TicketWorld &world, const Actor &actor, AttachmentId id)
{
    AttachmentFinish::Params params;
    params.id = id;
    auto findings = inspectFile(actor, *world.reader, id);
    if (!findings)
        return findings.error();
    params.findings = *findings;
    return world.receipt(
        [&](WriteTransaction &t) { return attachmentservice::finish(actor, t, params, world.settings); });
}

Result<Receipt> removeFile(TicketWorld &world, const Actor &actor, AttachmentId id)
{
    const AttachmentRemove::Params params{.key = {}, .id = id};
    return world.receipt(
        [&](WriteTransaction &t) { return attachmentservice::remove(actor, t, params, world.settings); });
}

/// The whole way in; an invalid id when any step was refused.
AttachmentId upload(TicketWorld &world, const Actor &actor, const QByteArray &bytes, const QString &name,
                    std::optional<TicketId> ticket = {})
{
    const auto begun = begin(world, actor, bytes, name, ticket);
    if (!begun)
        return {};
    const AttachmentId id(begun->id);
    for (qint64 offset = 0; offset < bytes.size(); offset += kAttachmentChunk) {
        if (!chunk(world, actor, id, offset, bytes.mid(offset, kAttachmentChunk)))
            return {};
    }
    return finish(world, actor, id) ? id : AttachmentId();
}

/// The whole of a file as a client reads it.
QByteArray readAll(TicketWorld &world, const Actor &actor, AttachmentId id)
{
    QByteArray bytes;
    while (true) {
        const auto part = attachmentservice::read(actor, *world.reader, {.id = id, .offset = bytes.size()});
        if (!part || part->bytes.isEmpty())
            return bytes;
        bytes += QByteArray::fromBase64(part->bytes.toLatin1());
    }
}

TicketRespond::Params replyWith(TicketId ticket, const QList<AttachmentId> &files)
{
    TicketRespond::Params params;
    params.id = ticket;
    params.attachments = files;
    return params;
}

QList<TicketId> withAttachments(const TicketWorld &world)
{
    TicketQuery query;
    query.hasAttachment = true;
    QList<TicketId> ids;
    for (const TicketRow &row : world.list(query).rows)
        ids << row.id;
    return ids;
}

int count(TicketWorld &world, const QString &table)
{
    return world.reader->single<int>(u"SELECT COUNT(*) FROM "_s + table).value_or(-1);
}

} // namespace

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

void TestAttachments::chunksContinueWhereTheyStopped()
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

void TestAttachments::wrongBytesAreNotKept()
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

void TestAttachments::knownHashHandsOutNothing()
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

void TestAttachments::uploadsOfOthersAreAbsent()
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

void TestAttachments::limitsHold()
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

void TestAttachments::forgottenUploadsGo()
{
    SF_TICKET_WORLD;
    const QByteArray bytes = longText(100);
    const AttachmentId begun(begin(world, world.john, longText(50), u"begun"_s)->id);
    QVERIFY(chunk(world, world.john, begun, 0, longText(50)).ok());
    const AttachmentId finished = upload(world, world.john, bytes, u"finished"_s);
    const auto sweepAfter = [&](int hours) {
        const auto done = world.write([&](WriteTransaction &t) -> Result<QByteArray> {
            return QByteArray::number(UploadSweeper::sweep(t, Time{t.now().ms + hours * 3'600'000LL}, 10));
        });
        return done->toInt();
    };
    QCOMPARE(sweepAfter(23), 0);
    QCOMPARE(sweepAfter(25), 1);
    QCOMPARE(attachmentservice::get(world.john, *world.reader, {begun}).error().kind, ErrorKind::NotFound);
    QCOMPARE(readAll(world, world.john, finished), bytes);
    QCOMPARE(sweepAfter(24 * 31), 1);
    QCOMPARE(count(world, u"uploads"_s), 0);
    QCOMPARE(count(world, u"content_chunks"_s), 0);
    QCOMPARE(count(world, u"blobs"_s), 0);
}

QTEST_GUILESS_MAIN(TestAttachments)
#include "tst_attachments.moc"
