// SPDX-License-Identifier: GPL-3.0-or-later
// What every page looks like while it has nothing to show: empty, waiting for the server, refused by it, and without it; and the way in.
#include "client/shell/panel.h"
#include "client/shell/preferences.h"
#include "tests/client/scriptedserver.h"
#include "tests/flow/person.h"
#include "tests/flow/picturebook.h"

namespace sf::client {

using test::Call;

class PictureStatesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyPage_data();
    void everyPage();
    void theWayIn_data();
    void theWayIn();

private:
    bool serve(const Call &call);

    test::ScriptedServer m_server;
    test::PictureBook m_book;
    QString m_state;
};

namespace {

TicketRow oneRow()
{
    TicketRow row;
    row.id = TicketId(4);
    row.version = 1;
    row.number = 4;
    row.subject = u"Dashboard slow"_s;
    row.requesterName = u"Michael Chen"_s;
    row.updatedAt = Time::now();
    return row;
}

} // namespace

bool PictureStatesTest::serve(const Call &call)
{
    const bool isSession =
        call.method == SessionSignIn::name || call.method == SessionResume::name || call.method == FeedSubscribe::name;
    if (isSession || m_state == "loading"_L1)
        return false;
    if (m_state == "error"_L1) {
        // One ticket is known, but its page is not to be had.
        if (call.method == TicketList::name && call.params.contains("unassigned"))
            m_server.answer(call, toJson(TicketList::Result{.rows = {oneRow()}, .total = 1, .asOf = 9}));
        else
            m_server.refuse(call,
                            Error::of(ErrorKind::Storage, u"The disk of the server is full. Tell whoever runs it; "
                                                          "nothing that you did is lost."_s));
    } else {
        m_server.answer(call, R"({"rows":[],"total":0,"as_of":9})");
    }
    return true;
}

void PictureStatesTest::everyPage_data()
{
    test::PictureBook::addLooks();
}

void PictureStatesTest::everyPage()
{
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    m_server.welcome.user.id = UserId(5);
    m_server.welcome.user.name = u"Alex Admin"_s;
    m_server.welcome.user.role = Role::Admin;
    m_server.welcome.organization.name = u"Demo shop"_s;
    m_server.welcome.epoch = u"e"_s;
    m_server.welcome.head = 9;
    m_server.onCall = [this](const Call &call) { return serve(call); };
    for (const QString &state : {u"empty"_s, u"loading"_s, u"error"_s, u"offline"_s}) {
        m_state = state == "offline"_L1 ? u"loading"_s : state;
        m_book.setLook(state + u'-' + QString::fromLatin1(QTest::currentDataTag()));
        const Person alex(m_server.port(), u"alex@demo.example"_s, u"secret"_s);
        QVERIFY(alex.window);
        alex.window->resize(size);
        alex.act(u"app.preferences"_s);
        emit alex.window->findChild<Preferences *>()->themeChosen(isDark ? ThemeChoice::Dark : ThemeChoice::Light);
        alex.window->panel().dismiss();
        if (state == "offline"_L1) {
            m_server.stopListening();
            m_server.cut();
            QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(*alex.window, u"Connect now"_s), patienceMs);
        }
        alex.act(u"go.unassigned"_s);
        m_book.add(*alex.window, u"tickets"_s);
        if (state == "error"_L1) {
            QTRY_VERIFY_WITH_TIMEOUT(alex.model().rowCount() == 1, patienceMs);
            alex.act(u"list.next"_s);
            m_book.add(*alex.window, u"ticket"_s);
            alex.act(u"go.all_open"_s);
            m_book.add(*alex.window, u"all-open"_s);
        }
        for (const QString &page : {u"contacts"_s, u"companies"_s, u"chatbots"_s, u"tags"_s, u"people"_s}) {
            alex.act(u"go."_s + page);
            m_book.add(*alex.window, page);
        }
        m_server.listenAgain();
    }
}

void PictureStatesTest::theWayIn_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addRow("light") << false;
    QTest::addRow("dark") << true;
}

void PictureStatesTest::theWayIn()
{
    QFETCH(bool, isDark);
    Appearance appearance(*qApp);
    appearance.choose(isDark ? ThemeChoice::Dark : ThemeChoice::Light);
    m_book.setLook(QString::fromLatin1(QTest::currentDataTag()));
    SignInForm form;
    form.show();
    m_book.add(form, u"sign-in"_s);
    form.setKnownServers({{u"desk.example"_s, u"demo-org"_s, u"emma@demo.example"_s, true},
                          {u"other.example:4747"_s, u"shop"_s, u"emma@shop.example"_s, false}});
    form.showError(SignInForm::Field::Password, u"The organisation, the address or the password is wrong."_s);
    m_book.add(form, u"sign-in-refused"_s);
    form.clearErrors();
    form.showFailure(u"desk.example cannot be reached: connection refused."_s);
    m_book.add(form, u"sign-in-failed"_s);
    form.showFingerprint(u"desk.example"_s, QByteArray(32, '\x5a'));
    m_book.add(form, u"sign-in-fingerprint"_s);
    form.showChangedFingerprint(u"desk.example"_s, QByteArray(32, '\x5a'), QByteArray(32, '\x3c'));
    m_book.add(form, u"sign-in-changed"_s);
}

} // namespace sf::client

QTEST_MAIN(sf::client::PictureStatesTest)
#include "tst_picturestates.moc"
