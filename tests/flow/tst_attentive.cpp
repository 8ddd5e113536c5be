// SPDX-License-Identifier: GPL-3.0-or-later
// What a person has read and watches, and who takes part, on the real widgets of two people against a real server.
#include "client/attachments/draftfiles.h"
#include "client/attachments/filedesk.h"
#include "client/records/linkfield.h"
#include "client/tickets/eventline.h"
#include "client/tickets/participanteditor.h"
#include "client/tickets/ticketlistpane.h"
#include "client/tickets/tickettable.h"
#include "client/widgets/pill.h"
#include "shared/methods/company.h"
#include "shared/methods/contact.h"
#include "tests/flow/twoseats.h"

#include <QDir>
#include <QLabel>

using namespace sf;
using namespace sf::client;
using namespace sf::test;
using namespace Qt::StringLiterals;

class TestAttentive : public TwoSeats
{
    Q_OBJECT

private slots:
    void newsAreUnreadUntilTheyAreSeen();
    void whatWasReadLeavesTheUnreadOnesWhenThePersonMovesOn();
    void markedAsUnreadStaysSoInAllSessions();
    void watchingWaitsForTheServer();
    void participantsComeAndGo();
    void requesterAndCompanyAreChanged();
    void whatHappenedIsTakenBackWhereItIsTold();
    void aFileIsRemovedOnlyWhenThatIsConfirmed();

private:
    template<class Record>
    static Patch<Record> named(const QString &name)
    {
        Patch<Record> patch;
        patch.set(&Record::name, name);
        return patch;
    }
    static LinkField *field(Seat &who, const QString &name)
    {
        for (LinkField *found : who.desk->pagePane()->findChildren<LinkField *>()) {
            if (found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }
    /// Opens the field's list, types and takes the first hit.
    bool find(Seat &who, const QString &name, const QString &words);
    void assign(Client &who, TicketId id, const User &to);
};

bool TestAttentive::find(Seat &who, const QString &name, const QString &words)
{
    LinkField *link = this->field(who, name);
    link->click();
    auto *search = link->findChild<SearchList *>();
    auto *list = search->findChild<QListWidget *>();
    QTest::keyClicks(search->findChild<QLineEdit *>(), words);
    if (!QTest::qWaitFor([&] { return list->count() > 0 && list->item(0)->text().contains(words); }, kPatienceMs))
        return false;
    QTest::keyClick(search->findChild<QLineEdit *>(), Qt::Key_Return);
    return true;
}

void TestAttentive::newsAreUnreadUntilTheyAreSeen()
{
    m_cora->desk->showTicket(makeTicket(u"First"_s));
    QTRY_COMPARE(m_cora->view().titleText(), u"T-0001 First"_s);
    const TicketId id = makeTicket(u"Printer on fire"_s);
    assign(*m_gus, id, m_cora->workspace->directory().me());
    QTRY_VERIFY(m_cora->isBold(id));
    QVERIFY(!m_gus->isBold(id)); // nothing to do with it
    m_cora->desk->showUnread();
    QTRY_COMPARE(m_cora->desk->list().model().rowCount(), 1);
    // Seen is read; in another session of the same person, too.
    Seat other(*m_server, u"colleague@test.example"_s);
    other.signIn();
    QTRY_VERIFY(other.isBold(id));
    m_cora->desk->showTicket(id);
    QTRY_VERIFY(!m_cora->isBold(id));
    QTRY_VERIFY(!other.isBold(id));
    // What I do myself is no news, what a colleague does while I look neither.
    say(*m_cora, id, u"On my way"_s);
    say(*m_gus, id, u"Hurry"_s);
    QTRY_COMPARE(bodies(m_cora->view()).size(), 2);
    QTRY_VERIFY(!m_cora->isBold(id));
    m_cora->desk->showTicket(makeTicket(u"Another"_s));
    say(*m_gus, id, u"Still burning"_s);
    QTRY_VERIFY(m_cora->isBold(id));
    m_cora->desk->showAll();
    QTRY_COMPARE(m_cora->desk->list().model().rowCount(), 3);
}

void TestAttentive::whatWasReadLeavesTheUnreadOnesWhenThePersonMovesOn()
{
    QList<TicketId> ids;
    for (const QString &subject : {u"One"_s, u"Two"_s, u"Three"_s}) {
        ids << makeTicket(subject);
        assign(*m_gus, ids.last(), m_cora->workspace->directory().me());
    }
    m_cora->desk->showUnread();
    TicketListPane &pane = m_cora->desk->list();
    TicketModel &model = pane.model();
    QTRY_COMPARE(model.total(), 3);
    QTRY_COMPARE(m_cora->workspace->attention().unread().size(), 3);
    pane.table().step(1);
    const TicketId first = pane.table().currentTicket();
    QTRY_VERIFY(!m_cora->isBold(first));
    // It stays under the eye, also when the list is fetched again, but is not counted any more.
    QCOMPARE(model.total(), 2);
    QCOMPARE(pane.countWords(), u"2 tickets"_s);
    QSignalSpy fetched(&model, &TicketModel::totalChanged);
    model.refresh();
    QTRY_VERIFY(!fetched.isEmpty());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(pane.table().currentTicket(), first);
    pane.table().step(1);
    const TicketId second = pane.table().currentTicket();
    QVERIFY(second != first);
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(pane.table().currentTicket(), second);
    QTRY_COMPARE(model.total(), 1);
    // It comes back with the next news.
    say(*m_gus, first, u"More"_s);
    QTRY_COMPARE(model.rowCount(), 3);
    QTRY_COMPARE(model.total(), 2);
    QCOMPARE(pane.table().currentTicket(), second);
}

void TestAttentive::markedAsUnreadStaysSoInAllSessions()
{
    const TicketId id = makeTicket(u"Printer on fire"_s);
    m_cora->desk->showTicket(id);
    QTRY_COMPARE(m_cora->view().titleText(), u"T-0001 Printer on fire"_s);
    QVERIFY(!m_cora->isBold(id));
    m_cora->act(u"ticket.unread"_s);
    QTRY_VERIFY(m_cora->isBold(id));
    // It was not hers: so that it can be unread she watches it.
    QVERIFY(m_cora->workspace->attention().isWatched(id));
    QTRY_COMPARE(m_cora->outbox().count(), 0);
    Seat other(*m_server, u"colleague@test.example"_s);
    other.signIn();
    QTRY_VERIFY(other.isBold(id));
    QVERIFY(m_cora->isBold(id)); // though it is still on her screen
    m_cora->desk->showTicket(makeTicket(u"Another"_s));
    m_cora->desk->showTicket(id);
    QTRY_VERIFY(!m_cora->isBold(id));
    QTRY_VERIFY(!other.isBold(id));
}

void TestAttentive::watchingWaitsForTheServer()
{
    const TicketId id = makeTicket(u"Printer on fire"_s);
    m_cora->desk->showTicket(id);
    QTRY_COMPARE(m_cora->view().titleText(), u"T-0001 Printer on fire"_s);
    m_server->kill();
    QTRY_VERIFY(!m_cora->api.isSignedIn());
    m_cora->act(u"ticket.watch"_s);
    QVERIFY(m_cora->workspace->attention().isWatched(id));
    QCOMPARE(m_cora->outbox().count(), 1);
    QCOMPARE(m_cora->outbox().entries().first().words(), u"Watch T-0001"_s);
    QVERIFY2(m_server->start(), qPrintable(m_server->why()));
    QTRY_COMPARE_WITH_TIMEOUT(m_cora->outbox().count(), 0, kPatienceMs);
    QVERIFY(m_cora->workspace->attention().isWatched(id));
    m_cora->desk->showTicket(makeTicket(u"Another"_s));
    say(*m_gus, id, u"News"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_cora->isBold(id), kPatienceMs);
}

void TestAttentive::participantsComeAndGo()
{
    const TicketId id = makeTicket(u"Printer on fire"_s);
    QSignalSpy made(&m_gus->outbox(), &Outbox::entrySettled);
    m_gus->outbox().submit<TicketCreate>(
        {.subject = u"Other"_s, .requesterName = u"Michael Chen"_s, .requesterEmail = u"chen@example.org"_s}, u"O"_s);
    QTRY_COMPARE(made.size(), 1);
    m_gus->desk->showTicket(id);
    m_cora->desk->showTicket(id);
    QTRY_COMPARE(m_gus->view().titleText(), u"T-0001 Printer on fire"_s);
    auto &editor = *m_gus->view().findChild<ParticipantEditor *>();
    auto *search = editor.findChild<SearchList *>();
    search->start();
    QTest::keyClicks(search->findChild<QLineEdit *>(), u"Michael"_s);
    auto *list = search->findChild<QListWidget *>();
    QTRY_VERIFY(list->count() == 1 && list->item(0)->text().contains(u"Michael"_s));
    QTest::keyClick(search->findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(editor.participants().size(), 1);
    const auto chip = [this]() -> Pill * {
        auto &shown = *m_cora->view().findChild<ParticipantEditor *>();
        const auto pills = shown.findChildren<Pill *>();
        return pills.isEmpty() || !pills.first()->isVisibleTo(&shown) ? nullptr : pills.first();
    };
    QTRY_VERIFY(chip() && chip()->text() == u"Michael Chen"_s);
    QTRY_VERIFY(tells(m_cora->view(), u"Gus Agent added Michael Chen"_s));
    emit chip()->removeRequested();
    QTRY_VERIFY(editor.participants().isEmpty());
}

void TestAttentive::requesterAndCompanyAreChanged()
{
    m_gus->outbox().submit<ContactCreate>({.contact = named<Contact>(u"Mona Mills"_s)}, u"Mona Mills"_s);
    m_gus->outbox().submit<CompanyCreate>({.company = named<Company>(u"Mills & Sons"_s)}, u"Mills & Sons"_s);
    const TicketId id = makeTicket(u"Wrong person"_s);
    m_gus->desk->showTicket(id);
    m_cora->desk->showTicket(id);
    QTRY_COMPARE(m_cora->view().titleText(), u"T-0001 Wrong person"_s);
    QVERIFY(find(*m_gus, u"Requester"_s, u"Mona"_s));
    QVERIFY(find(*m_gus, u"Company"_s, u"Mills"_s));
    const auto shown = [this](const QString &name) { return field(*m_cora, name)->accessibleDescription(); };
    QTRY_COMPARE(shown(u"Requester"_s), u"Mona Mills"_s);
    QTRY_COMPARE(shown(u"Company"_s), u"Mills & Sons"_s);
    QTRY_COMPARE(m_cora->workspace->tickets().page(id)->requester.name, u"Mona Mills"_s);
}

void TestAttentive::assign(Client &who, TicketId id, const User &to)
{
    TicketUpdate::Params params;
    params.id = id;
    params.base = 1;
    params.patch.set(&Ticket::assigneeId, std::optional(to.id));
    QSignalSpy settled(&who.outbox(), &Outbox::entrySettled);
    who.outbox().submit<TicketUpdate>(params, u"T"_s);
    QTRY_COMPARE(settled.size(), 1);
}

void TestAttentive::whatHappenedIsTakenBackWhereItIsTold()
{
    const TicketId id = makeTicket(u"Printer on fire"_s);
    assign(*m_gus, id, m_cora->workspace->directory().me());
    m_cora->desk->showTicket(id);
    QTRY_VERIFY(tells(m_cora->view(), u"Gus Agent"_s));
    QVERIFY(m_cora->workspace->undoHistory().isEmpty()); // of another person, or of days ago
    const auto choice = [this]() -> QAction * {
        for (EventLine *line : m_cora->view().findChildren<EventLine *>()) {
            if (line->isVisible() && !line->undoActions().isEmpty())
                return line->undoActions().first();
        }
        return nullptr;
    };
    QTRY_VERIFY(choice());
    QVERIFY2(choice()->text().startsWith(u"Undo: Gus Agent"_s), qPrintable(choice()->text()));
    choice()->trigger();
    QTRY_VERIFY(!m_cora->workspace->tickets().page(id)->ticket.assigneeId);
    QTRY_VERIFY(!m_gus->workspace->tickets().page(id) || !m_gus->workspace->tickets().page(id)->ticket.assigneeId);
}

void TestAttentive::aFileIsRemovedOnlyWhenThatIsConfirmed()
{
    const TicketId id = makeTicket(u"Printer on fire"_s);
    m_gus->desk->showTicket(id);
    QTRY_COMPARE(m_gus->view().titleText(), u"T-0001 Printer on fire"_s);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"smoke.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("smoke") == 5);
    file.close();
    m_gus->view().files().putOnTicket(id, {file.fileName()}, u"T-0001"_s);
    const auto stored = [this, id] {
        const TicketPage *page = m_gus->workspace->tickets().page(id);
        return page ? page->attachments : QList<Attachment>();
    };
    QTRY_VERIFY_WITH_TIMEOUT(stored().size() == 1 && stored().first().id.isValid(), kPatienceMs);
    m_gus->view().fileDesk().askToRemove(stored().first());
    QTRY_VERIFY(button(m_gus->view(), u"Keep it"_s));
    QTest::mouseClick(button(m_gus->view(), u"Keep it"_s), Qt::LeftButton);
    QVERIFY(!button(m_gus->view(), u"Keep it"_s));
    QTest::qWait(200);
    QCOMPARE(stored().size(), 1);
    m_gus->view().fileDesk().askToRemove(stored().first());
    QTRY_VERIFY(button(m_gus->view(), u"Remove"_s));
    QTest::mouseClick(button(m_gus->view(), u"Remove"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(stored().isEmpty(), kPatienceMs);
}

QTEST_MAIN(TestAttentive)
#include "tst_attentive.moc"
