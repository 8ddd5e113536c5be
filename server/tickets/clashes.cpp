// SPDX-License-Identifier: GPL-3.0-or-later
// Reading clashes out of events.
#include "server/tickets/clashes.h"

#include "shared/rawobject.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What each field was before this event.
QMap<QByteArray, QByteArray> valuesBefore(const Event &event)
{
    QMap<QByteArray, QByteArray> values;
    JsonParser parser;
    const auto root = parser.parse(event.changes.bytes);
    simdjson::dom::object object;
    if (!root || root->get(object) != simdjson::SUCCESS)
        return values;
    for (const auto pair : object) {
        simdjson::dom::array both;
        if (pair.value.get(both) != simdjson::SUCCESS || both.size() != 2)
            continue;
        const std::string before = simdjson::minify(*both.begin());
        values.insert(QByteArray(pair.key.data(), static_cast<qsizetype>(pair.key.size())),
                      QByteArray(before.data(), static_cast<qsizetype>(before.size())));
    }
    return values;
}

} // namespace

bool namesChangedKey(const RawJson &patch, const RawJson &base, const RawJson &stored)
{
    const QList<RawMember> named = rawMembers(patch);
    return std::any_of(named.begin(), named.end(), [&](const RawMember &member) {
        return rawMember(base, member.first) != rawMember(stored, member.first);
    });
}

QMap<QByteArray, FieldConflict> touched(const std::vector<Event> &others)
{
    QMap<QByteArray, FieldConflict> fields;
    for (const Event &event : others) {
        const auto values = valuesBefore(event);
        for (auto value = values.begin(); value != values.end(); ++value) {
            auto found = fields.find(value.key());
            if (found == fields.end()) {
                FieldConflict clash;
                clash.name = QString::fromUtf8(value.key());
                clash.base = {*value};
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
