// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the table: they fill the list by themselves until a person arranges them, and then stay as they were put.
#include "client/net/api.h"
#include "client/sync/workspace.h"
#include "client/tickets/sortbutton.h"
#include "client/tickets/ticketmodel.h"
#include "client/tickets/tickettable.h"
#include "client/widgets/appearance.h"
#include "client/widgets/columnmenu.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

using namespace sf;
using namespace sf::client;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int LongerThanKeeping = 800; // milliseconds

} // namespace

class TicketTableTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void columnsFillEveryWidth();
    void whatTheHeaderDoesByItselfIsNotKept();
    void whatThePersonDragsIsKept();
    void columnsThatCameLaterWaitInTheMenu();
    void everySortIsOfferedWithoutItsColumn();
    void aHiddenColumnComesBack();

private:
    int gap() const { return m_table->viewport()->width() - m_table->horizontalHeader()->length(); }

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<QTemporaryDir> m_folder;
    Connection m_connection;
    std::unique_ptr<Api> m_api;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<TicketModel> m_model;
    std::unique_ptr<TicketTable> m_table;
};

void TicketTableTest::initTestCase()
{
    m_appearance = std::make_unique<Appearance>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
}

void TicketTableTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_api = std::make_unique<Api>(m_connection);
    m_workspace =
        std::make_unique<Workspace>(*m_api, Account{{u"127.0.0.1"_s, 1}, u"test"_s, u"a@b.c"_s}, m_folder->path());
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_model = std::make_unique<TicketModel>(
        m_workspace->tickets(), m_workspace->directory(), m_workspace->localDb(),
        [](const TicketList::Params &, QObject *, const std::function<void(TicketModel::Answer)> &) {});
    m_table = std::make_unique<TicketTable>(*m_model, m_workspace->directory(), *m_settings);
    m_table->resize(700, 400);
    m_table->show();
    m_table->useColumnsOf(u"all"_s);
}

void TicketTableTest::cleanup()
{
    m_table.reset();
    m_model.reset();
    m_settings.reset();
    m_workspace.reset();
    m_api.reset();
}

void TicketTableTest::columnsFillEveryWidth()
{
    QTest::qWait(LongerThanKeeping);
    for (const int width : {1500, 560, 900, 420}) {
        m_table->resize(width, 400);
        QTRY_COMPARE(gap(), 0);
    }
    QVERIFY(m_settings->value(u"columns/all"_s).isNull());
}

void TicketTableTest::whatTheHeaderDoesByItselfIsNotKept()
{
    m_table->horizontalHeader()->resizeSection(static_cast<int>(TicketColumn::Status), 200);
    QTest::qWait(LongerThanKeeping);
    QVERIFY(m_settings->value(u"columns/all"_s).isNull());
    m_table->resize(1000, 400);
    QTRY_COMPARE(gap(), 0);
}

void TicketTableTest::whatThePersonDragsIsKept()
{
    QHeaderView *header = m_table->horizontalHeader();
    const int section = static_cast<int>(TicketColumn::Number);
    const int width = header->sectionSize(section);
    const QPoint edge(header->sectionViewportPosition(section) + width - 1, header->height() / 2);
    const QPoint press = header->viewport()->mapTo(m_table.get(), edge);
    QWindow *window = m_table->windowHandle();
    QTest::mousePress(window, Qt::LeftButton, {}, press);
    QTest::mouseMove(window, press + QPoint(30, 0));
    QTest::mouseRelease(window, Qt::LeftButton, {}, press + QPoint(30, 0));
    QVERIFY(header->sectionSize(section) > width);
    const int chosen = header->sectionSize(section);
    QTRY_VERIFY(!m_settings->value(u"columns/all"_s).isNull());
    m_table->resize(1200, 400);
    QCOMPARE(header->sectionSize(section), chosen);
    m_table->useColumnsOf(u"other"_s);
    QCOMPARE(gap(), 0);
    m_table->useColumnsOf(u"all"_s);
    QCOMPARE(header->sectionSize(section), chosen);
}

void TicketTableTest::aHiddenColumnComesBack()
{
    const int company = static_cast<int>(TicketColumn::Company);
    const int status = static_cast<int>(TicketColumn::Status);
    auto *menu = m_table->findChild<ColumnMenu *>();
    const auto choice = [menu](const QString &words) {
        const QList<QAction *> actions = menu->actions();
        for (QAction *action : actions) {
            if (action->text() == words)
                return action;
        }
        return static_cast<QAction *>(nullptr);
    };
    QVERIFY(m_table->isColumnHidden(company)); // there is no room for it
    // The menu key is enough.
    QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(5, 5), QPoint(5, 5));
    QCoreApplication::sendEvent(m_table.get(), &key);
    QVERIFY(menu->isVisible());
    QCOMPARE(menu->actions().size(), kTicketColumnCount + 2); // a line, and back to the first
    QVERIFY(!choice(u"Subject"_s)->isEnabled());
    QVERIFY(!choice(u"Company"_s)->isChecked());
    choice(u"Company"_s)->trigger();
    menu->close();
    QVERIFY(!m_table->isColumnHidden(company));
    QCOMPARE(m_table->columnWidth(company), columnFacts(TicketColumn::Company).width);
    m_table->chooseColumns();
    choice(u"Status"_s)->trigger();
    menu->close();
    QVERIFY(m_table->isColumnHidden(status));
    QTRY_VERIFY(!m_settings->value(u"columns/all"_s).isNull());
    m_table->useColumnsOf(u"other"_s);
    m_table->useColumnsOf(u"all"_s);
    QVERIFY(!m_table->isColumnHidden(company));
    QVERIFY(m_table->isColumnHidden(status));
    m_table->chooseColumns();
    choice(u"Reset columns"_s)->trigger();
    QVERIFY(m_table->isColumnHidden(company));
    QVERIFY(!m_table->isColumnHidden(status));
    QCOMPARE(gap(), 0);
    QVERIFY(m_settings->value(u"columns/all"_s).isNull());
}

void TicketTableTest::columnsThatCameLaterWaitInTheMenu()
{
    m_settings->setValue(u"columns/all"_s,
                         toJson(QList<ViewColumn>{{u"status"_s, 140, false}, {u"subject"_s, 300, false}}));
    m_table->useColumnsOf(u"all"_s);
    for (const ColumnFacts &facts : ticketColumns()) {
        const bool isKept = facts.id == TicketColumn::Status || facts.id == TicketColumn::Subject;
        QCOMPARE(m_table->isColumnHidden(static_cast<int>(facts.id)), !isKept);
    }
    QCOMPARE(m_table->horizontalHeader()->visualIndex(static_cast<int>(TicketColumn::Status)), 0);
    QCOMPARE(m_table->columnWidth(static_cast<int>(TicketColumn::Status)), 140);
}

void TicketTableTest::everySortIsOfferedWithoutItsColumn()
{
    SortButton button;
    connect(&button, &SortButton::sortChosen, m_table.get(), &TicketTable::sortBy);
    emit button.menu()->aboutToShow();
    int offered = 0;
    for (QAction *choice : button.menu()->actions()) {
        if (choice->text() != sortTitle(SortKey::Revenue)) {
            ++offered;
            continue;
        }
        choice->trigger();
    }
    QVERIFY(offered > 10);
    QCOMPARE(m_model->sortOrder(), (TicketSort{SortKey::Revenue, true}));
    QVERIFY(m_table->isColumnHidden(static_cast<int>(TicketColumn::Revenue)));
    button.setSort(m_model->sortOrder());
    QVERIFY(button.accessibleName().contains(sortTitle(SortKey::Revenue)));
}

QTEST_MAIN(TicketTableTest)
#include "tst_tickettable.moc"
