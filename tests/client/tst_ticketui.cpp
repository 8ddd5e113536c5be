// SPDX-License-Identifier: GPL-3.0-or-later
// The ticket widgets as people use them: real widgets on a real workspace, against a scripted peer.
#include "client/net/api.h"
#include "client/shell/actions.h"
#include "client/sync/workspace.h"
#include "client/tickets/composer.h"
#include "client/tickets/conversation.h"
#include "client/tickets/conversationitems.h"
#include "client/tickets/filterbar.h"
#include "client/tickets/messagetext.h"
#include "client/tickets/newticketform.h"
#include "client/tickets/ticketdesk.h"
#include "client/tickets/ticketheader.h"
#include "client/tickets/ticketlistpane.h"
#include "client/tickets/tickettable.h"
#include "client/tickets/ticketview.h"
#include "client/tickets/valuecombo.h"
#include "client/widgets/appearance.h"
#include "tests/client/scriptedserver.h"
#include "tests/client/ticketscene.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>

using namespace sf;
using namespace sf::client;
using namespace sf::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QPushButton *buttonOf(const QWidget &parent, const QString &text)
{
    const auto buttons = parent.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

class TestTicketUi : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void buttonSaysWhoReadsIt();
    void workflowOffersExactlyTheTable();
    void chipsTellTheQueryAndTakeItBack();
    void draftsComeBack();
    void replyGoesThroughTheQueue();
    void heldReplyShowsWhatIsNew();
    void conflictShowsMineAndTheirs();
    void newTicketNamesWhatIsMissing();
    void newTicketIsKeptAsDraftAndSent();
    void strangersTextIsOnlyText();
    void conversationKeepsItsPlace();
    void openListIsNotTouchedByPushes();
    void listShowsRowsAndSelectionStays();
    void pictures();

private:
    bool serve(const Call &call);
    void signIn();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Api> m_api;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Appearance> m_appearance;
    std::function<bool(const Call &)> m_special;
    TicketPage m_page;
    QList<TicketRow> m_rows;
};

void TestTicketUi::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_appearance = std::make_unique<Appearance>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
}

void TestTicketUi::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<ScriptedServer>();
    m_server->welcome.user = someUsers()[0];
    m_server->welcome.organization.categories = {u"bug"_s, u"account"_s, u"technical"_s, u"other"_s};
    m_server->welcome.epoch = u"e"_s;
    m_server->welcome.head = 9;
    m_server->onCall = [this](const Call &call) { return serve(call); };
    m_connection = std::make_unique<Connection>();
    m_api = std::make_unique<Api>(*m_connection);
    const Account account{{u"127.0.0.1"_s, m_server->port()}, u"test"_s, u"a@b.c"_s};
    m_workspace = std::make_unique<Workspace>(*m_api, account, m_folder->path());
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_special = nullptr;
    m_page = somePage();
    m_rows = someRows();
}

void TestTicketUi::cleanup()
{
    m_workspace.reset();
    m_api.reset();
    m_connection.reset();
    m_server.reset();
}

bool TestTicketUi::serve(const Call &call)
{
    if (m_special && m_special(call))
        return true;
    if (call.method == UserList::name)
        m_server->answer(call, toJson(UserList::Result{.rows = someUsers(), .asOf = 9}));
    else if (call.method == TagList::name)
        m_server->answer(call, toJson(TagList::Result{.rows = someTags(), .asOf = 9}));
    else if (call.method == TeamList::name)
        m_server->answer(call, toJson(TeamList::Result{.rows = {}, .asOf = 9}));
    else if (call.method == TicketGet::name)
        m_server->answer(call, toJson(m_page));
    else if (call.method == TicketList::name)
        m_server->answer(call, toJson(TicketList::Result{.rows = m_rows, .total = m_rows.size(), .asOf = 9}));
    else
        return false;
    return true;
}

void TestTicketUi::signIn()
{
    m_api->signIn(u"test"_s, u"a@b.c"_s, u"secret"_s, false);
    m_connection->open(m_workspace->account().server);
    QTRY_VERIFY(m_workspace->directory().tags().size() == someTags().size());
    QTRY_VERIFY(m_workspace->directory().user(UserId(2)));
}

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

void TestTicketUi::chipsTellTheQueryAndTakeItBack()
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
        u"Status: open, in progress"_s, u"Priority: high"_s, u"Assignee: me"_s, u"Tag: vip"_s, u"Overdue: yes"_s,
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

void TestTicketUi::heldReplyShowsWhatIsNew()
{
    signIn();
    m_special = [this](const Call &call) {
        if (call.method != TicketRespond::name || m_server->callsOf(TicketRespond::name).size() > 1)
            return false;
        Stale stale{.id = TicketId(2), .lastEventSeq = 12, .responses = {}};
        stale.responses.append(
            makeResponse(7, AuthorType::Customer, u"Sarah Johnson"_s, u"Never mind, it works."_s, 0));
        Error error = Error::of(ErrorKind::Stale, u"Something arrived meanwhile."_s);
        error.detail = toJson(stale);
        m_server->refuse(call, error);
        return true;
    };
    TicketView view(*m_workspace);
    view.resize(1000, 700);
    view.show();
    view.showTicket(TicketId(2));
    QTRY_COMPARE(view.composer().buttonText(), u"Reply to Sarah Johnson"_s);
    QTest::keyClicks(view.composer().findChild<QPlainTextEdit *>(), u"Still broken?"_s);
    buttonOf(view, u"Reply to Sarah Johnson"_s)->click();
    QTRY_VERIFY(buttonOf(view, u"Send anyway"_s));
    QVERIFY(buttonOf(view, u"Discard"_s));
    const auto labels = view.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"Never mind, it works."_s);
    }));
    QCOMPARE(view.conversation().items().last().state, ConversationItem::State::Held);

    buttonOf(view, u"Edit"_s)->click();
    QCOMPARE(view.composer().text(), u"Still broken?"_s);
    QTest::keyClicks(view.composer().findChild<QPlainTextEdit *>(), u" Good!"_s);
    QTest::keyClick(view.composer().findChild<QPlainTextEdit *>(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_server->callsOf(TicketRespond::name).size(), 2);
    const auto params =
        fromJson<TicketRespond::Params>(QByteArrayView(m_server->callsOf(TicketRespond::name)[1].params));
    QCOMPARE(params->body, u"Still broken? Good!"_s);
}

void TestTicketUi::conflictShowsMineAndTheirs()
{
    signIn();
    m_special = [this](const Call &call) {
        if (call.method != TicketUpdate::name || m_server->callsOf(TicketUpdate::name).size() > 1)
            return false;
        FieldConflict clash{.name = u"status"_s,
                            .base = {R"("open")"},
                            .stored = {R"("closed")"},
                            .changedBy = u"Emma Clark"_s,
                            .changedAt = Time::now()};
        Error error = Error::of(ErrorKind::Conflict, u"Changed meanwhile."_s);
        error.detail = toJson(Conflict{.id = TicketId(2), .version = 5, .clashes = {clash}});
        m_server->refuse(call, error);
        return true;
    };
    TicketView view(*m_workspace);
    view.resize(1000, 700);
    view.show();
    view.showTicket(TicketId(2));
    QTRY_COMPARE(view.titleText(), u"T-0002 Login issue - escalated from chat"_s);
    view.chooseStatus(Status::Resolved);
    QTRY_VERIFY(buttonOf(view, u"Keep mine"_s));
    const auto labels = view.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"you chose “Resolved”, Emma Clark set “Closed”"_s);
    }));
    buttonOf(view, u"Keep mine"_s)->click();
    QTRY_COMPARE(m_server->callsOf(TicketUpdate::name).size(), 2);
    const auto params = fromJson<TicketUpdate::Params>(QByteArrayView(m_server->callsOf(TicketUpdate::name)[1].params));
    QCOMPARE(params->base, 5);
}

void TestTicketUi::newTicketNamesWhatIsMissing()
{
    signIn();
    NewTicketForm form(m_workspace->directory(), m_workspace->outbox(), m_workspace->drafts(),
                       [](const QString &, QObject *, SearchList::Found) {});
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

void TestTicketUi::newTicketIsKeptAsDraftAndSent()
{
    signIn();
    const SearchList::Lookup lookup = [](const QString &, QObject *, const SearchList::Found &found) { found({}); };
    {
        NewTicketForm form(m_workspace->directory(), m_workspace->outbox(), m_workspace->drafts(), lookup);
        form.start();
        const auto fields = form.findChildren<QLineEdit *>();
        for (QLineEdit *field : fields) {
            if (field->accessibleName() == u"Requester"_s)
                QTest::keyClicks(field, u"nora@new.example"_s);
            else if (field->accessibleName() == u"Subject"_s)
                QTest::keyClicks(field, u"Cannot print"_s);
        }
    }
    NewTicketForm form(m_workspace->directory(), m_workspace->outbox(), m_workspace->drafts(), lookup);
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
    const QString huge(300'000, u'x');
    QElapsedTimer timer;
    timer.start();
    Conversation conversation;
    conversation.resize(600, 400);
    ConversationItem item{.key = u"1"_s, .author = u"A"_s, .body = huge};
    conversation.setItems({item});
    QVERIFY2(timer.elapsed() < 2000, "a huge message has to be cut before it is laid out");
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
    items.append({.key = u"new"_s, .at = ago(0), .author = u"B"_s, .body = u"News"_s});
    conversation.setItems(items);
    QCOMPARE(conversation.verticalScrollBar()->value(), 200);
    conversation.scrollToEnd(false);
    items.append({.key = u"newer"_s, .at = ago(0), .author = u"B"_s, .body = u"More news"_s});
    conversation.setItems(items);
    QTRY_VERIFY(conversation.isAtEnd());
    // Earlier messages come in above without moving what is read.
    conversation.verticalScrollBar()->setValue(150);
    const int rest = conversation.verticalScrollBar()->maximum() - 150;
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

void TestTicketUi::listShowsRowsAndSelectionStays()
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

/// Draws everything once, light and dark; SF_PICTURES names a folder to keep the pictures in.
void TestTicketUi::pictures()
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

QTEST_MAIN(TestTicketUi)
#include "tst_ticketui.moc"
