// SPDX-License-Identifier: GPL-3.0-or-later
// Files through the whole product: real widgets of two people against a real server, from the drop to the colleague's chip.
#include "client/attachments/picturepreview.h"
#include "client/tickets/newticketform.h"
#include "tests/flow/filestory.h"

#include <QClipboard>
#include <QLineEdit>

using namespace sf;
using namespace sf::client;
using namespace sf::test;
using namespace Qt::Literals::StringLiterals;

class TestFiles : public FileStory
{
    Q_OBJECT

private slots:
    void replyWithFilesReachesColleagues_data() { addDatabaseRows(); }
    void replyWithFilesReachesColleagues();
    void draftKeepsItsFiles();
    void takenBackFileIsNotSent();
    void newTicketTakesItsFilesOffline();
    void filesLieOnTheTicketItself();
    void splitTicketGetsTheFilesThatAreLeft();
};

namespace {

ServerOptions brisk(const QByteArray &engine)
{
    return {.engine = engine, .settings = "[limits]\nburst = 1000\n"};
}

} // namespace

void TestFiles::replyWithFilesReachesColleagues()
{
    QFETCH(QByteArray, engine);
    SF_BEGIN_STORY(brisk(engine), true);
    const QByteArray text = "one\ntwo\n";
    m_agent->drop({written(u"steps.txt"_s, text)});
    QTRY_VERIFY(m_agent->hasFiles(1));
    QImage screen(700, 350, QImage::Format_RGB32);
    screen.fill(Qt::darkCyan);
    QGuiApplication::clipboard()->setImage(screen);
    QTest::keyClick(&m_agent->edit(), Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(m_agent->tray().size() == 2 && m_agent->tray()[0].state == TrayFile::State::Ready
                && m_agent->tray()[1].state == TrayFile::State::Ready);
    QTest::keyClicks(&m_agent->edit(), u"See the picture"_s);
    m_agent->send();
    QVERIFY(m_agent->tray().isEmpty());

    QTRY_COMPARE_WITH_TIMEOUT(m_colleague->shownFiles().size(), 2, kFilePatienceMs);
    const QStringList shown = m_colleague->shownFiles();
    QVERIFY(shown[0].startsWith("Screenshot"_L1));
    QCOMPARE(shown[1], u"steps.txt"_s);
    QTRY_COMPARE(m_agent->outbox().count(), 0);
    QTRY_COMPARE(m_agent->shownFiles(), shown);
    QCOMPARE(m_colleague->stored(m_ticket).size(), 2);
    QTRY_VERIFY(m_colleague->chip(shown[0])->hasPicture());

    // A picture is shown, the rest opens outside, under its name.
    QTest::mouseClick(m_colleague->chip(shown[0]), Qt::LeftButton);
    QVERIFY(m_colleague->view->fileDesk().preview());
    QTRY_COMPARE(m_colleague->view->fileDesk().preview()->image().size(), screen.size());
    m_colleague->view->fileDesk().preview()->close();
    QTest::mouseClick(m_colleague->chip(u"steps.txt"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_opened.isEmpty());
    QCOMPARE(m_opened.fileName(), u"steps.txt"_s);
    QCOMPARE(contentOf(m_opened.toLocalFile()), text);
    // Nothing of ours stays behind.
    QVERIFY(QDir(Workspace::localFile(m_agent->account, m_agent->folder.path()) + u".files"_s).isEmpty());
}

void TestFiles::draftKeepsItsFiles()
{
    SF_BEGIN_STORY();
    m_agent->view->write(DraftKind::Note);
    m_agent->drop({written(u"kept.txt"_s, "kept")});
    QTRY_VERIFY(m_agent->hasFiles(1));
    m_agent->view->write(DraftKind::Reply);
    QVERIFY(m_agent->tray().isEmpty());
    m_agent->view.reset();
    m_agent->model.reset();
    m_agent->workspace.reset();
    m_agent->open();
    m_agent->look(m_ticket);
    QCOMPARE(m_agent->view->composer().kind(), DraftKind::Note);
    QCOMPARE(m_agent->tray().size(), 1);
    QCOMPARE(m_agent->tray().first().name, u"kept.txt"_s);
    m_agent->send();
    QTRY_COMPARE_WITH_TIMEOUT(m_agent->stored(m_ticket).size(), 1, kFilePatienceMs);
    QVERIFY(m_agent->tickets().storedPage(m_ticket)->responses.first().internal);
    QVERIFY(!m_agent->workspace->drafts().hasDraft(m_ticket));
}

void TestFiles::takenBackFileIsNotSent()
{
    SF_BEGIN_STORY();
    m_agent->drop({written(u"wrong.txt"_s, "wrong"), written(u"right.txt"_s, "right")});
    QTRY_VERIFY(m_agent->hasFiles(2));
    const TrayFile wrong = m_agent->tray().first();
    QCOMPARE(wrong.name, u"wrong.txt"_s);
    emit m_agent->view->composer().tray().chip(wrong.key)->removeRequested();
    QCOMPARE(m_agent->tray().size(), 1);
    m_agent->send();
    QTRY_COMPARE_WITH_TIMEOUT(m_agent->stored(m_ticket).size(), 1, kFilePatienceMs);
    QCOMPARE(m_agent->stored(m_ticket).first().fileName, u"right.txt"_s);

    // Taken back while it waits: the message, and its file with it.
    cut();
    m_agent->drop({written(u"later.txt"_s, "later")});
    QTRY_VERIFY(m_agent->hasFiles(1));
    m_agent->send();
    QCOMPARE(m_agent->outbox().count(), 2);
    m_agent->outbox().cancel(m_agent->outbox().entries().last().key);
    QCOMPARE(m_agent->outbox().count(), 0);
    QVERIFY(QDir(Workspace::localFile(m_agent->account, m_agent->folder.path()) + u".files"_s).isEmpty());
}

void TestFiles::newTicketTakesItsFilesOffline()
{
    SF_BEGIN_STORY();
    cut();
    NewTicketForm form(
        m_agent->workspace->directory(), m_agent->outbox(), m_agent->workspace->drafts(),
        [](const QString &, QObject *, const SearchList::Found &found) { found({}); },
        [](const auto &, QObject *, const auto &) {});
    DraftFiles files(*m_agent->workspace);
    form.setFiles(&files);
    form.start();
    for (QLineEdit *field : form.findChildren<QLineEdit *>()) {
        if (field->accessibleName() == u"Requester"_s)
            QTest::keyClicks(field, u"nora@new.example"_s);
        else if (field->accessibleName() == u"Subject"_s)
            QTest::keyClicks(field, u"Cannot print"_s);
    }
    files.addPaths({written(u"printer.log"_s, "no paper")});
    QTRY_VERIFY(files.files().size() == 1 && !files.isPreparing());
    QSignalSpy submitted(&form, &NewTicketForm::submitted);
    QVERIFY(form.submit());
    QVERIFY(files.files().isEmpty());
    m_agent->look(submitted.first().first().value<TicketId>());
    QTRY_COMPARE(m_agent->shownFiles(), QStringList{u"printer.log"_s});
    restart();
    QTRY_COMPARE_WITH_TIMEOUT(m_agent->outbox().count(), 0, kFilePatienceMs);
    const auto stored = [this] { return m_agent->tickets().storedPage(m_agent->view->ticket()); };
    QTRY_VERIFY(m_agent->view->ticket().isValid() && stored());
    QTRY_COMPARE(stored()->attachments.size(), 1);
    QCOMPARE(fetched(*m_agent, stored()->attachments.first()), QByteArray("no paper"));
}

void TestFiles::filesLieOnTheTicketItself()
{
    SF_BEGIN_STORY({}, true);
    m_agent->view->files().putOnTicket(m_ticket, {written(u"contract.txt"_s, "signed")}, u"T-0001"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_colleague->shownFiles(), QStringList{u"contract.txt"_s}, kFilePatienceMs);
    QTRY_VERIFY(m_agent->chip(u"contract.txt"_s) && m_agent->chip(u"contract.txt"_s)->isEnabled());
    QTRY_VERIFY(m_colleague->model->rowCount() == 1 && m_colleague->model->rowAt(0)->hasAttachment);
    const Attachment file = m_agent->tickets().storedPage(m_ticket)->attachments.first();
    QVERIFY(m_agent->view->fileDesk().mayRemove(file) && !m_colleague->view->fileDesk().mayRemove(file));
    m_agent->view->fileDesk().remove(file);
    QTRY_VERIFY(m_colleague->shownFiles().isEmpty() && m_agent->shownFiles().isEmpty());
    QTRY_VERIFY(!m_colleague->model->rowAt(0)->hasAttachment);
}

void TestFiles::splitTicketGetsTheFilesThatAreLeft()
{
    SF_BEGIN_STORY();
    m_agent->drop({written(u"invoice.txt"_s, "42"), written(u"private.txt"_s, "mine")});
    QTRY_VERIFY(m_agent->hasFiles(2));
    m_agent->send();
    QTRY_COMPARE_WITH_TIMEOUT(m_agent->stored(m_ticket).size(), 2, kFilePatienceMs);

    NewTicketForm form(
        m_agent->workspace->directory(), m_agent->outbox(), m_agent->workspace->drafts(),
        [](const QString &, QObject *, const SearchList::Found &found) { found({}); },
        [](const auto &, QObject *, const auto &) {});
    DraftFiles files(*m_agent->workspace);
    form.setFiles(&files);
    files.addPaths({written(u"drafted.txt"_s, "of another ticket")});
    QTRY_VERIFY(files.files().size() == 1 && !files.isPreparing());
    connect(m_agent->view.get(), &TicketView::splitRequested, &form, &NewTicketForm::startSplit);
    m_agent->view->splitNewest();
    auto *tray = form.findChild<FileTray *>();
    QCOMPARE(tray->files().size(), 2);
    QCOMPARE(tray->files()[1].name, u"private.txt"_s);
    form.resize(800, 820);
    form.setVisible(true);
    picture(form, u"split"_s);
    emit tray->chip(tray->files()[1].key)->removeRequested();
    QCOMPARE(tray->files().size(), 1);
    QSignalSpy settled(&m_agent->outbox(), &Outbox::entrySettled);
    QVERIFY(form.submit());
    // The files of the draft are its own again.
    QCOMPARE(tray->files().size(), 1);
    QCOMPARE(tray->files()[0].name, u"drafted.txt"_s);
    QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, kFilePatienceMs);
    const TicketId made(settled.first().at(1).value<Receipt>().id);
    m_agent->look(made);
    QTRY_COMPARE_WITH_TIMEOUT(m_agent->shownFiles(), QStringList{u"invoice.txt"_s}, kFilePatienceMs);
    QCOMPARE(fetched(*m_agent, m_agent->tickets().storedPage(made)->attachments.first()), QByteArray("42"));
}

QTEST_MAIN(TestFiles)
#include "tst_files.moc"
