// SPDX-License-Identifier: GPL-3.0-or-later
// What of a patch clashes with what others changed since the caller looked. Pure: decided from events alone.
#pragma once

#include "shared/methods/ticket.h"

#include <vector>

namespace sf::server {

/// Fields that others changed (their events after the caller's base, oldest first), with the value the caller saw.
QMap<QByteArray, FieldConflict> touched(const std::vector<Event> &others);

/// Whether the patch would give another value to a key of the field that one of these events changed.
bool namesChangedKey(const RawJson &patch, const RawJson &stored, const QByteArray &field,
                     const std::vector<Event> &others);

/// Those of the patch that would overwrite another value than the caller's own.
template<Described T>
QList<FieldConflict> clashes(const T &stored, const Patch<T> &patch, const std::vector<Event> &others)
{
    const auto fields = touched(others);
    QList<FieldConflict> result;
    forEachField<T>([&](const auto &f, auto index) {
        const auto found = fields.find(QByteArray(f.name.data(), static_cast<qsizetype>(f.name.size())));
        if (!patch.has(index) || found == fields.end() || patch.value.*f.member == stored.*f.member)
            return;
        using Member = typename std::remove_cvref_t<decltype(f)>::Member;
        if constexpr (std::is_same_v<Member, RawJson>) {
            if (!namesChangedKey(patch.value.*f.member, stored.*f.member, found.key(), others))
                return;
        }
        FieldConflict clash = *found;
        clash.stored = {toJson(stored.*f.member)};
        result << clash;
    });
    return result;
}

Error conflictError(qint64 id, qint64 version, const QList<FieldConflict> &fields);

} // namespace sf::server
