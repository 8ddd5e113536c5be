// SPDX-License-Identifier: GPL-3.0-or-later
// The page of chats as pictures, light and dark, small and large, for people to look at: full, empty, waiting for the server, refused by it
// and without it; the form for a ticket, and a ticket with a chat in it.
#include "client/chats/maketicketform.h"
#include "client/shell/panel.h"
#include "client/shell/preferences.h"
#include "client/tickets/ticketview.h"
#include "tests/client/scriptedserver.h"
#include "tests/flow/chatscene.h"
#include "tests/flow/picturebook.h"

#include <QMenu>

namespace sf::client {

using test::Call;

class ChatPicturesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void atWork_data() { test::PictureBook::addLooks(); }
    void atWork();
    void nothingToShow_data() { test::PictureBook::addLooks(); }
    void nothingToShow();

private:
    static void look(const Person &who, bool isDark, const QSize &size)
    {
        who.window->resize(size);
        who.act(u"app.preferences"_s);
        emit who.window->findChild<Preferences *>()->themeChosen(isDark ? ThemeChoice::Dark : ThemeChoice::Light);
        who.window->panel().dismiss();
    }

    test::PictureBook m_book;
};

void ChatPicturesTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void ChatPicturesTest::atWork()
{
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    ChatScene scene;
    QVERIFY2(scene.server.isReady(), qPrintable(scene.server.why()));
    Person john(scene.server, u"john@demo.example"_s, QString::fromLatin1(test::TestServer::DemoPassword));
    QVERIFY(john.window);
    m_book.setLook(QString::fromLatin1(QTest::currentDataTag()));
    look(john, isDark, size);
    ChatsPage &page = chatsOf(john);
    m_book.add(*john.window, u"chats-nothing"_s);

    const ChatId mine = scene.open(u"Sarah Johnson"_s, u"sarah.johnson@acme.example"_s);
    QVERIFY(scene.say(mine, u"Hello, how do I reset my password?"_s));
    QVERIFY(scene.say(mine, u"That does not help, the mail never comes. Can I talk to a human please?"_s));
    const char *const names[] = {"Paul Becker", "Ines Ortega", "Tom O'Hara", "Zoë & Co <test>", "Grace Hopper"};
    for (const char *name : names)
        scene.openWaiting(QString::fromUtf8(name));
    const ChatId others = scene.openWaiting(u"Kenji Watanabe"_s);
    scene.desk->call("chat.take", test::keyed(ChatScene::idOf(others)));
    scene.say(scene.open(u"Aisha Bello"_s), u"What does the large plan cost?"_s);
    scene.say(scene.open(u"Lars Nygaard"_s), u"Do you ship to Norway?"_s);
    QVERIFY(openChat(page, mine));
    m_book.add(*john.window, u"chats-to-take"_s);
    answer(page.view(), u"Good morning Sarah, I am looking into it right now.\nWhich address should the mail go to?"_s);
    QTRY_COMPARE_WITH_TIMEOUT(page.view().head().stateText(), u"With you"_s, patienceMs);
    QVERIFY(scene.say(mine, u"sarah.johnson@acme.example, as always"_s));
    john.act(u"chat.ticket"_s);
    QTRY_VERIFY_WITH_TIMEOUT(page.view().notice().isVisible(), patienceMs);
    QVERIFY(scene.show(mine, "typing"));
    QTest::keyClicks(&fieldOf(page.view()), u"Found it: the mail was stopped by"_s);
    m_book.add(*john.window, u"chats-full"_s);
    page.view().openTransferMenu();
    m_book.add(*page.view().findChild<QMenu *>(), u"chats-hand-on"_s);
    page.view().findChild<QMenu *>()->close();
    page.view().openTicketForm();
    m_book.add(*john.window, u"chats-make-ticket"_s);
    page.view().form().leave();
    john.act(u"chat.link"_s);
    m_book.add(*john.window, u"chats-link"_s);
    john.act(u"chat.ticket"_s);
    QVERIFY(scene.say(mine, u"Now it came, thank you!"_s));
    auto *ticket = john.window->findChild<TicketView *>();
    QTRY_VERIFY_WITH_TIMEOUT(saidIn(ticket->conversation()).contains(u"Now it came, thank you!"_s), patienceMs);
    ticket->write(DraftKind::ChatReply);
    m_book.add(*john.window, u"ticket-with-chat"_s);
    chatsOf(john);
    scene.server.kill();
    QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(*john.window, u"Connect now"_s), patienceMs);
    answer(page.view(), u"Gladly! I stay here until you are in."_s);
    m_book.add(*john.window, u"chats-offline"_s);
}

void ChatPicturesTest::nothingToShow()
{
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    test::ScriptedServer server;
    server.welcome.user.id = UserId(5);
    server.welcome.user.name = u"John Miller"_s;
    server.welcome.organization.name = u"Demo shop"_s;
    server.welcome.epoch = u"e"_s;
    server.welcome.head = 9;
    QString state;
    server.onCall = [&](const Call &call) {
        if (!call.method.startsWith("chat."))
            return false;
        if (state == "error"_L1)
            server.refuse(call, Error::of(ErrorKind::Storage, u"The disk of the server is full. Tell whoever runs it; "
                                                              "nothing that you did is lost."_s));
        else if (state == "empty"_L1)
            server.answer(call, R"({"rows":[],"total":0,"as_of":9})");
        return true;
    };
    for (const QString &now : {u"empty"_s, u"loading"_s, u"error"_s, u"offline"_s}) {
        state = now;
        m_book.setLook(now + u'-' + QString::fromLatin1(QTest::currentDataTag()));
        Person john(server.port(), u"john@demo.example"_s, u"secret"_s);
        QVERIFY(john.window);
        look(john, isDark, size);
        if (state == "offline"_L1) {
            server.stopListening();
            server.cut();
            QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(*john.window, u"Connect now"_s), patienceMs);
        }
        chatsOf(john);
        m_book.add(*john.window, u"chats"_s);
        server.listenAgain();
    }
}

} // namespace sf::client

QTEST_MAIN(sf::client::ChatPicturesTest)
#include "tst_chatpictures.moc"
