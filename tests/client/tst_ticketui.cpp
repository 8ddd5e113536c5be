// SPDX-License-Identifier: GPL-3.0-or-later
// The ticket widgets as people use them: real widgets on a real workspace, against a scripted peer.
#include "client/tickets/composer.h"
#include "client/tickets/conversation.h"
#include "client/tickets/conversationitems.h"
#include "client/tickets/messagebody.h"
#include "client/tickets/messagetext.h"
#include "client/tickets/ticketheader.h"
#include "client/tickets/ticketview.h"
#include "client/tickets/valuecombo.h"
#include "tests/client/ticketuitest.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>

using namespace sf;
using namespace sf::client;
using namespace sf::test;
using namespace Qt::Literals::StringLiterals;

class TestTicketUi : public TicketUiTest
{
    Q_OBJECT

private slots:
    void buttonSaysWhoReadsIt();
    void workflowOffersExactlyTheTable();
    void draftsComeBack();
    void replyGoesThroughTheQueue();
    void strangersTextIsOnlyText();
    void conversationKeepsItsPlace();
    void openListIsNotTouchedByPushes();
};

void TestTicketUi::buttonSaysWhoReadsIt()
{
    Composer composer;
    composer.setCustomer(u"Sarah Johnson"_s);
    QCOMPARE(composer.buttonText(), u"Reply to Sarah Johnson"_s);
    composer.setKind(DraftKind::Note);
    QCOMPARE(composer.buttonText(), u"Add internal note"_s);
    composer.setKind(DraftKind::CustomerAnswer);
    QCOMPARE(composer.buttonText(), u"Record Sarah Johnson’s answer"_s);
    QVERIFY(!buttonOf(composer, u"Reply and wait"_s)->isVisibleTo(&composer));
    composer.setKind(DraftKind::Reply);
    QVERIFY(buttonOf(composer, u"Reply and wait"_s)->isVisibleTo(&composer));

    // Each kind keeps its own words, nothing empty is sent, and Ctrl+Return sends.
    auto *edit = composer.findChild<QPlainTextEdit *>();
    QSignalSpy sent(&composer, &Composer::sendRequested);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.count(), 0);
    QTest::keyClicks(edit, u"For the customer"_s);
    composer.setKind(DraftKind::Note);
    QCOMPARE(composer.text(), QString());
    QTest::keyClicks(edit, u"For us"_s);
    composer.setKind(DraftKind::Reply);
    QCOMPARE(composer.text(), u"For the customer"_s);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.count(), 1);
    QCOMPARE(sent.first().at(0).value<DraftKind>(), DraftKind::Reply);
    QCOMPARE(sent.first().at(1).toString(), u"For the customer"_s);
}

void TestTicketUi::workflowOffersExactlyTheTable()
{
    TicketHeader header;
    header.resize(900, 90);
    QSignalSpy chosen(&header, &TicketHeader::statusChosen);
    for (std::size_t i = 0; i < EnumNames<Status>::names.size(); ++i) {
        Ticket ticket;
        ticket.status = static_cast<Status>(i);
        header.showTicket(ticket, u"T-0001"_s, {}, {});
        QCOMPARE(header.offered(), allowedTransitions(ticket.status));
        for (const Status next : header.offered()) {
            QPushButton *step = buttonOf(header, TicketHeader::workflowWord(ticket.status, next));
            if (!step)
                continue; // in the menu
            chosen.clear();
            step->click();
            QCOMPARE(chosen.count(), 1);
            QCOMPARE(chosen.first().at(0).value<Status>(), next);
        }
    }
}

void TestTicketUi::draftsComeBack()
{
    signIn();
    {
        TicketView view(*m_workspace);
        view.showTicket(TicketId(2));
        QTRY_COMPARE(view.titleText(), u"T-0002 Login issue - escalated from chat"_s);
        view.write(DraftKind::Note);
        QTest::keyClicks(view.composer().findChild<QPlainTextEdit *>(), u"not yet done"_s);
        view.showTicket(TicketId());
        view.showTicket(TicketId(2));
        QCOMPARE(view.composer().kind(), DraftKind::Note);
        QCOMPARE(view.composer().text(), u"not yet done"_s);
        QTest::keyClicks(view.composer().findChild<QPlainTextEdit *>(), u"!"_s);
        QTRY_VERIFY(view.composer().findChild<QLabel *>()->text() == u"Draft saved"_s);
    }
    // What another process would find on disk.
    LocalDb &db = m_workspace->localDb();
    QVERIFY(db.flush());
    QCOMPARE(db.drafts().size(), 1);
    QCOMPARE(db.drafts().first().text, u"not yet done!"_s);
}

void TestTicketUi::replyGoesThroughTheQueue()
{
    signIn();
    TicketView view(*m_workspace);
    view.resize(1000, 700);
    view.show();
    view.showTicket(TicketId(2));
    QTRY_COMPARE(view.composer().buttonText(), u"Reply to Sarah Johnson"_s);
    view.write(DraftKind::Reply);
    auto *edit = view.composer().findChild<QPlainTextEdit *>();
    QTest::keyClicks(edit, u"All is well."_s);
    buttonOf(view, u"Reply and wait"_s)->click();

    // Shown at once as waiting, the draft is gone, and the server is told what was seen.
    QCOMPARE(view.composer().text(), QString());
    QVERIFY(!m_workspace->drafts().hasDraft(TicketId(2)));
    const ConversationItem last = view.conversation().items().last();
    QCOMPARE(last.body, u"All is well."_s);
    QCOMPARE(last.state, ConversationItem::State::Waiting);
    QTRY_COMPARE(m_server->callsOf(TicketRespond::name).size(), 1);
    const auto params =
        fromJson<TicketRespond::Params>(QByteArrayView(m_server->callsOf(TicketRespond::name)[0].params));
    QVERIFY(params.has_value());
    QCOMPARE(params->seen, 9);
    QCOMPARE(params->status, Status::WaitingOnCustomer);
    QVERIFY(!params->internal);
}

void TestTicketUi::strangersTextIsOnlyText()
{
    const QString nasty =
        u"<img src=\"http://evil.example/x.png\"><script>x</script> **bold** [in](javascript:alert(1)) "
        "[out](https://ok.example/a?b=1&c=2)"_s;
    const QString html = messageHtml(nasty);
    QVERIFY(!html.contains("<img"_L1));
    QVERIFY(!html.contains("<script"_L1));
    QVERIFY(!html.contains("href=\"javascript"_L1));
    QVERIFY(html.contains("<b>bold</b>"_L1));
    QVERIFY(html.contains("<a href=\"https://ok.example/a?b=1&amp;c=2\">out</a>"_L1));
    QVERIFY(!isSafeLink(u"file:///etc/passwd"_s));
    QVERIFY(isSafeLink(u"https://ok.example/a"_s));
    // Long ones are cut before they are laid out.
    MessageBody longBody;
    longBody.setText(QString(200'000, u'x'));
    MessageBody longerBody;
    longerBody.setText(QString(300'000, u'x'));
    QCOMPARE(longerBody.heightForWidth(600), longBody.heightForWidth(600));
}

void TestTicketUi::conversationKeepsItsPlace()
{
    Conversation conversation;
    conversation.resize(500, 300);
    conversation.show();
    QList<ConversationItem> items;
    for (int i = 0; i < 30; ++i)
        items.append({.key = QString::number(i), .at = ago(100 - i), .author = u"A"_s, .body = u"Message %1"_s.arg(i)});
    conversation.setItems(items);
    QTRY_VERIFY(conversation.verticalScrollBar()->maximum() > 0);
    QVERIFY(conversation.isAtEnd());
    // Who reads further up stays there; who is at the end is taken along.
    conversation.verticalScrollBar()->setValue(200);
    const int place = conversation.verticalScrollBar()->value();
    items.append({.key = u"new"_s, .at = ago(0), .author = u"B"_s, .body = u"News"_s});
    conversation.setItems(items);
    QCOMPARE(conversation.verticalScrollBar()->value(), place);
    conversation.scrollToEnd(false);
    items.append({.key = u"newer"_s, .at = ago(0), .author = u"B"_s, .body = u"More news"_s});
    conversation.setItems(items);
    QTRY_VERIFY(conversation.isAtEnd());
    // Earlier messages come in above without moving what is read.
    conversation.verticalScrollBar()->setValue(150);
    const int rest = conversation.verticalScrollBar()->maximum() - conversation.verticalScrollBar()->value();
    items.prepend({.key = u"old"_s, .at = ago(900), .author = u"B"_s, .body = u"Old"_s});
    conversation.setItems(items);
    QCOMPARE(conversation.verticalScrollBar()->maximum() - conversation.verticalScrollBar()->value(), rest);
}

void TestTicketUi::openListIsNotTouchedByPushes()
{
    ValueCombo combo;
    combo.setChoices({{1, u"One"_s}, {2, u"Two"_s}, {3, u"Three"_s}});
    combo.setValue(1);
    combo.show();
    combo.showPopup();
    combo.setValue(2);
    QCOMPARE(combo.currentText(), u"One"_s);
    combo.hidePopup();
    QCOMPARE(combo.currentText(), u"Two"_s);
}

QTEST_MAIN(TestTicketUi)
#include "tst_ticketui.moc"
