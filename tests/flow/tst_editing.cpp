// SPDX-License-Identifier: GPL-3.0-or-later
// What was said is mended: messages and descriptions are edited with a trace, on the real widgets of two people against a real server.
#include "client/tickets/composer.h"
#include "client/tickets/messagecard.h"
#include "tests/flow/twoseats.h"

#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>

#include <algorithm>

using namespace sf;
using namespace sf::client;
using namespace sf::test;
using namespace Qt::StringLiterals;

class TestEditing : public TwoSeats
{
    Q_OBJECT

private slots:
    void editedMessageShowsWhatItSaid();
    void descriptionIsMendedByAnybody();
    void anEditIsADraftLikeEveryText();
};

void TestEditing::editedMessageShowsWhatItSaid()
{
    const TicketId id = makeTicket(u"Printer on fire"_s);
    say(*m_gus, id, u"Use watter"_s);
    m_gus->desk->showTicket(id);
    m_cora->desk->showTicket(id);
    QTRY_COMPARE(bodies(m_gus->view()), QStringList{u"Use watter"_s});
    const ConversationItem mine = m_gus->view().conversation().items().last();
    QVERIFY(mine.isMine);
    QTRY_COMPARE(bodies(m_cora->view()).size(), 1);
    QVERIFY(!m_cora->view().conversation().items().last().isMine);
    emit m_gus->part<MessageCard>().editRequested(mine);
    auto *field = m_gus->view().composer().findChild<QPlainTextEdit *>();
    QCOMPARE(field->toPlainText(), u"Use watter"_s);
    field->setPlainText(u"Use water"_s);
    QTest::mouseClick(button(m_gus->view().composer(), u"Save the change"_s), Qt::LeftButton);
    QVERIFY(field->toPlainText().isEmpty());
    QTRY_COMPARE(bodies(m_cora->view()), QStringList{u"Use water"_s});
    QLabel *mark = nullptr;
    const auto hasMark = [&] {
        for (QLabel *label : m_cora->part<MessageCard>().findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u">edited<"_s))
                mark = label;
        }
        return mark != nullptr;
    };
    QTRY_VERIFY(hasMark());
    QVERIFY2(mark->toolTip().contains(u"Edited by Gus Agent"_s), qPrintable(mark->toolTip()));
    emit mark->linkActivated(u"earlier"_s);
    bool isShown = false;
    for (QLabel *label : m_cora->part<MessageCard>().findChildren<QLabel *>())
        isShown = isShown || (label->isVisible() && label->text().contains(u"Use watter"_s));
    QVERIFY(isShown);
}

void TestEditing::descriptionIsMendedByAnybody()
{
    QSignalSpy settled(&m_gus->outbox(), &Outbox::entrySettled);
    m_gus->outbox().submit<TicketCreate>(
        {.subject = u"Printer"_s, .description = u"It burms"_s, .requesterName = u"Sarah"_s}, u"Printer"_s);
    QTRY_COMPARE(settled.size(), 1);
    const TicketId id(settled.first().at(1).value<Receipt>().id);
    m_gus->desk->showTicket(id);
    m_cora->desk->showTicket(id);
    QTRY_COMPARE(bodies(m_cora->view()), QStringList{u"It burms"_s});
    emit m_cora->part<MessageCard>().editRequested(m_cora->view().conversation().items().first());
    auto *field = m_cora->view().composer().findChild<QPlainTextEdit *>();
    QCOMPARE(field->toPlainText(), u"It burms"_s);
    field->setPlainText(u"It burns"_s);
    QTest::mouseClick(button(m_cora->view().composer(), u"Save the change"_s), Qt::LeftButton);
    QVERIFY(field->toPlainText().isEmpty());
    QTRY_COMPARE(bodies(m_gus->view()), QStringList{u"It burns"_s});
    QTRY_COMPARE(bodies(m_cora->view()), QStringList{u"It burns"_s});
}

void TestEditing::anEditIsADraftLikeEveryText()
{
    const TicketId id = makeTicket(u"Printer on fire"_s);
    const TicketId other = makeTicket(u"Another"_s);
    say(*m_gus, id, u"Use watter"_s);
    m_gus->desk->showTicket(id);
    m_cora->desk->showTicket(id);
    QTRY_COMPARE(bodies(m_gus->view()), QStringList{u"Use watter"_s});
    const Composer &composer = m_gus->view().composer();
    auto *field = composer.findChild<QPlainTextEdit *>();
    emit m_gus->part<MessageCard>().editRequested(m_gus->view().conversation().items().last());
    QTest::keyClicks(field, u"!"_s);
    QCOMPARE(field->toPlainText(), u"Use watter!"_s);
    const auto isOnDisk = [this] {
        const QList<DraftRow> drafts = m_gus->workspace->localDb().drafts();
        return std::any_of(drafts.cbegin(), drafts.cend(),
                           [](const DraftRow &draft) { return draft.text.contains(u"Use watter!"_s); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOnDisk(), 2000);

    // Another tab, another ticket and back.
    m_gus->act(u"ticket.note"_s);
    QVERIFY(field->toPlainText().isEmpty());
    m_gus->desk->showTicket(other);
    QVERIFY(field->toPlainText().isEmpty());
    m_gus->desk->showTicket(id);
    QCOMPARE(field->toPlainText(), u"Use watter!"_s);
    QVERIFY(button(composer, u"Save the change"_s));

    // What a program that is started after a crash finds.
    Client again(*m_server, u"agent@test.example"_s);
    again.workspace.reset();
    const QDir from(m_gus->folder.path());
    const QStringList names = from.entryList(QDir::Files);
    for (const QString &name : names) {
        if (name.endsWith(u".lock"_s))
            continue; // a program that crashed holds none
        QFile::remove(again.folder.filePath(name));
        QVERIFY(QFile::copy(from.filePath(name), again.folder.filePath(name)));
    }
    again.open();
    TicketView later(*again.workspace);
    later.showTicket(id);
    QCOMPARE(later.composer().findChild<QPlainTextEdit *>()->toPlainText(), u"Use watter!"_s);
    QVERIFY(later.composer().editedKey().startsWith(u"response"_s));

    // Sent, it is none any more.
    QTest::mouseClick(button(composer, u"Save the change"_s), Qt::LeftButton);
    QTRY_COMPARE(bodies(m_cora->view()), QStringList{u"Use watter!"_s});
    QVERIFY(field->toPlainText().isEmpty());
    QTRY_VERIFY(!isOnDisk());
    // Left on purpose, it is none either.
    emit m_gus->part<MessageCard>().editRequested(m_gus->view().conversation().items().last());
    QTest::keyClicks(field, u"?"_s);
    QVERIFY(m_gus->workspace->drafts().hasDraft(id));
    QTest::mouseClick(button(composer, u"Cancel"_s), Qt::LeftButton);
    QVERIFY(!m_gus->workspace->drafts().hasDraft(id));
}

QTEST_MAIN(TestEditing)
#include "tst_editing.moc"
