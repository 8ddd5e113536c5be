// SPDX-License-Identifier: GPL-3.0-or-later
// When the dashboard asks for its figures, and when it does not: a scripted server counts the questions. And what it looks like while there is
// nothing to show.
#include "client/dashboard/dashboardbody.h"
#include "client/dashboard/dashboardwindow.h"
#include "client/dashboard/duration.h"
#include "client/dashboard/figures.h"
#include "client/dashboard/period.h"
#include "client/dashboard/periodbar.h"
#include "client/dashboard/tile.h"
#include "client/dashboard/wallmode.h"
#include "client/net/api.h"
#include "client/sync/workspace.h"
#include "client/widgets/appearance.h"
#include "client/widgets/banner.h"
#include "tests/client/scriptedserver.h"
#include "tests/flow/picturebook.h"

#include <QApplication>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;
using test::Call;

class FiguresTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void nothingIsAskedWhileNothingHappens();
    void aBurstIsAskedForOnce();
    void nothingIsAskedWhileNobodyLooks();
    void aDeadlineIsAskedForWhenItPasses_data();
    void aDeadlineIsAskedForWhenItPasses();
    void aFastClockDoesNotAskWithoutEnd();
    void anotherPeriodIsAskedForAtOnce();
    void periodsMoveWithTheCalendar();
    void durationsAreShort();
    void theHeadFitsANarrowWindow();
    void states_data();
    void states();

private:
    void answer(const Call &call);
    void happen(Entity entity);
    qsizetype nowCalls() const { return m_server->callsOf(StatsNow::name).size(); }
    qsizetype periodCalls() const { return m_server->callsOf(StatsPeriod::name).size(); }
    qsizetype asked() const { return nowCalls() + periodCalls() + m_server->callsOf(ActivityList::name).size(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::ScriptedServer> m_server;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Api> m_api;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<QSettings> m_settings;
    StatsNow::Result m_now;
    QString m_state;
    qint64 m_seq = 9;
    std::unique_ptr<Appearance> m_appearance;
};

namespace {

constexpr qint64 kHourMs = 3'600'000;

} // namespace

void FiguresTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_appearance = std::make_unique<Appearance>(*qApp);
}

void FiguresTest::init()
{
    m_state.clear();
    m_seq = 9;
    m_now = {};
    m_now.open = 4;
    const QDateTime midnight = QDate::currentDate().startOfDay();
    m_now.today = {midnight.toMSecsSinceEpoch()};
    m_now.tomorrow = {Time::now().ms + 9 * kHourMs};
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<test::ScriptedServer>();
    m_server->welcome.user.id = UserId(5);
    m_server->welcome.user.name = u"Sofia Supervisor"_s;
    m_server->welcome.user.role = Role::Supervisor;
    m_server->welcome.organization.name = u"Demo shop"_s;
    m_server->welcome.token = u"t"_s;
    m_server->welcome.epoch = u"e"_s;
    m_server->welcome.head = m_seq;
    m_server->onCall = [this](const Call &call) {
        if (call.method != StatsNow::name && call.method != StatsPeriod::name && call.method != ActivityList::name)
            return false;
        answer(call);
        return true;
    };
    m_connection = std::make_unique<Connection>();
    m_connection->setFirstRetry(20, 30);
    m_api = std::make_unique<Api>(*m_connection);
    const Account account{{u"127.0.0.1"_s, m_server->port()}, u"test"_s, u"a@b.c"_s};
    m_workspace = std::make_unique<Workspace>(*m_api, account, m_folder->path());
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_api->signIn(account.organization, account.email, u"secret"_s, false);
    m_connection->open(account.server);
    QTRY_VERIFY(m_api->isSignedIn());
    QTRY_VERIFY(!m_server->callsOf(FeedSubscribe::name).isEmpty());
    QTest::qWait(50); // the refetch that follows signing in
}

void FiguresTest::cleanup()
{
    m_workspace.reset();
    m_api.reset();
    m_connection.reset();
    m_server.reset();
}

void FiguresTest::answer(const Call &call)
{
    if (m_state == "loading"_L1)
        return;
    if (m_state == "error"_L1)
        return m_server->refuse(call, Error::of(ErrorKind::Storage, u"The disk of the server is full."_s));
    if (call.method == ActivityList::name)
        return m_server->answer(call, toJson(ActivityList::Result{.rows = {}, .older = {}, .asOf = m_seq}));
    if (call.method == StatsNow::name) {
        m_now.asOf = m_seq;
        return m_server->answer(call, toJson(m_now));
    }
    const auto params = fromJson<StatsPeriod::Params>(QByteArrayView(call.params));
    StatsPeriod::Result period;
    const QDate last = QDate::fromString(params->to, Qt::ISODate);
    for (QDate day = QDate::fromString(params->from, Qt::ISODate); day <= last; day = day.addDays(1))
        period.days << DayFigures{.day = day.toString(Qt::ISODate), .begin = {day.startOfDay().toMSecsSinceEpoch()}};
    m_server->answer(call, toJson(period));
}

void FiguresTest::happen(Entity entity)
{
    FeedEvent event;
    event.since = m_seq;
    event.seq = ++m_seq;
    event.event = Event{};
    event.event->seq = m_seq;
    event.event->at = event.event->recordedAt = Time::now();
    event.event->entity = entity;
    event.event->entityId = 1;
    event.event->kind = EventKind::Updated;
    m_server->notify(kEventNotification, toJson(event));
}

void FiguresTest::nothingIsAskedWhileNothingHappens()
{
    DashboardWindow window(*m_workspace, *m_settings);
    window.show();
    QTRY_COMPARE(window.figures().state(), Figures::State::Live);
    QTest::qWait(100);
    const qsizetype calls = asked();
    QCOMPARE(nowCalls(), 1);
    QCOMPARE(periodCalls(), 1);
    QTest::qWait(7'000); // longer than anything waits for
    QCOMPARE(asked(), calls);
    happen(Entity::Macro); // which nothing here counts
    QTest::qWait(700);
    QCOMPARE(asked(), calls);
    m_now.open = 5;
    happen(Entity::Ticket);
    QTRY_COMPARE(window.body().tile(DashboardBody::Open).content().count, std::optional<qint64>(5));
    QCOMPARE(nowCalls(), 2);
}

void FiguresTest::aBurstIsAskedForOnce()
{
    DashboardWindow window(*m_workspace, *m_settings);
    window.show();
    QTRY_COMPARE(window.figures().state(), Figures::State::Live);
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 2'000) {
        happen(Entity::Ticket);
        QTest::qWait(10);
    }
    QTest::qWait(600);
    QVERIFY2(nowCalls() >= 2 && nowCalls() <= 9, qPrintable(QString::number(nowCalls())));
    QVERIFY2(periodCalls() <= 2, qPrintable(QString::number(periodCalls())));
    QTRY_COMPARE_WITH_TIMEOUT(periodCalls(), 2, 8'000); // once they may be asked for again
}

void FiguresTest::nothingIsAskedWhileNobodyLooks()
{
    DashboardWindow window(*m_workspace, *m_settings);
    window.show();
    QTRY_COMPARE(window.figures().state(), Figures::State::Live);
    window.hide();
    const qsizetype calls = asked();
    happen(Entity::Ticket);
    happen(Entity::Chat);
    QTest::qWait(1'000);
    QCOMPARE(asked(), calls);
    window.show();
    QTRY_COMPARE(nowCalls(), 2);
    window.setWindowState(Qt::WindowMinimized);
    QTRY_VERIFY(window.isMinimized());
    const qsizetype minimized = nowCalls();
    happen(Entity::Ticket);
    QTest::qWait(1'000);
    QCOMPARE(nowCalls(), minimized);
}

void FiguresTest::aDeadlineIsAskedForWhenItPasses_data()
{
    QTest::addColumn<bool>("isMidnight");
    QTest::addRow("the next due date") << false;
    QTest::addRow("midnight") << true;
}

void FiguresTest::aDeadlineIsAskedForWhenItPasses()
{
    QFETCH(bool, isMidnight);
    const Time soon{Time::now().ms + 1'200};
    if (isMidnight)
        m_now.tomorrow = soon;
    else
        m_now.nextDueAt = soon;
    Figures figures(*m_api, m_workspace->feed());
    figures.setWatched(true);
    QTRY_COMPARE(figures.state(), Figures::State::Live);
    const qsizetype periods = periodCalls();
    QCOMPARE(nowCalls(), 1);
    m_now.nextDueAt.reset();
    m_now.tomorrow = {Time::now().ms + 9 * kHourMs};
    m_now.overdue = 1;
    if (isMidnight)
        m_now.today = {QDate::currentDate().addDays(1).startOfDay().toMSecsSinceEpoch()};
    QTRY_COMPARE_WITH_TIMEOUT(nowCalls(), 2, 3'000);
    QVERIFY(Time::now() >= soon);
    QTRY_COMPARE(figures.now()->overdue, 1);
    // Of another day other days are looked at, at once.
    if (isMidnight)
        QTRY_COMPARE_WITH_TIMEOUT(figures.shownDays().last, QDate::currentDate().addDays(1), 3'000);
    QTest::qWait(700);
    QCOMPARE(nowCalls(), 2);
    QVERIFY(!isMidnight || periodCalls() > periods);
}

void FiguresTest::aFastClockDoesNotAskWithoutEnd()
{
    m_now.nextDueAt = Time{Time::now().ms - kHourMs}; // of a server whose clock is behind
    Figures figures(*m_api, m_workspace->feed());
    figures.setWatched(true);
    QTRY_COMPARE(figures.state(), Figures::State::Live);
    QTest::qWait(3'000);
    QVERIFY2(nowCalls() <= 2, qPrintable(QString::number(nowCalls())));
}

void FiguresTest::anotherPeriodIsAskedForAtOnce()
{
    Figures figures(*m_api, m_workspace->feed());
    figures.setWatched(true);
    QTRY_COMPARE(figures.state(), Figures::State::Live);
    figures.setPeriod({PeriodKind::Last30, {}});
    QVERIFY(!figures.inPeriod()); // those of seven days are not shown as those of thirty
    figures.setPeriod({PeriodKind::Yesterday, {}});
    const auto isShown = [&figures] { return figures.inPeriod() && figures.shownDays().count() == 1; };
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), 4'000); // not after the seconds that lie between two questions otherwise
}

void FiguresTest::periodsMoveWithTheCalendar()
{
    const QDate today(2026, 3, 31);
    const auto days = [today](PeriodKind kind) { return Period{kind, {}}.days(today); };
    QCOMPARE(days(PeriodKind::Today), (DaySpan{today, today}));
    QCOMPARE(days(PeriodKind::Yesterday), (DaySpan{QDate(2026, 3, 30), QDate(2026, 3, 30)}));
    QCOMPARE(days(PeriodKind::Last7), (DaySpan{QDate(2026, 3, 25), today}));
    QCOMPARE(days(PeriodKind::Last30).count(), 30);
    QCOMPARE(days(PeriodKind::Last90).count(), 90);
    QCOMPARE(days(PeriodKind::ThisMonth), (DaySpan{QDate(2026, 3, 1), today}));
    QCOMPARE(days(PeriodKind::LastMonth), (DaySpan{QDate(2026, 2, 1), QDate(2026, 2, 28)}));
    const Period own = Period::between(QDate(2026, 3, 9), QDate(2024, 1, 1));
    QCOMPARE(own.days(today), (DaySpan{QDate(2026, 3, 9).addDays(1 - Period::mostDays), QDate(2026, 3, 9)}));
    for (int kind = 0; kind < kPeriodKindCount; ++kind) {
        const Period period = kind + 1 == kPeriodKindCount ? own : Period{static_cast<PeriodKind>(kind), {}};
        QCOMPARE(Period::fromText(period.toText()), period);
    }
    QCOMPARE(Period::fromText(u"nonsense"_s), Period());
    QCOMPARE(Period::fromText(u"custom 2026-99-01 x"_s), Period());
}

void FiguresTest::durationsAreShort()
{
    QCOMPARE(durationWords(std::nullopt), u"–"_s);
    QCOMPARE(durationWords(59'999), u"59 s"_s);
    QCOMPARE(durationWords(14 * 60'000), u"14 min"_s);
    QCOMPARE(durationWords(kHourMs * 5 + 20 * 60'000), u"5 h 20 min"_s);
    QCOMPARE(durationWords(kHourMs * 28), u"1 d 4 h"_s);
    QCOMPARE(durationWords(kHourMs * 48), u"2 d"_s);
}

void FiguresTest::theHeadFitsANarrowWindow()
{
    DashboardWindow window(*m_workspace, *m_settings);
    window.show();
    const auto shown = [&window] {
        QStringList texts;
        const auto buttons = window.findChild<PeriodBar *>()->findChildren<QPushButton *>();
        for (const QPushButton *button : buttons) {
            if (button->isVisible())
                texts << button->text();
        }
        return texts;
    };
    window.resize(1280, 800);
    QTRY_COMPARE(shown().size(), 5);
    window.resize(560, 800);
    QTRY_COMPARE(shown(), QStringList{u"Last 7 days"_s});
    window.resize(1280, 800);
    QTRY_COMPARE(shown().size(), 5);
}

void FiguresTest::states_data()
{
    test::PictureBook::addLooks();
}

void FiguresTest::states()
{
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    m_appearance->choose(isDark ? ThemeChoice::Dark : ThemeChoice::Light);
    test::PictureBook book;
    for (const QString &state : {u"empty"_s, u"loading"_s, u"error"_s, u"offline"_s, u"stale"_s}) {
        book.setLook(state + u'-' + QString::fromLatin1(QTest::currentDataTag()));
        m_state = state == "offline"_L1 ? u"loading"_s : state;
        m_now = {};
        m_now.today = {QDate::currentDate().startOfDay().toMSecsSinceEpoch()};
        m_now.tomorrow = {Time::now().ms + kHourMs};
        DashboardWindow window(*m_workspace, *m_settings);
        window.resize(size);
        window.show();
        if (state == "stale"_L1) {
            m_now.open = 3;
            QTRY_COMPARE(window.figures().state(), Figures::State::Live);
        } else if (state == "error"_L1) {
            QTRY_COMPARE(window.figures().state(), Figures::State::Failed);
        }
        if (state == "offline"_L1 || state == "stale"_L1) {
            m_server->stopListening();
            m_server->cut();
            QTRY_COMPARE(window.figures().state(), Figures::State::Offline);
            const bool isStale = state == "stale"_L1;
            QCOMPARE(window.statusWords().contains(u"figures of"_s), isStale);
            QCOMPARE(window.findChild<Banner *>()->text().contains(u"These are the figures of"_s), isStale);
        }
        book.add(window, u"dashboard"_s);
        if (!m_api->isSignedIn()) {
            m_server->listenAgain();
            QTRY_VERIFY_WITH_TIMEOUT(m_api->isSignedIn(), 20'000);
        }
    }
}

} // namespace sf::client

QTEST_MAIN(sf::client::FiguresTest)
#include "tst_figures.moc"
