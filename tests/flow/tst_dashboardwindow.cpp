// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor's window in front of a real server: its figures leave as files, it hangs on a wall, it is the next day as it was left, it says
// when it is old, and agents do not get it.
#include "client/dashboard/dashboardbody.h"
#include "client/dashboard/dashboardwindow.h"
#include "client/dashboard/figures.h"
#include "client/dashboard/periodbar.h"
#include "client/dashboard/tile.h"
#include "client/dashboard/wallmode.h"
#include "client/widgets/appearance.h"
#include "client/widgets/banner.h"
#include "tests/flow/dashboarddesk.h"
#include "tests/flow/picturebook.h"

#include <QFile>
#include <QMenuBar>
#include <QRegularExpression>

namespace sf::client {

class DashboardWindowTest : public DashboardDesk
{
    Q_OBJECT

private slots:
    void figuresLeaveAsCsvAndPdf();
    void theWindowHangsOnAWall();
    void periodAndPlaceAreKept();
    void whatIsOldSaysSo();
    void agentsDoNotGetIt();
    void pictures_data();
    void pictures();
};

namespace {

QAction *actionOf(const QWidget &window, const QString &id)
{
    for (QAction *action : window.actions()) {
        if (action->objectName() == id)
            return action;
    }
    return nullptr;
}

} // namespace

void DashboardWindowTest::figuresLeaveAsCsvAndPdf()
{
    DashboardWindow *window = openWith(u"last_7"_s);
    QVERIFY(window);
    QTemporaryDir folder;
    const QString csv = folder.filePath(u"figures.csv"_s);
    window->saveCsv(csv);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const StatsNow::Result now = *window->figures().now();
    const StatsPeriod::Result period = *window->figures().inPeriod();
    QVERIFY2(text.contains(u"Time zone,Europe/Berlin\r\n"_s), qPrintable(text));
    QVERIFY(text.contains(u"Open,%1\r\n"_s.arg(now.open)));
    QVERIFY(text.contains(u"Created today,%1\r\n"_s.arg(now.createdToday)));
    for (const DayFigures &day : period.days)
        QVERIFY(text.contains(u"%1,%2,%3,%4\r\n"_s.arg(day.day).arg(day.created).arg(day.resolved).arg(day.backlog)));
    QVERIFY(text.contains(u"Emma Clark,"_s));
    QVERIFY(!text.contains(QRegularExpression(u"(^|,)[=+@]"_s, QRegularExpression::MultilineOption)));

    const QString pdf = folder.filePath(u"figures.pdf"_s);
    window->savePdf(pdf);
    QFile paper(pdf);
    QVERIFY(paper.open(QIODevice::ReadOnly));
    const QByteArray bytes = paper.readAll();
    QVERIFY(bytes.startsWith("%PDF-"));
    QVERIFY2(bytes.count("/Type /Page\n") >= 2, "charts, and tables behind them");

    window->saveCsv(folder.filePath(u"none/figures.csv"_s)); // says why not
    QVERIFY(window->findChild<Banner *>()->text().contains(u"was not written"_s));
}

void DashboardWindowTest::theWindowHangsOnAWall()
{
    DashboardWindow *window = open();
    QVERIFY(window);
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
    const qreal size = window->body().font().pointSizeF();
    QAction *wall = actionOf(*window, u"dashboard.wall"_s);
    QTRY_VERIFY(wall->isEnabled());
    QTest::keyClick(window, Qt::Key_F11);
    QTRY_VERIFY(window->isFullScreen());
    QVERIFY(window->body().font().pointSizeF() > size * 1.1);
    QVERIFY(!window->findChild<PeriodBar *>()->isVisible());
    QTest::keyClick(window, Qt::Key_Escape);
    QTRY_VERIFY(!window->isFullScreen());
    QCOMPARE(window->body().font().pointSizeF(), size);
    QVERIFY(window->findChild<PeriodBar *>()->isVisible());
}

void DashboardWindowTest::periodAndPlaceAreKept()
{
    DashboardWindow *window = open();
    QVERIFY(window);
    window->resize(1100, 760);
    emit window->findChild<PeriodBar *>()->chosen({PeriodKind::Last30, {}});
    window->close();
    m_sofia->startAgain();
    QVERIFY(m_sofia->window);
    m_sofia->act(u"dashboard.open"_s);
    window = openWindows<DashboardWindow>().value(0);
    QVERIFY(window);
    QCOMPARE(window->size(), QSize(1100, 760));
    QCOMPARE(window->figures().period(), (Period{PeriodKind::Last30, {}}));
}

void DashboardWindowTest::whatIsOldSaysSo()
{
    DashboardWindow *window = open();
    QVERIFY(window);
    const auto count = window->body().tile(DashboardBody::Open).content().count;
    QVERIFY(window->statusWords().contains(u"live"_s));
    m_server->kill();
    QTRY_VERIFY_WITH_TIMEOUT(window->statusWords().contains(u"offline, figures of"_s), patienceMs);
    QCOMPARE(window->body().tile(DashboardBody::Open).content().count, count); // still there
    QVERIFY(m_server->start());
    QTRY_VERIFY_WITH_TIMEOUT(window->statusWords().contains(u"live"_s), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_other->api.isSignedIn(), patienceMs);
}

void DashboardWindowTest::agentsDoNotGetIt()
{
    const Person emma(*m_server, u"emma@demo.example"_s, password());
    QVERIFY(emma.window);
    QVERIFY(!actionOf(*emma.window, u"dashboard.open"_s));
    for (const QAction *menu : emma.window->menuBar()->actions())
        QVERIFY(!menu->text().contains(u"Dashboard"_s));
    QVERIFY(openWindows<DashboardWindow>().isEmpty() || m_sofia);
}

void DashboardWindowTest::pictures_data()
{
    test::PictureBook::addLooks();
}

void DashboardWindowTest::pictures()
{
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    DashboardWindow *window = openWith(u"last_7"_s);
    QVERIFY(window);
    Appearance appearance(*qApp);
    appearance.choose(isDark ? ThemeChoice::Dark : ThemeChoice::Light);
    test::PictureBook book;
    book.setLook(QString::fromLatin1(QTest::currentDataTag()));
    window->resize(size);
    QTest::qWait(500);
    book.add(*window, u"dashboard"_s);
    window->figures().setPeriod({PeriodKind::Last90, {}});
    waitForFigures(*window);
    book.add(*window, u"dashboard-90"_s);
    window->figures().setPeriod({PeriodKind::Today, {}});
    waitForFigures(*window);
    window->resize(isDark ? 900 : 560, 800);
    book.add(*window, u"dashboard-small"_s);
    window->figures().setPeriod({PeriodKind::Last30, {}});
    window->wall().setOn(true);
    waitForFigures(*window);
    window->resize(size);
    book.add(*window, u"dashboard-wall"_s);
    if (isDark)
        window->savePdf(QCoreApplication::applicationDirPath() + u"/../pictures/dashboard.pdf"_s);
}

} // namespace sf::client

QTEST_MAIN(sf::client::DashboardWindowTest)
#include "tst_dashboardwindow.moc"
