// SPDX-License-Identifier: GPL-3.0-or-later
// Inverse changes of tickets.
#include "server/tickets/ticketundo.h"

#include "server/auth/access.h"
#include "server/events/eventlog.h"
#include "server/responses/responserepository.h"
#include "server/tickets/clashes.h"
#include "server/tickets/ticketrepository.h"
#include "server/tickets/ticketrules.h"
#include "server/tickets/ticketservice.h"
#include "server/tickets/ticketstoring.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The before and after of one event, read while it lives.
class BothValues
{
public:
    explicit BothValues(const Event &event)
    {
        const auto root = m_parser.parse(event.changes.bytes);
        m_isReadable = root.ok() && root->get(m_object) == simdjson::SUCCESS;
    }

    /// False when the event does not name the field, or not as a pair of such values.
    template<class T>
    bool read(std::string_view field, T &before, T &after) const
    {
        simdjson::dom::array both;
        if (!m_isReadable || m_object.at_key(field).get(both) != simdjson::SUCCESS || both.size() != 2)
            return false;
        JsonReader reader(JsonReader::Mode::Lenient);
        auto value = both.begin();
        reader.read(*value, before);
        ++value;
        reader.read(*value, after);
        return reader.ok();
    }

private:
    JsonParser m_parser;
    simdjson::dom::object m_object;
    bool m_isReadable = false;
};

class TicketInverse
{
public:
    TicketInverse(const Actor &actor, WriteTransaction &transaction, const Event &event, const Ticket &stored)
        : m_actor(actor)
        , m_transaction(transaction)
        , m_event(event)
        , m_values(event)
        , m_change{stored, stored, {}, {}, EventKind::Undone, {}, {}, {}}
    {
    }

    TakenBack carryOut(const TicketSettings &settings)
    {
        takeBackFields(true);
        // Times and facts that followed from the status go with it.
        if (!m_isStatusKept)
            takeBackFields(false);
        keepWhatCannotBe();
        m_change.tags = setBack<TagId>("tags", ticketrepository::tags(m_actor, db(), ticket()),
                                       [this](TagId tag) { return ticketrepository::hasTag(m_actor, db(), tag); });
        m_change.participants = setBack<ContactId>(
            "participants", ticketrepository::participants(m_actor, db(), ticket()),
            [this](ContactId contact) { return ticketrepository::hasContact(m_actor, db(), contact); });
        m_change.after.overdue = ticketrules::isOverdue(m_change.after, m_transaction.now());
        TakenBack taken{ticket().value(), m_change.before.version, 0, m_refused};
        // A ticket that only falls due by being looked at is the scheduler's.
        if (Patch<Ticket>::between(m_change.before, m_change.after).isEmpty() && m_change.tags.isEmpty()
            && m_change.participants.isEmpty())
            return taken;
        taken.seq = TicketStoring(m_actor, m_transaction, settings).change(m_change);
        taken.version = m_change.after.version;
        return taken;
    }

private:
    Database &db() const { return m_transaction.db(); }
    TicketId ticket() const { return m_change.before.id; }

    void takeBackFields(bool editable)
    {
        forEachField<Ticket>([this, editable](const auto &f, auto) {
            if (f.is(Editable) != editable)
                return;
            using Member = typename std::remove_cvref_t<decltype(f)>::Member;
            Member before{};
            Member after{};
            if (!m_values.read(f.name, before, after))
                return;
            if (m_change.before.*f.member == after)
                m_change.after.*f.member = before;
            else if (editable)
                refuse(f.name, toJson(m_change.before.*f.member));
        });
    }

    /// What it had may be gone: a person who left, a contact that was merged.
    void keepWhatCannotBe()
    {
        Ticket &after = m_change.after;
        const Ticket &now = m_change.before;
        if (after.assigneeId && after.assigneeId != now.assigneeId
            && !ticketrepository::canBeAssigned(m_actor, db(), *after.assigneeId))
            keep("assignee_id", &Ticket::assigneeId, u"no longer active"_s);
        if (after.requesterId != now.requesterId && !ticketrepository::hasContact(m_actor, db(), after.requesterId))
            keep("requester_id", &Ticket::requesterId, u"no longer there"_s);
        if (after.companyId && after.companyId != now.companyId
            && !ticketrepository::hasCompany(m_actor, db(), *after.companyId))
            keep("company_id", &Ticket::companyId, u"no longer there"_s);
        if (after.teamId && after.teamId != now.teamId && !ticketrepository::hasTeam(m_actor, db(), *after.teamId))
            keep("team_id", &Ticket::teamId, u"no longer there"_s);
    }

    template<class M>
    void keep(std::string_view name, M Ticket::*member, const QString &why)
    {
        m_change.after.*member = m_change.before.*member;
        FieldConflict field;
        field.name = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
        field.stored = {toJson(m_change.before.*member)};
        field.changedBy = why;
        m_refused << field;
    }

    void refuse(std::string_view name, const QByteArray &stored)
    {
        // Anybody's later change counts here, one's own too.
        if (!m_isLaterRead)
            m_later = touched(eventlog::ofOthersSince(db(), m_actor.organization, Entity::Ticket, ticket().value(),
                                                      m_event.version, UserId()));
        m_isLaterRead = true;
        FieldConflict field = m_later.value(QByteArray(name.data(), static_cast<qsizetype>(name.size())));
        field.name = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
        field.stored = {stored};
        m_isStatusKept = m_isStatusKept || name == "status";
        m_refused << field;
    }

    /// Sets unite: what the event added goes, what it removed returns, what others did to the rest stays.
    template<class IdType, class Exists>
    SetChange<IdType> setBack(std::string_view name, const QList<IdType> &stored, Exists exists)
    {
        QList<IdType> before;
        QList<IdType> after;
        QList<IdType> added;
        QList<IdType> removed;
        if (!m_values.read(name, before, after))
            return SetChange<IdType>::of(stored, {}, {});
        for (const IdType id : std::as_const(after)) {
            if (!before.contains(id))
                removed << id;
        }
        for (const IdType id : std::as_const(before)) {
            if (!after.contains(id) && exists(id))
                added << id;
        }
        return SetChange<IdType>::of(stored, added, removed);
    }

    const Actor &m_actor;
    WriteTransaction &m_transaction;
    const Event &m_event;
    BothValues m_values;
    TicketChange m_change;
    QList<FieldConflict> m_refused;
    QMap<QByteArray, FieldConflict> m_later;
    bool m_isLaterRead = false;
    bool m_isStatusKept = false;
};

Result<TakenBack> takeBack(const Actor &actor, WriteTransaction &transaction, const Event &event,
                           const TicketSettings &settings)
{
    const auto stored = ticketrepository::find(actor, transaction.db(), TicketId(event.entityId));
    if (!stored)
        return ticketservice::notFound();
    return TicketInverse(actor, transaction, event, *stored).carryOut(settings);
}

/// A note stays where it is, but what was changed with it can be taken back; what customers have read cannot.
Result<TakenBack> takeBackMessage(const Actor &actor, WriteTransaction &transaction, const Event &event,
                                  const TicketSettings &settings)
{
    const auto response = event.responseId ? responserepository::find(actor, transaction.db(), *event.responseId)
                                           : std::optional<Response>();
    if (!response || !response->internal)
        return Error::of(ErrorKind::Unsupported, u"A message that was sent cannot be taken back."_s);
    return takeBack(actor, transaction, event, settings);
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
    table.add(Entity::Ticket, {Responded}, accessOf<TicketRespond>(),
              [settings](const Actor &actor, WriteTransaction &transaction, const Event &event) {
                  return takeBackMessage(actor, transaction, event, settings(transaction.db(), actor.organization));
              });
}

} // namespace sf::server
