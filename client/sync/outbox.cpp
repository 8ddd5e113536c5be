// SPDX-License-Identifier: GPL-3.0-or-later
// Sending in order, settling once, holding what was refused.
#include "client/sync/outbox.h"

#include "client/attachments/uploads.h"
#include "client/net/api.h"
#include "client/sync/localdb.h"

#include <QUuid>

namespace sf::client {

namespace {

constexpr qint64 kDayMs = qint64{24} * 60 * 60 * 1000;
constexpr qint64 kAnswerTrustMs = 25 * kDayMs; // the server keeps keys for 30 days
constexpr int kPauseMs = 2'000;
constexpr int kLongestPauseMs = 30'000;

/// The same call may well succeed later.
bool isPassing(ErrorKind kind)
{
    return kind == ErrorKind::Busy || kind == ErrorKind::Storage || kind == ErrorKind::Internal
        || kind == ErrorKind::Unauthenticated;
}

} // namespace

Outbox::Outbox(Api &api, LocalDb &db, QObject *parent) : QObject(parent), m_api(api), m_db(db), m_entries(db.entries())
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Outbox::sendWhatCanGo);
    connect(&m_api, &Api::signedIn, this, [this] {
        m_onTheWay.clear();
        noticeOverdue();
        sendWhatCanGo();
    });
    noticeOverdue();
    if (m_api.isSignedIn())
        QTimer::singleShot(0, this, &Outbox::sendWhatCanGo);
}

QString Outbox::newKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

qint64 Outbox::takeLocalId()
{
    return m_db.nextLocalId();
}

QString Outbox::add(OutboxEntry entry)
{
    if (!m_db.isWritable()) {
        emit writeFailed(tr("The change cannot be written to this disk, so it was not sent."));
        return {};
    }
    entry.createdAt = Time::now();
    m_unkept.insert(entry.key);
    m_db.insertEntry(entry, this, [this, key = entry.key] {
        m_unkept.remove(key);
        emit entryKept(key);
    });
    m_entries.append(entry);
    emit entryAdded(entry);
    emit countChanged(count());
    // Not inside submit(): the caller learns the key before anything can be answered.
    QTimer::singleShot(0, this, &Outbox::sendWhatCanGo);
    return entry.key;
}

bool Outbox::submitFile(const PendingFile &file, const std::optional<TicketId> &ticket, const QString &label)
{
    OutboxEntry entry;
    entry.key = file.key;
    entry.method = QString::fromLatin1(AttachmentBegin::name);
    entry.label = label;
    entry.entity = Entity::Attachment;
    entry.localId = file.localId;
    entry.params = toJson(AttachmentBegin::Params{
        .key = file.key, .fileName = file.fileName, .size = file.size, .sha256 = file.sha256, .ticketId = ticket});
    return !add(std::move(entry)).isEmpty();
}

qsizetype Outbox::indexOf(const QString &key) const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [&key](const OutboxEntry &entry) { return entry.key == key; });
    return found == m_entries.cend() ? -1 : found - m_entries.cbegin();
}

const OutboxEntry *Outbox::find(const QString &key) const
{
    const qsizetype index = indexOf(key);
    return index < 0 ? nullptr : &m_entries[index];
}

QList<OutboxEntry> Outbox::entriesAbout(Entity entity, qint64 record) const
{
    QList<OutboxEntry> found;
    for (const OutboxEntry &entry : m_entries) {
        if (entry.isAbout(entity, record))
            found.append(entry);
    }
    return found;
}

int Outbox::heldCount() const
{
    return static_cast<int>(std::count_if(m_entries.cbegin(), m_entries.cend(), [](const OutboxEntry &entry) {
        return entry.state == OutboxEntry::State::Held || entry.state == OutboxEntry::State::Overdue;
    }));
}

bool Outbox::waitsFor(const OutboxEntry &later, const OutboxEntry &earlier)
{
    return later.isAbout(earlier.entity, earlier.subject())
        || (earlier.localId != 0 && later.mentions(earlier.entity, earlier.localId));
}

bool Outbox::isBlocked(const OutboxEntry &entry) const
{
    QList<const OutboxEntry *> stuck;
    const auto waitsForStuck = [&stuck](const OutboxEntry &later) {
        return std::any_of(stuck.cbegin(), stuck.cend(),
                           [&later](const OutboxEntry *earlier) { return waitsFor(later, *earlier); });
    };
    for (const OutboxEntry &earlier : m_entries) {
        if (earlier.id >= entry.id)
            break;
        const bool isHeld = earlier.state == OutboxEntry::State::Held || earlier.state == OutboxEntry::State::Overdue;
        if (isHeld || waitsForStuck(earlier))
            stuck.append(&earlier);
    }
    return waitsForStuck(entry);
}

bool Outbox::mayGo(qsizetype index) const
{
    const OutboxEntry &entry = m_entries[index];
    if (entry.state == OutboxEntry::State::Held || entry.state == OutboxEntry::State::Overdue
        || m_onTheWay.contains(entry.key) || m_marking.contains(entry.key))
        return false;
    for (qsizetype i = 0; i < index; ++i) {
        if (waitsFor(entry, m_entries[i]))
            return false;
    }
    return true;
}

void Outbox::sendWhatCanGo()
{
    if (!m_api.isSignedIn() || m_pause.isActive())
        return;
    for (qsizetype i = 0; i < m_entries.size() && m_onTheWay.size() + m_marking.size() < kMostOnTheWay; ++i) {
        if (!mayGo(i))
            continue;
        const OutboxEntry entry = m_entries[i];
        if (entry.state == OutboxEntry::State::Sent)
            send(entry);
        else
            mark(entry);
    }
}

/// On disk before the first byte leaves: after a crash it has to be known that the server may have it.
void Outbox::mark(const OutboxEntry &entry)
{
    OutboxEntry sent = entry;
    sent.state = OutboxEntry::State::Sent;
    if (!sent.wasSent)
        sent.sentAt = Time::now();
    sent.wasSent = true;
    m_marking.insert(entry.key);
    m_db.updateEntry(sent, this, [this, sent] { marked(sent); });
}

void Outbox::marked(const OutboxEntry &entry)
{
    m_marking.remove(entry.key);
    const qsizetype index = indexOf(entry.key);
    // Taken back meanwhile, or the connection is gone: then nothing has left.
    if (index >= 0 && m_api.isSignedIn()) {
        m_entries[index] = entry;
        send(entry);
    }
    sendWhatCanGo();
}

void Outbox::send(const OutboxEntry &entry)
{
    m_onTheWay.insert(entry.key);
    if (entry.entity == Entity::Attachment)
        return sendFile(entry);
    m_api.callByName(entry.method.toLatin1().constData(), entry.params, this,
                     [this, key = entry.key](const Result<JsonElement> &answer) {
                         if (!answer.ok())
                             return answered(key, answer.error());
                         const auto receipt = fromJson<Receipt>(answer.value());
                         answered(key, receipt ? Result<Receipt>(*receipt)
                                               : Error::of(ErrorKind::Internal, tr("The answer was not understood.")));
                     });
    emit entryChanged(entry);
}

void Outbox::sendFile(const OutboxEntry &entry)
{
    const auto params = entry.as<AttachmentBegin>();
    if (!params || !m_uploads)
        return;
    const PendingFile file{.key = entry.key,
                           .localId = entry.localId,
                           .fileName = params->fileName,
                           .size = params->size,
                           .sha256 = params->sha256};
    m_uploads->start(file, params->ticketId,
                     [this, key = entry.key](const Result<Receipt> &answer) { answered(key, answer); });
    emit entryChanged(entry);
}

void Outbox::answered(const QString &key, const Result<Receipt> &answer)
{
    m_onTheWay.remove(key);
    const qsizetype index = indexOf(key);
    if (index < 0)
        return;
    if (answer.ok()) {
        m_pauseMs = 0;
        settle(index, *answer);
    } else if (answer.error().kind == ErrorKind::Offline) {
        return; // repeated under the same key after the next sign-in
    } else if (isPassing(answer.error().kind)) {
        m_pauseMs = qBound(kPauseMs, m_pauseMs * 2, kLongestPauseMs);
        pauseFor(answer.error().retryAfterMs > 0 ? answer.error().retryAfterMs : m_pauseMs);
    } else {
        hold(m_entries[index], answer.error());
    }
    sendWhatCanGo();
}

void Outbox::settle(qsizetype index, const Receipt &receipt)
{
    const OutboxEntry entry = m_entries.takeAt(index);
    QList<OutboxEntry> renamed;
    for (OutboxEntry &later : m_entries) {
        if (entry.localId == 0 || !later.mentions(entry.entity, entry.localId))
            continue;
        later.rewrite(entry.entity, entry.localId, receipt.id);
        renamed.append(later);
    }
    m_db.settleEntry(entry, receipt.id, renamed);
    if (entry.localId != 0)
        emit idAssigned(entry.entity, entry.localId, receipt.id);
    emit entrySettled(entry, receipt);
    emit countChanged(count());
}

void Outbox::hold(OutboxEntry &entry, const Error &error)
{
    entry.state = OutboxEntry::State::Held;
    entry.error = error;
    m_db.updateEntry(entry);
    const OutboxEntry held = entry;
    emit entryHeld(held, error);
    emit entryChanged(held);
}

void Outbox::pauseFor(int ms)
{
    m_pause.start(ms);
}

void Outbox::noticeOverdue()
{
    const qint64 trusted = Time::now().ms - kAnswerTrustMs;
    for (OutboxEntry &entry : m_entries) {
        if (entry.state != OutboxEntry::State::Sent || entry.sentAt.ms > trusted)
            continue;
        entry.state = OutboxEntry::State::Overdue;
        entry.error = Error::of(ErrorKind::KeyMismatch, tr("This was sent more than 25 days ago and never answered. "
                                                           "Look whether it arrived before you send it again."));
        m_db.updateEntry(entry);
        emit entryChanged(OutboxEntry(entry));
    }
}

} // namespace sf::client
