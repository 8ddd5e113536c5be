// SPDX-License-Identifier: GPL-3.0-or-later
// A client that is signed in, a scripted server that pushes events, and a made-up notification service on a real D-Bus session: what tests of
// the desktop's notices begin with.
#pragma once

#include "client/net/api.h"
#include "client/sync/workspace.h"
#include "tests/client/fakedesktop.h"
#include "tests/client/scriptedserver.h"
#include "tests/client/ticketscene.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace sf::test {

class DesktopTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
        if (!m_bus.isConnected())
            QSKIP("There is no D-Bus session.");
        if (!m_bus.registerService(u"org.freedesktop.Notifications"_s))
            QSKIP("The desktop's own notification service runs here.");
    }

protected:
    /// Not signed in yet: what tells is made in between.
    void begin(bool isAway = false)
    {
        m_desktop = std::make_unique<FakeDesktop>();
        QVERIFY(m_bus.registerObject(u"/org/freedesktop/Notifications"_s, m_desktop.get(),
                                     QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<ScriptedServer>();
        m_server->welcome.user = someUsers()[0];
        m_server->welcome.user.away = isAway;
        m_server->welcome.epoch = u"e"_s;
        m_server->welcome.head = m_seq = 9;
        m_connection = std::make_unique<client::Connection>();
        m_api = std::make_unique<client::Api>(*m_connection);
        m_account = {{u"127.0.0.1"_s, m_server->port()}, u"test"_s, u"a@b.c"_s};
        m_workspace = std::make_unique<client::Workspace>(*m_api, m_account, m_folder->path());
    }
    void signIn()
    {
        m_api->signIn(u"test"_s, u"a@b.c"_s, u"secret"_s, false);
        m_connection->open(m_account.server);
        QTRY_COMPARE(m_server->callsOf(FeedSubscribe::name).size(), 1);
        QTRY_VERIFY(m_workspace->directory().me().id.isValid());
        QTest::qWait(50); // the answer to the subscription
    }
    void end()
    {
        m_workspace.reset();
        m_api.reset();
        m_connection.reset();
        m_server.reset();
        m_bus.unregisterObject(u"/org/freedesktop/Notifications"_s);
        m_desktop.reset();
    }
    void nothingElse()
    {
        const auto before = m_desktop->shown.size();
        QTest::qWait(600);
        QCOMPARE(m_desktop->shown.size(), before);
    }

    QDBusConnection m_bus = QDBusConnection(QString());
    std::unique_ptr<FakeDesktop> m_desktop;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<client::Connection> m_connection;
    std::unique_ptr<client::Api> m_api;
    client::Account m_account;
    std::unique_ptr<client::Workspace> m_workspace;
    qint64 m_seq = 0;
};

} // namespace sf::test
