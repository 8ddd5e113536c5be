// SPDX-License-Identifier: GPL-3.0-or-later
// OwnedRecords: the client's whole copy of records that are for all or one's own (saved views, macros), kept by pushes and on disk, with what
// waits in the queue laid over it.
#pragma once

#include "client/sync/directory.h"
#include "client/sync/localdb.h"
#include "client/sync/submission.h"

#include <QHash>

namespace sf::client {

/// `made` is where the params of Create hold the new record.
template<class T, Method Create, auto made, Method Update, Method Remove>
class OwnedRecords
{
public:
    using Key = decltype(T::id);

    /// `name` names the copy on disk, which is there at once.
    OwnedRecords(Api &api, Outbox &outbox, LocalDb &db, const Directory &directory, const QString &name)
        : m_api(api)
        , m_outbox(outbox)
        , m_db(db)
        , m_directory(directory)
        , m_name(name)
    {
        if (const auto copy = fromJson<ListOf<T>>(QByteArrayView(db.value(name))))
            replace(copy->rows);
        lay();
    }

    const T *find(Key id) const
    {
        const auto found = m_shown.constFind(id);
        return found == m_shown.constEnd() ? nullptr : &*found;
    }
    QList<T> all() const { return m_shown.values(); }
    /// The server does not know of it yet, or not of its last change.
    bool isWaiting(Key id) const { return !m_outbox.entriesAbout(entityOf<Key>, id.value()).isEmpty(); }

    /// `changed` after the queue changed something here; `numbered` when a record made here has its real id.
    template<class Changed, class Numbered>
    void follow(QObject *owner, Changed changed, Numbered numbered)
    {
        const auto again = [this, changed](const OutboxEntry &entry) {
            if (entry.entity != entityOf<Key>)
                return;
            lay();
            changed();
        };
        QObject::connect(&m_outbox, &Outbox::entryAdded, owner, again);
        QObject::connect(&m_outbox, &Outbox::entryCancelled, owner, again);
        QObject::connect(&m_outbox, &Outbox::entrySettled, owner,
                         [this, again, numbered](const OutboxEntry &entry, const Receipt &receipt) {
                             if (entry.entity != entityOf<Key>)
                                 return;
                             adopt(entry, receipt);
                             lay();
                             if (entry.localId != 0)
                                 numbered(Key(entry.localId), Key(receipt.id));
                             again(entry);
                         });
    }

    void create(const T &record, bool isShared, QObject *context, Submission::Done done)
    {
        typename Create::Params params;
        params.shared = isShared;
        params.*made = Patch<T>::between(T{}, record);
        submit<Create>(params, record.name, context, std::move(done));
    }
    void change(Key id, const Patch<T> &patch, std::optional<bool> isShared, QObject *context, Submission::Done done)
    {
        const T *record = find(id);
        if (!record)
            return;
        typename Update::Params params;
        params.id = id;
        params.base = qMax<qint64>(1, record->version); // one that waits begins with the first
        params.shared = isShared;
        params.patch = patch;
        submit<Update>(params, record->name, context, std::move(done));
    }
    void remove(Key id, QObject *context, Submission::Done done)
    {
        const T *record = find(id);
        typename Remove::Params params;
        params.id = id;
        submit<Remove>(params, record ? record->name : QString(), context, std::move(done));
    }

    /// The whole list, as the server has it.
    void takeAll(const QList<T> &rows)
    {
        replace(rows);
        save();
        lay();
    }
    /// One record as pushed; without a row it is gone. False when that is nothing new.
    bool take(qint64 id, const RawJson &row)
    {
        const auto record = fromJson<T>(QByteArrayView(row.bytes));
        if (!record) {
            if (m_stored.remove(Key(id)) == 0)
                return false;
        } else {
            const auto held = m_stored.constFind(record->id);
            if (held != m_stored.constEnd() && held->version >= record->version)
                return false;
            m_stored.insert(record->id, *record);
        }
        save();
        lay();
        return true;
    }

private:
    template<Method M>
    void submit(const typename M::Params &params, const QString &label, QObject *context, Submission::Done done)
    {
        new Submission(m_api, m_outbox, m_outbox.submit<M>(params, label), std::move(done), context);
    }
    void replace(const QList<T> &rows)
    {
        m_stored.clear();
        for (const T &row : rows)
            m_stored.insert(row.id, row);
    }
    void save() { m_db.saveValue(m_name, toJson(ListOf<T>{m_stored.values(), 0})); }

    void lay()
    {
        m_shown = m_stored;
        for (const OutboxEntry &entry : m_outbox.entries())
            layEntry(entry, m_shown, Key(entry.subject()));
    }
    void layEntry(const OutboxEntry &entry, QHash<Key, T> &onto, Key id) const
    {
        if (const auto create = entry.as<Create>()) {
            T record;
            ((*create).*made).applyTo(record);
            record.id = id;
            share(record, create->shared);
            onto.insert(id, record);
        } else if (const auto update = entry.as<Update>(); update && onto.contains(id)) {
            update->patch.applyTo(onto[id]);
            if (update->shared)
                share(onto[id], *update->shared);
        } else if (entry.as<Remove>()) {
            onto.remove(id);
        }
    }
    void share(T &record, bool isShared) const
    {
        record.ownerId = isShared ? std::nullopt : std::optional(m_directory.me().id);
    }
    /// Until it is pushed, with all that the server made of it.
    void adopt(const OutboxEntry &entry, const Receipt &receipt)
    {
        const Key id(receipt.id);
        if (entry.localId == 0 || !m_stored.contains(id))
            layEntry(entry, m_stored, id);
    }

    Api &m_api;
    Outbox &m_outbox;
    LocalDb &m_db;
    const Directory &m_directory;
    QString m_name;
    QHash<Key, T> m_stored;
    QHash<Key, T> m_shown;
};

} // namespace sf::client
