// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of tickets, without storage.
#include "server/tickets/ticketrules.h"

#include "shared/workflow.h"

namespace sf::server::ticketrules {

using namespace Qt::Literals::StringLiterals;

namespace {

QString fieldText(std::string_view name)
{
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

template<NamedEnum E>
QString wordOf(E value)
{
    return fieldText(enumName(value)).replace(u'_', u' ');
}

void checkObject(std::string_view field, const RawJson &value, Problems &problems)
{
    if (value.bytes.isEmpty())
        return;
    if (!value.bytes.startsWith('{'))
        problems.add(field, u"must be an object"_s);
    else if (value.bytes.size() > kMaxMetadata)
        problems.add(field, u"must have at most 16 KiB"_s);
}

} // namespace

void Problems::add(std::string_view field, const QString &why)
{
    m_fields.insert(fieldText(field), why);
}

QString Problems::text() const
{
    QStringList lines;
    for (auto it = m_fields.begin(); it != m_fields.end(); ++it)
        lines << it.key() + u' ' + it.value();
    return lines.join(u"; "_s);
}

Error Problems::toError() const
{
    Error error = Error::of(ErrorKind::Invalid, u"Please correct: "_s + text() + u'.');
    error.fields = m_fields;
    return error;
}

void checkFields(const Ticket &before, const Ticket &after, const TicketSettings &settings, Problems &problems)
{
    if (after.subject.trimmed().isEmpty())
        problems.add("subject", u"must not be empty"_s);
    else if (after.subject.size() > kMaxSubject)
        problems.add("subject", u"must have at most %1 characters"_s.arg(kMaxSubject));
    // What came from a chat may be longer, and stays.
    if (after.description.size() > kMaxBody && after.description != before.description)
        problems.add("description", u"must have at most %1 characters"_s.arg(kMaxBody));
    // One that the configuration no longer offers stays where it is.
    if (after.category != before.category && !settings.categories.contains(after.category))
        problems.add("category", u"must be one of: "_s + settings.categories.join(u", "_s));
    checkObject("custom_fields", after.customFields, problems);
    checkObject("metadata", after.metadata, problems);
}

void checkTransition(Status from, Status to, Problems &problems)
{
    if (isTransitionAllowed(from, to))
        return;
    QStringList allowed;
    for (const Status status : allowedTransitions(from))
        allowed << wordOf(status);
    problems.add("status", u"cannot go from %1 to %2; from there it goes to: %3"_s.arg(wordOf(from), wordOf(to),
                                                                                       allowed.join(u", "_s)));
}

void checkBody(const QString &body, Problems &problems, bool mayBeEmpty)
{
    if (body.trimmed().isEmpty() && !mayBeEmpty)
        problems.add("body", u"must not be empty"_s);
    else if (body.size() > kMaxBody)
        problems.add("body", u"must have at most %1 characters"_s.arg(kMaxBody));
}

bool isOverdue(const Ticket &ticket, Time now)
{
    return isOpen(ticket.status) && ticket.dueAt && *ticket.dueAt <= now;
}

void derive(const Ticket &before, Ticket &after, Time now)
{
    if (before.status != after.status) {
        if (after.status == Status::Resolved)
            after.resolvedAt = now;
        else if (isOpen(after.status))
            after.resolvedAt.reset();
        if (after.status == Status::Closed)
            after.closedAt = now;
        else
            after.closedAt.reset();
    }
    // Only the scheduler makes a ticket overdue because time went by; here it follows from what was changed.
    if (before.status != after.status || before.dueAt != after.dueAt)
        after.overdue = isOverdue(after, now);
}

void applyMessage(Ticket &ticket, AuthorType author, bool isInternal, Time at)
{
    if (isInternal || author == AuthorType::System)
        return;
    if (author == AuthorType::Agent) {
        ticket.lastAgentMessageAt = at;
        if (!ticket.firstResponseAt)
            ticket.firstResponseAt = at;
        return;
    }
    ticket.lastCustomerMessageAt = at;
    if (isReopenedByCustomer(ticket.status))
        ticket.status = Status::Open;
}

CountKey countKey(const Ticket &ticket)
{
    return {ticket.status, ticket.priority, ticket.category, ticket.assigneeId, ticket.overdue};
}

EventKind kindOfChange(const Ticket &before, const Ticket &after, bool tagsChanged)
{
    if (before.status != after.status)
        return !isOpen(before.status) && isOpen(after.status) ? EventKind::Reopened : EventKind::StatusChanged;
    if (before.assigneeId != after.assigneeId || before.teamId != after.teamId)
        return EventKind::Assigned;
    if (before.priority != after.priority)
        return EventKind::PriorityChanged;
    return tagsChanged && Patch<Ticket>::between(before, after).isEmpty() ? EventKind::Tagged : EventKind::Updated;
}

} // namespace sf::server::ticketrules
