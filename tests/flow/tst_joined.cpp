// SPDX-License-Identifier: GPL-3.0-or-later
// Links, merging, splitting, likely duplicates and metadata, on the real widgets of two people against a real server.
#include "client/tickets/composer.h"
#include "client/tickets/linklist.h"
#include "client/tickets/metadatatree.h"
#include "client/tickets/newticketform.h"
#include "client/tickets/similarlist.h"
#include "tests/flow/twoseats.h"

#include <QPlainTextEdit>
#include <QToolButton>
#include <QTreeWidget>

using namespace sf;
using namespace sf::client;
using namespace sf::test;
using namespace Qt::StringLiterals;

class TestJoined : public TwoSeats
{
    Q_OBJECT

private slots:
    void linkedTicketsAppearAtBothEnds();
    void mergingMovesTheMessagesAndPointsThere();
    void splitFormIsPrefilledAndLinksBothWays();
    void likelyDuplicatesAreOffered();
    void metadataIsATree();
    void pictures();
};

void TestJoined::linkedTicketsAppearAtBothEnds()
{
    const TicketId fire = makeTicket(u"Printer on fire"_s);
    const TicketId smoke = makeTicket(u"Smoke in the office"_s);
    m_gus->desk->showTicket(smoke);
    m_cora->desk->showTicket(fire);
    QTRY_COMPARE(m_gus->view().titleText(), u"T-0002 Smoke in the office"_s);
    m_gus->act(u"ticket.link"_s);
    QVERIFY(m_gus->part<LinkBar>().isVisible());
    QVERIFY(m_gus->pick(u"Printer"_s));
    QVERIFY(!m_gus->part<LinkBar>().isVisible());
    QTRY_VERIFY(button(m_gus->part<LinkList>(), u"T-0001"_s));
    QTRY_VERIFY(button(m_cora->part<LinkList>(), u"T-0002  Smoke"_s));
    QTRY_VERIFY(tells(m_cora->view(), u"Gus Agent linked it to T-0002"_s));
    // A click goes there.
    QTest::mouseClick(button(m_cora->part<LinkList>(), u"T-0002"_s), Qt::LeftButton);
    QTRY_COMPARE(m_cora->view().ticket(), smoke);
    // And from this end it is taken away.
    QTRY_VERIFY(!m_cora->part<LinkList>().findChildren<QToolButton *>(QString()).isEmpty());
    QTRY_VERIFY(button(m_cora->part<LinkList>(), u"T-0001"_s));
    for (QToolButton *away : m_cora->part<LinkList>().findChildren<QToolButton *>()) {
        if (away->isVisible() && away->accessibleName().contains(u"T-0001"_s))
            QTest::mouseClick(away, Qt::LeftButton);
    }
    QTRY_VERIFY(!button(m_gus->part<LinkList>(), u"T-0001"_s));
}

void TestJoined::mergingMovesTheMessagesAndPointsThere()
{
    const TicketId fire = makeTicket(u"Printer on fire"_s);
    const TicketId smoke = makeTicket(u"Smoke in the office"_s);
    say(*m_gus, smoke, u"It smells"_s, true);
    m_gus->desk->showTicket(smoke);
    m_cora->desk->showTicket(fire);
    QTRY_COMPARE(bodies(m_gus->view()), QStringList{u"It smells"_s});
    m_gus->act(u"ticket.merge"_s);
    QVERIFY(m_gus->pick(u"Printer"_s));
    // Asked once more, in the page.
    QVERIFY(m_gus->part<LinkBar>().isVisible());
    QPushButton *merge = button(m_gus->part<LinkBar>(), u"Merge"_s);
    QVERIFY(merge);
    QTest::mouseClick(merge, Qt::LeftButton);
    // The colleague who looks at the target sees the messages come.
    QTRY_COMPARE(bodies(m_cora->view()), (QStringList{u"Smoke in the office"_s, u"It smells"_s}));
    QTRY_VERIFY(tells(m_cora->view(), u"Gus Agent merged T-0002 into it"_s));
    // The source says where it went.
    QTRY_VERIFY(button(m_gus->view(), u"Open T-0001"_s));
    QTRY_VERIFY(bodies(m_gus->view()).isEmpty());
    // What is written there arrives here.
    m_gus->view().write(DraftKind::Reply);
    QTest::keyClicks(m_gus->view().composer().findChild<QPlainTextEdit *>(), u"We come"_s);
    QTest::mouseClick(button(m_gus->view().composer(), u"Reply to"_s), Qt::LeftButton);
    QTRY_COMPARE(bodies(m_cora->view()), (QStringList{u"Smoke in the office"_s, u"It smells"_s, u"We come"_s}));
    QTest::mouseClick(button(m_gus->view(), u"Open T-0001"_s), Qt::LeftButton);
    QTRY_COMPARE(m_gus->view().ticket(), fire);
    QTRY_VERIFY(!button(m_gus->view(), u"Open T-0001"_s));
}

void TestJoined::splitFormIsPrefilledAndLinksBothWays()
{
    const TicketId both = makeTicket(u"Two things"_s);
    say(*m_gus, both, u"And the invoice is wrong"_s, true);
    m_gus->desk->showTicket(both);
    m_cora->desk->showTicket(both);
    QTRY_COMPARE(bodies(m_gus->view()).size(), 1);
    m_gus->act(u"ticket.split"_s);
    auto &form = m_gus->part<NewTicketForm>();
    QVERIFY(form.isVisible());
    QCOMPARE(form.params().description, u"And the invoice is wrong"_s);
    QCOMPARE(form.params().subject, u"Two things"_s);
    QVERIFY(form.params().requesterId.has_value());
    form.findChild<QLineEdit *>();
    for (QLineEdit *field : form.findChildren<QLineEdit *>()) {
        if (field->accessibleName() == u"Subject"_s)
            field->setText(u"Wrong invoice"_s);
    }
    QTest::mouseClick(button(form, u"Create ticket"_s), Qt::LeftButton);
    QVERIFY(!form.isVisible());
    QTRY_VERIFY(button(m_cora->part<LinkList>(), u"T-0002  Wrong invoice"_s));
    QTRY_VERIFY(tells(m_cora->view(), u"Gus Agent made T-0002 of a message"_s));
    QTest::mouseClick(button(m_cora->part<LinkList>(), u"T-0002"_s), Qt::LeftButton);
    QTRY_COMPARE(bodies(m_cora->view()), QStringList{u"And the invoice is wrong"_s});
    QTRY_VERIFY(tells(m_cora->view(), u"Gus Agent split it off T-0001"_s));
    // A new ticket of its own begins with nothing of it.
    m_gus->act(u"ticket.new"_s);
    QVERIFY(form.params().subject.isEmpty());
}

void TestJoined::likelyDuplicatesAreOffered()
{
    makeTicket(u"Printer burns in the basement"_s);
    m_cora->act(u"ticket.new"_s);
    auto &form = m_cora->part<NewTicketForm>();
    for (QLineEdit *field : form.findChildren<QLineEdit *>()) {
        if (field->accessibleName() == u"Subject"_s)
            QTest::keyClicks(field, u"the printer burns"_s);
    }
    auto &list = m_cora->part<SimilarList>();
    QTRY_VERIFY(list.isVisible());
    QSignalSpy asked(&form, &NewTicketForm::ticketRequested);
    QTest::mouseClick(button(list, u"T-0001"_s), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QVERIFY(form.isVisible()); // what was typed stays
    m_cora->desk->showAll();
}

void TestJoined::metadataIsATree()
{
    QSignalSpy made(&m_gus->outbox(), &Outbox::entrySettled);
    TicketCreate::Params params;
    params.subject = u"From the shop"_s;
    params.requesterName = u"Sarah"_s;
    params.metadata = {R"({"order":{"id":4711,"items":["lamp","desk"]},"paid":true})"};
    m_gus->outbox().submit<TicketCreate>(params, u"S"_s);
    QTRY_COMPARE(made.size(), 1);
    m_gus->desk->showTicket(TicketId(made.first().at(1).value<Receipt>().id));
    auto &metadata = m_gus->part<MetadataTree>();
    QTRY_VERIFY(metadata.isVisibleTo(metadata.parentWidget()));
    QVERIFY(!metadata.tree().isVisible());
    metadata.setFolded(false);
    QCOMPARE(metadata.tree().topLevelItemCount(), 2);
    const QTreeWidgetItem *order = metadata.tree().topLevelItem(0);
    QCOMPARE(order->text(0), u"order"_s);
    QCOMPARE(order->child(0)->text(1), u"4711"_s);
    QCOMPARE(order->child(1)->child(1)->text(1), u"desk"_s);
    QCOMPARE(metadata.tree().topLevelItem(1)->text(1), u"true"_s);
}

void TestJoined::pictures()
{
    const QString folder = QString::fromLocal8Bit(qgetenv("SF_PICTURES"));
    if (folder.isEmpty())
        QSKIP("SF_PICTURES names no folder");
    const TicketId fire = makeTicket(u"Printer on fire in the basement"_s);
    const TicketId smoke = makeTicket(u"Smoke in the office"_s);
    const TicketId part = makeTicket(u"Order a new printer"_s);
    say(*m_gus, smoke, u"It smells strange on the second floor."_s, true);
    say(*m_gus, fire, u"Use watter, not foam."_s);
    m_gus->outbox().submit<TicketLinkAdd>({{}, fire, part, LinkKind::ParentOf}, u"T"_s);
    m_gus->outbox().submit<TicketMerge>({{}, smoke, fire}, u"T"_s);
    m_gus->desk->showTicket(fire);
    QTRY_VERIFY(button(m_gus->part<LinkList>(), u"T-0002"_s));
    QTest::qWait(300);
    const QPoint sizes[] = {{1280, 800}, {1920, 1080}};
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
        m_appearance->choose(theme);
        const QString name = theme == ThemeChoice::Light ? u"light"_s : u"dark"_s;
        for (const QPoint size : sizes) {
            m_gus->window.resize(size.x(), size.y());
            m_gus->desk->showTicket(fire);
            QTest::qWait(200);
            m_gus->window.grab().save(folder + u"/joined-%1-%2.png"_s.arg(name).arg(size.x()));
        }
        m_gus->act(u"ticket.link"_s);
        QTest::qWait(400);
        m_gus->window.grab().save(folder + u"/joined-%1-linking.png"_s.arg(name));
        m_gus->desk->showTicket(smoke);
        QTRY_VERIFY(button(m_gus->view(), u"Open T-0001"_s));
        QTest::qWait(200);
        m_gus->window.grab().save(folder + u"/joined-%1-source.png"_s.arg(name));
    }
}

QTEST_MAIN(TestJoined)
#include "tst_joined.moc"
