// SPDX-License-Identifier: GPL-3.0-or-later
// Every pair of text and background that the client draws can be read, in the light and in the dark theme.
#include "client/widgets/icons.h"
#include "client/widgets/paint.h"
#include "client/widgets/theme.h"
#include "shared/enums.h"

#include <QDir>
#include <QImage>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace sf::client {

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void wordsCanBeRead_data();
    void wordsCanBeRead();
    void pillsCanBeReadOnEverySurface_data();
    void pillsCanBeReadOnEverySurface();
    void initialsCanBeReadInTheirCircle();
    void initialsAreFirstAndLast();
    void themeIsFoundAgainFromItsPalette();
    void styleSheetHasNoTokenLeft();
};

namespace {

void addThemes()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

const Theme &themeOf(bool isDark)
{
    return isDark ? Theme::dark() : Theme::light();
}

void compareContrast(const QColor &text, const QColor &background, const QString &what)
{
    const double ratio = contrastRatio(text, background);
    QVERIFY2(ratio >= 4.5, qPrintable(u"%1: %2 on %3 is %4"_s.arg(what, text.name(), background.name()).arg(ratio)));
}

} // namespace

void ThemeTest::wordsCanBeRead_data()
{
    addThemes();
}

void ThemeTest::wordsCanBeRead()
{
    QFETCH(bool, isDark);
    const Theme &t = themeOf(isDark);
    for (const QColor &surface : {t.window, t.base, t.sidebar, t.selection, t.hover, t.sidebarSelection, t.note})
        compareContrast(t.text, surface, u"text"_s);
    for (const QColor &surface : {t.window, t.base, t.sidebar, t.selection, t.hover, t.note})
        compareContrast(t.muted, surface, u"muted"_s);
    for (const QColor &surface : {t.window, t.base, t.selection, t.sidebarSelection, t.hover})
        compareContrast(t.accentText, surface, u"accent text"_s);
    for (const QColor &word : {t.success, t.warning, t.danger}) {
        for (const QColor &surface : {t.window, t.base, t.selection, t.hover})
            compareContrast(word, surface, u"state"_s);
    }
    compareContrast(QColor(Qt::white), t.accentFill, u"primary button"_s);
    compareContrast(t.noteText, t.note, u"internal note"_s);
}

void ThemeTest::pillsCanBeReadOnEverySurface_data()
{
    addThemes();
}

void ThemeTest::pillsCanBeReadOnEverySurface()
{
    QFETCH(bool, isDark);
    const Theme &t = themeOf(isDark);
    QList<QColor> colours{QColor(),         QColor(0xdc4a3d),  QColor(0xc0392b),  QColor(0x3f7d20),  QColor(0x9a6b00),
                          QColor(0x7c5cd6), QColor(Qt::white), QColor(Qt::black), QColor(Qt::yellow)};
    for (std::size_t i = 0; i < EnumNames<Status>::names.size(); ++i)
        colours.append(t.statusColour(static_cast<Status>(i)));
    for (std::size_t i = 0; i < EnumNames<Priority>::names.size(); ++i)
        colours.append(t.priorityColour(static_cast<Priority>(i)));
    for (const QColor &colour : std::as_const(colours)) {
        const PillColours pill = t.pill(colour);
        for (const QColor &surface : {t.window, t.base, t.selection, t.hover, t.note})
            compareContrast(pill.text, blended(pill.background, surface, pill.background.alphaF()), colour.name());
    }
}

void ThemeTest::initialsCanBeReadInTheirCircle()
{
    for (const QString &name : {u"Sam Alvarez"_s, u"Jordan Meyer"_s, u"Sarah Johnson"_s, u"E R"_s, u"John"_s,
                                u"Emma Clark"_s, u"Noah Reed"_s, u"Alex Admin"_s, u"Sofia"_s, QString()}) {
        const QColor fill = avatarColour(name);
        compareContrast(inkOn(fill), fill, name);
    }
    compareContrast(inkOn(Qt::yellow), Qt::yellow, u"a chosen colour"_s);
}

void ThemeTest::initialsAreFirstAndLast()
{
    QCOMPARE(initialsOf(u"Sarah Johnson"_s), u"SJ"_s);
    QCOMPARE(initialsOf(u"  Ana  Maria de Souza "_s), u"AS"_s);
    QCOMPARE(initialsOf(u"plato"_s), u"P"_s);
    QCOMPARE(initialsOf(QString()), u"?"_s);
}

void ThemeTest::themeIsFoundAgainFromItsPalette()
{
    QVERIFY(!Theme::of(Theme::light().palette()).isDark);
    QVERIFY(Theme::of(Theme::dark().palette()).isDark);
}

void ThemeTest::styleSheetHasNoTokenLeft()
{
    QFile sheet(qEnvironmentVariable("SF_SOURCE_DIR") + u"/resources/style.qss"_s);
    QVERIFY2(sheet.open(QIODevice::ReadOnly), qPrintable(sheet.fileName()));
    const QString styled = Theme::dark().styled(QString::fromUtf8(sheet.readAll()));
    QVERIFY(!styled.isEmpty());
    QVERIFY2(!styled.contains(u'@'), qPrintable(styled.mid(styled.indexOf(u'@'), 40)));
}

} // namespace sf::client

QTEST_GUILESS_MAIN(sf::client::ThemeTest)
#include "tst_theme.moc"
