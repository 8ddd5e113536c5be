// SPDX-License-Identifier: GPL-3.0-or-later
// Conversations of any length: few widgets, no gaps, and what is read stays where it is.
#include "client/tickets/conversation.h"
#include "client/tickets/eventline.h"
#include "client/tickets/messagebody.h"
#include "client/tickets/messagecard.h"
#include "client/widgets/appearance.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

using namespace sf;
using namespace sf::client;
using namespace Qt::Literals::StringLiterals;

namespace {

QString bodyOf(int n)
{
    // Between one line and about thirty, so that estimates are wrong.
    QString text = u"Message %1."_s.arg(n);
    for (int word = 0; word < n * 37 % 190; ++word)
        text += word % 23 == 22 ? u"\n\nand so on"_s : u" something"_s;
    return text;
}

QList<ConversationItem> messages(int from, int to)
{
    QList<ConversationItem> items;
    for (int n = from; n < to; ++n) {
        ConversationItem item;
        item.key = QString::number(n);
        item.at = Time{1'700'000'000'000 + n * 60'000};
        item.author = u"Sarah Johnson"_s;
        if (n % 7 == 3) {
            item.kind = ConversationItem::Kind::Events;
            for (int happening = 0; happening < 4; ++happening)
                item.happenings.append({item.at, u"Something happened"_s});
        } else {
            item.kind = n % 2 == 0 ? ConversationItem::Kind::Customer : ConversationItem::Kind::Agent;
            item.body = bodyOf(n);
        }
        items.append(item);
    }
    return items;
}

/// The entry at the upper edge and where its upper edge is.
std::pair<QString, int> uppermost(const Conversation &conversation)
{
    std::pair<QString, int> found{QString(), INT_MAX};
    for (const ConversationItem &item : conversation.items()) {
        const QWidget *widget = conversation.widgetOf(item.key);
        if (!widget)
            continue;
        const int y = widget->mapTo(conversation.viewport(), QPoint()).y();
        if (y + widget->height() > 0 && y < found.second)
            found = {item.key, y};
    }
    return found;
}

/// Empty when what is shown are neighbours at the right distance that fill the viewport.
QString gapIn(const Conversation &conversation)
{
    int expected = INT_MIN;
    int lowest = 0;
    for (const ConversationItem &item : conversation.items()) {
        const QWidget *widget = conversation.widgetOf(item.key);
        const int y = widget ? widget->mapTo(conversation.viewport(), QPoint()).y() : 0;
        if (!widget || y + widget->height() < 0 || y > conversation.viewport()->height())
            continue;
        if (expected != INT_MIN && y != expected)
            return u"%1 is at %2 instead of %3"_s.arg(item.key).arg(y).arg(expected);
        if (expected == INT_MIN && y > CardColumn::spacing && item.key != conversation.items().first().key)
            return u"nothing above %1"_s.arg(item.key);
        if (widget->height() != widget->heightForWidth(widget->width()))
            return u"%1 has the wrong height"_s.arg(item.key);
        expected = y + widget->height() + CardColumn::spacing;
        lowest = y + widget->height();
    }
    const bool isLast = conversation.isAtEnd();
    return lowest + 2 * CardColumn::spacing < conversation.viewport()->height() && !isLast ? u"nothing below"_s
                                                                                           : QString();
}

void turnWheel(Conversation &conversation, int steps)
{
    QWheelEvent event(QPointF(100, 100), conversation.viewport()->mapToGlobal(QPointF(100, 100)), QPoint(),
                      QPoint(0, steps * 120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(conversation.viewport(), &event);
}

QPushButton *newBelow(const Conversation &conversation)
{
    for (QPushButton *button : conversation.findChildren<QPushButton *>()) {
        if (button->text().contains("new below"_L1) && button->isVisible())
            return button;
    }
    return nullptr;
}

} // namespace

class ConversationTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void longOneHasFewWidgets();
    void nothingIsMissingOnTheWayUp();
    void jumpsShowWhatIsThere();
    void earlierOnesDoNotMoveWhatIsRead();
    void newOneBelowIsOfferedWhileReadingAbove();
    void widthMayChange();
    void selectionSurvivesScrollingAway();
    void unfoldedLineMakesRoomAndStaysUnfolded();
    void copiedTextIsWhatWasSelected();

private:
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<Conversation> m_conversation;
};

void ConversationTest::initTestCase()
{
    m_appearance = std::make_unique<Appearance>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
}

void ConversationTest::init()
{
    m_conversation = std::make_unique<Conversation>();
    m_conversation->resize(620, 480);
    m_conversation->show();
}

void ConversationTest::longOneHasFewWidgets()
{
    m_conversation->setItems(messages(0, 3000));
    QVERIFY(m_conversation->isAtEnd());
    QVERIFY(m_conversation->widgetOf(u"2999"_s));
    QVERIFY(!m_conversation->widgetOf(u"0"_s));
    QVERIFY(m_conversation->findChildren<MessageCard *>().size() < 60);
    QCOMPARE(gapIn(*m_conversation), QString());
    for (int i = 0; i < 300; ++i)
        turnWheel(*m_conversation, 3);
    QVERIFY(m_conversation->findChildren<MessageCard *>().size() < 100);
}

void ConversationTest::nothingIsMissingOnTheWayUp()
{
    m_conversation->setItems(messages(0, 120));
    QString last = uppermost(*m_conversation).first;
    for (int i = 0; m_conversation->verticalScrollBar()->value() > 0; ++i) {
        QVERIFY2(i < 2000, "it never arrives at the top");
        turnWheel(*m_conversation, 1);
        QCOMPARE(gapIn(*m_conversation), QString());
        const QString now = uppermost(*m_conversation).first;
        QVERIFY2(now.toInt() <= last.toInt() && now.toInt() >= last.toInt() - 3, qPrintable(now + u" after "_s + last));
        last = now;
    }
    QCOMPARE(last, u"0"_s);
    for (int i = 0; !m_conversation->isAtEnd(); ++i) {
        QVERIFY2(i < 2000, "it never arrives at the end");
        turnWheel(*m_conversation, -3);
        QCOMPARE(gapIn(*m_conversation), QString());
    }
}

void ConversationTest::jumpsShowWhatIsThere()
{
    m_conversation->setItems(messages(0, 1000));
    QScrollBar *bar = m_conversation->verticalScrollBar();
    for (const int percent : {50, 3, 97, 0, 100, 31}) {
        bar->setValue(bar->maximum() / 100 * percent);
        QCOMPARE(gapIn(*m_conversation), QString());
    }
    bar->setValue(0);
    QCOMPARE(uppermost(*m_conversation).first, u"0"_s);
    bar->setValue(bar->maximum());
    QVERIFY(m_conversation->isAtEnd());
    QVERIFY(m_conversation->widgetOf(u"999"_s));
}

void ConversationTest::earlierOnesDoNotMoveWhatIsRead()
{
    m_conversation->setItems(messages(200, 400));
    m_conversation->setHasOlder(true);
    m_conversation->verticalScrollBar()->setValue(0);
    for (int from = 100; from >= 0; from -= 100) {
        turnWheel(*m_conversation, -1);
        const auto before = uppermost(*m_conversation);
        m_conversation->setItems(messages(from, 400));
        m_conversation->setHasOlder(from > 0);
        QCOMPARE(uppermost(*m_conversation), before);
        QCOMPARE(gapIn(*m_conversation), QString());
        turnWheel(*m_conversation, 20);
    }
}

void ConversationTest::newOneBelowIsOfferedWhileReadingAbove()
{
    m_conversation->setItems(messages(0, 300));
    QScrollBar *bar = m_conversation->verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    const auto before = uppermost(*m_conversation);
    m_conversation->setItems(messages(0, 302));
    QCOMPARE(uppermost(*m_conversation), before);
    QVERIFY(newBelow(*m_conversation));
    QCOMPARE(newBelow(*m_conversation)->text(), u"2 new below"_s);
    newBelow(*m_conversation)->click();
    QTRY_VERIFY(m_conversation->isAtEnd());
    QVERIFY(m_conversation->widgetOf(u"301"_s));
    QVERIFY(!newBelow(*m_conversation));
}

void ConversationTest::widthMayChange()
{
    m_conversation->setItems(messages(0, 300));
    m_conversation->verticalScrollBar()->setValue(5000);
    const QString before = uppermost(*m_conversation).first;
    m_conversation->resize(380, 480);
    QCOMPARE(uppermost(*m_conversation).first, before);
    QCOMPARE(gapIn(*m_conversation), QString());
    m_conversation->scrollToEnd(false);
    m_conversation->resize(900, 700);
    QVERIFY(m_conversation->isAtEnd());
    QCOMPARE(gapIn(*m_conversation), QString());
}

void ConversationTest::selectionSurvivesScrollingAway()
{
    m_conversation->setItems(messages(0, 300));
    QVERIFY(QTest::qWaitForWindowActive(m_conversation.get()));
    auto *body = m_conversation->widgetOf(u"299"_s)->findChild<MessageBody *>();
    QTest::mouseClick(body, Qt::LeftButton, {}, QPoint(5, 5));
    QTest::mouseDClick(body, Qt::LeftButton, {}, QPoint(5, 5));
    body->setFocus();
    QCOMPARE(body->selectedText(), u"Message"_s);
    m_conversation->verticalScrollBar()->setValue(0);
    QVERIFY(m_conversation->widgetOf(u"0"_s));
    m_conversation->scrollToEnd(false);
    QCOMPARE(m_conversation->widgetOf(u"299"_s)->findChild<MessageBody *>(), body);
    QCOMPARE(body->selectedText(), u"Message"_s);
}

void ConversationTest::unfoldedLineMakesRoomAndStaysUnfolded()
{
    m_conversation->setItems(messages(0, 40));
    m_conversation->verticalScrollBar()->setValue(0);
    auto *line = qobject_cast<EventLine *>(m_conversation->widgetOf(u"3"_s));
    for (int i = 0; !line && i < 100; ++i) {
        turnWheel(*m_conversation, -1);
        line = qobject_cast<EventLine *>(m_conversation->widgetOf(u"3"_s));
    }
    QVERIFY(line);
    const int folded = line->height();
    line->setFolded(false);
    QTRY_VERIFY(line->height() > folded);
    QCOMPARE(gapIn(*m_conversation), QString());
    m_conversation->scrollToEnd(false);
    m_conversation->verticalScrollBar()->setValue(0);
    QCOMPARE(m_conversation->widgetOf(u"3"_s), line);
    QVERIFY(!line->isFolded());
}

void ConversationTest::copiedTextIsWhatWasSelected()
{
    m_conversation->setItems(messages(0, 100));
    auto *body = m_conversation->widgetOf(u"99"_s)->findChild<MessageBody *>();
    body->setFocus();
    QTest::mouseClick(body, Qt::LeftButton, {}, QPoint(5, 5));
    QTest::keyClick(body, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(body, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith("Message 99."_L1));
}

QTEST_MAIN(ConversationTest)
#include "tst_conversation.moc"
