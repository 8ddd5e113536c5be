// SPDX-License-Identifier: GPL-3.0-or-later
// Windows of a long list: what is looked at is fetched, neighbours by cursor, leaps by offset.
#include "tests/client/ticketmodeltest.h"

using namespace sf;
using namespace sf::client;
using namespace sf::test;
using namespace Qt::StringLiterals;

class TestTicketScroll : public TicketModelTest
{
    Q_OBJECT

private slots:
    void loadsWhatIsLookedAt();
    void neighboursComeByCursorAndLeapsByOffset();
    void changedRowIsNotContinuedByItsCursor();
    void unknownCursorIsReplacedByOffset();
};

void TestTicketScroll::loadsWhatIsLookedAt()
{
    fill(2000);
    m_model->setQuery({}, {.by = SortKey::Number, .descending = false});
    QTRY_COMPARE(m_model->rowCount(), 2000);
    QVERIFY(!m_model->rowAt(1500));
    look(1500);
    QTRY_VERIFY(m_model->rowAt(1500));
    QCOMPARE(m_model->rowAt(1500)->id, TicketId(1501));
    QCOMPARE(m_asked.last().offset, 1500);
    QCOMPARE(m_asked.last().limit, 100);
}

void TestTicketScroll::neighboursComeByCursorAndLeapsByOffset()
{
    fill(2000);
    m_model->setQuery({}, {.by = SortKey::Number, .descending = false});
    QTRY_COMPARE(m_model->rowCount(), 2000);
    look(110);
    QTRY_VERIFY(m_model->rowAt(110));
    QVERIFY(!m_asked.last().cursor.isEmpty());
    QCOMPARE(m_asked.last().offset, 0);
    QCOMPARE(m_asked.last().limit, 100);
    QCOMPARE(m_model->rowAt(199)->id, TicketId(200));
    look(1510);
    QTRY_VERIFY(m_model->rowAt(1510));
    QVERIFY(m_asked.last().cursor.isEmpty());
    QCOMPARE(m_asked.last().offset, 1500);
    look(1600);
    QTRY_VERIFY(m_model->rowAt(1600));
    QVERIFY(!m_asked.last().cursor.isEmpty());

    // What comes and goes above moves the rows, and the cursor goes on where it stood.
    m_model->setSortOrder({.by = SortKey::Updated, .descending = true});
    QTRY_VERIFY(m_model->rowAt(99));
    for (int i = 0; i < 40; ++i)
        push(m_oracle->change());
    QTest::qWait(250);
    int below = 100;
    while (m_model->rowAt(below))
        ++below;
    look(below);
    QTRY_VERIFY(m_model->rowAt(below));
    compareWithOracle();
}

void TestTicketScroll::changedRowIsNotContinuedByItsCursor()
{
    fill(1000);
    m_model->setQuery({}, {.by = SortKey::Number, .descending = false});
    QTRY_COMPARE(m_model->rowCount(), 1000);
    QVERIFY(m_model->rowAt(99));
    push(m_oracle->change(TicketId(100)));
    QTRY_VERIFY(!m_model->rowAt(99)); // it may belong anywhere among the rows that are not loaded
    look(105);
    QTRY_VERIFY(m_model->rowAt(105));
    QVERIFY(m_asked.last().cursor.isEmpty());
    QCOMPARE(m_asked.last().offset, 100);
}

void TestTicketScroll::unknownCursorIsReplacedByOffset()
{
    fill(1000);
    m_model->setQuery({}, {.by = SortKey::Number, .descending = false});
    QTRY_COMPARE(m_model->rowCount(), 1000);
    m_oracle->refusesCursors = true;
    look(105);
    QTRY_VERIFY(m_model->rowAt(105));
    QVERIFY(m_asked.last().cursor.isEmpty());
    QCOMPARE(m_asked.last().offset, 100);
}

QTEST_MAIN(TestTicketScroll)
#include "tst_ticketscroll.moc"
