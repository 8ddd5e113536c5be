// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with a file that is there: open it, save it, drag it out; and choosing files in the dialogs.
#include "tests/flow/filestory.h"

#include <QDialogButtonBox>
#include <QDrag>
#include <QFileDialog>
#include <QLineEdit>

using namespace sf;
using namespace sf::client;
using namespace sf::test;
using namespace Qt::Literals::StringLiterals;

class TestFileDesk : public FileStory
{
    Q_OBJECT

private slots:
    void programsAreNotOpened();
    void filesAreSavedWhereOneChooses();
    void filesAreChosenInADialog();
    void filesAreDraggedOut();

private:
    void sendFile(const QString &name, const QByteArray &bytes);
    QFileDialog *dialog() const;
};

namespace {

/// As a person types the path and presses the button.
void choose(QFileDialog &dialog, const QString &path)
{
    auto *field = dialog.findChild<QLineEdit *>(u"fileNameEdit"_s);
    QVERIFY(field);
    field->setText(path);
    QTest::keyClick(field, Qt::Key_Return);
}

} // namespace

void TestFileDesk::sendFile(const QString &name, const QByteArray &bytes)
{
    m_agent->drop({written(name, bytes)});
    QTRY_VERIFY(m_agent->hasFiles(1));
    m_agent->send();
    QTRY_VERIFY_WITH_TIMEOUT(m_agent->chip(name) && m_agent->chip(name)->isEnabled(), kFilePatienceMs);
    QTRY_VERIFY(m_agent->stored(m_ticket).size() == 1);
}

/// The widgets' own, for there is no desktop behind the tests.
QFileDialog *TestFileDesk::dialog() const
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<QFileDialog *>(window); found && found->isVisible())
            return found;
    }
    return nullptr;
}

void TestFileDesk::programsAreNotOpened()
{
    SF_BEGIN_STORY();
    const QByteArray program = "[Desktop Entry]\nType=Application\nExec=true\n";
    sendFile(u"invoice.desktop"_s, program);
    QSignalSpy trouble(&m_agent->view->fileDesk(), &FileDesk::troubleArose);
    QTest::mouseClick(m_agent->chip(u"invoice.desktop"_s), Qt::LeftButton);
    QCOMPARE(trouble.size(), 1);
    QVERIFY(m_opened.isEmpty());
    // Saving it is the person's own decision.
    const QString target = m_folder->filePath(u"saved.txt"_s);
    bool isSaved = false;
    m_agent->workspace->downloads().saveTo(m_agent->stored(m_ticket).first(), target, this,
                                           [&](const Result<QString> &saved) { isSaved = saved.ok(); });
    QTRY_VERIFY(isSaved);
    QCOMPARE(contentOf(target), program);
}

void TestFileDesk::filesAreSavedWhereOneChooses()
{
    SF_BEGIN_STORY();
    sendFile(u"steps.txt"_s, "one\ntwo\n");
    QSignalSpy told(&m_agent->view->fileDesk(), &FileDesk::told);
    m_agent->view->fileDesk().saveAs(m_agent->stored(m_ticket).first());
    QTRY_VERIFY(dialog());
    QCOMPARE(dialog()->acceptMode(), QFileDialog::AcceptSave);
    QCOMPARE(dialog()->findChild<QLineEdit *>(u"fileNameEdit"_s)->text(), u"steps.txt"_s);
    const QString target = m_folder->filePath(u"elsewhere.txt"_s);
    choose(*dialog(), target);
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(told.first().first().toString().contains(u"elsewhere.txt"_s));
    QCOMPARE(contentOf(target), QByteArray("one\ntwo\n"));
    // Where nothing can be written, it is told.
    QSignalSpy trouble(&m_agent->view->fileDesk(), &FileDesk::troubleArose);
    m_agent->view->fileDesk().saveAs(m_agent->stored(m_ticket).first());
    QTRY_VERIFY(dialog());
    emit dialog()->fileSelected(u"/proc/nowhere/steps.txt"_s);
    QTRY_COMPARE(trouble.size(), 1);
    dialog()->reject();
}

void TestFileDesk::filesAreChosenInADialog()
{
    SF_BEGIN_STORY();
    written(u"a.txt"_s, "a");
    written(u"b.txt"_s, "b");
    m_agent->view->attachFiles();
    QTRY_VERIFY(dialog());
    dialog()->setDirectory(m_folder->path());
    choose(*dialog(), u"\"a.txt\" \"b.txt\""_s);
    QTRY_VERIFY(m_agent->hasFiles(2));
    QTRY_VERIFY(!dialog());
    QCOMPARE(m_agent->tray()[0].name, u"a.txt"_s);
    QCOMPARE(m_agent->tray()[1].name, u"b.txt"_s);
    m_agent->view->putFilesOnTicket();
    QTRY_VERIFY(dialog());
    choose(*dialog(), written(u"contract.txt"_s, "signed"));
    QTRY_COMPARE_WITH_TIMEOUT(m_agent->shownFiles(), QStringList{u"contract.txt"_s}, kFilePatienceMs);
    QTRY_VERIFY(m_agent->tickets().storedPage(m_ticket)->attachments.size() == 1);
    // Whoever closes it has chosen nothing.
    m_agent->view->attachFiles();
    QTRY_VERIFY(dialog());
    dialog()->reject();
    QTRY_VERIFY(!dialog());
    QVERIFY(m_agent->hasFiles(2));
}

void TestFileDesk::filesAreDraggedOut()
{
    SF_BEGIN_STORY({}, true);
    sendFile(u"steps.txt"_s, "one\ntwo\n");
    QTRY_VERIFY_WITH_TIMEOUT(m_colleague->chip(u"steps.txt"_s), kFilePatienceMs);
    QList<QUrl> carried;
    Qt::DropActions actions;
    m_colleague->view->fileDesk().setCarrier([&](QDrag &drag) {
        carried = drag.mimeData()->urls();
        actions = drag.supportedActions();
        drag.deleteLater();
    });
    const auto pull = [this] {
        const FileChip *chip = m_colleague->chip(u"steps.txt"_s);
        QWindow *window = m_colleague->view->window()->windowHandle();
        const QPoint start = chip->mapTo(m_colleague->view->window(), chip->rect().center());
        QTest::mousePress(window, Qt::LeftButton, {}, start);
        QTest::mouseMove(window, start + QPoint(QApplication::startDragDistance() + 5, 0));
        return start;
    };
    const auto release = [this](const QPoint &at) {
        QTest::mouseRelease(m_colleague->view->window()->windowHandle(), Qt::LeftButton, {}, at + QPoint(30, 0));
    };
    // It is fetched first; who lets go meanwhile drags nothing.
    Downloads &downloads = m_colleague->workspace->downloads();
    const Attachment file = m_colleague->stored(m_ticket).first();
    QVERIFY(downloads.namedPath(file).isEmpty());
    release(pull());
    QTRY_VERIFY(!downloads.namedPath(file).isEmpty());
    QVERIFY(carried.isEmpty());
    // Now it is here and goes at once, with its own name and content; no click opens it.
    const QPoint at = pull();
    QCOMPARE(carried.size(), 1);
    release(at);
    QCOMPARE(carried.first().fileName(), u"steps.txt"_s);
    QCOMPARE(contentOf(carried.first().toLocalFile()), QByteArray("one\ntwo\n"));
    QVERIFY(m_opened.isEmpty());
    // And while one holds on, it goes when it has arrived.
    carried.clear();
    QVERIFY(QFile::setPermissions(downloads.namedPath(file), QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(QFile::remove(downloads.namedPath(file)));
    const QPoint held = pull();
    QTRY_COMPARE(carried.size(), 1);
    release(held);
    QCOMPARE(contentOf(carried.first().toLocalFile()), QByteArray("one\ntwo\n"));
}

QTEST_MAIN(TestFileDesk)
#include "tst_filedesk.moc"
