// SPDX-License-Identifier: GPL-3.0-or-later
// German is complete and keeps what is put into its sentences; it is loaded and shown; English counts one as one.
#include "client/desk.h"
#include "client/net/errorwords.h"
#include "client/shell/mainwindow.h"
#include "client/shell/preferences.h"
#include "client/shell/sidebaritem.h"
#include "client/tickets/ticketlistpane.h"
#include "client/tickets/tickettable.h"
#include "client/tickets/ticketview.h"
#include "client/translation.h"
#include "client/widgets/words.h"
#include "tests/client/pictures.h"
#include "tests/client/ticketuitest.h"
#include "tests/client/translationfile.h"

#include <QComboBox>
#include <QLabel>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTranslator>

using namespace sf;
using namespace sf::client;
using namespace sf::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A language for one test; the locale is as before afterwards.
class Speaking
{
public:
    explicit Speaking(const QString &code) : m_translation(code) {}
    ~Speaking() { QLocale::setDefault(m_before); }
    Q_DISABLE_COPY_MOVE(Speaking)

private:
    QLocale m_before;
    Translation m_translation;
};

QList<TranslatedText> textsOf(const QString &code)
{
    const QString folder = qEnvironmentVariable("SF_SOURCE_DIR") + u"/translations/"_s;
    return TranslationFile(folder + u"supportflow_%1.ts"_s.arg(code)).texts();
}

QString atRunTime(const TranslatedText &text, int count = -1)
{
    return QCoreApplication::translate(text.context.toUtf8().constData(), text.source.toUtf8().constData(),
                                       text.comment.toUtf8().constData(), count);
}

QString counted(QString form, int count)
{
    const QString number = QString::number(count);
    return form.replace("%Ln"_L1, number).replace("%n"_L1, number);
}

template<class W>
QStringList wordsOn(const QWidget &window)
{
    QStringList words;
    const auto widgets = window.findChildren<W *>();
    for (const W *widget : widgets)
        words.append(widget->text());
    return words;
}

/// A language that has words for what the server refuses.
class Refusals : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        const bool isOurs = qstrcmp(context, "ErrorWords") == 0 || qstrcmp(context, "FieldLabels") == 0;
        return isOurs ? u"~"_s + QString::fromUtf8(source) : QString();
    }
    bool isEmpty() const override { return false; }
};

QComboBox *comboNamed(const QWidget &window, const QString &name)
{
    const auto combos = window.findChildren<QComboBox *>();
    for (QComboBox *combo : combos) {
        if (combo->accessibleName() == name)
            return combo;
    }
    return nullptr;
}

} // namespace

class TranslationsTest : public TicketUiTest
{
    Q_OBJECT

private slots:
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void placeholdersAndMnemonicsAreKept_data();
    void placeholdersAndMnemonicsAreKept();
    void germanIsLoaded();
    void englishCountsOneAsOne_data();
    void englishCountsOneAsOne();
    void mainWindowIsGerman();
    void preferencesAreGermanAndOfferTheLanguages();
    void whatTheServerRefusesIsSaidInOnesLanguage();
};

void TranslationsTest::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("German") << u"de"_s;
    QTest::newRow("English") << u"en"_s;
}

void TranslationsTest::everyTextIsTranslated()
{
    QFETCH(QString, code);
    const QList<TranslatedText> texts = textsOf(code);
    QVERIFY(texts.size() > 10);
    for (const TranslatedText &text : texts) {
        QVERIFY2(text.isFinished, qPrintable(text.context + u": "_s + text.source));
        QCOMPARE(text.forms.size(), text.isPlural ? 2 : 1);
        for (const QString &form : text.forms)
            QVERIFY2(!form.trimmed().isEmpty(), qPrintable(text.context + u": "_s + text.source));
    }
}

void TranslationsTest::placeholdersAndMnemonicsAreKept_data()
{
    everyTextIsTranslated_data();
}

void TranslationsTest::placeholdersAndMnemonicsAreKept()
{
    QFETCH(QString, code);
    const QList<TranslatedText> texts = textsOf(code);
    QVERIFY(!texts.isEmpty());
    for (const TranslatedText &text : texts) {
        for (const QString &form : text.forms) {
            QVERIFY2(placeholders(form) == placeholders(text.source), qPrintable(text.source + u" -> "_s + form));
            QVERIFY2(form.count(u'&') == text.source.count(u'&'), qPrintable(text.source + u" -> "_s + form));
        }
    }
}

void TranslationsTest::germanIsLoaded()
{
    const Speaking german(u"de"_s);
    QCOMPARE(QLocale().language(), QLocale::German);
    const QList<TranslatedText> texts = textsOf(u"de"_s);
    QVERIFY(!texts.isEmpty());
    for (const TranslatedText &text : texts) {
        if (text.isPlural) {
            QCOMPARE(atRunTime(text, 1), counted(text.forms[0], 1));
            QCOMPARE(atRunTime(text, 7), counted(text.forms[1], 7));
        } else {
            QCOMPARE(atRunTime(text), text.forms[0]);
        }
    }
    QCOMPARE(statusWord(Status::WaitingOnCustomer), u"Wartet auf Kunden"_s);
    QCOMPARE(priorityWord(Priority::Critical), u"Kritisch"_s);
}

void TranslationsTest::englishCountsOneAsOne_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("English was chosen") << u"en"_s;
    QTest::newRow("the system's language is not spoken") << QString();
    QTest::newRow("no language") << u"xx"_s;
}

void TranslationsTest::englishCountsOneAsOne()
{
    QFETCH(QString, code);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Icelandic, QLocale::Iceland));
    {
        const Speaking english(code);
        const auto tickets = [](int count) {
            return QCoreApplication::translate("sf::client::TicketListPane", "%Ln tickets", nullptr, count);
        };
        QCOMPARE(tickets(1), u"1 ticket"_s);
        QCOMPARE(tickets(2), u"2 tickets"_s);
        QCOMPARE(statusWord(Status::Open), u"Open"_s);
    }
    QLocale::setDefault(before);
}

void TranslationsTest::mainWindowIsGerman()
{
    const Speaking german(u"de"_s);
    signIn();
    Desk desk(*m_workspace, *m_settings, *m_appearance);
    desk.show();
    MainWindow &window = desk.window();
    auto *list = window.findChild<TicketListPane *>();
    auto *view = window.findChild<TicketView *>();
    QVERIFY(list && view);
    QTRY_COMPARE(list->model().rowCount(), static_cast<int>(m_rows.size()));
    QTRY_COMPARE(list->countWords(), u"7 Tickets"_s);
    list->table().select(TicketId(2));
    view->showTicket(TicketId(2));
    const QStringList sections = wordsOn<QLabel>(window);
    QVERIFY2(sections.contains(u"ANSICHTEN"_s), qPrintable(sections.join(u'|')));
    const QStringList views = wordsOn<SidebarItem>(window);
    for (const QString &title : {u"Meine offenen"_s, u"Überfällig"_s, u"Support-Tickets"_s, u"Kontakte"_s})
        QVERIFY2(views.contains(title), qPrintable(views.join(u'|')));
    QTRY_VERIFY(wordsOn<QLabel>(*view).contains(u"Fällig"_s));

    QString letters;
    const auto menus = window.menuBar()->actions();
    for (const QAction *menu : menus) {
        const qsizetype at = menu->text().indexOf(u'&') + 1;
        QVERIFY2(at > 0 && at < menu->text().size(), qPrintable(menu->text()));
        const QChar letter = menu->text().at(at).toLower();
        QVERIFY2(!letters.contains(letter), qPrintable(menu->text()));
        letters += letter;
    }
    QTest::qWait(500);
    QVERIFY(keepPicture(window, u"main-german"_s));
}

void TranslationsTest::preferencesAreGermanAndOfferTheLanguages()
{
    const Speaking german(u"de"_s);
    Preferences preferences({.server = u"desk.example:4747"_s});
    preferences.resize(520, 520);
    preferences.show();
    const QStringList words = wordsOn<QLabel>(preferences);
    for (const QString &heading : {u"Design"_s, u"Sprache"_s, u"Benachrichtigungen"_s})
        QVERIFY2(words.contains(heading), qPrintable(words.join(u'|')));
    QComboBox *languages = comboNamed(preferences, u"Sprache"_s);
    QVERIFY(languages);
    QCOMPARE(languages->currentText(), u"Wie das System"_s);
    QSignalSpy chosen(&preferences, &Preferences::languageChosen);
    QTest::keyClick(languages, Qt::Key_End);
    QCOMPARE(languages->currentText(), u"Deutsch"_s);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toString(), u"de"_s);
    QVERIFY(keepPicture(preferences, u"preferences-german"_s));

    const Preferences chosenBefore({.language = u"en"_s, .server = u"desk.example:4747"_s});
    QCOMPARE(comboNamed(chosenBefore, u"Sprache"_s)->currentText(), u"English"_s);
}

void TranslationsTest::whatTheServerRefusesIsSaidInOnesLanguage()
{
    const Error missing = Error::invalid(u"name"_s, u"The name is missing."_s);
    const Error forbidden = Error::of(ErrorKind::Forbidden, u"Views for all are for supervisors."_s);
    // Who reads English reads the server's own sentence.
    QCOMPARE(inWords(missing).message, missing.message);
    QCOMPARE(inWords(missing).fields.value(u"name"_s), missing.message);
    QVERIFY(!inWords(Error::of(ErrorKind::Storage, {})).message.isEmpty());
    Refusals refusals;
    QVERIFY(QCoreApplication::installTranslator(&refusals));
    const Error said = inWords(missing);
    QCOMPARE(said.message, u"~~Please correct: ~Name. The server says: “The name is missing.”"_s);
    QCOMPARE(said.fields.value(u"name"_s), said.message);
    QVERIFY(inWords(forbidden).message.contains(u"~You may not do this. Ask an administrator."_s));
    QVERIFY(inWords(forbidden).message.contains(forbidden.message)); // as the detail
    QCoreApplication::removeTranslator(&refusals);
}

QTEST_MAIN(TranslationsTest)
#include "tst_translations.moc"
