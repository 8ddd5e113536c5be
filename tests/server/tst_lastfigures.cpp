// SPDX-License-Identifier: GPL-3.0-or-later
// One computation serves all who ask for the same period.
#include "server/stats/lastfigures.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

class LastFiguresTest : public QObject
{
    Q_OBJECT

private slots:
    void whoAsksMeanwhileWaitsForTheSameAnswer();
    void cheapFiguresAreAlwaysNew();
    void costlyOnesServeALittleLonger();
    void otherPeriodsAndOrganisationsHaveTheirOwn();

private:
    StatsPeriod::Result get(qint64 asOf, int milliseconds, OrganizationId organization = OrganizationId(1),
                            const QString &from = u"2026-01-01"_s)
    {
        return m_figures.get(organization, {from, u"2026-01-31"_s, {}}, asOf, [this, asOf, milliseconds] {
            std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
            StatsPeriod::Result result;
            result.asOf = asOf;
            result.created = ++m_computed;
            return result;
        });
    }

    LastFigures m_figures;
    std::atomic<int> m_computed = 0;
};

void LastFiguresTest::whoAsksMeanwhileWaitsForTheSameAnswer()
{
    std::vector<std::jthread> dashboards;
    for (int i = 0; i < 8; ++i)
        dashboards.emplace_back([this] { get(7, 20); });
    dashboards.clear();
    QCOMPARE(m_computed.load(), 1);
    get(7, 20); // nothing happened since
    QCOMPARE(m_computed.load(), 1);
}

void LastFiguresTest::cheapFiguresAreAlwaysNew()
{
    const int before = m_computed;
    QCOMPARE(get(8, 0).asOf, 8);
    QCOMPARE(get(9, 0).asOf, 9);
    QCOMPARE(m_computed.load(), before + 2);
}

void LastFiguresTest::costlyOnesServeALittleLonger()
{
    const int before = m_computed;
    QCOMPARE(get(10, 60).asOf, 10);
    QCOMPARE(get(11, 60).asOf, 10); // says so itself
    QCOMPARE(m_computed.load(), before + 1);
    QTRY_COMPARE(get(12, 60).asOf, 12);
}

void LastFiguresTest::otherPeriodsAndOrganisationsHaveTheirOwn()
{
    const QString from = u"2026-02-01"_s;
    const int before = m_computed;
    get(20, 0, OrganizationId(1), from);
    get(20, 0, OrganizationId(2), from);
    get(20, 0, OrganizationId(1), u"2026-02-02"_s);
    QCOMPARE(m_computed.load(), before + 3);
    get(20, 0, OrganizationId(2), from);
    QCOMPARE(m_computed.load(), before + 3);
}

QTEST_GUILESS_MAIN(LastFiguresTest)
#include "tst_lastfigures.moc"
