// SPDX-License-Identifier: GPL-3.0-or-later
// A desk with a history, in front of a real server, and a supervisor who looks at its figures.
#pragma once

#include "client/dashboard/dashboardwindow.h"
#include "client/dashboard/figures.h"
#include "tests/flow/deskfigures.h"
#include "tests/flow/person.h"
#include "tests/flow/realclient.h"

#include <ctime>

namespace sf::client {

class DashboardDesk : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_server = std::make_unique<test::TestServer>(test::ServerOptions{.demo = true});
        QVERIFY2(m_server->isReady(), qPrintable(m_server->why()));
        // Two nights in which the clocks of Berlin change, and the days around today.
        const QDateTime now = QDateTime::currentDateTimeUtc();
        test::importHistory(*m_server, test::historyOf(utcTime(u"2026-03-27T21:10:00Z"_s), 60, 61, "1"));
        test::importHistory(*m_server, test::historyOf(utcTime(u"2025-10-24T20:05:00Z"_s), 70, 59, "2"));
        test::importHistory(*m_server, test::historyOf(now.addSecs(-qint64{100} * 3 * 3600), 90, 190, "3"));
        m_other = std::make_unique<test::Client>(*m_server, u"john@demo.example"_s);
        m_other->account.organization = u"demo-org"_s;
        m_other->api.signIn(u"demo-org"_s, u"john@demo.example"_s, password(), false);
        m_other->connection.open(m_other->account.server);
        QTRY_VERIFY_WITH_TIMEOUT(m_other->api.isSignedIn(), patienceMs);
    }

    void init() { setZone("Europe/Berlin"); }

protected:
    static QString password() { return QString::fromLatin1(test::TestServer::DemoPassword); }
    static void setZone(const char *zone)
    {
        qputenv("TZ", zone);
        ::tzset();
    }

    /// Sofia's, newly started.
    DashboardWindow *open()
    {
        m_sofia.reset();
        m_sofia = std::make_unique<Person>(*m_server, u"supervisor@demo.example"_s, password());
        if (!m_sofia->window)
            return nullptr;
        m_sofia->act(u"dashboard.open"_s);
        const QList<DashboardWindow *> windows = openWindows<DashboardWindow>();
        if (windows.size() != 1)
            return nullptr;
        waitForFigures(*windows.first());
        return windows.first();
    }

    DashboardWindow *openWith(const QString &period)
    {
        DashboardWindow *window = open();
        if (!window)
            return nullptr;
        window->figures().setPeriod(Period::fromText(period));
        waitForFigures(*window);
        return window;
    }

    void waitForFigures(const DashboardWindow &window)
    {
        const Figures &figures = window.figures();
        QTRY_VERIFY_WITH_TIMEOUT(figures.state() == Figures::State::Live
                                     && figures.shownDays() == figures.period().days(figures.today()),
                                 patienceMs);
    }

    std::unique_ptr<test::TestServer> m_server;
    std::unique_ptr<Person> m_sofia;
    std::unique_ptr<test::Client> m_other;

private:
    static QDateTime utcTime(const QString &text) { return QDateTime::fromString(text, Qt::ISODate); }
};

} // namespace sf::client
