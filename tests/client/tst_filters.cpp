// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges of days and numbers in the real filter menu, and the chips that tell of them.
#include "client/net/api.h"
#include "client/sync/workspace.h"
#include "client/tickets/dayrangeform.h"
#include "client/tickets/filterbar.h"
#include "client/tickets/filtermenu.h"
#include "client/tickets/numberrangeform.h"
#include "client/widgets/pill.h"

#include <QApplication>
#include <QCheckBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sf;
using namespace sf::client;
using namespace Qt::Literals::StringLiterals;

namespace {

qint64 momentOf(const QString &utcTime)
{
    return QDateTime::fromString(utcTime, Qt::ISODateWithMs).toMSecsSinceEpoch();
}

void apply(const QWidget &form)
{
    QTest::mouseClick(form.findChild<QPushButton *>(), Qt::LeftButton);
}

} // namespace

class FiltersTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void lastDayIsIncludedInTheZoneOfThePerson();
    void eitherDayMayBeLeftOpen();
    void daysAreKeptAsDays();
    void backwardsDaysAreNotTaken();
    void scoresHaveTwoEnds();
    void revenueIsAskedInWholeUnits();
    void chipsGoOneByOne();
    void menuShowsWhatIsFilteredBy();

private:
    template<class Form>
    Form *open(FilterKind kind);

    QTemporaryDir m_folder;
    Connection m_connection;
    std::unique_ptr<Api> m_api;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<FilterBar> m_bar;
};

void FiltersTest::initTestCase()
{
    // East of Greenwich, with a summer time: the first moment of a day there is still the day before in UTC.
    qputenv("TZ", "Europe/Berlin");
    ::tzset();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_api = std::make_unique<Api>(m_connection);
    m_workspace =
        std::make_unique<Workspace>(*m_api, Account{{u"127.0.0.1"_s, 1}, u"test"_s, u"a@b.c"_s}, m_folder.path());
}

void FiltersTest::init()
{
    m_bar = std::make_unique<FilterBar>(m_workspace->directory(), *m_api);
    m_bar->resize(700, 80);
    m_bar->show();
}

void FiltersTest::cleanup()
{
    m_bar.reset();
}

template<class Form>
Form *FiltersTest::open(FilterKind kind)
{
    auto *menu = m_bar->findChild<FilterMenu *>();
    menu->setQuery(m_bar->query());
    menu->openFor(kind, QPoint(10, 10));
    for (Form *form : menu->findChildren<Form *>()) {
        if (form->isVisible())
            return form;
    }
    return nullptr;
}

void FiltersTest::lastDayIsIncludedInTheZoneOfThePerson()
{
    auto *form = open<DayRangeForm>(FilterKind::Created);
    QVERIFY(form);
    const auto days = form->findChildren<QDateEdit *>();
    QCOMPARE(days.size(), 2);
    days[0]->setDate(QDate(2026, 3, 28));
    days[1]->setDate(QDate(2026, 3, 29)); // the clock is put forward that night
    QSignalSpy changed(m_bar.get(), &FilterBar::queryChanged);
    apply(*form);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_bar->query().createdFrom->ms, momentOf(u"2026-03-27T23:00:00.000Z"_s));
    QCOMPARE(m_bar->query().createdTo->ms, momentOf(u"2026-03-29T21:59:59.999Z"_s));
    QCOMPARE(m_bar->chipTexts(), QStringList{u"Created: 28/03/2026 – 29/03/2026"_s});
}

void FiltersTest::eitherDayMayBeLeftOpen()
{
    auto *form = open<DayRangeForm>(FilterKind::Due);
    QVERIFY(form);
    form->findChildren<QDateEdit *>()[1]->setDate(QDate(2026, 7, 1));
    form->findChildren<QCheckBox *>()[0]->setChecked(false);
    apply(*form);
    QVERIFY(!m_bar->query().dueFrom);
    QCOMPARE(m_bar->chipTexts(), QStringList{u"Due: until 01/07/2026"_s});

    form = open<DayRangeForm>(FilterKind::Due);
    QVERIFY(form);
    form->findChildren<QCheckBox *>()[1]->setChecked(false);
    form->findChildren<QCheckBox *>()[0]->setChecked(true);
    form->findChildren<QDateEdit *>()[0]->setDate(QDate(2026, 6, 1));
    QTest::keyClick(form->findChildren<QDateEdit *>()[0], Qt::Key_Return);
    QCOMPARE(m_bar->chipTexts(), QStringList{u"Due: from 01/06/2026"_s});
}

void FiltersTest::daysAreKeptAsDays()
{
    TicketQuery query;
    query.createdDays = {-7, std::nullopt};
    query.dueDays = {0, 0};
    m_bar->setQuery(query);
    QCOMPARE(m_bar->chipTexts(), (QStringList{u"Created: in the last 7 days"_s, u"Due: today"_s}));
    QCOMPARE(fromJson<TicketQuery>(QByteArrayView(toJson(query))), query);
    // Each day it means other times.
    const Time today{momentOf(u"2026-05-04T22:00:00.000Z"_s)};
    const TicketQuery meant = atDay(query, today);
    QVERIFY(!hasDays(meant));
    QCOMPARE(meant.createdFrom->ms, momentOf(u"2026-04-27T22:00:00.000Z"_s));
    QVERIFY(!meant.createdTo);
    QCOMPARE(meant.dueFrom->ms, today.ms);
    QCOMPARE(meant.dueTo->ms, momentOf(u"2026-05-05T21:59:59.999Z"_s));
    // Dates take their place.
    auto *form = open<DayRangeForm>(FilterKind::Created);
    QVERIFY(form);
    form->findChildren<QCheckBox *>()[1]->setChecked(true);
    form->findChildren<QDateEdit *>()[0]->setDate(QDate(2026, 3, 28));
    form->findChildren<QDateEdit *>()[1]->setDate(QDate(2026, 3, 29));
    apply(*form);
    QCOMPARE(m_bar->query().createdDays, DayRange{});
    m_bar->remove(FilterKind::Due);
    QCOMPARE(m_bar->chipTexts(), QStringList{u"Created: 28/03/2026 – 29/03/2026"_s});
}

void FiltersTest::backwardsDaysAreNotTaken()
{
    auto *form = open<DayRangeForm>(FilterKind::Updated);
    QVERIFY(form);
    form->findChildren<QDateEdit *>()[0]->setDate(QDate(2026, 3, 2));
    form->findChildren<QDateEdit *>()[1]->setDate(QDate(2026, 3, 1));
    QVERIFY(!form->findChild<QPushButton *>()->isEnabled());
    apply(*form);
    QCOMPARE(m_bar->query(), TicketQuery());
    form->findChildren<QDateEdit *>()[1]->setDate(QDate(2026, 3, 2));
    QVERIFY(form->findChild<QPushButton *>()->isEnabled());
}

void FiltersTest::scoresHaveTwoEnds()
{
    auto *form = open<NumberRangeForm>(FilterKind::LeadScore);
    QVERIFY(form);
    const auto ends = form->findChildren<QDoubleSpinBox *>();
    ends[0]->setValue(40);
    ends[1]->setValue(60);
    apply(*form);
    QCOMPARE(m_bar->query().leadScoreMin, 40);
    QCOMPARE(m_bar->query().leadScoreMax, 60);
    form = open<NumberRangeForm>(FilterKind::Health);
    QVERIFY(form);
    form->findChildren<QDoubleSpinBox *>()[1]->setValue(30);
    apply(*form);
    QVERIFY(!m_bar->query().healthMin);
    QCOMPARE(m_bar->chipTexts(), (QStringList{u"Lead score: 40 – 60"_s, u"Company health: until 30"_s}));
}

void FiltersTest::revenueIsAskedInWholeUnits()
{
    auto *form = open<NumberRangeForm>(FilterKind::Revenue);
    QVERIFY(form);
    const auto ends = form->findChildren<QDoubleSpinBox *>();
    ends[0]->setValue(250'000);
    ends[1]->setValue(5'000'000'000);
    apply(*form);
    QCOMPARE(m_bar->query().revenueMin, 25'000'000);
    QCOMPARE(m_bar->query().revenueMax, 500'000'000'099); // with all its cents
    QCOMPARE(m_bar->chipTexts(), QStringList{u"Revenue: 250,000 – 5,000,000,000"_s});
    // It comes back as it was entered.
    form = open<NumberRangeForm>(FilterKind::Revenue);
    QVERIFY(form);
    QCOMPARE(form->findChildren<QDoubleSpinBox *>()[1]->value(), 5e9);
    form->findChildren<QDoubleSpinBox *>()[0]->setValue(6e9);
    QVERIFY(!form->findChild<QPushButton *>()->isEnabled());
}

void FiltersTest::chipsGoOneByOne()
{
    TicketQuery query;
    query.createdFrom = Time{momentOf(u"2026-01-01T00:00:00Z"_s)};
    query.createdTo = Time{momentOf(u"2026-01-02T00:00:00Z"_s)};
    query.healthMin = 10;
    query.healthMax = 20;
    query.revenueMin = 100;
    m_bar->setQuery(query);
    QCOMPARE(m_bar->chipTexts().size(), 3);
    m_bar->remove(FilterKind::Health);
    QVERIFY(!m_bar->query().healthMin && !m_bar->query().healthMax);
    QCOMPARE(m_bar->chipTexts().size(), 2);
    m_bar->remove(FilterKind::Created);
    QVERIFY(!m_bar->query().createdFrom && !m_bar->query().createdTo);
    m_bar->remove(FilterKind::Revenue);
    QCOMPARE(m_bar->query(), TicketQuery());
}

void FiltersTest::menuShowsWhatIsFilteredBy()
{
    TicketQuery query;
    query.updatedFrom = Time{momentOf(u"2026-05-04T22:00:00Z"_s)}; // midnight in Berlin
    query.healthMin = 10;
    query.healthMax = 20;
    m_bar->setQuery(query);
    auto *days = open<DayRangeForm>(FilterKind::Updated);
    QVERIFY(days);
    QCOMPARE(days->findChildren<QDateEdit *>()[0]->date(), QDate(2026, 5, 5));
    QVERIFY(days->findChildren<QCheckBox *>()[0]->isChecked());
    QVERIFY(!days->findChildren<QCheckBox *>()[1]->isChecked());
    auto *scores = open<NumberRangeForm>(FilterKind::Health);
    QVERIFY(scores);
    QCOMPARE(scores->findChildren<QDoubleSpinBox *>()[0]->value(), 10.0);
    QCOMPARE(scores->findChildren<QDoubleSpinBox *>()[1]->value(), 20.0);
}

QTEST_MAIN(FiltersTest)
#include "tst_filters.moc"
