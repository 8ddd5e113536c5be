// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of one name in events, rows and tickets are the same fact.
#include "client/tickets/ticketchanges.h"

#include "shared/rawobject.h"
#include "shared/text.h"

namespace sf::client {

namespace {

/// Reads element `which` of each [before, after] into the record's field of that name.
template<class T>
void readChanges(T &record, const Event &event, std::size_t which)
{
    if (event.changes.bytes.isEmpty())
        return;
    JsonParser parser;
    const auto root = parser.parse(event.changes.bytes);
    simdjson::dom::object changes;
    if (!root || root->get(changes) != simdjson::SUCCESS)
        return;
    for (const auto change : changes) {
        JsonElement value;
        if (change.value.at(which).get(value) != simdjson::SUCCESS)
            continue;
        forEachField<T>([&](const auto &f, auto) {
            if (f.name != change.key)
                return;
            auto copy = record.*f.member;
            JsonReader reader(JsonReader::Mode::Lenient);
            reader.read(value, copy);
            if (reader.ok())
                record.*f.member = copy;
        });
    }
}

/// Copies every field that `to` has under the same name and type.
template<class To, class From>
void copySameFields(To &to, const From &from)
{
    forEachField<To>([&](const auto &target, auto) {
        forEachField<From>([&](const auto &source, auto) {
            using TargetMember = std::remove_cvref_t<decltype(to.*target.member)>;
            using SourceMember = std::remove_cvref_t<decltype(from.*source.member)>;
            if constexpr (std::is_same_v<TargetMember, SourceMember>) {
                if (target.name == source.name)
                    to.*target.member = from.*source.member;
            }
        });
    });
}

template<class To>
void applyPatch(To &to, const Patch<Ticket> &patch)
{
    forEachField<To>([&](const auto &target, auto) {
        forEachField<Ticket>([&](const auto &source, auto index) {
            using TargetMember = std::remove_cvref_t<decltype(to.*target.member)>;
            using SourceMember = std::remove_cvref_t<decltype(patch.value.*source.member)>;
            if constexpr (std::is_same_v<TargetMember, SourceMember>) {
                if (patch.has(index) && target.name == source.name)
                    to.*target.member = patch.value.*source.member;
            }
        });
    });
}

template<class IdType>
void changeSet(QList<IdType> &ids, const QList<IdType> &added, const QList<IdType> &removed)
{
    for (const IdType id : removed)
        ids.removeAll(id);
    for (const IdType id : added) {
        if (!ids.contains(id))
            ids.append(id);
    }
    std::sort(ids.begin(), ids.end());
}

} // namespace

void Overlay::add(const TicketUpdate::Params &params)
{
    forEachField<Ticket>([&](const auto &f, auto index) {
        if (!params.patch.has(index))
            return;
        using Member = std::remove_cvref_t<decltype(patch.value.*f.member)>;
        if constexpr (std::is_same_v<Member, RawJson>)
            patch.value.*f.member = merged(patch.value.*f.member, params.patch.value.*f.member, NullMember::Stays);
        else
            patch.value.*f.member = params.patch.value.*f.member;
    });
    patch.mask |= params.patch.mask;
    tagsAdded += params.tagsAdded;
    tagsRemoved += params.tagsRemoved;
    participantsAdded += params.participantsAdded;
    participantsRemoved += params.participantsRemoved;
}

void Overlay::add(const TicketRespond::Params &params)
{
    if (params.status)
        patch.set(&Ticket::status, *params.status);
}

void Overlay::applyTo(TicketRow &row) const
{
    applyPatch(row, patch);
    changeSet(row.tags, tagsAdded, tagsRemoved);
}

void Overlay::applyTo(TicketPage &page) const
{
    patch.applyTo(page.ticket);
    changeSet(page.tags, tagsAdded, tagsRemoved);
    changeSet(page.participants, participantsAdded, participantsRemoved);
}

void takeRequester(TicketRow &row, const Contact &requester)
{
    row.requesterName = requester.name;
    row.requesterKey = foldedText(requester.name);
    row.leadScore = requester.leadScore;
}

TicketRow rowBefore(const TicketRow &after, const Event &event)
{
    TicketRow before = after;
    readChanges(before, event, 0);
    if (before.requesterName != after.requesterName)
        before.requesterKey = foldedText(before.requesterName);
    before.id = after.id;
    before.version = event.version - 1;
    return before;
}

void applyEvent(Ticket &ticket, const Event &event, const TicketRow &row)
{
    readChanges(ticket, event, 1);
    copySameFields(ticket, row);
}

} // namespace sf::client
