// SPDX-License-Identifier: GPL-3.0-or-later
// Inverse changes of tickets.
#include "server/tickets/ticketundo.h"

#include "server/auth/access.h"
#include "server/responses/responserepository.h"
#include "server/tickets/linkrepository.h"
#include "server/tickets/mergeundo.h"
#include "server/tickets/ticketrepository.h"
#include "server/tickets/ticketrules.h"
#include "server/tickets/ticketservice.h"
#include "server/tickets/ticketstoring.h"
#include "server/undo/bothvalues.h"
#include "server/undo/laterchanges.h"
#include "shared/methods/ticketlink.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What a link between tickets was or became; the end that the link goes out from carries it out, after the other one.
class LinkInverse
{
public:
    LinkInverse(const Actor &actor, Database &database, TicketId ticket)
        : m_actor(actor)
        , m_database(database)
        , m_ticket(ticket)
    {
    }

    /// False when the links are as they were already, or cannot be.
    bool carryOut(const BothValues &values, Changes &changes)
    {
        QList<TicketLink> was;
        QList<TicketLink> became;
        if (!values.read("links", was, became) || (was.isEmpty() == became.isEmpty()))
            return false;
        const bool wasAdded = was.isEmpty();
        const TicketLink link = wasAdded ? became.first() : was.first();
        const TicketId from = link.outgoing ? m_ticket : link.ticketId;
        const TicketId to = link.outgoing ? link.ticketId : m_ticket;
        if (linkrepository::has(m_actor, m_database, from, to, link.kind) != wasAdded)
            return false;
        // The other way round the two are linked by now.
        if (!wasAdded && linkrepository::has(m_actor, m_database, to, from, link.kind))
            return false;
        if (!wasAdded && link.kind == LinkKind::ParentOf && linkrepository::parentOf(m_actor, m_database, to))
            return false;
        if (link.outgoing && wasAdded)
            linkrepository::remove(m_actor, m_database, from, to, link.kind);
        else if (link.outgoing)
            linkrepository::add(m_actor, m_database, from, to, link.kind);
        changes.add("links", became, was);
        return true;
    }

private:
    const Actor &m_actor;
    Database &m_database;
    TicketId m_ticket;
};

class TicketInverse
{
public:
    TicketInverse(const Actor &actor, WriteTransaction &transaction, const Event &event, const Ticket &stored)
        : m_actor(actor)
        , m_transaction(transaction)
        , m_values(event)
        , m_later(actor.organization, transaction.db(), event)
        , m_change{stored, stored, {}, {}, EventKind::Undone, {}, {}, {}}
    {
    }

    /// Of a message that was sent: it stays, and so does when it was.
    TakenBack carryOutBesideMessage(const TicketSettings &settings)
    {
        m_isSent = true;
        return carryOut(settings);
    }

    TakenBack carryOut(const TicketSettings &settings)
    {
        takeBackFields();
        keepWhatCannotBe();
        m_change.tags = setBack<TagId>("tags", ticketrepository::tags(m_actor, db(), ticket()),
                                       [this](TagId tag) { return ticketrepository::hasTag(m_actor, db(), tag); });
        m_change.participants = setBack<ContactId>(
            "participants", ticketrepository::participants(m_actor, db(), ticket()),
            [this](ContactId contact) { return ticketrepository::hasContact(m_actor, db(), contact); });
        m_change.after.overdue = ticketrules::isOverdue(m_change.after, m_transaction.now());
        const bool isMoved = LinkInverse(m_actor, db(), ticket()).carryOut(m_values, m_change.more)
                          || mergeundo::takeBack(m_actor, m_transaction, ticket(), m_values, m_change.more, settings);
        TakenBack taken{ticket().value(), m_change.before.version, 0, m_refused};
        // A ticket that only falls due by being looked at is the scheduler's.
        if (!isMoved && Patch<Ticket>::between(m_change.before, m_change.after).isEmpty() && m_change.tags.isEmpty()
            && m_change.participants.isEmpty())
            return taken;
        taken.seq = TicketStoring(m_actor, m_transaction, settings).change(m_change);
        taken.version = m_change.after.version;
        return taken;
    }

private:
    Database &db() const { return m_transaction.db(); }
    TicketId ticket() const { return m_change.before.id; }

    void takeBackFields()
    {
        const auto keep = [this](std::string_view name, const QByteArray &stored) {
            m_refused << m_later.of(name, stored);
        };
        m_values.giveBack(
            m_change.before, m_change.after, [](const auto &f) { return f.is(Editable); }, keep);
        // Times and facts that followed from the status go with it.
        const bool isStatusKept = std::any_of(m_refused.cbegin(), m_refused.cend(),
                                              [](const FieldConflict &field) { return field.name == "status"_L1; });
        if (!isStatusKept)
            m_values.giveBack(
                m_change.before, m_change.after,
                [this](const auto &f) { return !f.is(Editable) && !(m_isSent && isTimeOfMessages(f.name)); },
                [](std::string_view, const QByteArray &) {});
    }

    static bool isTimeOfMessages(std::string_view field)
    {
        return field == "first_response_at" || field == "last_agent_message_at" || field == "last_customer_message_at";
    }

    /// What it had may be gone: a person who left, a contact that was merged.
    void keepWhatCannotBe()
    {
        const Ticket &after = m_change.after;
        const Ticket &now = m_change.before;
        if (after.assigneeId && after.assigneeId != now.assigneeId
            && !ticketrepository::canBeAssigned(m_actor, db(), *after.assigneeId))
            keep(u"assignee_id"_s, &Ticket::assigneeId, u"no longer active"_s);
        if (after.requesterId != now.requesterId && !ticketrepository::hasContact(m_actor, db(), after.requesterId))
            keep(u"requester_id"_s, &Ticket::requesterId, u"no longer there"_s);
        if (after.companyId && after.companyId != now.companyId
            && !ticketrepository::hasCompany(m_actor, db(), *after.companyId))
            keep(u"company_id"_s, &Ticket::companyId, u"no longer there"_s);
        if (after.teamId && after.teamId != now.teamId && !ticketrepository::hasTeam(m_actor, db(), *after.teamId))
            keep(u"team_id"_s, &Ticket::teamId, u"no longer there"_s);
    }

    template<class M>
    void keep(const QString &name, M Ticket::*member, const QString &why)
    {
        m_change.after.*member = m_change.before.*member;
        FieldConflict field;
        field.name = name;
        field.stored = {toJson(m_change.before.*member)};
        field.changedBy = why;
        m_refused << field;
    }

    template<class IdType, class Exists>
    SetChange<IdType> setBack(std::string_view name, const QList<IdType> &stored, Exists exists)
    {
        return {stored, m_values.giveBackSet(name, stored, exists)};
    }

    const Actor &m_actor;
    WriteTransaction &m_transaction;
    BothValues m_values;
    LaterChanges m_later;
    TicketChange m_change;
    QList<FieldConflict> m_refused;
    bool m_isSent = false;
};

Result<TakenBack> takeBack(const Actor &actor, WriteTransaction &transaction, const Event &event,
                           const TicketSettings &settings)
{
    const auto stored = ticketrepository::find(actor, transaction.db(), TicketId(event.entityId));
    if (!stored)
        return ticketservice::notFound();
    // Forth again would need all that the merge looked at.
    if (event.kind == EventKind::Undone && event.changes.bytes.contains("\"merged_"))
        return Error::of(ErrorKind::Unsupported, u"Merge the two tickets once more instead."_s);
    if (auto refused = mergeundo::refusal(actor, transaction.db(), stored->id, BothValues(event)))
        return std::move(*refused);
    return TicketInverse(actor, transaction, event, *stored).carryOut(settings);
}

/// The message stays where it is, since others have read it, but what was changed with it can be taken back.
Result<TakenBack> takeBackMessage(const Actor &actor, WriteTransaction &transaction, const Event &event,
                                  const TicketSettings &settings)
{
    const auto response = event.responseId ? responserepository::find(actor, transaction.db(), *event.responseId)
                                           : std::optional<Response>();
    if (response && response->internal)
        return takeBack(actor, transaction, event, settings);
    const auto stored = ticketrepository::find(actor, transaction.db(), TicketId(event.entityId));
    Status was{};
    Status became{};
    if (!response || !stored || response->authorType != AuthorType::Agent
        || !BothValues(event).read("status", was, became))
        return Error::of(ErrorKind::Unsupported, u"A message that was sent cannot be taken back."_s);
    return TicketInverse(actor, transaction, event, *stored).carryOutBesideMessage(settings);
}

} // namespace

void registerTicketInverses(UndoTable &table, const TicketSettingsSource &settings)
{
    using enum EventKind;
    table.add(Entity::Ticket, {Updated, StatusChanged, Reopened, PriorityChanged, Assigned, Tagged, Undone},
              accessOf<TicketUpdate>(),
              [settings](const Actor &actor, WriteTransaction &transaction, const Event &event) {
                  return takeBack(actor, transaction, event, settings(transaction.db(), actor.organization));
              });
    table.add(Entity::Ticket, {Linked, Unlinked}, accessOf<TicketLinkAdd>(),
              [settings](const Actor &actor, WriteTransaction &transaction, const Event &event) {
                  return takeBack(actor, transaction, event, settings(transaction.db(), actor.organization));
              });
    table.add(Entity::Ticket, {Merged}, accessOf<TicketMerge>(),
              [settings](const Actor &actor, WriteTransaction &transaction, const Event &event) {
                  return takeBack(actor, transaction, event, settings(transaction.db(), actor.organization));
              });
    table.add(Entity::Ticket, {Responded}, accessOf<TicketRespond>(),
              [settings](const Actor &actor, WriteTransaction &transaction, const Event &event) {
                  return takeBackMessage(actor, transaction, event, settings(transaction.db(), actor.organization));
              });
}

} // namespace sf::server
