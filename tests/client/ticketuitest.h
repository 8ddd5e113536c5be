// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the ticket widgets begin with: a real workspace against a scripted peer that answers with a small desk.
#pragma once

#include "client/net/api.h"
#include "client/sync/workspace.h"
#include "client/widgets/appearance.h"
#include "tests/client/scriptedserver.h"
#include "tests/client/ticketscene.h"

#include <QApplication>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace sf::test {

using namespace sf::client;

inline QPushButton *buttonOf(const QWidget &parent, const QString &text)
{
    const auto buttons = parent.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

class TicketUiTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_appearance = std::make_unique<Appearance>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<ScriptedServer>();
        m_server->welcome.user = someUsers()[0];
        m_server->welcome.organization.categories = {u"bug"_s, u"account"_s, u"technical"_s, u"other"_s};
        m_server->welcome.epoch = u"e"_s;
        m_server->welcome.head = 9;
        m_server->onCall = [this](const Call &call) { return serve(call); };
        m_connection = std::make_unique<Connection>();
        m_api = std::make_unique<Api>(*m_connection);
        const Account account{{u"127.0.0.1"_s, m_server->port()}, u"test"_s, u"a@b.c"_s};
        m_workspace = std::make_unique<Workspace>(*m_api, account, m_folder->path());
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_special = nullptr;
        m_page = somePage();
        m_rows = someRows();
    }

    void cleanup()
    {
        m_workspace.reset();
        m_api.reset();
        m_connection.reset();
        m_server.reset();
    }

protected:
    void signIn()
    {
        m_api->signIn(u"test"_s, u"a@b.c"_s, u"secret"_s, false);
        m_connection->open(m_workspace->account().server);
        QTRY_VERIFY(m_workspace->directory().tags().size() == someTags().size());
        QTRY_VERIFY(m_workspace->directory().user(UserId(2)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Api> m_api;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Appearance> m_appearance;
    std::function<bool(const Call &)> m_special;
    TicketPage m_page;
    QList<TicketRow> m_rows;

private:
    bool serve(const Call &call)
    {
        if (m_special && m_special(call))
            return true;
        if (call.method == UserList::name)
            m_server->answer(call, toJson(UserList::Result{.rows = someUsers(), .asOf = 9}));
        else if (call.method == TagList::name)
            m_server->answer(call, toJson(TagList::Result{.rows = someTags(), .asOf = 9}));
        else if (call.method == TeamList::name)
            m_server->answer(call, toJson(TeamList::Result{.rows = {}, .asOf = 9}));
        else if (call.method == TicketGet::name)
            m_server->answer(call, toJson(m_page));
        else if (call.method == TicketList::name)
            m_server->answer(call, toJson(TicketList::Result{.rows = m_rows, .total = m_rows.size(), .asOf = 9}));
        else
            return false;
        return true;
    }
};

} // namespace sf::test
