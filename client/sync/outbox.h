// SPDX-License-Identifier: GPL-3.0-or-later
// Outbox: the durable queue of everything a person changed. An entry is handed to the disk by submit(), is marked there as sent before its
// first byte leaves, is repeated under the same key until it is answered, and so happens exactly once. Main thread.
#pragma once

#include "client/attachments/pendingfile.h"
#include "client/sync/outboxentry.h"

#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

namespace sf::client {

class Api;
class LocalDb;
class Uploads;

class Outbox : public QObject
{
    Q_OBJECT

public:
    Outbox(Api &api, LocalDb &db, QObject *parent = nullptr);

    /// Answers the entry's key, or an empty text when there is no disk to write it down (writeFailed() says why): then keep the person's
    /// text on screen. entryKept() tells when it is written. `params.key` is set here. `label` is how people call the record ("T-0004").
    template<Method M>
    QString submit(typename M::Params params, const QString &label)
    {
        OutboxEntry entry;
        entry.key = newKey();
        entry.method = QString::fromLatin1(M::name);
        entry.label = label.isNull() ? QStringLiteral("") : label; // the disk takes no null
        params.key = entry.key;
        if constexpr (entityMade<M>) {
            entry.entity = *entityMade<M>;
            entry.localId = takeLocalId();
        } else if constexpr (std::is_same_v<M, UserSetSignature>) {
            entry.entity = Entity::User; // one's own, so none has to be named
        } else {
            entry.entity = entityOf<decltype(params.id)>;
            entry.record = params.id.value();
        }
        entry.params = toJson(params);
        return add(std::move(entry));
    }

    /// Files take another way to the server than the rest; without it they wait.
    void setUploads(Uploads &uploads) { m_uploads = &uploads; }
    /// The file goes in order with the rest: what names its local id waits for it and then has the real one. With a ticket it is put there.
    bool submitFile(const PendingFile &file, const std::optional<TicketId> &ticket, const QString &label);

    const QList<OutboxEntry> &entries() const { return m_entries; }
    const OutboxEntry *find(const QString &key) const;
    /// Oldest first.
    QList<OutboxEntry> entriesAbout(Entity entity, qint64 record) const;
    int count() const { return static_cast<int>(m_entries.size()); }
    /// Of which wait for a person's decision.
    int heldCount() const;
    /// Whether an earlier held entry keeps this one from going.
    bool isBlocked(const OutboxEntry &entry) const;
    /// Whether it would outlive this program.
    bool isKept(const QString &key) const { return !m_unkept.contains(key); }

    /// False when its bytes may have left already (then only the server knows).
    bool canCancel(const QString &key) const;
    /// Takes it back, together with what depends on it.
    void cancel(const QString &key);

    // Decisions on held entries; the same key is used again, since a refused call stores nothing.
    void sendAnyway(const QString &key); ///< stale
    /// Stale: other text, having seen what is new.
    void sendEdited(const QString &key, const QString &body);
    /// Conflict: the fields named stay as stored, everything else of the change is sent again on top of what is stored now.
    void decide(const QString &key, const QStringList &theirs);
    void keepMine(const QString &key) { decide(key, {}); }
    void takeTheirs(const QString &key); ///< conflict: all clashing fields stay as stored
    void retry(const QString &key);      ///< any other refusal, and overdue ones
    void discard(const QString &key) { cancel(key); }

    /// data.detail of a held entry.
    static std::optional<Conflict> conflict(const OutboxEntry &entry);
    static std::optional<Stale> stale(const OutboxEntry &entry);

signals:
    void entryAdded(const sf::client::OutboxEntry &entry);
    void entryChanged(const sf::client::OutboxEntry &entry);
    /// It is on disk now.
    void entryKept(const QString &key);
    /// Answered; no longer in entries().
    void entrySettled(const sf::client::OutboxEntry &entry, const sf::Receipt &receipt);
    void entryHeld(const sf::client::OutboxEntry &entry, const sf::Error &error);
    /// Taken back by the person.
    void entryCancelled(const sf::client::OutboxEntry &entry);
    void countChanged(int count);
    /// A record made here got its number; entries and drafts on disk already have it.
    void idAssigned(sf::Entity entity, qint64 localId, qint64 realId);
    void writeFailed(const QString &why);

private:
    static constexpr qsizetype kMostOnTheWay = 32;

    static QString newKey();
    qint64 takeLocalId();
    QString add(OutboxEntry entry);
    void sendWhatCanGo();
    bool mayGo(qsizetype index) const;
    static bool waitsFor(const OutboxEntry &later, const OutboxEntry &earlier);
    void mark(const OutboxEntry &entry);
    void marked(const OutboxEntry &entry);
    void send(const OutboxEntry &entry);
    void sendFile(const OutboxEntry &entry);
    void answered(const QString &key, const Result<Receipt> &answer);
    void settle(qsizetype index, const Receipt &receipt);
    void hold(OutboxEntry &entry, const Error &error);
    void cancelFilesOf(const OutboxEntry &message);
    OutboxEntry *undecided(const QString &key);
    void sendAgain(OutboxEntry &entry);
    void pauseFor(int ms);
    void noticeOverdue();
    qsizetype indexOf(const QString &key) const;

    Api &m_api;
    LocalDb &m_db;
    Uploads *m_uploads = nullptr;
    QList<OutboxEntry> m_entries;
    QSet<QString> m_unkept;   // not on disk yet
    QSet<QString> m_marking;  // the disk does not yet know that they are sent
    QSet<QString> m_onTheWay; // sent over this very connection
    QTimer m_pause;
    int m_pauseMs = 0;
};

} // namespace sf::client
