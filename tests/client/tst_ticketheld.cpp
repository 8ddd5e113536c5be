// SPDX-License-Identifier: GPL-3.0-or-later
// What the server refused and the person decides, on the real widget against a scripted peer.
#include "client/tickets/composer.h"
#include "client/tickets/conversation.h"
#include "client/tickets/conversationitem.h"
#include "client/tickets/ticketview.h"
#include "tests/client/ticketuitest.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>

using namespace sf;
using namespace sf::client;
using namespace sf::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What the server answers when Emma Clark was faster with these fields.
Error clashOf(const QStringList &fields)
{
    Conflict conflict{.id = TicketId(2), .version = 5, .clashes = {}};
    for (const QString &field : fields) {
        const bool isPriority = field == u"priority"_s;
        conflict.clashes.append({.name = field,
                                 .base = {isPriority ? R"("high")" : R"("account")"},
                                 .stored = {isPriority ? R"("low")" : R"("bug")"},
                                 .changedBy = u"Emma Clark"_s,
                                 .changedAt = Time::now()});
    }
    Error error = Error::of(ErrorKind::Conflict, u"Changed meanwhile."_s);
    error.detail = toJson(conflict);
    return error;
}

} // namespace

class TestTicketHeld : public TicketUiTest
{
    Q_OBJECT

private slots:
    void heldReplyShowsWhatIsNew();
    void conflictShowsMineAndTheirs();
    void conflictIsDecidedForEachField();
    void pushLeavesTheHeldStripAlone();
};

void TestTicketHeld::heldReplyShowsWhatIsNew()
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

void TestTicketHeld::conflictShowsMineAndTheirs()
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
    const auto saysBoth = [&view] {
        const auto labels = view.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"you chose “Resolved”, Emma Clark set “Closed”"_s);
        });
    };
    QTRY_VERIFY(saysBoth());
    buttonOf(view, u"Keep mine"_s)->click();
    QTRY_COMPARE(m_server->callsOf(TicketUpdate::name).size(), 2);
    const auto params = fromJson<TicketUpdate::Params>(QByteArrayView(m_server->callsOf(TicketUpdate::name)[1].params));
    QCOMPARE(params->base, 5);
}

/// SF_PICTURES names a folder to keep a picture of it in.
void TestTicketHeld::conflictIsDecidedForEachField()
{
    signIn();
    m_special = [this](const Call &call) {
        if (call.method != TicketUpdate::name)
            return false;
        if (m_server->callsOf(TicketUpdate::name).size() == 1)
            m_server->refuse(call, clashOf({u"priority"_s, u"category"_s}));
        return true;
    };
    TicketView view(*m_workspace);
    view.resize(1000, 700);
    view.show();
    view.showTicket(TicketId(2));
    QTRY_COMPARE(view.titleText(), u"T-0002 Login issue - escalated from chat"_s);
    TicketUpdate::Params change{.id = TicketId(2), .base = 4};
    change.patch.set(&Ticket::priority, Priority::Urgent);
    change.patch.set(&Ticket::category, u"technical"_s);
    change.patch.set(&Ticket::subject, u"Login refused"_s);
    m_workspace->outbox().submit<TicketUpdate>(change, u"T-0002"_s);
    const auto decide = [&view](const QString &name) {
        for (QPushButton *button : view.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->accessibleName() == name)
                return button->click(), true;
        }
        return false;
    };
    QTRY_VERIFY(decide(u"Priority: Keep mine"_s));
    QVERIFY(buttonOf(view, u"All mine"_s));
    if (const QString folder = qEnvironmentVariable("SF_PICTURES"); !folder.isEmpty()) {
        m_appearance->choose(ThemeChoice::Light);
        QTest::qWait(300);
        view.grab().save(folder + u"/clash-light.png"_s);
    }
    QVERIFY(buttonOf(view, u"All theirs"_s));
    QTest::qWait(50);
    QCOMPARE(m_server->callsOf(TicketUpdate::name).size(), 1); // one field is still open
    QVERIFY(decide(u"Category: Take theirs"_s));
    QTRY_COMPARE(m_server->callsOf(TicketUpdate::name).size(), 2);
    const auto params = fromJson<TicketUpdate::Params>(QByteArrayView(m_server->callsOf(TicketUpdate::name)[1].params));
    QCOMPARE(params->base, 5);
    QCOMPARE(params->patch.count(), 2);
    QCOMPARE(params->patch.value.priority, Priority::Urgent);
    QCOMPARE(params->patch.value.subject, u"Login refused"_s);
    QTRY_VERIFY(!decide(u"Priority: Keep mine"_s));
}

void TestTicketHeld::pushLeavesTheHeldStripAlone()
{
    signIn();
    m_special = [this](const Call &call) {
        if (call.method == TicketUpdate::name)
            m_server->refuse(call, clashOf({u"priority"_s}));
        return call.method == TicketUpdate::name;
    };
    TicketView view(*m_workspace);
    view.resize(1000, 700);
    view.show();
    view.showTicket(TicketId(2));
    QTRY_COMPARE(view.titleText(), u"T-0002 Login issue - escalated from chat"_s);
    TicketUpdate::Params change{.id = TicketId(2), .base = 4};
    change.patch.set(&Ticket::priority, Priority::Urgent);
    m_workspace->outbox().submit<TicketUpdate>(change, u"T-0002"_s);
    QTRY_VERIFY(buttonOf(view, u"Keep mine"_s));
    const QPointer<QPushButton> button = buttonOf(view, u"Keep mine"_s);
    QVERIFY(!buttonOf(view, u"All mine"_s));
    emit m_workspace->tickets().pageChanged(TicketId(2));
    QTest::qWait(20);
    QVERIFY(button && button->isVisible());
    button->click(); // refused again: the same question is asked anew
    QTRY_COMPARE(m_server->callsOf(TicketUpdate::name).size(), 2);
    QTRY_VERIFY(buttonOf(view, u"Keep mine"_s) && buttonOf(view, u"Keep mine"_s) != button);
    buttonOf(view, u"Take theirs"_s)->click();
    QTRY_COMPARE(m_workspace->outbox().count(), 0);
}

QTEST_MAIN(TestTicketHeld)
#include "tst_ticketheld.moc"
