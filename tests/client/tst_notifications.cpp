// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop is told: a real D-Bus session with a made-up notification service on it, and a scripted server that pushes events.
#include "client/shell/notifications.h"
#include "client/shell/preferences.h"
#include "tests/client/desktoptest.h"

#include <QCheckBox>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QSignalSpy>

using namespace sf;
using namespace sf::client;
using namespace sf::test;
using namespace Qt::Literals::StringLiterals;

class NotificationsTest : public DesktopTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void customersReplyIsTold();
    void assignmentIsTold();
    void ownAndForeignMattersAreNotTold();
    void strangersTextIsNoMarkup();
    void clickOpensTheTicket();
    void secondOneReplacesTheFirst();
    void manyAtOnceBecomeOne();
    void whatIsLookedAtIsNotTold();
    void switchedOffIsSilent();
    void whatAnotherHasSeenToIsTakenBack_data();
    void whatAnotherHasSeenToIsTakenBack();
    void whatIsReadElsewhereIsTakenBack();
    void whoIsNamedIsTold();

private:
    FeedEvent event(qint64 ticket, EventKind kind, const QByteArray &changes = "{}");
    FeedEvent reply(qint64 ticket, const QString &body);
    void push(const FeedEvent &event);

    std::unique_ptr<Notifications> m_notifications;
    TicketId m_lookedAt;
};

void NotificationsTest::init()
{
    begin();
    m_lookedAt = TicketId();
    m_notifications =
        std::make_unique<Notifications>(*m_workspace, [this](TicketId ticket) { return ticket == m_lookedAt; });
    signIn();
}

void NotificationsTest::cleanup()
{
    m_notifications.reset();
    end();
}

FeedEvent NotificationsTest::event(qint64 ticket, EventKind kind, const QByteArray &changes)
{
    TicketRow row = makeRow(ticket, u"Login <b>issue</b>"_s, Status::Open, Priority::High, u"Sarah Johnson"_s);
    row.version = 5;
    row.assigneeId = UserId(1);
    FeedEvent made{.since = m_seq, .seq = m_seq + 1, .event = Event(), .row = RawJson{toJson(row)}, .response = {}};
    made.event->seq = ++m_seq;
    made.event->actorId = UserId(2);
    made.event->actorName = u"Emma Clark"_s;
    made.event->entityId = ticket;
    made.event->version = 5;
    made.event->kind = kind;
    made.event->changes.bytes = changes;
    return made;
}

FeedEvent NotificationsTest::reply(qint64 ticket, const QString &body)
{
    FeedEvent made = event(ticket, EventKind::Responded);
    made.response = makeResponse(1, AuthorType::Customer, u"Sarah Johnson"_s, body, 0);
    return made;
}

void NotificationsTest::push(const FeedEvent &event)
{
    m_server->notify(kEventNotification, toJson(event));
}

void NotificationsTest::customersReplyIsTold()
{
    push(reply(2, u"It is back again."_s));
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    QCOMPARE(m_desktop->shown[0].title, u"Sarah Johnson replied to T-0002"_s);
    QVERIFY(m_desktop->shown[0].text.endsWith("It is back again."_L1));
    nothingElse();
    // A message may be nothing but a file.
    FeedEvent file = reply(2, {});
    Attachment attached;
    attached.fileName = u"screen.png"_s;
    file.response->attachments = {attached};
    push(file);
    QTRY_COMPARE(m_desktop->shown.size(), 2);
    QVERIFY(m_desktop->shown[1].text.endsWith("screen.png"_L1));
}

void NotificationsTest::assignmentIsTold()
{
    push(event(3, EventKind::Assigned, R"({"assignee_id":[null,1]})"));
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    QCOMPARE(m_desktop->shown[0].title, u"Emma Clark gave you T-0003"_s);
    nothingElse();
}

void NotificationsTest::ownAndForeignMattersAreNotTold()
{
    FeedEvent own = event(2, EventKind::Assigned, R"({"assignee_id":[null,1]})");
    own.event->actorId = UserId(1);
    push(own);
    // A colleague's note on my ticket is no customer's reply.
    FeedEvent note = reply(2, u"psst"_s);
    note.response->authorType = AuthorType::Agent;
    push(note);
    // Another person's ticket.
    FeedEvent foreign = reply(4, u"hello"_s);
    TicketRow row = *fromJson<TicketRow>(QByteArrayView(foreign.row.bytes));
    row.assigneeId = UserId(2);
    foreign.row.bytes = toJson(row);
    push(foreign);
    push(event(5, EventKind::PriorityChanged, R"({"priority":["low","high"]})"));
    nothingElse();
    QCOMPARE(m_desktop->shown.size(), 0);
}

void NotificationsTest::strangersTextIsNoMarkup()
{
    push(reply(2, u"<a href=\"http://x.example\">click</a>"_s));
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    QVERIFY(!m_desktop->shown[0].text.contains(u'<'));
    QVERIFY(m_desktop->shown[0].text.startsWith("Login &lt;b&gt;issue"_L1));
}

void NotificationsTest::clickOpensTheTicket()
{
    QSignalSpy requested(m_notifications.get(), &Notifications::ticketRequested);
    push(reply(2, u"one"_s));
    push(reply(3, u"two"_s));
    QTRY_COMPARE(m_desktop->shown.size(), 2);
    QCOMPARE(m_desktop->shown[1].actions.value(0), u"default"_s);
    QTest::qWait(100); // the ids are on their way
    emit m_desktop->ActionInvoked(102, u"default"_s);
    QTRY_COMPARE(requested.count(), 1);
    QCOMPARE(requested[0][0].value<TicketId>(), TicketId(3));
    // Another program's notification.
    emit m_desktop->ActionInvoked(7, u"default"_s);
    QTest::qWait(100);
    QCOMPARE(requested.count(), 1);
}

void NotificationsTest::secondOneReplacesTheFirst()
{
    push(reply(2, u"one"_s));
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    QTest::qWait(100);
    push(reply(2, u"two"_s));
    QTRY_COMPARE(m_desktop->shown.size(), 2);
    QCOMPARE(m_desktop->shown[1].replaces, 101U);
    emit m_desktop->NotificationClosed(101, 2);
    QTest::qWait(100);
    push(reply(2, u"three"_s));
    QTRY_COMPARE(m_desktop->shown.size(), 3);
    QCOMPARE(m_desktop->shown[2].replaces, 0U);
}

void NotificationsTest::manyAtOnceBecomeOne()
{
    for (int i = 1; i <= 12; ++i)
        push(event(i, EventKind::Assigned, R"({"assignee_id":[2,1]})"));
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    QVERIFY2(m_desktop->shown[0].title.startsWith("12 "_L1), qPrintable(m_desktop->shown[0].title));
    nothingElse();
}

void NotificationsTest::whatIsLookedAtIsNotTold()
{
    m_lookedAt = TicketId(2);
    push(reply(2, u"seen anyway"_s));
    push(reply(3, u"not seen"_s));
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    QCOMPARE(m_desktop->shown[0].title, u"Sarah Johnson replied to T-0003"_s);
    nothingElse();
}

void NotificationsTest::switchedOffIsSilent()
{
    Preferences preferences({.server = u"server"_s});
    connect(&preferences, &Preferences::notificationsChosen, m_notifications.get(), &Notifications::setEnabled);
    auto *box = preferences.findChild<QCheckBox *>();
    QVERIFY(box->isChecked());
    box->click();
    push(reply(2, u"one"_s));
    nothingElse();
    QCOMPARE(m_desktop->shown.size(), 0);
    box->click();
    push(reply(2, u"two"_s));
    QTRY_COMPARE(m_desktop->shown.size(), 1);
}

void NotificationsTest::whatAnotherHasSeenToIsTakenBack_data()
{
    QTest::addColumn<QString>("how");
    for (const QString &how : {u"answered"_s, u"reassigned"_s, u"closed"_s})
        QTest::addRow("%s", qPrintable(how)) << how;
}

void NotificationsTest::whatAnotherHasSeenToIsTakenBack()
{
    QFETCH(QString, how);
    push(reply(2, u"It is back again."_s));
    push(reply(3, u"Mine, too."_s));
    QTRY_COMPARE(m_desktop->shown.size(), 2);
    QTRY_COMPARE(m_notifications->count(), 2);
    QTest::qWait(100); // the ids are on their way
    FeedEvent handled = event(2, how == "answered"_L1 ? EventKind::Responded : EventKind::Updated);
    TicketRow row = *fromJson<TicketRow>(QByteArrayView(handled.row.bytes));
    if (how == "answered"_L1)
        handled.response = makeResponse(2, AuthorType::Agent, u"Emma Clark"_s, u"Try again, please."_s, 0);
    else if (how == "reassigned"_L1)
        row.assigneeId = UserId(2);
    else
        row.status = Status::Closed;
    handled.row.bytes = toJson(row);
    push(handled);
    QTRY_COMPARE(m_desktop->closedOnes, QList<uint>{101});
    QTRY_COMPARE(m_notifications->count(), 1);
    // The customer comes back: that is new again.
    row.assigneeId = UserId(1);
    row.status = Status::Open;
    FeedEvent again = reply(2, u"It did not help."_s);
    push(again);
    QTRY_COMPARE(m_desktop->shown.size(), 3);
    QCOMPARE(m_desktop->shown[2].replaces, 0U);
    QTRY_COMPARE(m_notifications->count(), 2);
}

void NotificationsTest::whatIsReadElsewhereIsTakenBack()
{
    push(reply(2, u"It is back again."_s));
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    QTRY_COMPARE(m_notifications->count(), 1);
    QTest::qWait(100);
    m_server->notify(kAttentionNotification, toJson(AttentionNotice{TicketId(2), false, false, m_seq}));
    QTRY_COMPARE(m_desktop->closedOnes, QList<uint>{101});
    QCOMPARE(m_notifications->count(), 0);
}

void NotificationsTest::whoIsNamedIsTold()
{
    QSignalSpy requested(m_notifications.get(), &Notifications::ticketRequested);
    FeedEvent note = event(4, EventKind::Responded, "{\"mentions\":[[],[7,1]]}");
    TicketRow row = *fromJson<TicketRow>(QByteArrayView(note.row.bytes));
    row.assigneeId = UserId(2);
    note.row.bytes = toJson(row);
    note.response = makeResponse(9, AuthorType::Agent, u"Emma Clark"_s, u"@John Miller have a look"_s, 0);
    note.response->internal = true;
    note.event->responseId = ResponseId(9);
    push(note);
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    QCOMPARE(m_desktop->shown[0].title, u"Emma Clark named you in T-0004"_s);
    QTest::qWait(100);
    // That somebody else answers does not answer what was asked of this person.
    FeedEvent answer = event(4, EventKind::Responded);
    answer.row.bytes = toJson(row);
    answer.response = makeResponse(10, AuthorType::Agent, u"Emma Clark"_s, u"Done."_s, 0);
    push(answer);
    nothingElse();
    QVERIFY(m_desktop->closedOnes.isEmpty());
    emit m_desktop->ActionInvoked(101, u"default"_s);
    QTRY_COMPARE(requested.count(), 1);
    QCOMPARE(requested[0][0].value<TicketId>(), TicketId(4));
    QCOMPARE(requested[0][1].value<ResponseId>(), ResponseId(9));
    // A note in which others are named.
    note = event(4, EventKind::Responded, "{\"mentions\":[[],[7]]}");
    note.row.bytes = toJson(row);
    push(note);
    nothingElse();
}

QTEST_MAIN(NotificationsTest)
#include "tst_notifications.moc"
