// SPDX-License-Identifier: GPL-3.0-or-later
// Files through the whole product: real widgets of two people against a real server, cut connections, a crash, the disk.
#include "client/attachments/draftfiles.h"
#include "client/attachments/filechip.h"
#include "client/attachments/filedesk.h"
#include "client/attachments/filestrip.h"
#include "client/attachments/filetray.h"
#include "client/attachments/picturepreview.h"
#include "client/tickets/composer.h"
#include "client/tickets/conversation.h"
#include "client/tickets/newticketform.h"
#include "client/tickets/ticketview.h"
#include "client/widgets/appearance.h"
#include "client/widgets/banner.h"
#include "tests/flow/realclient.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDesktopServices>
#include <QDirIterator>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>

using namespace sf;
using namespace sf::client;
using namespace sf::test;
using namespace Qt::Literals::StringLiterals;

class TestFiles : public QObject
{
    Q_OBJECT

public slots:
    void openOutside(const QUrl &url) { m_opened = url; }

private slots:
    void initTestCase();
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(u"file"_s); }
    void replyWithFilesReachesColleagues_data() { addDatabaseRows(); }
    void replyWithFilesReachesColleagues();
    void offlineReplyOutlivesACrash();
    void uploadAndDownloadGoOnAfterACut();
    void draftKeepsItsFiles();
    void takenBackFileIsNotSent();
    void tooLargeIsToldAtOnce();
    void programsAreNotOpened();
    void newTicketTakesItsFilesOffline();
    void filesLieOnTheTicketItself();

private:
    std::unique_ptr<Appearance> m_appearance;
    QUrl m_opened;
};

namespace {

constexpr int kPatienceMs = 20'000;

struct Person : Client
{
    using Client::Client;

    void look(TicketId ticket)
    {
        view = std::make_unique<TicketView>(*workspace);
        view->resize(900, 760);
        view->show();
        view->showTicket(ticket);
    }
    QPlainTextEdit &edit() const { return *view->composer().findChild<QPlainTextEdit *>(); }
    void send() const { QTest::keyClick(&edit(), Qt::Key_Return, Qt::ControlModifier); }
    void drop(const QStringList &paths) const
    {
        QMimeData content;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls << QUrl::fromLocalFile(path);
        content.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.get(), &enter);
        QDropEvent event({10, 10}, Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.get(), &event);
    }
    /// So many files belong to the message that is written, and all of them are copied.
    bool hasFiles(qsizetype count) const
    {
        const QList<TrayFile> &files = view->composer().tray().files();
        return files.size() == count && std::none_of(files.cbegin(), files.cend(), [](const TrayFile &file) {
                   return file.state == TrayFile::State::Copying;
               });
    }
    /// The chips that lie on the messages that are shown.
    QStringList shownFiles() const
    {
        QStringList names;
        for (const FileStrip *strip : view->conversation().findChildren<FileStrip *>()) {
            for (const Attachment &file : strip->isVisible() ? strip->files() : QList<Attachment>())
                names << file.fileName;
        }
        names.sort();
        return names;
    }
    FileChip *chip(const QString &name) const
    {
        for (FileChip *found : view->conversation().findChildren<FileChip *>()) {
            if (found->content().name == name && found->isVisible())
                return found;
        }
        return nullptr;
    }
    QList<Attachment> stored(TicketId ticket)
    {
        QList<Attachment> files;
        const TicketPage *page = tickets().storedPage(ticket);
        for (const Response &response : page ? page->responses : QList<Response>())
            files += response.attachments;
        return files;
    }

    std::unique_ptr<TicketView> view;
};

QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((i * 31 + i / 255) % 251);
    return bytes;
}

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

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

QByteArray fetched(Person &person, const Attachment &file)
{
    QByteArray bytes = "never came";
    bool isHere = false;
    person.workspace->downloads().fetch(file, person.workspace.get(), [&](const Result<QString> &path) {
        isHere = true;
        bytes = path ? contentOf(*path) : path.error().message.toUtf8();
    });
    return QTest::qWaitFor([&] { return isHere; }, kPatienceMs) ? bytes : QByteArray("too late");
}

} // namespace

void TestFiles::initTestCase()
{
    m_appearance = std::make_unique<Appearance>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    QDesktopServices::setUrlHandler(u"file"_s, this, "openOutside");
}

void TestFiles::replyWithFilesReachesColleagues()
{
    QFETCH(QByteArray, engine);
    TestServer server({.engine = engine, .settings = "[limits]\nburst = 1000\n"});
    SF_REQUIRE_DATABASE(server);
    Person agent(server, u"agent@test.example"_s);
    Person colleague(server, u"colleague@test.example"_s);
    agent.signIn();
    colleague.signIn();
    const TicketId ticket = agent.makeTicket(u"No screenshot yet"_s);
    QVERIFY(ticket.isValid());
    agent.look(ticket);
    colleague.look(ticket);
    QTRY_VERIFY(agent.tickets().page(ticket) && colleague.tickets().page(ticket));

    QTemporaryDir folder;
    const QByteArray text = "one\ntwo\n";
    agent.drop({written(folder, u"steps.txt"_s, text)});
    QTRY_VERIFY(agent.hasFiles(1));
    QImage screen(700, 350, QImage::Format_RGB32);
    screen.fill(Qt::darkCyan);
    QGuiApplication::clipboard()->setImage(screen);
    QTest::keyClick(&agent.edit(), Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(agent.view->composer().tray().files().size() == 2
                && agent.view->composer().tray().files()[0].state == TrayFile::State::Ready
                && agent.view->composer().tray().files()[1].state == TrayFile::State::Ready);
    QTest::keyClicks(&agent.edit(), u"See the picture"_s);
    agent.send();
    QVERIFY(agent.view->composer().tray().files().isEmpty());

    QTRY_COMPARE_WITH_TIMEOUT(colleague.shownFiles().size(), 2, kPatienceMs);
    QVERIFY(colleague.shownFiles()[0].startsWith("Screenshot"_L1));
    QCOMPARE(colleague.shownFiles()[1], u"steps.txt"_s);
    QTRY_COMPARE(agent.outbox().count(), 0);
    QTRY_COMPARE(agent.shownFiles(), colleague.shownFiles());
    const QList<Attachment> files = colleague.stored(ticket);
    QCOMPARE(files.size(), 2);
    QTRY_VERIFY(colleague.chip(colleague.shownFiles()[0])->hasPicture());

    // A picture is shown, the rest opens outside, under its name.
    QTest::mouseClick(colleague.chip(colleague.shownFiles()[0]), Qt::LeftButton);
    QVERIFY(colleague.view->fileDesk().preview());
    QTRY_COMPARE(colleague.view->fileDesk().preview()->image().size(), screen.size());
    colleague.view->fileDesk().preview()->close();
    m_opened.clear();
    QTest::mouseClick(colleague.chip(u"steps.txt"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_opened.isEmpty());
    QCOMPARE(m_opened.fileName(), u"steps.txt"_s);
    QCOMPARE(contentOf(m_opened.toLocalFile()), text);
    // Nothing of ours stays behind.
    QVERIFY(QDir(Workspace::localFile(agent.account, agent.folder.path()) + u".files"_s).isEmpty());
}

void TestFiles::offlineReplyOutlivesACrash()
{
    TestServer server({.settings = "[limits]\nburst = 1000\n"});
    QVERIFY2(server.isReady(), qPrintable(server.why()));
    const QByteArray bytes = noise(kAttachmentChunk * 2 + 9);
    QTemporaryDir killed;
    TicketId ticket;
    {
        Person agent(server, u"agent@test.example"_s);
        agent.signIn();
        ticket = agent.makeTicket(u"Crash"_s);
        agent.look(ticket);
        QTRY_VERIFY(agent.tickets().page(ticket));
        server.kill();
        QTRY_VERIFY(!agent.api.isSignedIn());
        QTemporaryDir folder;
        const QString path = written(folder, u"evidence.bin"_s, bytes);
        agent.drop({path});
        QTRY_VERIFY(agent.hasFiles(1));
        QVERIFY(QFile::remove(path));
        QTRY_COMPARE(agent.view->composer().tray().files().first().state, TrayFile::State::Waiting);
        QTest::keyClicks(&agent.edit(), u"Here it is"_s);
        agent.send();
        QCOMPARE(agent.outbox().count(), 2);
        QTRY_VERIFY(agent.outbox().isKept(agent.outbox().entries().last().key));
        QTRY_COMPARE(agent.shownFiles(), QStringList{u"evidence.bin"_s});
        QVERIFY(copyFolder(agent.folder.path(), killed.path()));
    }
    QVERIFY2(server.start(), qPrintable(server.why()));
    Person revived(server, u"agent@test.example"_s);
    revived.workspace.reset();
    revived.model.reset();
    QVERIFY(copyFolder(killed.path(), revived.folder.path() + u"/again"_s));
    revived.workspace = std::make_unique<Workspace>(revived.api, revived.account, revived.folder.path() + u"/again"_s);
    QCOMPARE(revived.outbox().count(), 2);
    revived.look(ticket);
    revived.signIn();
    QTRY_COMPARE_WITH_TIMEOUT(revived.outbox().count(), 0, kPatienceMs);
    QTRY_COMPARE(revived.stored(ticket).size(), 1);
    QCOMPARE(revived.tickets().storedPage(ticket)->responses.size(), 1);
    QCOMPARE(fetched(revived, revived.stored(ticket).first()), bytes);
    revived.view.reset();
    revived.workspace.reset();
}

void TestFiles::uploadAndDownloadGoOnAfterACut()
{
    TestServer server({.settings = "[limits]\nburst = 40\nrequests_per_second = 40\n"});
    QVERIFY2(server.isReady(), qPrintable(server.why()));
    Person agent(server, u"agent@test.example"_s);
    agent.signIn();
    const TicketId ticket = agent.makeTicket(u"Large"_s);
    agent.look(ticket);
    QTRY_VERIFY(agent.tickets().page(ticket));
    const QByteArray bytes = noise(kAttachmentChunk * 60);
    QTemporaryDir folder;
    agent.drop({written(folder, u"large.bin"_s, bytes)});
    const auto sent = [&] {
        const QList<PendingFile> files = agent.view->files().files();
        return files.isEmpty() ? 0 : agent.workspace->uploads().sent(files.first().key);
    };
    QTRY_VERIFY_WITH_TIMEOUT(sent() > kAttachmentChunk * 10, kPatienceMs);
    server.kill();
    QTRY_VERIFY(!agent.api.isSignedIn());
    const qint64 before = sent();
    QVERIFY(before < bytes.size());
    QSignalSpy progress(&agent.workspace->uploads(), &Uploads::changed);
    QVERIFY2(server.start(), qPrintable(server.why()));
    // It asks where the server is and goes on there, not from the beginning.
    QTRY_VERIFY_WITH_TIMEOUT(agent.api.isSignedIn() && !progress.isEmpty(), kPatienceMs);
    QVERIFY(sent() >= before - kAttachmentChunk);
    QTest::keyClicks(&agent.edit(), u"x"_s);
    agent.send();
    QTRY_COMPARE_WITH_TIMEOUT(agent.stored(ticket).size(), 1, kPatienceMs);

    Downloads &downloads = agent.workspace->downloads();
    const Attachment file = agent.stored(ticket).first();
    bool isHere = false;
    QByteArray arrived;
    downloads.fetch(file, this, [&](const Result<QString> &path) {
        isHere = true;
        arrived = path ? contentOf(*path) : path.error().message.toUtf8();
    });
    QTRY_VERIFY_WITH_TIMEOUT(downloads.received(file.id) > kAttachmentChunk * 5, kPatienceMs);
    server.kill();
    QTRY_VERIFY(!agent.api.isSignedIn());
    QVERIFY(!isHere);
    QVERIFY(downloads.received(file.id) > 0 && downloads.received(file.id) < file.size);
    QVERIFY2(server.start(), qPrintable(server.why()));
    QTRY_VERIFY_WITH_TIMEOUT(isHere, kPatienceMs);
    QVERIFY(arrived == bytes);
    // What is here opens without the server.
    server.kill();
    QTRY_VERIFY(!agent.api.isSignedIn());
    QVERIFY(fetched(agent, file) == bytes);
    agent.view.reset();
}

void TestFiles::draftKeepsItsFiles()
{
    TestServer server;
    QVERIFY2(server.isReady(), qPrintable(server.why()));
    Person agent(server, u"agent@test.example"_s);
    agent.signIn();
    const TicketId ticket = agent.makeTicket(u"Draft"_s);
    agent.look(ticket);
    QTRY_VERIFY(agent.tickets().page(ticket));
    QTemporaryDir folder;
    agent.view->write(DraftKind::Note);
    agent.drop({written(folder, u"kept.txt"_s, "kept")});
    QTRY_VERIFY(agent.hasFiles(1));
    agent.view->write(DraftKind::Reply);
    QVERIFY(agent.view->composer().tray().files().isEmpty());
    agent.view.reset();
    agent.model.reset();
    agent.workspace.reset();
    agent.open();
    agent.look(ticket);
    QCOMPARE(agent.view->composer().kind(), DraftKind::Note);
    QCOMPARE(agent.view->composer().tray().files().size(), 1);
    QCOMPARE(agent.view->composer().tray().files().first().name, u"kept.txt"_s);
    agent.send();
    QTRY_COMPARE_WITH_TIMEOUT(agent.stored(ticket).size(), 1, kPatienceMs);
    QVERIFY(agent.tickets().storedPage(ticket)->responses.first().internal);
    QVERIFY(!agent.workspace->drafts().hasDraft(ticket));
    agent.view.reset();
}

void TestFiles::takenBackFileIsNotSent()
{
    TestServer server;
    QVERIFY2(server.isReady(), qPrintable(server.why()));
    Person agent(server, u"agent@test.example"_s);
    agent.signIn();
    const TicketId ticket = agent.makeTicket(u"Wrong file"_s);
    agent.look(ticket);
    QTRY_VERIFY(agent.tickets().page(ticket));
    QTemporaryDir folder;
    agent.drop({written(folder, u"wrong.txt"_s, "wrong"), written(folder, u"right.txt"_s, "right")});
    QTRY_VERIFY(agent.hasFiles(2));
    const TrayFile wrong = agent.view->composer().tray().files().first();
    QCOMPARE(wrong.name, u"wrong.txt"_s);
    emit agent.view->composer().tray().chip(wrong.key)->removeRequested();
    QCOMPARE(agent.view->composer().tray().files().size(), 1);
    agent.send();
    QTRY_COMPARE_WITH_TIMEOUT(agent.stored(ticket).size(), 1, kPatienceMs);
    QCOMPARE(agent.stored(ticket).first().fileName, u"right.txt"_s);

    // Taken back while it waits: the message, and its file with it.
    server.kill();
    QTRY_VERIFY(!agent.api.isSignedIn());
    agent.drop({written(folder, u"later.txt"_s, "later")});
    QTRY_VERIFY(agent.hasFiles(1));
    agent.send();
    QCOMPARE(agent.outbox().count(), 2);
    agent.outbox().cancel(agent.outbox().entries().last().key);
    QCOMPARE(agent.outbox().count(), 0);
    QVERIFY(QDir(Workspace::localFile(agent.account, agent.folder.path()) + u".files"_s).isEmpty());
    agent.view.reset();
}

void TestFiles::tooLargeIsToldAtOnce()
{
    TestServer server({.settings = "[attachments]\nmax_size_mib = 1\n"});
    QVERIFY2(server.isReady(), qPrintable(server.why()));
    Person agent(server, u"agent@test.example"_s);
    agent.signIn();
    const TicketId ticket = agent.makeTicket(u"Too large"_s);
    agent.look(ticket);
    QTRY_VERIFY(agent.tickets().page(ticket));
    QTemporaryDir folder;
    agent.drop({written(folder, u"large.bin"_s, noise(1024 * 1024 + 1))});
    const auto isTold = [&](const QString &words) {
        for (const Banner *banner : agent.view->findChildren<Banner *>()) {
            if (banner->isVisible() && banner->text().contains(words))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(isTold(u"1 MiB"_s));
    QVERIFY(agent.view->composer().tray().files().isEmpty());
    agent.drop({folder.path()});
    QTRY_VERIFY(isTold(u"not a file"_s));
    agent.view.reset();
}

void TestFiles::programsAreNotOpened()
{
    TestServer server;
    QVERIFY2(server.isReady(), qPrintable(server.why()));
    Person agent(server, u"agent@test.example"_s);
    agent.signIn();
    const TicketId ticket = agent.makeTicket(u"Program"_s);
    agent.look(ticket);
    QTRY_VERIFY(agent.tickets().page(ticket));
    QTemporaryDir folder;
    agent.drop({written(folder, u"invoice.desktop"_s, "[Desktop Entry]\nType=Application\nExec=true\n")});
    QTRY_VERIFY(agent.hasFiles(1));
    agent.send();
    QTRY_VERIFY_WITH_TIMEOUT(agent.chip(u"invoice.desktop"_s) && agent.chip(u"invoice.desktop"_s)->isEnabled(),
                             kPatienceMs);
    m_opened.clear();
    QSignalSpy trouble(&agent.view->fileDesk(), &FileDesk::troubleArose);
    QTest::mouseClick(agent.chip(u"invoice.desktop"_s), Qt::LeftButton);
    QCOMPARE(trouble.size(), 1);
    QVERIFY(m_opened.isEmpty());
    // Saving it is the person's own decision.
    const QString target = folder.filePath(u"saved.txt"_s);
    bool isSaved = false;
    agent.workspace->downloads().saveTo(agent.stored(ticket).first(), target, this,
                                        [&](const Result<QString> &saved) { isSaved = saved.ok(); });
    QTRY_VERIFY(isSaved);
    QVERIFY(contentOf(target).startsWith("[Desktop Entry]"));
    agent.view.reset();
}

void TestFiles::newTicketTakesItsFilesOffline()
{
    TestServer server;
    QVERIFY2(server.isReady(), qPrintable(server.why()));
    Person agent(server, u"agent@test.example"_s);
    agent.signIn();
    QTRY_VERIFY(agent.api.isSignedIn());
    server.kill();
    QTRY_VERIFY(!agent.api.isSignedIn());
    NewTicketForm form(
        agent.workspace->directory(), agent.outbox(), agent.workspace->drafts(),
        [](const QString &, QObject *, const SearchList::Found &found) { found({}); },
        [](const auto &, QObject *, const auto &) {});
    DraftFiles files(*agent.workspace);
    form.setFiles(&files);
    form.start();
    for (QLineEdit *field : form.findChildren<QLineEdit *>()) {
        if (field->accessibleName() == u"Requester"_s)
            QTest::keyClicks(field, u"nora@new.example"_s);
        else if (field->accessibleName() == u"Subject"_s)
            QTest::keyClicks(field, u"Cannot print"_s);
    }
    QTemporaryDir folder;
    files.addPaths({written(folder, u"printer.log"_s, "no paper")});
    QTRY_VERIFY(files.files().size() == 1 && !files.isPreparing());
    QSignalSpy submitted(&form, &NewTicketForm::submitted);
    QVERIFY(form.submit());
    QVERIFY(files.files().isEmpty());
    agent.look(submitted.first().first().value<TicketId>());
    QTRY_COMPARE(agent.shownFiles(), QStringList{u"printer.log"_s});
    QVERIFY2(server.start(), qPrintable(server.why()));
    QTRY_COMPARE_WITH_TIMEOUT(agent.outbox().count(), 0, kPatienceMs);
    QTRY_VERIFY(agent.view->ticket().isValid() && agent.tickets().storedPage(agent.view->ticket()));
    QTRY_COMPARE(agent.tickets().storedPage(agent.view->ticket())->attachments.size(), 1);
    QCOMPARE(fetched(agent, agent.tickets().storedPage(agent.view->ticket())->attachments.first()),
             QByteArray("no paper"));
    agent.view.reset();
}

void TestFiles::filesLieOnTheTicketItself()
{
    TestServer server;
    QVERIFY2(server.isReady(), qPrintable(server.why()));
    Person agent(server, u"agent@test.example"_s);
    Person colleague(server, u"colleague@test.example"_s);
    agent.signIn();
    colleague.signIn();
    const TicketId ticket = agent.makeTicket(u"Contract"_s);
    agent.look(ticket);
    colleague.look(ticket);
    QTRY_VERIFY(agent.tickets().page(ticket) && colleague.tickets().page(ticket));
    QTemporaryDir folder;
    agent.view->files().putOnTicket(ticket, {written(folder, u"contract.txt"_s, "signed")}, u"T-0001"_s);
    QTRY_COMPARE_WITH_TIMEOUT(colleague.shownFiles(), QStringList{u"contract.txt"_s}, kPatienceMs);
    QTRY_VERIFY(agent.chip(u"contract.txt"_s) && agent.chip(u"contract.txt"_s)->isEnabled());
    QTRY_VERIFY(colleague.model->rowCount() == 1 && colleague.model->rowAt(0)->hasAttachment);
    const Attachment file = agent.tickets().storedPage(ticket)->attachments.first();
    QVERIFY(agent.view->fileDesk().mayRemove(file) && !colleague.view->fileDesk().mayRemove(file));
    agent.view->fileDesk().remove(file);
    QTRY_VERIFY(colleague.shownFiles().isEmpty() && agent.shownFiles().isEmpty());
    QTRY_VERIFY(!colleague.model->rowAt(0)->hasAttachment);
    agent.view.reset();
    colleague.view.reset();
}

QTEST_MAIN(TestFiles)
#include "tst_files.moc"
