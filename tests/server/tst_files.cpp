// SPDX-License-Identifier: GPL-3.0-or-later
// What is made of strangers' files: their names, their types, their small pictures.
#include "server/attachments/filetype.h"
#include "server/attachments/thumbnail.h"
#include "shared/filename.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

class TestFiles : public QObject
{
    Q_OBJECT

private slots:
    void namesAreMadeSafe_data();
    void namesAreMadeSafe();
    void longNamesKeepTheirSuffix();
    void bytesTellTheType_data();
    void bytesTellTheType();
    void imagesGetSmallPictures_data();
    void imagesGetSmallPictures();
    void hostileImagesGetNone();
};

namespace {

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QByteArray png(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::blue);
    return encoded(image, "PNG");
}

QByteArray oneBitPng(int width, int height)
{
    QImage image(width, height, QImage::Format_Mono);
    image.fill(0);
    return encoded(image, "PNG");
}

} // namespace

void TestFiles::namesAreMadeSafe_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("safe");
    const auto row = [](const char *what, const QString &given, const QString &safe) {
        QTest::newRow(what) << given << safe;
    };
    row("plain", u"Report 2026 (final).pdf"_s, u"Report 2026 (final).pdf"_s);
    row("umlaut", u"Übersicht.txt"_s, u"Übersicht.txt"_s);
    row("decomposed", u"U\u0308bersicht.txt"_s, u"Übersicht.txt"_s);
    row("emoji", u"ok 🙂.png"_s, u"ok 🙂.png"_s);
    row("folders", u"../../etc/passwd"_s, u"_._.._etc_passwd"_s);
    row("Windows folders", u"C:\\Windows\\a.txt"_s, u"C__Windows_a.txt"_s);
    row("dots", u".."_s, u"file"_s);
    row("empty", u""_s, u"file"_s);
    row("spaces", u"  \t \n "_s, u"file"_s);
    row("hidden", u".htaccess"_s, u"_htaccess"_s);
    row("option", u"-rf"_s, u"_rf"_s);
    row("home", u"~root"_s, u"_root"_s);
    row("device", u"CON"_s, u"_CON"_s);
    row("device with suffix", u"nul.txt"_s, u"_nul.txt"_s);
    row("port", u"Com1.log"_s, u"_Com1.log"_s);
    row("no device", u"Command.log"_s, u"Command.log"_s);
    row("trailing dots", u"evil.exe. . ."_s, u"evil.exe"_s);
    row("direction", u"exe.\u202Egnp.scr"_s, u"exe.gnp.scr"_s);
    // The dot appears only when the invisible letter is gone, so that goes first.
    row("zero width", u"\u200B.\u200Bhtaccess"_s, u"_htaccess"_s);
    row("zero width in dots", u".\u200B."_s, u"file"_s);
    row("NUL", u"a.png\0.exe"_s, u"a.png.exe"_s);
    row("stream", u"a.txt:hidden"_s, u"a.txt_hidden"_s);
    row("lines", u"a\r\nContent-Type: x"_s, u"a Content-Type_ x"_s);
    row("wildcards", u"a*?\"<>|b"_s, u"a______b"_s);
}

void TestFiles::namesAreMadeSafe()
{
    QFETCH(QString, given);
    QFETCH(QString, safe);
    QCOMPARE(safeFileName(given), safe);
    QCOMPARE(safeFileName(safe), safe);
}

void TestFiles::longNamesKeepTheirSuffix()
{
    const QString name = safeFileName(QString(4000, u'ä') + u".tar.gz"_s);
    QVERIFY(name.toUtf8().size() <= 180);
    QVERIFY(name.endsWith(u".gz"_s));
    QVERIFY(safeFileName(u"a."_s + QString(4000, u'x')).toUtf8().size() <= 180);
    QCOMPARE(safeFileName(name), name);
}

void TestFiles::bytesTellTheType_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::newRow("picture") << png(4, 4) << u"a.png"_s << u"image/png"_s;
    QTest::newRow("picture under another name") << png(4, 4) << u"a.txt"_s << u"image/png"_s;
    QTest::newRow("text") << QByteArray("hello\n") << u"a.txt"_s << u"text/plain"_s;
    QTest::newRow("table") << QByteArray("a,b\n1,2\n") << u"a.csv"_s << u"text/csv"_s;
    QTest::newRow("text that would be a picture") << QByteArray("hello\n") << u"a.png"_s << u"text/plain"_s;
    QTest::newRow("page under another name")
        << QByteArray("<!DOCTYPE html><html><body>") << u"a.txt"_s << u"text/html"_s;
    QTest::newRow("program as a document") << QByteArray("\x7f"
                                                         "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0>\0",
                                                         20)
                                           << u"a.pdf"_s << u"application/x-executable"_s;
    QTest::newRow("document") << QByteArray("%PDF-1.4\n%") << u"x"_s << u"application/pdf"_s;
    QTest::newRow("nothing") << QByteArray() << u"x"_s << u"application/x-zerosize"_s;
}

void TestFiles::bytesTellTheType()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(QString, type);
    QCOMPARE(mimeTypeOf(bytes, name), type);
}

void TestFiles::imagesGetSmallPictures_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QSize>("size");
    QImage clear(1000, 100, QImage::Format_ARGB32);
    clear.fill(Qt::transparent);
    QTest::newRow("wide") << png(1600, 400) << u"image/png"_s << QSize(320, 80);
    QTest::newRow("high") << png(100, 3200) << u"image/png"_s << QSize(10, 320);
    QTest::newRow("hair") << png(4000, 1) << u"image/png"_s << QSize(320, 1);
    QTest::newRow("small stays") << png(20, 10) << u"image/png"_s << QSize(20, 10);
    QTest::newRow("see-through") << encoded(clear, "PNG") << u"image/png"_s << QSize(320, 32);
    QTest::newRow("photo") << encoded(QImage::fromData(png(640, 640)), "JPEG") << u"image/jpeg"_s << QSize(320, 320);
}

void TestFiles::imagesGetSmallPictures()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, type);
    QFETCH(QSize, size);
    QVERIFY(mayHaveThumbnail(type, bytes.size()));
    QCOMPARE(QImage::fromData(thumbnailOf(bytes, type)).size(), size);
}

void TestFiles::hostileImagesGetNone()
{
    QVERIFY(thumbnailOf(oneBitPng(8'000, 6'000), u"image/png"_s).isEmpty()); // small bytes, too many pixels
    QVERIFY(thumbnailOf(png(100, 100).left(60), u"image/png"_s).isEmpty());
    QVERIFY(thumbnailOf("\x89PNG\r\n\x1a\n", u"image/png"_s).isEmpty());
    QVERIFY(thumbnailOf(png(10, 10), u"image/jpeg"_s).isEmpty()); // no other decoder is tried
    QVERIFY(thumbnailOf("<svg xmlns='http://www.w3.org/2000/svg'/>", u"image/svg+xml"_s).isEmpty());
    QVERIFY(!mayHaveThumbnail(u"image/svg+xml"_s, 100));
    QVERIFY(!mayHaveThumbnail(u"image/png"_s, kMostImageBytes + 1));
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
