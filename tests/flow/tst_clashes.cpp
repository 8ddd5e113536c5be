// SPDX-License-Identifier: GPL-3.0-or-later
// Two people change one ticket at once, on a real server: nothing is overwritten in silence, and the person decides on the real widget.
#include "client/tickets/ticketview.h"
#include "tests/flow/realclient.h"

#include <QLabel>
#include <QPushButton>

using namespace sf;
using namespace sf::client;
using namespace sf::test;
using namespace Qt::StringLiterals;

namespace {

QPushButton *button(const QWidget &view, const QString &accessibleName)
{
    for (QPushButton *found : view.findChildren<QPushButton *>()) {
        if (found->isVisible() && (found->accessibleName() == accessibleName || found->text() == accessibleName))
            return found;
    }
    return nullptr;
}

bool says(const QWidget &view, const QString &words)
{
    const auto labels = view.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
}

} // namespace

class TestClashes : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void clashesAreShown();
    void eachFieldIsDecidedForItself();
    void secondClashIsAskedAgain();

private:
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<Client> m_one;
    std::unique_ptr<Client> m_two;

    TicketId makeTicket(const QString &subject) { return m_one->makeTicket(subject); }
};

void TestClashes::init()
{
    m_server = std::make_unique<TestServer>();
    QVERIFY2(m_server->isReady(), qPrintable(m_server->why()));
    m_one = std::make_unique<Client>(*m_server, u"agent@test.example"_s);
    m_two = std::make_unique<Client>(*m_server, u"colleague@test.example"_s);
    m_one->signIn();
    m_two->signIn();
    QTRY_COMPARE(m_one->model->state(), TicketModel::State::Empty);
    QTRY_COMPARE(m_two->model->state(), TicketModel::State::Empty);
}

void TestClashes::cleanup()
{
    m_one.reset();
    m_two.reset();
    m_server.reset();
}

void TestClashes::clashesAreShown()
{
    const TicketId id = makeTicket(u"Two at it"_s);
    QVERIFY(id.isValid());
    QTRY_COMPARE(m_two->model->rowCount(), 1);
    TicketUpdate::Params mine{.id = id, .base = 1};
    mine.patch.set(&Ticket::subject, u"Mine"_s);
    m_one->outbox().submit<TicketUpdate>(mine, u"T-0001"_s);
    QTRY_COMPARE(m_two->model->rowAt(0)->subject, u"Mine"_s);
    TicketUpdate::Params theirs{.id = id, .base = 1};
    theirs.patch.set(&Ticket::subject, u"Theirs"_s);
    const QString key = m_two->outbox().submit<TicketUpdate>(theirs, u"T-0001"_s);
    QTRY_COMPARE(m_two->outbox().heldCount(), 1);
    const auto conflict = Outbox::conflict(*m_two->outbox().find(key));
    QVERIFY(conflict);
    QCOMPARE(conflict->clashes.size(), 1);
    QCOMPARE(conflict->clashes.first().name, u"subject"_s);
    m_two->outbox().keepMine(key);
    QTRY_COMPARE(m_one->model->rowAt(0)->subject, u"Theirs"_s);

    m_one->outbox().submit<TicketRespond>({.id = id, .body = u"First"_s, .anyway = true}, u"T-0001"_s);
    QTRY_COMPARE(m_one->outbox().count(), 0);
    const QString late = m_two->outbox().submit<TicketRespond>({.id = id, .body = u"Second"_s, .seen = 1}, u"T-0001"_s);
    QTRY_COMPARE(m_two->outbox().heldCount(), 1);
    const auto stale = Outbox::stale(*m_two->outbox().find(late));
    QVERIFY(stale);
    QCOMPARE(stale->responses.size(), 1);
    m_two->outbox().sendAnyway(late);
    QTRY_COMPARE(m_two->outbox().count(), 0);
}

void TestClashes::eachFieldIsDecidedForItself()
{
    const TicketId id = makeTicket(u"Two at it"_s);
    QVERIFY(id.isValid());
    TicketView view(*m_two->workspace);
    view.resize(1000, 700);
    view.show();
    view.showTicket(id);
    QTRY_VERIFY(view.titleText().contains(u"Two at it"_s));

    TicketUpdate::Params first{.id = id, .base = 1};
    first.patch.set(&Ticket::subject, u"Theirs"_s);
    first.patch.set(&Ticket::priority, Priority::Low);
    m_one->outbox().submit<TicketUpdate>(first, u"T-0001"_s);
    QTRY_COMPARE(m_one->outbox().count(), 0);
    TicketUpdate::Params second{.id = id, .base = 1};
    second.patch.set(&Ticket::subject, u"Mine"_s);
    second.patch.set(&Ticket::priority, Priority::Urgent);
    second.patch.set(&Ticket::description, u"Nobody else touched this"_s);
    m_two->outbox().submit<TicketUpdate>(second, u"T-0001"_s);

    QTRY_VERIFY(button(view, u"Subject: Keep mine"_s));
    QVERIFY(says(view, u"Subject: you chose “Mine”,"_s));
    QVERIFY(says(view, u"set “Theirs”"_s));
    QVERIFY(says(view, u"Priority: you chose “Urgent”,"_s));
    QVERIFY(says(view, u"set “Low”"_s));
    QVERIFY(button(view, u"All mine"_s) && button(view, u"All theirs"_s));
    button(view, u"Subject: Keep mine"_s)->click();
    QTest::qWait(200);
    QCOMPARE(m_one->model->rowAt(0)->subject, u"Theirs"_s); // nothing is sent before all is decided
    button(view, u"Priority: Take theirs"_s)->click();

    QTRY_COMPARE(m_one->model->rowAt(0)->subject, u"Mine"_s);
    QCOMPARE(m_one->model->rowAt(0)->priority, Priority::Low);
    QTRY_COMPARE(m_two->outbox().count(), 0);
    QTRY_VERIFY(!button(view, u"All mine"_s));
    m_one->tickets().openPage(id);
    QTRY_VERIFY(m_one->tickets().page(id));
    QTRY_COMPARE(m_one->tickets().page(id)->ticket.description, u"Nobody else touched this"_s);
    QTRY_COMPARE(m_two->tickets().page(id)->ticket.priority, Priority::Low);
}

void TestClashes::secondClashIsAskedAgain()
{
    const TicketId id = makeTicket(u"Two at it"_s);
    QVERIFY(id.isValid());
    TicketView view(*m_two->workspace);
    view.resize(1000, 700);
    view.show();
    view.showTicket(id);
    QTRY_VERIFY(view.titleText().contains(u"Two at it"_s));
    const auto change = [id](Client &who, const QString &subject, qint64 base) {
        TicketUpdate::Params params{.id = id, .base = base};
        params.patch.set(&Ticket::subject, subject);
        who.outbox().submit<TicketUpdate>(params, u"T-0001"_s);
    };
    change(*m_one, u"First"_s, 1);
    QTRY_COMPARE(m_one->outbox().count(), 0);
    change(*m_two, u"Mine"_s, 1);
    QTRY_VERIFY(says(view, u"set “First”"_s));
    change(*m_one, u"Second"_s, 2);
    QTRY_COMPARE(m_one->outbox().count(), 0);
    button(view, u"Subject: Keep mine"_s)->click(); // it was about the first
    QTRY_VERIFY(says(view, u"set “Second”"_s));
    QCOMPARE(m_one->model->rowAt(0)->subject, u"Second"_s);
    button(view, u"Subject: Take theirs"_s)->click();
    QTRY_COMPARE(m_two->outbox().count(), 0);
    QTRY_VERIFY(view.titleText().contains(u"Second"_s));
    QCOMPARE(m_one->model->rowAt(0)->subject, u"Second"_s);
}

QTEST_MAIN(TestClashes)
#include "tst_clashes.moc"
