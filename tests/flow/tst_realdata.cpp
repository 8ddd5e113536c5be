// SPDX-License-Identifier: GPL-3.0-or-later
// The conversations of a real help desk, which lie beside the tree on some machines: imported, searched, read, changed many at once, merged,
// answered with a file, and the people who wrote. Leaves pictures to be looked at.
#include "client/contacts/contactdetail.h"
#include "client/contacts/contactspage.h"
#include "client/records/recordlistpane.h"
#include "client/records/recordtable.h"
#include "client/tickets/bulkbar.h"
#include "client/tickets/bulkmenus.h"
#include "client/tickets/composer.h"
#include "client/tickets/conversation.h"
#include "client/tickets/filterbar.h"
#include "client/tickets/linkbar.h"
#include "client/tickets/searchlist.h"
#include "client/tickets/ticketview.h"
#include "tests/flow/person.h"
#include "tests/flow/realconversations.h"

#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
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
    void allThatAreFoundAreChangedAndTakenBack();
    void twoConversationsBecomeOneAndTwoAgain();
    void answerTakesAFileAlong();
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
    QScrollBar *bar = view().conversation().verticalScrollBar();
    for (int i = 0; i <= 20; ++i) {
        bar->setValue(bar->maximum() * i / 20);
        QTest::qWait(20);
    }
    picture(u"conversation"_s);
}

void RealDataTest::allThatAreFoundAreChangedAndTakenBack()
{
    search(u"vulnerabilities"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_admin->model().total() > 0 && m_admin->model().total() < m_total / 2, patienceMs);
    QTRY_VERIFY(m_admin->model().rowAt(0) && !m_admin->model().rowAt(0)->snippet.isEmpty());
    const qint64 found = m_admin->model().total();
    const TicketRow before = *m_admin->model().rowAt(0);
    QVERIFY(before.priority != Priority::Critical);
    m_admin->act(u"list.selectAll"_s);
    BulkBar &bulk = pane().bulk();
    QTRY_VERIFY(bulk.canStart());
    QMenu *priorities = bulk.findChild<BulkMenus *>()->priority();
    emit priorities->aboutToShow();
    for (QAction *choice : priorities->actions()) {
        if (choice->text() == u"Critical"_s)
            choice->trigger();
    }
    const auto priority = [this, &before] {
        const auto row = m_admin->row(before.number);
        return row ? row->priority : Priority::Low;
    };
    QTRY_COMPARE_WITH_TIMEOUT(bulk.progressWords(), u"%1 tickets given priority Critical"_s.arg(found), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(priority(), Priority::Critical, patienceMs);
    m_admin->act(u"app.undo"_s);
    QTRY_COMPARE_WITH_TIMEOUT(bulk.progressWords(), u"%1 tickets taken back"_s.arg(found), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(priority(), before.priority, patienceMs);
    showAll();
}

void RealDataTest::twoConversationsBecomeOneAndTwoAgain()
{
    m_admin->act(u"go.all_open"_s);
    QList<int> rows; // behind the demo's own
    const auto isThere = [this, &rows] {
        rows.clear();
        for (int row = 0; row < m_admin->model().rowCount(); ++row) {
            const auto ticket = m_admin->model().rowAt(row);
            if (ticket && ticket->number > 8)
                rows << row;
        }
        return rows.size() > 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isThere(), patienceMs);
    const TicketRow target = *m_admin->model().rowAt(rows[1]);
    open(rows[0]);
    const TicketId source = view().ticket();
    const auto isMerged = [this] {
        const QList<QLabel *> labels = view().findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->isVisible() && label->text().startsWith(u"Merged into"_s);
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(!view().conversation().items().isEmpty() && !isMerged(), patienceMs);
    m_admin->act(u"ticket.merge"_s);
    auto *bar = view().findChild<LinkBar *>();
    QVERIFY(bar->isVisible());
    QTest::keyClicks(bar->findChild<SearchList *>()->findChild<QLineEdit *>(), QString::number(target.number));
    auto *list = bar->findChild<QListWidget *>();
    const auto isOffered = [list, &target] {
        return list->count() > 0 && list->item(0)->data(Qt::UserRole).toLongLong() == target.id.value();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOffered(), patienceMs);
    QTest::keyClick(bar->findChild<SearchList *>()->findChild<QLineEdit *>(), Qt::Key_Return);
    QPushButton *merge = buttonNamed(*bar, u"Merge"_s);
    QVERIFY(merge);
    merge->click();
    QTRY_VERIFY_WITH_TIMEOUT(isMerged(), patienceMs);
    picture(u"merged"_s);
    m_admin->act(u"app.undo"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!isMerged(), patienceMs);
    QCOMPARE(view().ticket(), source);
}

void RealDataTest::answerTakesAFileAlong()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"what to do.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Update, then restart.") > 0);
    file.close();
    view().write(DraftKind::Reply);
    auto *text = view().composer().findChild<QPlainTextEdit *>();
    QTest::keyClicks(text, u"Please see the file."_s);
    QMimeData dragged;
    dragged.setUrls({QUrl::fromLocalFile(file.fileName())});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&view(), &enter);
    QDropEvent drop({10, 10}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&view(), &drop);
    QTRY_COMPARE_WITH_TIMEOUT(view().composer().tray().files().size(), 1, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(view().composer().tray().files().first().state != TrayFile::State::Copying, patienceMs);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    const auto arrived = [this] {
        const QList<ConversationItem> &items = view().conversation().items();
        return std::any_of(items.cbegin(), items.cend(), [](const ConversationItem &item) {
            return item.body == u"Please see the file."_s && item.files.size() == 1 && item.files[0].id.isValid();
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(arrived(), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_admin->connectionWords(), u"Online"_s, patienceMs); // nothing waits
    picture(u"answered"_s);
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
