// SPDX-License-Identifier: GPL-3.0-or-later
// Files over the wire of a real server process: cut connections, a killed server, who may, who hears of it, limits from the file.
#include "tests/support/testserver.h"
#include "tests/support/wirepeer.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sf::test;

class AttachmentWireTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void uploadOutlivesConnectionAndServer_data() { addDatabaseRows(); }
    void uploadOutlivesConnectionAndServer();
    void colleaguesHearOfAFileAtOnce();
    void replyWithFilesIsOneCall();
    void foreignFilesLookLikeAbsentOnes();
    void channelsMayNot();
    void sizeComesFromTheConfiguration();

private:
    std::unique_ptr<TestServer> m_server;
};

namespace {

constexpr qsizetype kChunk = 96 * 1024;

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((i * 31 + i / 255) % 251);
    return bytes;
}

JsonLine signIn(WirePeer &peer, const QByteArray &email = "agent@test.example", const QByteArray &organization = "test")
{
    return peer.signIn(organization, email, TestServer::Password);
}

JsonLine begin(WirePeer &peer, const QByteArray &bytes, const QByteArray &more = {})
{
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return peer.call("attachment.begin", keyed(R"("file_name":"noise.bin","size":)" + number(bytes.size())
                                               + R"(,"sha256":")" + hash + '"' + more));
}

JsonLine chunk(WirePeer &peer, qint64 id, const QByteArray &bytes, qint64 offset)
{
    return peer.call("attachment.chunk", keyed(R"("id":)" + number(id) + R"(,"offset":)" + number(offset)
                                               + R"(,"bytes":")" + bytes.mid(offset, kChunk).toBase64() + '"'));
}

JsonLine finish(WirePeer &peer, qint64 id)
{
    return peer.call("attachment.finish", keyed(R"("id":)" + number(id)));
}

/// Answers the id, or 0.
qint64 upload(WirePeer &peer, const QByteArray &bytes, const QByteArray &more = {})
{
    const qint64 id = begin(peer, bytes, more).number("/result/id");
    for (qsizetype offset = 0; offset < bytes.size(); offset += kChunk) {
        if (chunk(peer, id, bytes, offset).isError())
            return 0;
    }
    return finish(peer, id).isError() ? 0 : id;
}

qint64 makeTicket(WirePeer &peer)
{
    return peer.call("ticket.create", keyed(R"("subject":"S","requester_name":"N")")).number("/result/id");
}

QByteArray readAll(WirePeer &peer, qint64 id)
{
    QByteArray bytes;
    while (true) {
        const JsonLine part =
            peer.call("attachment.read", R"({"id":)" + number(id) + R"(,"offset":)" + number(bytes.size()) + '}');
        const QByteArray more = QByteArray::fromBase64(part.text("/result/bytes").toLatin1());
        if (more.isEmpty())
            return bytes;
        bytes += more;
    }
}

} // namespace

void AttachmentWireTest::initTestCase()
{
    m_server = std::make_unique<TestServer>(
        ServerOptions{.settings = "[limits]\nburst = 1000\n[attachments]\nmax_size_mib = 1\nmax_message_mib = 2\n"});
    QVERIFY2(m_server->isReady(), qPrintable(m_server->why()));
    QVERIFY(
        m_server->run({u"organization"_s, u"add"_s, u"--organization"_s, u"other"_s, u"--name"_s, u"Other"_s}).ok());
    QVERIFY(m_server->addUser(u"other"_s, u"admin@other.example"_s, u"Otto Other"_s, u"admin"_s));
}

void AttachmentWireTest::uploadOutlivesConnectionAndServer()
{
    QFETCH(QByteArray, engine);
    TestServer server({.engine = engine, .settings = "[limits]\nburst = 1000\n"});
    SF_REQUIRE_DATABASE(server);
    const QByteArray bytes = noise(kChunk * 3 + 11);
    qint64 id = 0;
    {
        WirePeer peer(server.port());
        QVERIFY(!signIn(peer).isError());
        id = begin(peer, bytes).number("/result/id");
        QVERIFY(!chunk(peer, id, bytes, 0).isError());
        peer.disconnect();
    }
    const QByteArray get = R"({"id":)" + number(id) + '}';
    {
        WirePeer peer(server.port());
        QVERIFY(!signIn(peer).isError());
        QCOMPARE(peer.call("attachment.get", get).number("/result/received"), kChunk);
        QVERIFY(!chunk(peer, id, bytes, kChunk).isError());
        server.kill();
    }
    QVERIFY2(server.start(), qPrintable(server.why()));
    WirePeer peer(server.port());
    QVERIFY(!signIn(peer).isError());
    QCOMPARE(peer.call("attachment.get", get).number("/result/received"), kChunk * 2);
    QVERIFY(!chunk(peer, id, bytes, kChunk * 2).isError());
    QVERIFY(!chunk(peer, id, bytes, kChunk * 3).isError());
    const JsonLine done = finish(peer, id);
    QVERIFY2(!done.isError(), done.bytes().constData());
    QCOMPARE(peer.call("attachment.get", get).text("/result/attachment/mime_type"), u"application/octet-stream"_s);
    QCOMPARE(readAll(peer, id), bytes);
    QVERIFY(peer.nothingElseWasSent());
}

void AttachmentWireTest::colleaguesHearOfAFileAtOnce()
{
    WirePeer agent(m_server->port());
    WirePeer colleague(m_server->port());
    QVERIFY(!signIn(agent).isError());
    const JsonLine welcome = signIn(colleague, "colleague@test.example");
    const qint64 ticket = makeTicket(agent);
    const qint64 head = colleague.call("ticket.get", R"({"id":)" + number(ticket) + '}').number("/result/as_of");
    QVERIFY(!colleague
                 .call("feed.subscribe", R"({"epoch":")" + welcome.text("/result/epoch").toLatin1() + R"(","after":)"
                                             + number(head) + '}')
                 .isError());
    const qint64 id = upload(agent, noise(100), R"(,"ticket_id":)" + number(ticket));
    QVERIFY(id > 0);
    const JsonLine event = colleague.notification(u"event"_s);
    QCOMPARE(event.text("/params/event/kind"), u"attached"_s);
    QCOMPARE(event.number("/params/event/entity_id"), ticket);
    QVERIFY(event.flag("/params/row/has_attachment"));
    const JsonLine page = colleague.call("ticket.get", R"({"id":)" + number(ticket) + '}');
    QCOMPARE(page.text("/result/attachments/0/file_name"), u"noise.bin"_s);
    QCOMPARE(readAll(colleague, id), noise(100));

    QCOMPARE(colleague.call("attachment.remove", keyed(R"("id":)" + number(id))).errorKind(), u"forbidden"_s);
    QVERIFY(!agent.call("attachment.remove", keyed(R"("id":)" + number(id))).isError());
    const JsonLine gone = colleague.notification(u"event"_s);
    QCOMPARE(gone.text("/params/event/kind"), u"detached"_s);
    QVERIFY(!gone.flag("/params/row/has_attachment"));
}

void AttachmentWireTest::replyWithFilesIsOneCall()
{
    WirePeer agent(m_server->port());
    WirePeer colleague(m_server->port());
    QVERIFY(!signIn(agent).isError());
    const JsonLine welcome = signIn(colleague, "colleague@test.example");
    const qint64 ticket = makeTicket(agent);
    const qint64 id = upload(agent, noise(kChunk + 1));
    const qint64 head = colleague.call("ticket.get", R"({"id":)" + number(ticket) + '}').number("/result/as_of");
    QVERIFY(!colleague
                 .call("feed.subscribe", R"({"epoch":")" + welcome.text("/result/epoch").toLatin1() + R"(","after":)"
                                             + number(head) + '}')
                 .isError());
    const QByteArray reply =
        keyed(R"("id":)" + number(ticket) + R"(,"body":"Here it is","attachments":[)" + number(id) + ']');
    const JsonLine sent = agent.call("ticket.respond", reply);
    QVERIFY2(!sent.isError(), sent.bytes().constData());
    // Not heard, sent again: once.
    QCOMPARE(agent.call("ticket.respond", reply).json("/result"), sent.json("/result"));
    const JsonLine event = colleague.notification(u"event"_s);
    QCOMPARE(event.text("/params/event/kind"), u"responded"_s);
    QCOMPARE(event.number("/params/response/attachments/0/id"), id);
    QCOMPARE(event.number("/params/response/attachments/0/size"), kChunk + 1);
    QVERIFY(colleague.nothingElseWasSent());
}

void AttachmentWireTest::foreignFilesLookLikeAbsentOnes()
{
    WirePeer agent(m_server->port());
    WirePeer other(m_server->port());
    QVERIFY(!signIn(agent).isError());
    QVERIFY(!signIn(other, "admin@other.example", "other").isError());
    const qint64 ticket = makeTicket(agent);
    const qint64 file = upload(agent, noise(50), R"(,"ticket_id":)" + number(ticket));
    QVERIFY(file > 0);
    const QByteArray absent = number(987'654);
    for (const QByteArray method : {"attachment.get", "attachment.read", "attachment.thumbnail"}) {
        QCOMPARE(other.call(method, R"({"id":)" + number(file) + '}').json("/error"),
                 other.call(method, R"({"id":)" + absent + '}').json("/error"));
    }
    for (const QByteArray method : {"attachment.finish", "attachment.remove"}) {
        const QByteArray foreign = other.call(method, keyed(R"("id":)" + number(file))).json("/error");
        QVERIFY(foreign.contains("not_found"));
        QCOMPARE(foreign, other.call(method, keyed(R"("id":)" + absent)).json("/error"));
    }
    QCOMPARE(chunk(other, file, noise(50), 0).json("/error"), chunk(other, 987'654, noise(50), 0).json("/error"));
    QCOMPARE(begin(other, "x", R"(,"ticket_id":)" + number(ticket)).json("/error"),
             begin(other, "x", R"(,"ticket_id":)" + absent).json("/error"));
    QCOMPARE(readAll(agent, file), noise(50));
}

void AttachmentWireTest::channelsMayNot()
{
    const CommandOutcome outcome =
        m_server->run({u"user"_s, u"add"_s, u"--organization"_s, u"test"_s, u"--email"_s, u"web@test.example"_s,
                       u"--name"_s, u"Website"_s, u"--role"_s, u"channel"_s});
    QVERIFY2(outcome.ok(), outcome.err.constData());
    WirePeer channel(m_server->port());
    QVERIFY(!channel
                 .call("session.resume",
                       R"({"organization":"test","token":")" + outcome.out.trimmed().split('\n').last() + R"("})")
                 .isError());
    QCOMPARE(begin(channel, "x").errorKind(), u"forbidden"_s);
    QCOMPARE(channel.call("attachment.read", R"({"id":1})").errorKind(), u"forbidden"_s);
}

void AttachmentWireTest::sizeComesFromTheConfiguration()
{
    WirePeer agent(m_server->port());
    QCOMPARE(signIn(agent).number("/result/organization/max_attachment_bytes"), 1024 * 1024);
    const JsonLine refused = begin(agent, QByteArray(1024 * 1024 + 1, 'x'));
    QCOMPARE(refused.errorKind(), u"too_large"_s);
    QVERIFY(refused.text("/error/message").contains(u"1 MiB"_s));
    QVERIFY(upload(agent, QByteArray(1024 * 1024, 'x')) > 0);
}

QTEST_GUILESS_MAIN(AttachmentWireTest)
#include "tst_attachmentwire.moc"
