// SPDX-License-Identifier: GPL-3.0-or-later
// BothValues: the before and after of each field of one event, read by type. Lives no longer than the event.
#pragma once

#include "shared/event.h"

#include <algorithm>

namespace sf::server {

class BothValues
{
public:
    explicit BothValues(const Event &event)
    {
        const auto root = m_parser.parse(event.changes.bytes);
        m_isReadable = root.ok() && root->get(m_object) == simdjson::SUCCESS;
    }

    /// False when the event does not name the field, or not as a pair of such values.
    template<class T>
    bool read(std::string_view field, T &before, T &after) const
    {
        simdjson::dom::array both;
        if (!m_isReadable || m_object.at_key(field).get(both) != simdjson::SUCCESS || both.size() != 2)
            return false;
        JsonReader reader(JsonReader::Mode::Lenient);
        auto value = both.begin();
        reader.read(*value, before);
        ++value;
        reader.read(*value, after);
        return reader.ok();
    }

    /// Gives `after` back what it had before the event, field by field where `wanted(field)`; a field that holds something else than
    /// the event gave it by now stays and goes to `kept(name, its value)`.
    template<Described T, class Wanted, class Kept>
    void giveBack(const T &stored, T &after, Wanted wanted, Kept kept) const
    {
        forEachField<T>([&](const auto &f, auto) {
            using Member = typename std::remove_cvref_t<decltype(f)>::Member;
            Member was{};
            Member became{};
            if (!wanted(f) || !read(f.name, was, became))
                return;
            if (stored.*f.member == became)
                after.*f.member = was;
            else
                kept(f.name, toJson(stored.*f.member));
        });
    }

    /// Sets unite: what the event added goes, what it removed returns where `exists` still knows it; what others did to the rest stays.
    template<class IdType, class Exists>
    QList<IdType> giveBackSet(std::string_view name, const QList<IdType> &stored, Exists exists) const
    {
        QList<IdType> was;
        QList<IdType> became;
        if (!read(name, was, became))
            return stored;
        QList<IdType> after = stored;
        after.removeIf([&](IdType id) { return became.contains(id) && !was.contains(id); });
        for (const IdType id : std::as_const(was)) {
            if (!became.contains(id) && !after.contains(id) && exists(id))
                after << id;
        }
        std::sort(after.begin(), after.end());
        return after;
    }

private:
    JsonParser m_parser;
    simdjson::dom::object m_object;
    bool m_isReadable = false;
};

} // namespace sf::server
