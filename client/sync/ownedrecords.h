// SPDX-License-Identifier: GPL-3.0-or-later
// OwnedRecords: the client's whole copy of records that are for all or one's own (saved views, macros), kept by pushes and on disk.
#pragma once

#include "client/sync/localdb.h"
#include "shared/methods/method.h"

#include <QHash>

namespace sf::client {

template<class T>
class OwnedRecords
{
public:
    using Key = decltype(T::id);

    /// `name` names the copy on disk, which is there at once.
    OwnedRecords(LocalDb &db, const QString &name) : m_db(db), m_name(name)
    {
        if (const auto copy = fromJson<ListOf<T>>(QByteArrayView(db.value(name))))
            replace(copy->rows);
    }

    const T *find(Key id) const
    {
        const auto found = m_records.constFind(id);
        return found == m_records.constEnd() ? nullptr : &*found;
    }
    QList<T> all() const { return m_records.values(); }

    /// The whole list, as the server has it.
    void takeAll(const QList<T> &rows)
    {
        replace(rows);
        save();
    }
    /// One record as pushed; without a row it is gone. False when that is nothing new.
    bool take(qint64 id, const RawJson &row)
    {
        const auto record = fromJson<T>(QByteArrayView(row.bytes));
        if (!record) {
            if (m_records.remove(Key(id)) == 0)
                return false;
        } else {
            const T *held = find(record->id);
            if (held && held->version >= record->version)
                return false;
            m_records.insert(record->id, *record);
        }
        save();
        return true;
    }

private:
    void replace(const QList<T> &rows)
    {
        m_records.clear();
        for (const T &row : rows)
            m_records.insert(row.id, row);
    }
    void save() { m_db.saveValue(m_name, toJson(ListOf<T>{m_records.values(), 0})); }

    LocalDb &m_db;
    QString m_name;
    QHash<Key, T> m_records;
};

} // namespace sf::client
