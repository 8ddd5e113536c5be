// SPDX-License-Identifier: GPL-3.0-or-later
// Files when things go wrong: cut connections, a crash, a start anew, files that are too large, limits that change meanwhile.
#include "tests/flow/filestory.h"

#include <QDirIterator>

#include <csignal>

using namespace sf;
using namespace sf::client;
using namespace sf::test;
using namespace Qt::Literals::StringLiterals;

class TestFileTrouble : public FileStory
{
    Q_OBJECT

private slots:
    void offlineReplyOutlivesACrash();
    void sentAheadFileKeepsItsName();
    void uploadAndDownloadGoOnAfterACut();
    void tooLargeIsToldAtOnce();
    void newLimitHoldsAtOnce();

private:
    void configure(const QByteArray &settings);
};

namespace {

constexpr qint64 kMib = 1024 * 1024;

/// As a machine finds it whose program was killed.
bool copyFolder(const QString &from, const QString &to)
{
    QDirIterator all(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    bool isWhole = true;
    while (all.hasNext()) {
        const QString path = all.next();
        const QString target = to + path.mid(from.size());
        if (path.endsWith(u".lock"_s))
            continue;
        isWhole = QDir().mkpath(QFileInfo(target).path()) && QFile::copy(path, target) && isWhole;
    }
    return isWhole;
}

} // namespace

void TestFileTrouble::offlineReplyOutlivesACrash()
{
    SF_BEGIN_STORY({.settings = "[limits]\nburst = 1000\n"});
    const QByteArray bytes = noise(kAttachmentChunk * 2 + 9);
    cut();
    const QString path = written(u"evidence.bin"_s, bytes);
    m_agent->drop({path});
    QTRY_VERIFY(m_agent->hasFiles(1));
    QVERIFY(QFile::remove(path));
    QTRY_COMPARE(m_agent->tray().first().state, TrayFile::State::Waiting);
    QTest::keyClicks(&m_agent->edit(), u"Here it is"_s);
    m_agent->send();
    QCOMPARE(m_agent->outbox().count(), 2);
    QTRY_VERIFY(m_agent->outbox().isKept(m_agent->outbox().entries().last().key));
    QTRY_COMPARE(m_agent->shownFiles(), QStringList{u"evidence.bin"_s});
    QTemporaryDir killed;
    QVERIFY(copyFolder(m_agent->folder.path(), killed.path()));
    m_agent->view.reset();
    m_agent.reset();

    restart();
    FilePerson revived(*m_server, u"agent@test.example"_s);
    revived.workspace.reset();
    revived.model.reset();
    const QString again = revived.folder.path() + u"/again"_s;
    QVERIFY(copyFolder(killed.path(), again));
    revived.workspace = std::make_unique<Workspace>(revived.api, revived.account, again);
    QCOMPARE(revived.outbox().count(), 2);
    revived.look(m_ticket);
    revived.signIn();
    QTRY_COMPARE_WITH_TIMEOUT(revived.outbox().count(), 0, kFilePatienceMs);
    QTRY_COMPARE(revived.stored(m_ticket).size(), 1);
    QCOMPARE(revived.tickets().storedPage(m_ticket)->responses.size(), 1);
    QCOMPARE(fetched(revived, revived.stored(m_ticket).first()), bytes);
    revived.view.reset();
    revived.workspace.reset();
}

void TestFileTrouble::sentAheadFileKeepsItsName()
{
    SF_BEGIN_STORY({}, true);
    // The reply is held back, for a colleague answered first; its file has arrived.
    QSignalSpy held(&m_agent->outbox(), &Outbox::entryHeld);
    TicketRespond::Params stale{.key = {}, .id = m_ticket, .body = u"Too late"_s, .seen = 1};
    QSignalSpy answered(&m_colleague->outbox(), &Outbox::entrySettled);
    m_colleague->outbox().submit<TicketRespond>({.key = {}, .id = m_ticket, .body = u"First"_s}, u"T-0001"_s);
    QTRY_COMPARE(answered.size(), 1);
    PendingFile file;
    bool isCopied = false;
    m_agent->workspace->copies().takeFile(written(u"report.txt"_s, "all of it"), kMib, this,
                                          [&](const Result<PendingFile> &taken) {
                                              file = taken.value();
                                              isCopied = true;
                                          });
    QTRY_VERIFY(isCopied);
    file.localId = m_agent->workspace->localDb().nextLocalId();
    QVERIFY(m_agent->outbox().submitFile(file, {}, u"T-0001"_s));
    stale.attachments = {AttachmentId(file.localId)};
    m_agent->outbox().submit<TicketRespond>(stale, u"T-0001"_s);
    QTRY_COMPARE_WITH_TIMEOUT(held.size(), 1, kFilePatienceMs);
    QCOMPARE(m_agent->outbox().count(), 1);
    QVERIFY(m_agent->outbox().entries().first().as<TicketRespond>()->attachments.first().isValid());
    QTRY_COMPARE(m_agent->shownFiles(), QStringList{u"report.txt"_s});

    // Started anew without the server.
    cut();
    m_agent->view.reset();
    m_agent->model.reset();
    m_agent->workspace.reset();
    m_agent->open();
    m_agent->look(m_ticket);
    QTRY_COMPARE(m_agent->shownFiles(), QStringList{u"report.txt"_s});
    const AttachmentId sent = m_agent->outbox().entries().first().as<TicketRespond>()->attachments.first();
    QCOMPARE(m_agent->workspace->queuedFiles().find(sent)->size, 9);
    m_agent->outbox().cancel(m_agent->outbox().entries().first().key);
    QVERIFY(!m_agent->workspace->queuedFiles().find(sent));
}

void TestFileTrouble::uploadAndDownloadGoOnAfterACut()
{
    SF_BEGIN_STORY({.settings = "[limits]\nburst = 40\nrequests_per_second = 40\n"});
    const QByteArray bytes = noise(kAttachmentChunk * 60);
    m_agent->drop({written(u"large.bin"_s, bytes)});
    const auto sent = [this] {
        const QList<PendingFile> files = m_agent->view->files().files();
        return files.isEmpty() ? 0 : m_agent->workspace->uploads().sent(files.first().key);
    };
    QTRY_VERIFY_WITH_TIMEOUT(sent() > kAttachmentChunk * 10, kFilePatienceMs);
    cut();
    const qint64 before = sent();
    QVERIFY(before < bytes.size());
    QSignalSpy progress(&m_agent->workspace->uploads(), &Uploads::changed);
    restart();
    // It asks where the server is and goes on there, not from the beginning.
    QTRY_VERIFY_WITH_TIMEOUT(m_agent->api.isSignedIn() && !progress.isEmpty(), kFilePatienceMs);
    QVERIFY(sent() >= before - kAttachmentChunk);
    QTest::keyClicks(&m_agent->edit(), u"x"_s);
    m_agent->send();
    QTRY_COMPARE_WITH_TIMEOUT(m_agent->stored(m_ticket).size(), 1, kFilePatienceMs);

    Downloads &downloads = m_agent->workspace->downloads();
    const Attachment file = m_agent->stored(m_ticket).first();
    bool isHere = false;
    QByteArray arrived;
    downloads.fetch(file, this, [&](const Result<QString> &path) {
        isHere = true;
        arrived = path ? contentOf(*path) : path.error().message.toUtf8();
    });
    QTRY_VERIFY_WITH_TIMEOUT(downloads.received(file.id) > kAttachmentChunk * 5, kFilePatienceMs);
    cut();
    QVERIFY(!isHere);
    QVERIFY(downloads.received(file.id) > 0 && downloads.received(file.id) < file.size);
    restart();
    QTRY_VERIFY_WITH_TIMEOUT(isHere, kFilePatienceMs);
    QVERIFY(arrived == bytes);
    // What is here opens without the server.
    cut();
    QVERIFY(fetched(*m_agent, file) == bytes);
}

void TestFileTrouble::tooLargeIsToldAtOnce()
{
    SF_BEGIN_STORY({.settings = "[attachments]\nmax_size_mib = 1\n"});
    m_agent->drop({written(u"large.bin"_s, noise(kMib + 1))});
    QTRY_VERIFY(isTold(u"1 MiB"_s));
    QVERIFY(m_agent->tray().isEmpty());
    m_agent->drop({m_folder->path()});
    QTRY_VERIFY(isTold(u"not a file"_s));
}

/// What stands there of files is replaced, and read again.
void TestFileTrouble::configure(const QByteArray &settings)
{
    QFile config(m_server->configFile());
    QVERIFY(config.open(QIODevice::ReadWrite));
    const QByteArray text = config.readAll();
    const QByteArray next = text.left(text.indexOf("[attachments]")) + settings;
    QVERIFY(config.resize(0) && config.seek(0) && config.write(next) == next.size());
    config.close();
    ::kill(static_cast<pid_t>(m_server->processId()), SIGHUP);
}

void TestFileTrouble::newLimitHoldsAtOnce()
{
    SF_BEGIN_STORY({.settings = "[attachments]\nmax_size_mib = 1\n"});
    const auto limit = [this] { return m_agent->workspace->directory().organization().maxAttachmentBytes; };
    const QString path = written(u"large.bin"_s, noise(kMib + 1));
    QCOMPARE(limit(), kMib);
    m_agent->drop({path});
    QTRY_VERIFY(isTold(u"1 MiB"_s));
    configure("[attachments]\nmax_size_mib = 1\n[organization.test.attachments]\nmax_size_mib = 2\n");
    QTRY_COMPARE_WITH_TIMEOUT(limit(), 2 * kMib, kFilePatienceMs);
    m_agent->drop({path});
    QTRY_VERIFY(m_agent->hasFiles(1));
    m_agent->send();
    QTRY_COMPARE_WITH_TIMEOUT(m_agent->stored(m_ticket).size(), 1, kFilePatienceMs);
    // What holds for all is told to those without a limit of their own, too.
    configure("[attachments]\nmax_size_mib = 3\n");
    QTRY_COMPARE_WITH_TIMEOUT(limit(), 3 * kMib, kFilePatienceMs);
    m_agent->drop({written(u"larger.bin"_s, noise(3 * kMib + 1))});
    QTRY_VERIFY(isTold(u"3 MiB"_s));
}

QTEST_MAIN(TestFileTrouble)
#include "tst_filetrouble.moc"
