// SPDX-License-Identifier: GPL-3.0-or-later
// The list, its filters and the form for a new ticket: real widgets on a real workspace, against a scripted peer.
#include "client/shell/actions.h"
#include "client/tickets/composer.h"
#include "client/tickets/conversation.h"
#include "client/tickets/filterbar.h"
#include "client/tickets/newticketform.h"
#include "client/tickets/ticketdesk.h"
#include "client/tickets/ticketlistpane.h"
#include "client/tickets/tickettable.h"
#include "client/tickets/ticketview.h"
#include "tests/client/ticketuitest.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>

using namespace sf;
using namespace sf::client;
using namespace sf::test;
using namespace Qt::Literals::StringLiterals;

class TestTicketDesk : public TicketUiTest
{
    Q_OBJECT

private slots:
    void chipsTellTheQueryAndTakeItBack();
    void newTicketNamesWhatIsMissing();
    void newTicketIsKeptAsDraftAndSent();
    void listShowsRowsAndSelectionStays();
    void columnsFillTheListUntilSomebodyArrangesThem();
    void scrollingGoesByCursorAndLeapsByOffset();
    void pendingMarkWaitsAMoment();
    void pictures();
};

namespace {

const SimilarLookup noneAlike = [](const auto &, QObject *, const auto &) {};

} // namespace

void TestTicketDesk::chipsTellTheQueryAndTakeItBack()
{
    signIn();
    FilterBar bar(m_workspace->directory(), *m_api);
    TicketQuery query;
    query.status = {Status::Open, Status::InProgress};
    query.mine = true;
    query.tagsAny = {TagId(2)};
    query.priority = {Priority::High};
    query.leadScoreMin = 80;
    query.overdue = true;
    bar.setQuery(query);
    QCOMPARE(bar.query(), query);
    const QStringList expected{
        u"Status: Open, In progress"_s, u"Priority: High"_s, u"Assignee: me"_s, u"Tag: vip"_s, u"Overdue: yes"_s,
        u"Lead score: from 80"_s};
    QCOMPARE(bar.chipTexts(), expected);

    QSignalSpy changed(&bar, &FilterBar::queryChanged);
    bar.remove(FilterKind::Tag);
    query.tagsAny.clear();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(bar.query(), query);
    for (int i = 0; i < kFilterKindCount; ++i)
        bar.remove(static_cast<FilterKind>(i));
    QCOMPARE(bar.query(), TicketQuery());
    QVERIFY(bar.chipTexts().isEmpty());

    // Typing becomes the query's text after a moment; the standing views read as words.
    changed.clear();
    QTest::keyClicks(bar.findChild<QLineEdit *>(), u"slow dash"_s);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(bar.query().text, u"slow dash"_s);
    bar.setQuery(standingQuery(StandingView::MyOpen, Time::now()));
    QCOMPARE(bar.chipTexts(), (QStringList{u"Status: all open"_s, u"Assignee: me"_s}));
}

void TestTicketDesk::newTicketNamesWhatIsMissing()
{
    signIn();
    NewTicketForm form(
        m_workspace->directory(), m_workspace->outbox(), m_workspace->drafts(),
        [](const QString &, QObject *, SearchList::Found) {}, noneAlike);
    form.start();
    QCOMPARE(form.params().priority, Priority::Medium);
    QCOMPARE(form.params().category, u"other"_s);
    QCOMPARE(form.params().assigneeId, UserId(1));
    QVERIFY(!form.submit());
    QCOMPARE(form.validate().keys(), (QStringList{u"requester"_s, u"subject"_s}));
    QCOMPARE(m_workspace->outbox().count(), 0);

    const auto fields = form.findChildren<QLineEdit *>();
    for (QLineEdit *field : fields) {
        if (field->accessibleName() == u"Requester"_s)
            QTest::keyClicks(field, u"Nora New"_s);
        else if (field->accessibleName() == u"E-mail address of the requester"_s)
            QTest::keyClicks(field, u"nora at home"_s);
        else if (field->accessibleName() == u"Subject"_s)
            QTest::keyClicks(field, u"Cannot print"_s);
    }
    QCOMPARE(form.validate().keys(), QStringList{u"requester"_s});
}

void TestTicketDesk::newTicketIsKeptAsDraftAndSent()
{
    signIn();
    const SearchList::Lookup lookup = [](const QString &, QObject *, const SearchList::Found &found) { found({}); };
    {
        NewTicketForm form(m_workspace->directory(), m_workspace->outbox(), m_workspace->drafts(), lookup, noneAlike);
        form.start();
        const auto fields = form.findChildren<QLineEdit *>();
        for (QLineEdit *field : fields) {
            if (field->accessibleName() == u"Requester"_s)
                QTest::keyClicks(field, u"nora@new.example"_s);
            else if (field->accessibleName() == u"Subject"_s)
                QTest::keyClicks(field, u"Cannot print"_s);
        }
    }
    NewTicketForm form(m_workspace->directory(), m_workspace->outbox(), m_workspace->drafts(), lookup, noneAlike);
    form.start();
    QCOMPARE(form.params().subject, u"Cannot print"_s);
    QCOMPARE(form.params().requesterEmail, u"nora@new.example"_s);
    QSignalSpy submitted(&form, &NewTicketForm::submitted);
    QVERIFY(form.submit());
    QCOMPARE(submitted.count(), 1);
    QVERIFY(submitted.first().at(0).value<TicketId>().isLocal());
    QTRY_COMPARE(m_server->callsOf(TicketCreate::name).size(), 1);
    QVERIFY(m_workspace->drafts().text(TicketId(), DraftKind::NewTicket).isEmpty());
    QVERIFY(form.params().subject.isEmpty());
}

void TestTicketDesk::listShowsRowsAndSelectionStays()
{
    signIn();
    Actions actions;
    TicketDesk desk(*m_workspace, actions, *m_settings);
    auto *list = qobject_cast<TicketListPane *>(desk.listPane());
    list->resize(800, 500);
    list->show();
    desk.showView(StandingView::AllOpen);
    QTRY_COMPARE(list->model().rowCount(), static_cast<int>(m_rows.size()));
    QCOMPARE(list->countWords(), u"7 tickets"_s);
    QCOMPARE(list->title(), u"All open"_s);
    QSignalSpy chosen(list, &TicketListPane::ticketChosen);
    actions.action(u"list.next"_s)->trigger();
    actions.action(u"list.next"_s)->trigger();
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(list->table().currentTicket(), m_rows[1].id);

    // A colleague resolves the chosen ticket: it leaves this list, and nothing else gets chosen.
    TicketRow after = m_rows[1];
    after.version = 2;
    after.status = Status::Resolved;
    after.updatedAt = Time::now();
    FeedEvent event{.since = 9, .seq = 10};
    event.event = makeEvent(10, u"Emma Clark"_s, R"({"status":["open","resolved"]})", 0);
    event.event->entity = Entity::Ticket;
    event.event->entityId = after.id.value();
    event.event->version = 2;
    event.row.bytes = toJson(after);
    m_server->notify(kEventNotification, toJson(event));
    QTRY_COMPARE(list->model().rowOf(after.id), -1);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(list->table().currentTicket(), TicketId());
    actions.action(u"list.next"_s)->trigger();
    QCOMPARE(list->table().currentTicket(), m_rows[2].id);
}

void TestTicketDesk::scrollingGoesByCursorAndLeapsByOffset()
{
    signIn();
    QList<TicketList::Params> asked;
    m_special = [&](const Call &call) {
        if (call.method != TicketList::name)
            return false;
        const auto params = *fromJson<TicketList::Params>(QByteArrayView(call.params));
        asked.append(params);
        const qint64 first = params.cursor.isEmpty() ? params.offset : params.cursor.mid(6).toLongLong();
        TicketList::Result result{.rows = {}, .position = first, .total = 100'000, .asOf = 9};
        for (int i = 0; i < params.limit; ++i)
            result.rows.append(makeRow(first + i + 1, u"Ticket"_s, Status::Open, Priority::Low, u"Sarah"_s));
        for (TicketRow &row : result.rows)
            row.updatedAt.ms = 1'000'000 - row.number;
        result.nextCursor = u"after-%1"_s.arg(first + params.limit);
        m_server->answer(call, toJson(result));
        return true;
    };
    Actions actions;
    TicketDesk desk(*m_workspace, actions, *m_settings);
    auto *list = qobject_cast<TicketListPane *>(desk.listPane());
    list->resize(800, 500);
    list->show();
    desk.showView(StandingView::AllOpen);
    QTRY_COMPARE(list->model().rowCount(), 100'000);
    QScrollBar *bar = list->table().verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 1000);
    QTRY_COMPARE(asked.size(), 1);
    while (asked.size() == 1 && bar->value() < bar->maximum() / 2) {
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        QTest::qWait(30);
    }
    QTRY_COMPARE(asked.size(), 2);
    QCOMPARE(asked[1].cursor, u"after-100"_s);
    QCOMPARE(asked[1].offset, 0);
    QTRY_VERIFY(list->model().rowAt(150));

    bar->setValue(bar->maximum() / 2);
    QTRY_VERIFY(asked.size() > 2);
    QVERIFY(asked[2].cursor.isEmpty());
    QVERIFY(asked[2].offset > 40'000);
    QTRY_VERIFY(list->model().rowAt(static_cast<int>(asked[2].offset)));
    QCOMPARE(list->model().rowAt(static_cast<int>(asked[2].offset))->number, asked[2].offset + 1);
}

void TestTicketDesk::pendingMarkWaitsAMoment()
{
    signIn();
    TicketStore &store = m_workspace->tickets();
    bool isPainted = false; // with the mark
    connect(&store, &TicketStore::rowOverlaid, this,
            [&](TicketId id) { isPainted = isPainted || store.isMarkedPending(id); });
    TicketUpdate::Params change{.id = TicketId(2), .base = 4};
    change.patch.set(&Ticket::priority, Priority::Low);
    m_workspace->outbox().submit<TicketUpdate>(change, u"T-0002"_s);
    QVERIFY(store.isPending(TicketId(2)));
    QVERIFY(!store.isMarkedPending(TicketId(2)));
    QTRY_VERIFY(isPainted); // this peer never answers
    QVERIFY(store.isMarkedPending(TicketId(2)));

    // Without a server there is nothing to wait for.
    m_server->cut();
    m_server->stopListening();
    QTRY_VERIFY(!m_api->isSignedIn());
    change.id = TicketId(3);
    m_workspace->outbox().submit<TicketUpdate>(change, u"T-0003"_s);
    QVERIFY(store.isMarkedPending(TicketId(3)));
}

void TestTicketDesk::columnsFillTheListUntilSomebodyArrangesThem()
{
    signIn();
    Actions actions;
    TicketDesk desk(*m_workspace, actions, *m_settings);
    QWidget &pane = *desk.listPane();
    pane.resize(700, 500);
    pane.show();
    desk.showView(StandingView::MyOpen);
    const TicketTable &table = desk.list().table();
    QTRY_VERIFY(table.isVisible());
    const auto gap = [&table] { return table.viewport()->width() - table.horizontalHeader()->length(); };
    QTRY_COMPARE(gap(), 0);
    QTest::qWait(700); // longer than what a person did takes to be kept
    for (const int width : {1100, 560, 900}) {
        pane.resize(width, 500);
        QTRY_COMPARE(gap(), 0);
    }
    QVERIFY(m_settings->value(u"columns/my_open"_s).isNull());
}

/// Draws everything once, light and dark; SF_PICTURES names a folder to keep the pictures in.
void TestTicketDesk::pictures()
{
    signIn();
    Actions actions;
    TicketDesk desk(*m_workspace, actions, *m_settings);
    QSplitter window;
    window.addWidget(desk.listPane());
    window.addWidget(desk.pagePane());
    window.resize(1480, 860);
    window.setSizes({740, 740});
    window.show();
    desk.showView(StandingView::MyOpen);
    desk.showTicket(TicketId(2));
    QTRY_COMPARE(desk.list().model().rowCount(), static_cast<int>(m_rows.size()));
    auto *view = desk.pagePane()->findChild<TicketView *>();
    QTRY_VERIFY(!view->conversation().items().isEmpty());
    desk.list().table().select(TicketId(2));
    view->write(DraftKind::Reply);
    QTest::keyClicks(view->composer().findChild<QPlainTextEdit *>(), u"Good to hear. I will keep an eye on it."_s);
    const QString folder = qEnvironmentVariable("SF_PICTURES");
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
        m_appearance->choose(theme);
        QTest::qWait(500);
        const QPixmap picture = window.grab();
        QCOMPARE(picture.deviceIndependentSize().toSize(), window.size());
        if (!folder.isEmpty())
            picture.save(u"%1/tickets-%2.png"_s.arg(folder, theme == ThemeChoice::Light ? u"light"_s : u"dark"_s));
    }
    window.resize(1060, 740);
    window.setSizes({500, 560});
    QTest::qWait(200);
    if (!folder.isEmpty())
        window.grab().save(folder + u"/tickets-narrow.png"_s);
    desk.newTicket();
    QTest::qWait(200);
    const QPixmap form = window.grab();
    if (!folder.isEmpty())
        form.save(folder + u"/newticket-dark.png"_s);
    m_appearance->choose(ThemeChoice::Light);
}

QTEST_MAIN(TestTicketDesk)
#include "tst_ticketdesk.moc"
