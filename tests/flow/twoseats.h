// SPDX-License-Identifier: GPL-3.0-or-later
// Two people at the panes of the main window, in front of a real server.
#pragma once

#include "client/shell/actions.h"
#include "client/tickets/conversation.h"
#include "client/tickets/linkbar.h"
#include "client/tickets/ticketdesk.h"
#include "client/tickets/ticketlistpane.h"
#include "client/tickets/ticketview.h"
#include "client/widgets/appearance.h"
#include "tests/flow/realclient.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>

namespace sf::test {

inline constexpr int kPatienceMs = 10'000;

/// A person with the panes of the main window.
struct Seat : Client
{
    Seat(const TestServer &server, const QString &address)
        : Client(server, address)
        , settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
    {
    }
    void sit()
    {
        desk = std::make_unique<TicketDesk>(*workspace, actions, settings);
        window.addWidget(desk->listPane());
        window.addWidget(desk->pagePane());
        actions.attachTo(&window);
        window.resize(1280, 800);
        window.show();
        desk->showAll();
    }
    TicketView &view() { return *desk->pagePane()->findChild<TicketView *>(); }
    template<class W>
    W &part()
    {
        return *desk->pagePane()->findChild<W *>();
    }
    void act(const QString &id) { actions.action(id)->trigger(); }
    /// Types into the picker that is open, and takes the first hit.
    bool pick(const QString &words)
    {
        auto *search = part<LinkBar>().findChild<SearchList *>();
        auto *field = search->findChild<QLineEdit *>();
        auto *list = search->findChild<QListWidget *>();
        field->clear();
        QTest::keyClicks(field, words);
        if (!QTest::qWaitFor([&] { return list->count() > 0 && list->item(0)->text().contains(words); }, kPatienceMs))
            return false;
        QTest::keyClick(field, Qt::Key_Return);
        return true;
    }
    bool isBold(TicketId id) { return workspace->attention().isUnread(id); }

    QSettings settings;
    Actions actions;
    std::unique_ptr<TicketDesk> desk;
    QSplitter window;
};

inline QPushButton *button(const QWidget &parent, const QString &words)
{
    for (QPushButton *found : parent.findChildren<QPushButton *>()) {
        if (found->isVisible() && found->text().contains(words))
            return found;
    }
    return nullptr;
}

inline QStringList bodies(TicketView &view)
{
    QStringList texts;
    for (const ConversationItem &item : view.conversation().items()) {
        if (item.kind != ConversationItem::Kind::Events)
            texts << item.body;
    }
    return texts;
}

inline bool tells(TicketView &view, const QString &words)
{
    for (const ConversationItem &item : view.conversation().items()) {
        for (const auto &happening : item.happenings) {
            if (happening.sentence.contains(words))
                return true;
        }
    }
    return false;
}

/// Two people at one server.
class TwoSeats : public QObject
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
        m_server = std::make_unique<TestServer>();
        QVERIFY2(m_server->isReady(), qPrintable(m_server->why()));
        m_gus = std::make_unique<Seat>(*m_server, u"agent@test.example"_s);
        m_cora = std::make_unique<Seat>(*m_server, u"colleague@test.example"_s);
        for (Seat *seat : {m_gus.get(), m_cora.get()}) {
            seat->signIn();
            QTRY_VERIFY(seat->workspace->directory().me().id.isValid());
            seat->sit();
        }
    }
    void cleanup()
    {
        for (std::unique_ptr<Seat> *seat : {&m_gus, &m_cora}) {
            if (*seat)
                (*seat)->desk.reset();
            seat->reset();
        }
        m_server.reset();
    }

protected:
    TicketId makeTicket(const QString &subject) { return m_gus->makeTicket(subject); }
    void say(Client &who, TicketId id, const QString &body, bool asCustomer = false)
    {
        QSignalSpy settled(&who.outbox(), &Outbox::entrySettled);
        who.outbox().submit<TicketRespond>({.key = {}, .id = id, .body = body, .asCustomer = asCustomer}, body);
        QTRY_COMPARE(settled.size(), 1);
    }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<Seat> m_gus;
    std::unique_ptr<Seat> m_cora;
};

} // namespace sf::test
