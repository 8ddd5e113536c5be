// SPDX-License-Identifier: GPL-3.0-or-later
// Changes: the before and after of a record as an event keeps them, made by comparing field tables.
#pragma once

#include "server/auth/actor.h"
#include "shared/event.h"

namespace sf::server {

/// Every field that differs, whether a call may name it or not.
template<Described T>
Patch<T> difference(const T &before, const T &after)
{
    Patch<T> patch;
    forEachField<T>([&](const auto &f, auto index) {
        if (before.*f.member == after.*f.member)
            return;
        patch.value.*f.member = after.*f.member;
        patch.mask |= quint64{1} << index.value;
    });
    return patch;
}

class Changes
{
public:
    /// Every field that differs, except those that each change moves anyway.
    template<Described T>
    static Changes between(const T &before, const T &after)
    {
        Changes changes;
        forEachField<T>([&](const auto &f, auto) {
            if (!isBookkeeping(f.name) && !f.is(Unstored))
                changes.add(f.name, before.*f.member, after.*f.member);
        });
        return changes;
    }

    template<class V>
    void add(std::string_view name, const V &before, const V &after)
    {
        if (before == after)
            return;
        writeKey(m_json, name);
        m_json += '[';
        writeJson(m_json, before);
        m_json += ',';
        writeJson(m_json, after);
        m_json += ']';
    }

    void add(const Changes &others)
    {
        if (m_json.size() > 1 && others.m_json.size() > 1)
            m_json += ',';
        m_json += others.m_json.mid(1);
    }

    bool isEmpty() const { return m_json.size() == 1; }
    RawJson json() const { return {isEmpty() ? QByteArray() : m_json + '}'}; }

private:
    static constexpr bool isBookkeeping(std::string_view name)
    {
        return name == "id" || name == "version" || name == "created_at" || name == "updated_at";
    }

    QByteArray m_json{"{"};
};

/// An event by this actor about this version of a record; seq and times are filled in when it is appended.
inline Event recordEvent(const Actor &actor, Entity entity, qint64 id, qint64 version, EventKind kind,
                         const Changes &changes)
{
    Event event;
    event.actorId = actor.userOrNobody();
    event.actorName = actor.name;
    event.entity = entity;
    event.entityId = id;
    event.version = version;
    event.kind = kind;
    event.changes = changes.json();
    return event;
}

} // namespace sf::server
