// SPDX-License-Identifier: GPL-3.0-or-later
// The sign-in form and the frame around the pages, as a person meets them.
#include "client/shell/actions.h"
#include "client/shell/mainwindow.h"
#include "client/shell/palette.h"
#include "client/shell/panel.h"
#include "client/shell/sidebar.h"
#include "client/shell/sidebaritem.h"
#include "client/signin/knownservers.h"
#include "client/signin/signinform.h"
#include "client/widgets/appearance.h"
#include "client/widgets/banner.h"
#include "client/widgets/flowlayout.h"
#include "client/widgets/icons.h"
#include "client/widgets/pill.h"
#include "client/widgets/relativetime.h"

#include <QAction>
#include <QApplication>
#include <QDirIterator>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace sf::client {

class ShellTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void emptyFieldsAreNamedBesideThem();
    void wrongAddressIsNamedBesideTheServer();
    void filledFormAsksToSignIn();
    void busyFormAsksOnlyOnce();
    void firstContactAsksForTheFingerprint();
    void changedFingerprintOffersNoWayOn();
    void serversAndFingerprintsAreKept();
    void sidebarShowsCountsAndSaysWhatIsChosen();
    void sidebarTellsTheConnectionAndOpensTheQueue();
    void paletteFindsAndTriggers();
    void splittersRememberThemselves();
    void everyIconDraws();
    void timesAreSaidAsPeopleSayThem();
    void bannerButtonsGoWithTheirMessage();

private:
    Appearance *m_appearance = nullptr;
};

namespace {

QLineEdit *editNamed(const QWidget &form, const QString &name)
{
    for (QLineEdit *edit : form.findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == name)
            return edit;
    }
    return nullptr;
}

QPushButton *buttonNamed(const QWidget &form, const QString &text)
{
    for (QPushButton *button : form.findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

void ShellTest::initTestCase()
{
    m_appearance = new Appearance(*qApp, this);
    m_appearance->choose(ThemeChoice::Light);
}

void ShellTest::emptyFieldsAreNamedBesideThem()
{
    SignInForm form;
    QSignalSpy asked(&form, &SignInForm::signInRequested);
    buttonNamed(form, u"Sign in"_s)->click();
    QCOMPARE(asked.size(), 0);
    QVERIFY(!form.error(SignInForm::Field::Server).isEmpty());
    QVERIFY(!form.error(SignInForm::Field::Organization).isEmpty());
    QVERIFY(!form.error(SignInForm::Field::Email).isEmpty());
    QVERIFY(!form.error(SignInForm::Field::Password).isEmpty());

    form.show();
    QTest::keyClicks(editNamed(form, u"Password"_s), u"x"_s);
    QVERIFY(!form.findChildren<QLineEdit *>().isEmpty());
    QCOMPARE(editNamed(form, u"Password"_s)->property("invalid").toBool(), false);
    QCOMPARE(editNamed(form, u"E-mail"_s)->property("invalid").toBool(), true);
}

void ShellTest::wrongAddressIsNamedBesideTheServer()
{
    SignInForm form;
    form.fill({u"http://nowhere/x"_s, u"demo-org"_s, u"john@demo.example"_s, u"secret"_s, false});
    buttonNamed(form, u"Sign in"_s)->click();
    QVERIFY(form.error(SignInForm::Field::Server).contains("address"_L1));
    QVERIFY(form.error(SignInForm::Field::Email).isEmpty());
}

void ShellTest::filledFormAsksToSignIn()
{
    SignInForm form;
    QSignalSpy asked(&form, &SignInForm::signInRequested);
    form.fill({u"localhost:4747"_s, u"demo-org"_s, u"john@demo.example"_s, {}, true});
    form.show();
    QTest::keyClicks(editNamed(form, u"Password"_s), u"secret"_s);
    QTest::keyClick(editNamed(form, u"Password"_s), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(form.request().password, u"secret"_s);
    QVERIFY(form.request().remember);
}

void ShellTest::busyFormAsksOnlyOnce()
{
    SignInForm form;
    QSignalSpy asked(&form, &SignInForm::signInRequested);
    form.fill({u"localhost"_s, u"demo-org"_s, u"john@demo.example"_s, u"secret"_s, false});
    QPushButton *button = buttonNamed(form, u"Sign in"_s);
    button->click();
    form.setBusy(true, u"Signing in"_s);
    button->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(button->text(), u"Signing in"_s);
    form.setBusy(false);
    form.showError(SignInForm::Field::Password, u"The password is wrong."_s);
    QCOMPARE(form.error(SignInForm::Field::Password), u"The password is wrong."_s);
}

void ShellTest::firstContactAsksForTheFingerprint()
{
    SignInForm form;
    QSignalSpy accepted(&form, &SignInForm::fingerprintAccepted);
    form.show();
    form.showFingerprint(u"desk.example:4747"_s, QByteArray(32, '\x5a'));
    QVERIFY(buttonNamed(form, u"Trust this server"_s)->isVisible());
    buttonNamed(form, u"Trust this server"_s)->click();
    QCOMPARE(accepted.size(), 1);
    QVERIFY(editNamed(form, u"Server"_s)->isVisible());
}

void ShellTest::changedFingerprintOffersNoWayOn()
{
    SignInForm form;
    QSignalSpy accepted(&form, &SignInForm::fingerprintAccepted);
    QSignalSpy refused(&form, &SignInForm::fingerprintRefused);
    form.show();
    form.showChangedFingerprint(u"desk.example:4747"_s, QByteArray(32, '\x01'), QByteArray(32, '\x02'));
    QVERIFY(!buttonNamed(form, u"Trust this server"_s)->isVisible());
    buttonNamed(form, u"Back"_s)->click();
    QCOMPARE(accepted.size(), 0);
    QCOMPARE(refused.size(), 1);
}

void ShellTest::serversAndFingerprintsAreKept()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"client.ini"_s);
    const KnownServer first{u"a.example:4747"_s, u"one"_s, u"x@a.example"_s, false};
    const KnownServer second{u"b.example:4747"_s, u"two"_s, u"y@b.example"_s, true};
    {
        QSettings settings(file, QSettings::IniFormat);
        KnownServers servers(settings);
        servers.remember(first);
        servers.remember(second);
        servers.trust(first.server, QByteArray(32, '\x07'));
    }
    QSettings settings(file, QSettings::IniFormat);
    KnownServers servers(settings);
    QCOMPARE(servers.list(), (QList<KnownServer>{second, first}));
    QCOMPARE(servers.fingerprint(first.server), QByteArray(32, '\x07'));
    QVERIFY(servers.fingerprint(second.server).isEmpty());
    servers.forget(first);
    QCOMPARE(servers.list(), QList<KnownServer>{second});
    QVERIFY(servers.fingerprint(first.server).isEmpty());
}

void ShellTest::sidebarShowsCountsAndSaysWhatIsChosen()
{
    Sidebar sidebar;
    sidebar.setViews({{u"my_open"_s, u"My open"_s}, {u"overdue"_s, u"Overdue"_s}});
    sidebar.setPages({{u"tickets"_s, u"Support Tickets"_s}});
    sidebar.setCount(u"my_open"_s, 6);
    sidebar.setCount(u"overdue"_s, 10000, true);
    sidebar.setCount(u"unknown"_s, 3);
    const auto items = sidebar.findChildren<SidebarItem *>();
    QCOMPARE(items.size(), 3);
    QCOMPARE(items[0]->count(), u"6"_s);
    QVERIFY(items[0]->accessibleName().contains("6 tickets"_L1));
    QVERIFY(items[1]->count().endsWith(u'+'));

    QSignalSpy view(&sidebar, &Sidebar::viewChosen);
    QSignalSpy page(&sidebar, &Sidebar::pageChosen);
    sidebar.setCurrent(u"my_open"_s);
    QCOMPARE(view.size(), 0);
    items[1]->click();
    QCOMPARE(view.size(), 1);
    QCOMPARE(view[0][0].toString(), u"overdue"_s);
    QCOMPARE(sidebar.current(), u"overdue"_s);
    items[2]->click();
    QCOMPARE(page.size(), 1);
    QCOMPARE(view.size(), 1);
}

void ShellTest::sidebarTellsTheConnectionAndOpensTheQueue()
{
    Sidebar sidebar;
    sidebar.setPerson(u"Sam Alvarez"_s, {});
    sidebar.setConnection(Sidebar::Light::Offline, u"Offline - 3 changes waiting"_s);
    QCOMPARE(sidebar.connectionWords(), u"Offline - 3 changes waiting"_s);
    QSignalSpy asked(&sidebar, &Sidebar::queueRequested);
    for (QAbstractButton *button : sidebar.findChildren<QAbstractButton *>()) {
        if (button->text() == sidebar.connectionWords())
            button->click();
    }
    QCOMPARE(asked.size(), 1);
}

void ShellTest::paletteFindsAndTriggers()
{
    Actions actions;
    actions.add({u"ticket.reply"_s, u"Ticket"_s, u"&Reply"_s, {QKeySequence(u"R"_s)}});
    QAction *resolve = actions.add({u"ticket.resolve"_s, u"Ticket"_s, u"Resolve"_s, {QKeySequence(u"E"_s)}});
    actions.add({u"ticket.hidden"_s, u"Ticket"_s, u"Resolve never"_s})->setEnabled(false);
    QVERIFY(resolve->toolTip().contains("(E)"_L1));

    Palette palette(actions);
    QSignalSpy chosen(&palette, &Palette::chosen);
    palette.show();
    auto *search = palette.findChild<QLineEdit *>();
    QTest::keyClicks(search, u"reso"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<QAction *>(), resolve);
}

void ShellTest::splittersRememberThemselves()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"client.ini"_s), QSettings::IniFormat);
    Actions actions;
    const auto open = [&] {
        return std::make_unique<MainWindow>(MainWindow::Panes{new Sidebar, new QWidget, new QWidget}, actions,
                                            settings);
    };
    auto first = open();
    first->show();
    auto *sidebar = first->findChild<Sidebar *>();
    auto *splitter = first->findChild<QSplitter *>(u"outerSplitter"_s);
    splitter->setSizes({260, 1100});
    const int width = sidebar->width();
    QVERIFY(width > 220);
    first->close();
    first.reset();

    auto second = open();
    second->show();
    QCOMPARE(second->findChild<Sidebar *>()->width(), width);
}

void ShellTest::everyIconDraws()
{
    QDirIterator files(u":/icons"_s);
    int count = 0;
    while (files.hasNext()) {
        files.next();
        const QByteArray name = files.fileInfo().completeBaseName().toLatin1();
        const QImage image = icon(QLatin1String(name)).pixmap(QSize(24, 24), 2.0).toImage();
        QCOMPARE(image.size(), QSize(48, 48));
        bool hasInk = false;
        for (int y = 0; y < image.height() && !hasInk; ++y) {
            for (int x = 0; x < image.width() && !hasInk; ++x)
                hasInk = qAlpha(image.pixel(x, y)) > 0;
        }
        QVERIFY2(hasInk, name.constData());
        ++count;
    }
    QVERIFY(count >= 25);
}

void ShellTest::timesAreSaidAsPeopleSayThem()
{
    const QDateTime now(QDate(2026, 3, 12), QTime(15, 0), Qt::UTC);
    QCOMPARE(relativeTime(now.addSecs(-20), now), u"just now"_s);
    QCOMPARE(relativeTime(now.addSecs(-190), now), u"3 min ago"_s);
    QCOMPARE(relativeTime(now.addSecs(2 * 3600), now), u"in 2 h"_s);
    QCOMPARE(relativeTime(now.addDays(-1), now), u"yesterday"_s);
    QCOMPARE(relativeTime(now.addDays(1), now), u"tomorrow"_s);
    QCOMPARE(shortRelativeTime(now.addSecs(-190), now), u"3 min"_s);
    QCOMPARE(relativeTime(now.addDays(-40), now), u"31 Jan"_s);
    QVERIFY(relativeTime(now.addYears(-2), now).contains("2024"_L1));
    QCOMPARE(relativeTime({}, now), QString());
}

void ShellTest::bannerButtonsGoWithTheirMessage()
{
    Banner banner;
    banner.showMessage(Banner::Kind::Warning, u"Offline"_s);
    QSignalSpy clicked(banner.addAction(u"Try now"_s), &QPushButton::clicked);
    buttonNamed(banner, u"Try now"_s)->click();
    QCOMPARE(clicked.size(), 1);
    banner.showMessage(Banner::Kind::Info, u"Done"_s);
    QTRY_VERIFY(!buttonNamed(banner, u"Try now"_s));
    QCOMPARE(banner.text(), u"Done"_s);
}

} // namespace sf::client

QTEST_MAIN(sf::client::ShellTest)
#include "tst_shell.moc"
