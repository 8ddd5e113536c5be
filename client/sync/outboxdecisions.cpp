// SPDX-License-Identifier: GPL-3.0-or-later
// What a person decides about entries: take back, send anyway, mine or theirs.
#include "client/sync/localdb.h"
#include "client/sync/outbox.h"

namespace sf::client {

namespace {

/// Mine: the stored version is the base now.
template<Method M>
bool rebase(OutboxEntry &entry, const Conflict &conflict)
{
    auto params = entry.as<M>();
    if (!params)
        return false;
    params->base = conflict.version;
    entry.params = toJson(*params);
    return true;
}

/// Theirs: the clashing fields stay as stored. Answers whether anything is left to send.
template<Method M>
bool yield(OutboxEntry &entry, const Conflict &conflict)
{
    auto params = entry.as<M>();
    if (!params)
        return false;
    using Record = std::remove_cvref_t<decltype(params->patch.value)>;
    for (const FieldConflict &clash : conflict.clashes) {
        forEachField<Record>([&](const auto &f, auto) {
            if (clash.name == QLatin1String(f.name.data(), static_cast<qsizetype>(f.name.size())))
                params->patch.drop(f.member);
        });
    }
    params->base = conflict.version;
    entry.params = toJson(*params);
    bool hasMore = !params->patch.isEmpty();
    if constexpr (std::is_same_v<M, TicketUpdate>)
        hasMore = hasMore || !params->tagsAdded.isEmpty() || !params->tagsRemoved.isEmpty()
               || !params->participantsAdded.isEmpty() || !params->participantsRemoved.isEmpty();
    return hasMore;
}

} // namespace

std::optional<Conflict> Outbox::conflict(const OutboxEntry &entry)
{
    if (entry.error.kind != ErrorKind::Conflict || entry.error.detail.isEmpty())
        return std::nullopt;
    return fromJson<Conflict>(QByteArrayView(entry.error.detail));
}

std::optional<Stale> Outbox::stale(const OutboxEntry &entry)
{
    if (entry.error.kind != ErrorKind::Stale || entry.error.detail.isEmpty())
        return std::nullopt;
    return fromJson<Stale>(QByteArrayView(entry.error.detail));
}

bool Outbox::canCancel(const QString &key) const
{
    const OutboxEntry *entry = find(key);
    // A refused call stored nothing; one that was sent and not answered may be done already.
    return entry && entry->state != OutboxEntry::State::Sent;
}

void Outbox::cancel(const QString &key)
{
    if (!canCancel(key))
        return;
    const OutboxEntry entry = *find(key);
    QList<QString> dependants;
    for (const OutboxEntry &later : std::as_const(m_entries)) {
        if (later.id > entry.id && entry.localId != 0 && later.mentions(entry.entity, entry.localId))
            dependants.append(later.key);
    }
    for (const QString &dependant : dependants)
        cancel(dependant);
    if (!m_db.removeEntry(entry.id)) {
        emit writeFailed(tr("The queue cannot be written to this disk."));
        return;
    }
    m_entries.removeAt(indexOf(key));
    emit entryCancelled(entry);
    emit countChanged(count());
    sendWhatCanGo();
}

void Outbox::sendAnyway(const QString &key)
{
    const qsizetype index = indexOf(key);
    if (index < 0)
        return;
    OutboxEntry &entry = m_entries[index];
    if (auto params = entry.as<TicketRespond>()) {
        params->anyway = true;
        entry.params = toJson(*params);
        sendAgain(entry);
    }
}

void Outbox::sendEdited(const QString &key, const QString &body)
{
    const qsizetype index = indexOf(key);
    if (index < 0)
        return;
    OutboxEntry &entry = m_entries[index];
    if (auto params = entry.as<TicketRespond>()) {
        params->body = body;
        if (const auto detail = stale(entry))
            params->seen = detail->lastEventSeq;
        entry.params = toJson(*params);
        sendAgain(entry);
    }
}

void Outbox::keepMine(const QString &key)
{
    const qsizetype index = indexOf(key);
    const auto detail = index < 0 ? std::nullopt : conflict(m_entries[index]);
    if (!detail)
        return;
    OutboxEntry &entry = m_entries[index];
    if (rebase<TicketUpdate>(entry, *detail) || rebase<ContactUpdate>(entry, *detail))
        sendAgain(entry);
}

void Outbox::takeTheirs(const QString &key)
{
    const qsizetype index = indexOf(key);
    const auto detail = index < 0 ? std::nullopt : conflict(m_entries[index]);
    if (!detail)
        return;
    OutboxEntry &entry = m_entries[index];
    if (yield<TicketUpdate>(entry, *detail) || yield<ContactUpdate>(entry, *detail))
        sendAgain(entry);
    else
        cancel(key);
}

void Outbox::retry(const QString &key)
{
    const qsizetype index = indexOf(key);
    if (index >= 0 && canCancel(key))
        sendAgain(m_entries[index]);
}

void Outbox::sendAgain(OutboxEntry &entry)
{
    entry.state = OutboxEntry::State::Waiting;
    entry.error = {};
    entry.wasSent = false;
    if (!m_db.updateEntry(entry))
        emit writeFailed(tr("The queue cannot be written to this disk."));
    emit entryChanged(OutboxEntry(entry));
    sendWhatCanGo();
}

} // namespace sf::client
