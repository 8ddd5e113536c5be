// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of windows for people to look at, in the folder "pictures" of the build; a window with nothing on it fails the test.
#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QSet>
#include <QSize>
#include <QTest>
#include <QWidget>

namespace sf::test {

using namespace Qt::Literals::StringLiterals;

class PictureBook
{
public:
    /// Light and dark, small and large: the rows of a test's data.
    static void addLooks()
    {
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<QSize>("size");
        for (const bool isDark : {false, true}) {
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)})
                QTest::addRow("%s-%d", isDark ? "dark" : "light", size.width()) << isDark << size;
        }
    }

    PictureBook() : m_folder(QCoreApplication::applicationDirPath() + u"/../pictures"_s) {}

    /// Becomes a part of the names.
    void setLook(const QString &look) { m_look = look; }

    void add(QWidget &widget, const QString &name)
    {
        QTest::qWait(250); // answers that are on their way and a layout that settles
        const QImage picture = widget.grab().toImage();
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); y += 5) {
            for (int x = 0; x < picture.width(); x += 5)
                colours.insert(picture.pixel(x, y));
        }
        QVERIFY2(colours.size() > 8, qPrintable(name));
        QVERIFY(m_folder.mkpath(u"."_s));
        QVERIFY(picture.save(m_folder.filePath(u"%1-%2.png"_s.arg(name, m_look))));
    }

private:
    QDir m_folder;
    QString m_look;
};

} // namespace sf::test
