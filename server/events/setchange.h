// SPDX-License-Identifier: GPL-3.0-or-later
// SetChange: a set of ids before and after a call that adds and removes some.
#pragma once

#include <QList>

#include <algorithm>

namespace sf::server {

template<class IdType>
struct SetChange
{
    QList<IdType> before; ///< ascending
    QList<IdType> after;

    bool isEmpty() const { return before == after; }
    static SetChange of(const QList<IdType> &before, const QList<IdType> &added, const QList<IdType> &removed)
    {
        SetChange change{before, before};
        for (const IdType id : added) {
            if (!change.after.contains(id))
                change.after << id;
        }
        for (const IdType id : removed)
            change.after.removeAll(id);
        std::sort(change.after.begin(), change.after.end());
        return change;
    }
};

} // namespace sf::server
