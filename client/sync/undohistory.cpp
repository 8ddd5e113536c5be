// SPDX-License-Identifier: GPL-3.0-or-later
// Remembering changes and taking them back.
#include "client/sync/undohistory.h"

#include "client/net/api.h"
#include "client/sync/directory.h"
#include "client/sync/outbox.h"
#include "client/widgets/words.h"
#include "shared/methods/ticketlink.h"

#include <QUuid>

namespace sf::client {

namespace {

constexpr qsizetype kMost = 50;

template<Method... M>
bool isOneOf(const OutboxEntry &entry)
{
    return ((entry.method == QLatin1String(M::name)) || ...);
}

} // namespace

UndoHistory::UndoHistory(Api &api, Outbox &outbox, const Directory &directory, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_outbox(outbox)
    , m_directory(directory)
{
    connect(&outbox, &Outbox::entryAdded, this, &UndoHistory::take);
    connect(&outbox, &Outbox::entrySettled, this,
            [this](const OutboxEntry &entry, const Receipt &receipt) { settled(entry, receipt.seq); });
    connect(&outbox, &Outbox::entryCancelled, this, [this](const OutboxEntry &entry) { forget(entry.key); });
}

void UndoHistory::take(const OutboxEntry &entry)
{
    if (isOneOf<TicketUpdate, TicketLinkAdd, TicketLinkRemove, TicketMerge, ContactUpdate, ContactMerge, ContactDelete,
                CompanyUpdate, CompanyDelete, TagUpdate, TagMerge, TagDelete>(entry))
        remember({entry.key, wordsOf(entry), !m_api.isSignedIn()});
}

void UndoHistory::remember(const Change &change)
{
    if (m_changes.size() >= kMost)
        m_changes.removeFirst();
    m_changes.append(change);
    emit changed();
    emit changeMade(change);
}

bool UndoHistory::knows(const QString &call) const
{
    return std::any_of(m_changes.cbegin(), m_changes.cend(),
                       [&call](const Change &change) { return change.call == call; });
}

void UndoHistory::settled(const OutboxEntry &entry, qint64 seq)
{
    for (qsizetype i = 0; i < m_wanted.size(); ++i) {
        if (m_wanted[i].call != entry.key)
            continue;
        const Change change = m_wanted.takeAt(i);
        if (seq != 0)
            send(change, QUuid::createUuid().toString(QUuid::WithoutBraces));
        return;
    }
    if (seq == 0)
        forget(entry.key); // it changed nothing
    // The message itself stays, so there is nothing to offer before it was sent.
    if (const auto reply = entry.as<TicketRespond>(); reply && reply->status && seq != 0)
        remember({entry.key, tr("%1 set to %2").arg(entry.label, statusWord(*reply->status))});
}

void UndoHistory::forget(const QString &call)
{
    if (m_changes.removeIf([&call](const Change &change) { return change.call == call; }) > 0)
        emit changed();
}

void UndoHistory::undoLast()
{
    if (!m_changes.isEmpty())
        undo(m_changes.last().call);
}

void UndoHistory::undo(const QString &call)
{
    const auto found = std::find_if(m_changes.cbegin(), m_changes.cend(),
                                    [&call](const Change &change) { return change.call == call; });
    if (found == m_changes.cend())
        return;
    Change change = *found; // it goes out of the list
    if (const OutboxEntry *entry = m_outbox.find(call)) {
        forget(call);
        if (m_outbox.canCancel(call)) {
            m_outbox.cancel(call);
            emit undone(change.words, {});
        } else if (!entry->key.isEmpty()) {
            m_wanted.append(std::move(change)); // its bytes may have left
        }
        return;
    }
    if (!m_api.isSignedIn()) {
        emit undoFailed(change.words, tr("The server is away. It can be undone when the connection is back."));
        return;
    }
    forget(call);
    send(change, QUuid::createUuid().toString(QUuid::WithoutBraces));
}

void UndoHistory::send(const Change &change, const QString &key)
{
    m_api.call<UndoCall>({.key = key, .call = change.call}, this,
                         [this, change](const Result<Receipt> &answer) { answered(change, answer); });
}

void UndoHistory::answered(const Change &change, const Result<Receipt> &answer)
{
    if (answer.ok()) {
        if (answer->job)
            emit undoStarted(change.words);
        else
            emit undone(change.words, answer->refused);
        return;
    }
    if (const auto conflict = fromJson<Conflict>(QByteArrayView(answer.error().detail))) {
        QStringList kept;
        for (const FieldConflict &clash : conflict->clashes)
            kept.append(clash.changedBy.isEmpty() ? clash.name
                                                  : QStringLiteral("%1 (%2)").arg(clash.name, clash.changedBy));
        emit stayed(change.words, kept);
        return;
    }
    const ErrorKind kind = answer.error().kind;
    if (kind == ErrorKind::Offline || kind == ErrorKind::Busy || kind == ErrorKind::Storage) {
        // Whether it happened or not: taking it back once more finds nothing left or does it.
        m_changes.append(change);
        emit changed();
    }
    emit undoFailed(change.words, answer.error().message);
}

QString UndoHistory::wordsOf(const OutboxEntry &entry) const
{
    const auto update = entry.as<TicketUpdate>();
    const bool hasSets = update
                      && (!update->tagsAdded.isEmpty() || !update->tagsRemoved.isEmpty()
                          || !update->participantsAdded.isEmpty() || !update->participantsRemoved.isEmpty());
    if (!update || update->patch.count() != 1 || hasSets)
        return entry.words();
    const Ticket &value = update->patch.value;
    if (update->patch.has(&Ticket::status))
        return tr("%1 set to %2").arg(entry.label, statusWord(value.status));
    if (update->patch.has(&Ticket::priority))
        return tr("%1 has priority %2").arg(entry.label, priorityWord(value.priority));
    if (update->patch.has(&Ticket::assigneeId))
        return value.assigneeId ? tr("%1 assigned to %2").arg(entry.label, m_directory.userName(*value.assigneeId))
                                : tr("%1 assigned to nobody").arg(entry.label);
    return entry.words();
}

} // namespace sf::client
