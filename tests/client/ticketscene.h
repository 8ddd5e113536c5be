// SPDX-License-Identifier: GPL-3.0-or-later
// A small desk to look at: people, tags, a list of tickets and one of them with its conversation.
#pragma once

#include "shared/methods/all.h"

namespace sf::test {

using namespace Qt::Literals::StringLiterals;

inline constexpr qint64 kMinuteMs = 60'000;

inline Time ago(qint64 minutes)
{
    return Time{Time::now().ms - minutes * kMinuteMs};
}

inline User makeUser(qint64 id, const QString &name, const QString &colour)
{
    User user;
    user.id = UserId(id);
    user.version = 1;
    user.name = name;
    user.avatarColor = colour;
    return user;
}

inline Tag makeTag(qint64 id, const QString &name, const QString &colour)
{
    Tag tag;
    tag.id = TagId(id);
    tag.version = 1;
    tag.name = name;
    tag.color = colour;
    return tag;
}

inline QList<User> someUsers()
{
    return {makeUser(1, u"John Miller"_s, u"#2b8577"_s), makeUser(2, u"Emma Clark"_s, u"#b5602f"_s),
            makeUser(3, u"Noah Reed"_s, u"#7a5bd0"_s)};
}

inline QList<Tag> someTags()
{
    return {makeTag(1, u"bug"_s, u"#c0392b"_s), makeTag(2, u"vip"_s, u"#9a6b00"_s),
            makeTag(3, u"feature-request"_s, u"#3f7d20"_s), makeTag(4, u"escalated-from-chat"_s, u"#7c5cd6"_s)};
}

inline TicketRow makeRow(qint64 number, const QString &subject, Status status, Priority priority,
                         const QString &requester)
{
    TicketRow row;
    row.id = TicketId(number);
    row.version = 1;
    row.number = number;
    row.subject = subject;
    row.status = status;
    row.priority = priority;
    row.category = u"technical"_s;
    row.requesterId = ContactId(number);
    row.requesterName = requester;
    row.requesterKey = requester.toLower();
    row.createdAt = ago(number * 90);
    row.updatedAt = ago(number * number * 3);
    row.lastEventSeq = number;
    return row;
}

inline QList<TicketRow> someRows()
{
    QList<TicketRow> rows{
        makeRow(1, u"Dashboard slow since the update"_s, Status::Open, Priority::Urgent, u"Michael Chen"_s),
        makeRow(2, u"Login issue - escalated from chat"_s, Status::Open, Priority::High, u"Sarah Johnson"_s),
        makeRow(3, u"Unable to login"_s, Status::InProgress, Priority::High, u"Sarah Johnson"_s),
        makeRow(4, u"Invoice shows the wrong VAT number"_s, Status::New, Priority::Medium, u"Emily Davis"_s),
        makeRow(5, u"Billing inquiry"_s, Status::WaitingOnCustomer, Priority::Low, u"Emily Davis"_s),
        makeRow(6, u"Please restore a deleted project"_s, Status::WaitingOnThirdParty, Priority::Critical,
                u"Lisa Martinez"_s),
        makeRow(7, u"API rate limits"_s, Status::Resolved, Priority::Medium, u"David Wilson"_s)};
    rows[0].assigneeId = UserId(2);
    rows[1].assigneeId = UserId(1);
    rows[2].assigneeId = UserId(1);
    rows[4].assigneeId = UserId(3);
    rows[0].tags = {TagId(2)};
    rows[1].tags = {TagId(1), TagId(4)};
    rows[0].dueAt = ago(38);
    rows[0].overdue = true;
    rows[1].dueAt = ago(-112);
    rows[2].dueAt = ago(-60 * 30);
    return rows;
}

inline Response makeResponse(qint64 id, AuthorType type, const QString &name, const QString &body, qint64 minutesAgo)
{
    Response response;
    response.id = ResponseId(id);
    response.version = 1;
    response.ticketId = TicketId(2);
    response.authorType = type;
    response.authorName = name;
    response.body = body;
    response.createdAt = ago(minutesAgo);
    return response;
}

inline Event makeEvent(qint64 seq, const QString &actor, const QByteArray &changes, qint64 minutesAgo)
{
    Event event;
    event.seq = seq;
    event.actorName = actor;
    event.entityId = 2;
    event.kind = EventKind::StatusChanged;
    event.changes.bytes = changes;
    event.at = ago(minutesAgo);
    return event;
}

inline TicketPage somePage()
{
    TicketPage page;
    page.ticket.id = TicketId(2);
    page.ticket.version = 4;
    page.ticket.number = 2;
    page.ticket.subject = u"Login issue - escalated from chat"_s;
    page.ticket.description = u"I reset my password twice, the mail arrives, but the new password is refused. "
                              "I have a board meeting at eleven and need the **Q3 dashboard** before that."_s;
    page.ticket.status = Status::Open;
    page.ticket.priority = Priority::High;
    page.ticket.category = u"account"_s;
    page.ticket.requesterId = ContactId(2);
    page.ticket.assigneeId = UserId(1);
    page.ticket.createdAt = ago(70);
    page.ticket.dueAt = ago(-112);
    page.ticket.firstResponseAt = ago(62);
    page.tags = {TagId(1), TagId(4)};
    page.requester.id = ContactId(2);
    page.requester.name = u"Sarah Johnson"_s;
    page.requester.email = u"sarah.johnson@acme.example"_s;
    page.requester.jobTitle = u"CTO"_s;
    page.requester.leadScore = 95;
    page.company = Company{};
    page.company->name = u"Acme Corporation"_s;
    page.company->healthScore = 85;
    page.requesterTickets = {someRows()[2]};
    page.responses = {makeResponse(1, AuthorType::Agent, u"Emma Clark"_s,
                                   u"Same pattern as T-0001: accounts moved on Friday kept the old hash. "
                                   "I am re-hashing Acme now, ask her to wait two minutes."_s,
                                   64),
                      makeResponse(2, AuthorType::Agent, u"John Miller"_s,
                                   u"Hello Sarah, we found the cause. Please try again at 09:52:\n\n- sign out\n"
                                   "- use the newest password\n\nSee https://status.example.com for the progress."_s,
                                   62),
                      makeResponse(3, AuthorType::Customer, u"Sarah Johnson"_s, u"Works now, thank you!"_s, 12)};
    page.responses[0].internal = true;
    page.responses[0].userId = UserId(2);
    page.responses[1].userId = UserId(1);
    page.events = {makeEvent(1, u"John Miller"_s, R"({"priority":["medium","high"],"assignee_id":[null,1]})", 68)};
    page.events[0].actorId = UserId(1);
    page.lastEventSeq = 9;
    page.asOf = 9;
    return page;
}

} // namespace sf::test
