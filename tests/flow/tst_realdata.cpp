// SPDX-License-Identifier: GPL-3.0-or-later
// The conversations of a real help desk, which lie beside the tree on some machines: imported, searched, read, and the people who wrote.
// Leaves pictures to be looked at.
#include "client/contacts/contactdetail.h"
#include "client/contacts/contactspage.h"
#include "client/records/recordlistpane.h"
#include "client/records/recordtable.h"
#include "client/tickets/conversation.h"
#include "client/tickets/filterbar.h"
#include "client/tickets/ticketview.h"
#include "tests/flow/person.h"
#include "tests/flow/realconversations.h"
#include "tests/support/eventloopwatch.h"

#include <QDir>
#include <QLineEdit>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace sf::client {

class RealDataTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void conversationsAreFound();
    void longConversationIsRead();
    void peopleHaveTheirTickets();

private:
    void showAll();
    void search(const QString &words);
    void open(int row);
    void picture(const QString &name) const;
    TicketListPane &pane() const { return *m_admin->window->findChild<TicketListPane *>(); }
    TicketView &view() const { return *m_admin->window->findChild<TicketView *>(); }

    std::unique_ptr<test::TestServer> m_server;
    std::unique_ptr<Person> m_admin;
    qint64 m_total = 0;
};

void RealDataTest::initTestCase()
{
    if (!QFile::exists(test::realConversationsFile()))
        QSKIP(qPrintable(u"There are no real conversations in "_s + test::realConversationsFile()));
    m_server = std::make_unique<test::TestServer>(test::ServerOptions{.demo = true});
    QVERIFY2(m_server->isReady(), qPrintable(m_server->why()));
    const auto imported = m_server->run(
        {u"import"_s, u"conversations"_s, test::realConversationsFile(), u"--organization"_s, u"demo-org"_s});
    QVERIFY2(imported.ok(), imported.err.constData());
    m_admin = std::make_unique<Person>(*m_server, u"admin@demo.example"_s,
                                       QString::fromLatin1(test::TestServer::DemoPassword));
    QVERIFY(m_admin->window);
    m_admin->window->resize(1440, 900);
    showAll();
    m_total = m_admin->model().total();
    QVERIFY2(m_total >= 240, qPrintable(QString::number(m_total)));
}

void RealDataTest::picture(const QString &name) const
{
    QTest::qWait(250); // answers that are on their way and a layout that settles
    const QDir folder(QCoreApplication::applicationDirPath() + u"/../pictures"_s);
    folder.mkpath(u"."_s);
    QVERIFY(m_admin->window->grab().save(folder.filePath(u"real-%1.png"_s.arg(name))));
}

void RealDataTest::showAll()
{
    m_admin->act(u"go.all"_s);
    search({});
    QTRY_VERIFY_WITH_TIMEOUT(m_admin->model().total() >= 240 && m_admin->model().rowAt(0), patienceMs);
}

void RealDataTest::search(const QString &words)
{
    auto *field = pane().filters().findChild<QLineEdit *>();
    field->setFocus();
    field->selectAll();
    if (words.isEmpty())
        QTest::keyClick(field, Qt::Key_Delete);
    else
        QTest::keyClicks(field, words);
}

void RealDataTest::open(int row)
{
    const auto chosen = m_admin->model().rowAt(row);
    QVERIFY(chosen);
    m_admin->table().setCurrentIndex(m_admin->model().index(row, 0));
    emit pane().ticketChosen(chosen->id);
    QTRY_COMPARE_WITH_TIMEOUT(view().ticket(), chosen->id, patienceMs);
}

void RealDataTest::conversationsAreFound()
{
    picture(u"all"_s);
    search(u"vulnerabilities"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_admin->model().total() > 0 && m_admin->model().total() < m_total / 2, patienceMs);
    QTRY_VERIFY(m_admin->model().rowAt(0));
    QVERIFY(m_admin->model().rowAt(0)->snippet.contains(u"vulnerabilit"_s, Qt::CaseInsensitive));
    open(0);
    picture(u"found"_s);
}

void RealDataTest::longConversationIsRead()
{
    search(u"escalate reminder"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_admin->model().total() > 0 && m_admin->model().rowAt(0), patienceMs);
    open(0);
    QTRY_VERIFY_WITH_TIMEOUT(view().conversation().verticalScrollBar()->maximum() > 0, patienceMs);
    test::EventLoopWatch watch;
    QScrollBar *bar = view().conversation().verticalScrollBar();
    for (int i = 0; i <= 20; ++i) {
        bar->setValue(bar->maximum() * i / 20);
        QTest::qWait(20);
    }
    QVERIFY2(watch.longestStallMs() < 200, qPrintable(QString::number(watch.longestStallMs())));
    picture(u"conversation"_s);
}

void RealDataTest::peopleHaveTheirTickets()
{
    m_admin->act(u"go.contacts"_s);
    auto *contacts = m_admin->window->findChild<ContactsPage *>();
    QVERIFY(contacts);
    QTRY_VERIFY_WITH_TIMEOUT(contacts->model().total() > 100, patienceMs);
    contacts->model().sort(6, Qt::DescendingOrder);
    QTRY_VERIFY_WITH_TIMEOUT(contacts->model().rowAt(0), patienceMs);
    contacts->list().table().selectionModel()->setCurrentIndex(
        contacts->model().index(0, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QTRY_VERIFY_WITH_TIMEOUT(contacts->detail().stored().contact.id.isValid(), patienceMs);
    picture(u"contacts"_s);
}

} // namespace sf::client

QTEST_MAIN(sf::client::RealDataTest)
#include "tst_realdata.moc"
