// SPDX-License-Identifier: GPL-3.0-or-later
// JSON objects member by member.
#include "shared/rawobject.h"

namespace sf {

QList<RawMember> rawMembers(const RawJson &object)
{
    QList<RawMember> members;
    JsonParser parser;
    const auto root = parser.parse(object.bytes.isEmpty() ? QByteArrayView("{}") : QByteArrayView(object.bytes));
    simdjson::dom::object parsed;
    if (!root || root->get(parsed) != simdjson::SUCCESS)
        return members;
    for (const auto pair : parsed) {
        const std::string value = simdjson::minify(pair.value);
        members.append({QByteArray(pair.key.data(), static_cast<qsizetype>(pair.key.size())),
                        QByteArray(value.data(), static_cast<qsizetype>(value.size()))});
    }
    return members;
}

RawJson rawObject(const QList<RawMember> &members)
{
    if (members.isEmpty())
        return {};
    QByteArray json("{");
    for (const auto &[key, value] : members) {
        if (json.size() > 1)
            json += ',';
        writeJson(json, std::string_view(key.constData(), static_cast<std::size_t>(key.size())));
        json += ':';
        json += value;
    }
    return {json + '}'};
}

QByteArray rawMember(const RawJson &object, QByteArrayView key)
{
    for (const auto &[name, value] : rawMembers(object)) {
        if (name == key)
            return value;
    }
    return {};
}

void takePatched(RawJson &to, const RawJson &from)
{
    to = merged(to, from);
}

bool isFilled(const QByteArray &value)
{
    return !value.isEmpty() && value != "null" && value != "\"\"" && value != "[]";
}

RawJson merged(const RawJson &stored, const RawJson &patch, NullMember null)
{
    QList<RawMember> members = rawMembers(stored);
    for (const auto &[key, value] : rawMembers(patch)) {
        const auto held = std::find_if(members.begin(), members.end(),
                                       [&key = key](const RawMember &member) { return member.first == key; });
        const bool isRemoval = value == "null" && null == NullMember::Removes;
        if (held == members.end() && !isRemoval)
            members.append({key, value});
        else if (held != members.end() && isRemoval)
            members.erase(held);
        else if (held != members.end())
            held->second = value;
    }
    return rawObject(members);
}

} // namespace sf
