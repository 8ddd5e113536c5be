// SPDX-License-Identifier: GPL-3.0-or-later
// Files on the page of a ticket as they look and behave, against a scripted peer: chips, pictures, progress, trouble, saving, strangers' files.
#include "client/attachments/draftfiles.h"
#include "client/attachments/filechip.h"
#include "client/attachments/filedesk.h"
#include "client/attachments/filestrip.h"
#include "client/attachments/filewords.h"
#include "client/attachments/messageedit.h"
#include "client/attachments/picturepreview.h"
#include "client/attachments/picturereader.h"
#include "client/tickets/composer.h"
#include "client/tickets/conversation.h"
#include "client/tickets/eventwords.h"
#include "client/tickets/ticketview.h"
#include "tests/client/ticketuitest.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFileDialog>
#include <QLinearGradient>
#include <QMimeData>
#include <QPainter>
#include <QSignalSpy>

using namespace sf;
using namespace sf::client;
using namespace sf::test;
using namespace Qt::Literals::StringLiterals;

class TestClientAttachments : public TicketUiTest
{
    Q_OBJECT

private slots:
    void pastedTextStaysText();
    void programsAreNamedAsSuch();
    void timelineNamesFilesOfTheTicket();
    void damagedFileIsNotKept();
    void saveOffersASafeName();
    void strangersPicturesAreLimited();
    void pictures();
};

namespace {

QByteArray drawing(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient sky(0, 0, 0, height);
    sky.setColorAt(0, QColor(0x2f6feb));
    sky.setColorAt(1, QColor(0xf6f7f9));
    painter.fillRect(image.rect(), sky);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(QRectF(width * 0.1, height * 0.2, width * 0.6, height * 0.5), 12, 12);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

Attachment makeFile(qint64 id, const QString &name, const QString &type, const QByteArray &bytes)
{
    Attachment file;
    file.id = AttachmentId(id);
    file.version = 1;
    file.ticketId = TicketId(2);
    file.fileName = name;
    file.mimeType = type;
    file.size = bytes.size();
    file.sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    file.hasThumbnail = type.startsWith("image/"_L1);
    file.uploaderId = UserId(2);
    return file;
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace

void TestClientAttachments::pastedTextStaysText()
{
    MessageEdit edit;
    QSignalSpy files(&edit, &MessageEdit::filesOffered);
    QSignalSpy images(&edit, &MessageEdit::imageOffered);
    QMimeData words;
    words.setText(u"hello"_s);
    QVERIFY(!edit.offer(words));
    // As office programs offer it: the words are meant.
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    words.setImageData(image);
    QVERIFY(!edit.offer(words));
    QMimeData picture;
    picture.setImageData(image);
    QVERIFY(edit.offer(picture));
    QCOMPARE(images.size(), 1);
    QMimeData links;
    links.setUrls({QUrl(u"https://example.org/a.png"_s)});
    QVERIFY(!edit.offer(links));
    QMimeData two;
    two.setUrls({QUrl::fromLocalFile(u"/x/a.png"_s), QUrl::fromLocalFile(u"/x/b.png"_s)});
    QVERIFY(edit.offer(two));
    QCOMPARE(files.first().first().toStringList(), (QStringList{u"/x/a.png"_s, u"/x/b.png"_s}));
}

void TestClientAttachments::programsAreNamedAsSuch()
{
    for (const QString &name : {u"a.exe"_s, u"A.EXE"_s, u"a.tar.desktop"_s, u"a.docm"_s, u"page.html"_s, u"x.svg"_s})
        QVERIFY2(!mayBeOpened(name, u"application/octet-stream"_s), qPrintable(name));
    QVERIFY(!mayBeOpened(u"report.pdf"_s, u"application/x-executable"_s));
    QVERIFY(!mayBeOpened(u"readme"_s, u"application/x-shellscript"_s));
    QVERIFY(mayBeOpened(u"report.pdf"_s, u"application/pdf"_s));
    QVERIFY(mayBeOpened(u"notes.txt"_s, u"text/plain"_s));
    QVERIFY(!isPicture(u"image/svg+xml"_s));
}

void TestClientAttachments::timelineNamesFilesOfTheTicket()
{
    Event event = makeEvent(9, u"Emma Clark"_s, R"({"has_attachment":[false,true],"attachments":[[],["a.pdf"]]})", 5);
    event.kind = EventKind::Attached;
    QCOMPARE(eventSentences(event, {}), QStringList{u"Emma Clark attached “a.pdf”"_s});
    event.kind = EventKind::Responded; // seen in the message
    QVERIFY(eventSentences(event, {}).isEmpty());
    event.kind = EventKind::Detached;
    event.changes.bytes = R"({"attachments":[["a.pdf"],[]]})";
    QCOMPARE(eventSentences(event, {}), QStringList{u"Emma Clark removed the file “a.pdf”"_s});
}

void TestClientAttachments::damagedFileIsNotKept()
{
    signIn();
    const QByteArray bytes = "the bytes that were promised";
    const Attachment file = makeFile(7, u"a.txt"_s, u"text/plain"_s, bytes);
    QByteArray sent = QByteArray(bytes.size(), 'x');
    m_special = [&](const Call &call) {
        if (call.method != AttachmentRead::name)
            return false;
        m_server->answer(call, toJson(AttachmentRead::Result{.bytes = base64(sent), .size = bytes.size()}));
        return true;
    };
    std::optional<Result<QString>> outcome;
    const auto take = [&](const Result<QString> &got) { outcome.emplace(got); };
    m_workspace->downloads().fetch(file, this, take);
    QTRY_VERIFY(outcome);
    QVERIFY(!outcome->ok());
    QVERIFY(!m_workspace->downloads().isHere(file));
    outcome.reset();
    sent = bytes;
    m_workspace->downloads().fetch(file, this, take);
    QTRY_VERIFY(outcome);
    QVERIFY(outcome->ok());
    QVERIFY(m_workspace->downloads().isHere(file));
    // More than was said is not written down.
    outcome.reset();
    sent = bytes + bytes;
    Attachment other = file;
    other.id = AttachmentId(8);
    other.sha256 = QString(64, u'a');
    m_workspace->downloads().fetch(other, this, take);
    QTRY_VERIFY(outcome);
    QVERIFY(!outcome->ok());
    // The server's hash becomes a file's name, so it has to be one.
    outcome.reset();
    other.sha256 = u"../../evil"_s;
    m_workspace->downloads().fetch(other, this, take);
    QTRY_VERIFY(outcome);
    QVERIFY(!outcome->ok());
}

void TestClientAttachments::saveOffersASafeName()
{
    signIn();
    TicketView view(*m_workspace);
    view.show();
    const Attachment file = makeFile(7, u"../\u202Egnp.exe"_s, u"text/plain"_s, "x");
    view.fileDesk().saveAs(file);
    auto *dialog = view.findChild<QFileDialog *>();
    QVERIFY(dialog);
    QCOMPARE(QFileInfo(dialog->selectedFiles().first()).fileName(), u"_._gnp.exe"_s);
    dialog->close();
}

void TestClientAttachments::strangersPicturesAreLimited()
{
    QCOMPARE(readPicture(drawing(900, 300), 640).size(), QSize(640, 213));
    QCOMPARE(readPicture(drawing(90, 30), 640).size(), QSize(90, 30));
    QVERIFY(readPicture("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", 640).isNull());
    QVERIFY(readPicture("BM not one of ours", 640).isNull());
    QVERIFY(readPicture(drawing(90, 30).left(50), 640).isNull());
}

/// Files on messages, in the composer, in the preview; SF_PICTURES names a folder to keep the pictures in.
void TestClientAttachments::pictures()
{
    const QByteArray wide = drawing(1200, 700);
    const QByteArray log(84'211, 'l');
    const Attachment screenshot = makeFile(1, u"Screenshot 2026-11-20 at 09.41.12.png"_s, u"image/png"_s, wide);
    const Attachment text =
        makeFile(2, u"login-trace-with-a-very-long-name-that-does-not-fit-anywhere.log"_s, u"text/plain"_s, log);
    const Attachment contract = makeFile(3, u"Contract.pdf"_s, u"application/pdf"_s, QByteArray(2'400'000, 'c'));
    m_page.attachments = {contract};
    m_page.responses.last().attachments = {screenshot, text};
    m_special = [&](const Call &call) {
        if (call.method == AttachmentThumbnail::name)
            m_server->answer(call, toJson(AttachmentThumbnail::Result{.bytes = base64(drawing(320, 187))}));
        else if (call.method == AttachmentRead::name)
            m_server->answer(call, toJson(AttachmentRead::Result{.bytes = base64(wide), .size = wide.size()}));
        else if (call.method == AttachmentBegin::name)
            m_server->answer(call, toJson(Receipt{.id = 50, .version = 1}));
        else if (call.method == AttachmentGet::name)
            m_server->answer(call, toJson(AttachmentState{.attachment = text, .received = 98'304, .finished = false}));
        else
            return false;
        return true;
    };
    signIn();
    TicketView view(*m_workspace);
    view.resize(960, 900);
    view.show();
    view.showTicket(TicketId(2));
    QTRY_VERIFY(!view.conversation().items().isEmpty());
    const auto chipOf = [&view](AttachmentId id) {
        for (const FileStrip *strip : view.conversation().findChildren<FileStrip *>()) {
            if (FileChip *chip = strip->chip(id); chip && strip->isVisible())
                return chip;
        }
        return static_cast<FileChip *>(nullptr);
    };
    QTRY_VERIFY(chipOf(screenshot.id) && chipOf(screenshot.id)->hasPicture());
    QCOMPARE(chipOf(text.id)->content().details, u"82 kB"_s);
    QVERIFY(chipOf(text.id)->width() < 420);
    QVERIFY(chipOf(contract.id));

    // On its way: it has arrived to a third and does not get further here.
    const QString large = m_folder->filePath(u"database dump.zip"_s);
    QFile dump(large);
    QVERIFY(dump.open(QIODevice::WriteOnly) && dump.write(QByteArray(300'000, 'z')) == 300'000);
    dump.close();
    view.files().addPaths({large});
    QTRY_COMPARE(view.composer().tray().files().size(), 1);
    QTRY_COMPARE(view.composer().tray().files().first().sent, 98'304);
    QCOMPARE(view.composer().tray().chip(view.composer().tray().files().first().key)->content().details, u"32 %"_s);

    view.fileDesk().activate(screenshot, {screenshot, text});
    QTRY_COMPARE(view.fileDesk().preview()->image().size(), QSize(1200, 700));
    const QString folder = qEnvironmentVariable("SF_PICTURES");
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
        m_appearance->choose(theme);
        QTest::qWait(300);
        const QString suffix = theme == ThemeChoice::Light ? u"light"_s : u"dark"_s;
        const QPixmap page = view.grab();
        const QPixmap preview = view.fileDesk().preview()->grab();
        QVERIFY(!page.isNull() && !preview.isNull());
        if (folder.isEmpty())
            continue;
        page.save(u"%1/files-%2.png"_s.arg(folder, suffix));
        preview.save(u"%1/preview-%2.png"_s.arg(folder, suffix));
    }
    QTest::keyClick(view.fileDesk().preview(), Qt::Key_Escape);
    QTRY_VERIFY(!view.fileDesk().preview());
    m_appearance->choose(ThemeChoice::Light);
}

QTEST_MAIN(TestClientAttachments)
#include "tst_attachments.moc"
