// SPDX-License-Identifier: GPL-3.0-or-later
// Patch: a record plus the mask of the fields that are meant. Merging is an AND of masks, undo a patch of the before values.
#pragma once

#include "shared/fields.h"

#include <bit>

namespace sf {

/// How a patch changes a member: it replaces it. JSON objects that are kept as their text merge instead (shared/json.h).
template<class M>
void takePatched(M &to, const M &from)
{
    to = from;
}

template<class T>
struct Patch
{
    T value{};
    quint64 mask = 0; ///< bit i: field i of T::fields() is present

    bool isEmpty() const { return mask == 0; }
    bool has(std::size_t index) const { return (mask & (quint64{1} << index)) != 0; }
    int count() const { return std::popcount(mask); }

    template<class M>
    bool has(M T::*member) const
    {
        return has(fieldIndex<T>(member));
    }

    template<class M>
    void set(M T::*member, M to)
    {
        value.*member = std::move(to);
        mask |= quint64{1} << fieldIndex<T>(member);
    }

    template<class M>
    void drop(M T::*member)
    {
        mask &= ~(quint64{1} << fieldIndex<T>(member));
    }

    void applyTo(T &record) const
    {
        forEachField<T>([&](const auto &f, auto index) {
            if (has(index))
                takePatched(record.*f.member, value.*f.member);
        });
    }

    /// The fields carrying `flag` in which `after` differs from `before`, with the values of `after`.
    static Patch between(const T &before, const T &after, FieldFlag flag = Editable)
    {
        Patch patch;
        forEachField<T>([&](const auto &f, auto index) {
            if (!f.is(flag) || before.*f.member == after.*f.member)
                return;
            patch.value.*f.member = after.*f.member;
            patch.mask |= quint64{1} << index.value;
        });
        return patch;
    }

    friend bool operator==(const Patch &a, const Patch &b)
    {
        bool same = a.mask == b.mask;
        forEachField<T>([&](const auto &f, auto index) {
            same = same && (!a.has(index) || a.value.*f.member == b.value.*f.member);
        });
        return same;
    }
};

} // namespace sf
