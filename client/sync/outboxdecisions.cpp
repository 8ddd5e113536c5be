// SPDX-License-Identifier: GPL-3.0-or-later
// What a person decides about entries: take back, send anyway, mine or theirs.
#include "client/sync/localdb.h"
#include "client/sync/outbox.h"

namespace sf::client {

namespace {

/// The named fields stay as stored, and the stored version is the base of the rest. False when it is no call of that method.
template<Method M>
bool rebase(OutboxEntry &entry, qint64 version, const QStringList &theirs, bool &hasMore)
{
    auto params = entry.as<M>();
    if (!params)
        return false;
    using Record = std::remove_cvref_t<decltype(params->patch.value)>;
    forEachField<Record>([&](const auto &f, auto) {
        if (theirs.contains(QLatin1String(f.name.data(), static_cast<qsizetype>(f.name.size()))))
            params->patch.drop(f.member);
    });
    params->base = version;
    entry.params = toJson(*params);
    hasMore = !params->patch.isEmpty();
    if constexpr (requires { params->tagsAdded; })
        hasMore = hasMore || !params->tagsAdded.isEmpty() || !params->tagsRemoved.isEmpty();
    if constexpr (requires { params->participantsAdded; })
        hasMore = hasMore || !params->participantsAdded.isEmpty() || !params->participantsRemoved.isEmpty();
    return true;
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
    // A file by itself changes nothing that anybody sees.
    return entry && (entry->state != OutboxEntry::State::Sent || entry->entity == Entity::Attachment);
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
    const qsizetype index = indexOf(key);
    if (index < 0)
        return; // with the message that it was a file of
    m_db.removeEntry(entry.id);
    m_entries.removeAt(index);
    m_onTheWay.remove(key);
    emit entryCancelled(entry);
    cancelFilesOf(entry);
    emit countChanged(count());
    sendWhatCanGo();
}

/// The files of a message that is taken back are of no use any more.
void Outbox::cancelFilesOf(const OutboxEntry &message)
{
    QStringList files;
    for (const OutboxEntry &entry : std::as_const(m_entries)) {
        if (entry.entity == Entity::Attachment && message.mentions(Entity::Attachment, entry.localId))
            files.append(entry.key);
    }
    for (const QString &key : std::as_const(files))
        cancel(key);
}

OutboxEntry *Outbox::undecided(const QString &key)
{
    const qsizetype index = indexOf(key);
    if (index < 0)
        return nullptr;
    OutboxEntry &entry = m_entries[index];
    // Of any other the bytes may be leaving at this moment.
    const bool isOpen = entry.state == OutboxEntry::State::Held || entry.state == OutboxEntry::State::Overdue;
    return isOpen ? &entry : nullptr;
}

void Outbox::sendAnyway(const QString &key)
{
    OutboxEntry *entry = undecided(key);
    auto params = entry ? entry->as<TicketRespond>() : std::nullopt;
    if (!params)
        return;
    params->anyway = true;
    entry->params = toJson(*params);
    sendAgain(*entry);
}

void Outbox::sendEdited(const QString &key, const QString &body)
{
    OutboxEntry *entry = undecided(key);
    auto params = entry ? entry->as<TicketRespond>() : std::nullopt;
    if (!params)
        return;
    params->body = body;
    if (const auto detail = stale(*entry))
        params->seen = detail->lastEventSeq;
    entry->params = toJson(*params);
    sendAgain(*entry);
}

void Outbox::decide(const QString &key, const QStringList &theirs)
{
    OutboxEntry *entry = undecided(key);
    const auto detail = entry ? conflict(*entry) : std::nullopt;
    if (!detail)
        return;
    bool hasMore = false;
    if (!rebase<TicketUpdate>(*entry, detail->version, theirs, hasMore)
        && !rebase<ContactUpdate>(*entry, detail->version, theirs, hasMore)
        && !rebase<CompanyUpdate>(*entry, detail->version, theirs, hasMore)
        && !rebase<TagUpdate>(*entry, detail->version, theirs, hasMore)
        && !rebase<ChatbotUpdate>(*entry, detail->version, theirs, hasMore)
        && !rebase<ChatbotUpdateBlock>(*entry, detail->version, theirs, hasMore))
        return;
    if (hasMore)
        sendAgain(*entry);
    else
        cancel(key);
}

void Outbox::takeTheirs(const QString &key)
{
    const OutboxEntry *entry = undecided(key);
    const auto detail = entry ? conflict(*entry) : std::nullopt;
    QStringList clashing;
    for (const FieldConflict &clash : detail ? detail->clashes : QList<FieldConflict>())
        clashing.append(clash.name);
    decide(key, clashing);
}

void Outbox::retry(const QString &key)
{
    if (OutboxEntry *entry = undecided(key))
        sendAgain(*entry);
}

void Outbox::sendAgain(OutboxEntry &entry)
{
    entry.state = OutboxEntry::State::Waiting;
    entry.error = {};
    entry.wasSent = false;
    m_db.updateEntry(entry);
    emit entryChanged(OutboxEntry(entry));
    sendWhatCanGo();
}

} // namespace sf::client
