// SPDX-License-Identifier: GPL-3.0-or-later
// Reading clashes out of events.
#include "server/tickets/clashes.h"

#include "shared/rawobject.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

struct BeforeAfter
{
    RawJson before;
    RawJson after;
};

RawJson textOf(const JsonElement &value)
{
    const std::string text = simdjson::minify(value);
    return {QByteArray(text.data(), static_cast<qsizetype>(text.size()))};
}

/// What each field was before and after this event.
QMap<QByteArray, BeforeAfter> changesOf(const Event &event)
{
    QMap<QByteArray, BeforeAfter> values;
    JsonParser parser;
    const auto root = parser.parse(event.changes.bytes);
    simdjson::dom::object object;
    if (!root || root->get(object) != simdjson::SUCCESS)
        return values;
    for (const auto pair : object) {
        simdjson::dom::array both;
        if (pair.value.get(both) != simdjson::SUCCESS || both.size() != 2)
            continue;
        values.insert(QByteArray(pair.key.data(), static_cast<qsizetype>(pair.key.size())),
                      {textOf(*both.begin()), textOf(*++both.begin())});
    }
    return values;
}

} // namespace

bool namesChangedKey(const RawJson &patch, const RawJson &stored, const QByteArray &field,
                     const std::vector<Event> &others)
{
    QList<RawMember> named = rawMembers(patch);
    named.removeIf([&stored](const RawMember &member) {
        return rawMember(stored, member.first) == (member.second == "null" ? QByteArray() : member.second);
    });
    for (const Event &event : others) {
        const BeforeAfter change = changesOf(event).value(field);
        for (const auto &[key, value] : std::as_const(named)) {
            if (rawMember(change.before, key) != rawMember(change.after, key))
                return true;
        }
    }
    return false;
}

QMap<QByteArray, FieldConflict> touched(const std::vector<Event> &others)
{
    QMap<QByteArray, FieldConflict> fields;
    for (const Event &event : others) {
        const auto values = changesOf(event);
        for (auto value = values.begin(); value != values.end(); ++value) {
            auto found = fields.find(value.key());
            if (found == fields.end()) {
                FieldConflict clash;
                clash.name = QString::fromUtf8(value.key());
                clash.base = value->before;
                found = fields.insert(value.key(), clash);
            }
            found->changedBy = event.actorName;
            found->changedAt = event.at;
        }
    }
    return fields;
}

Error conflictError(qint64 id, qint64 version, const QList<FieldConflict> &fields)
{
    QStringList names;
    for (const FieldConflict &field : fields)
        names << u"%1 (%2)"_s.arg(field.name, field.changedBy.isEmpty() ? u"by the server"_s : field.changedBy);
    Error error =
        Error::of(ErrorKind::Conflict,
                  u"Changed meanwhile: %1. Decide which value to keep and send again."_s.arg(names.join(u", "_s)));
    error.detail = toJson(Conflict{TicketId(id), version, fields}); // the number of whatever record it is
    return error;
}

} // namespace sf::server
