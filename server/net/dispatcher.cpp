// SPDX-License-Identifier: GPL-3.0-or-later
// The table of all calls.
#include "server/net/dispatcher.h"

#include <QCryptographicHash>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

const MethodRow *Dispatcher::find(const QByteArray &name) const
{
    const auto found = m_rows.find(name);
    return found != m_rows.end() ? &found->second : nullptr;
}

void Dispatcher::insert(MethodRow row)
{
    Q_ASSERT_X(find(row.name) == nullptr, "Dispatcher", "a call is registered twice");
    QByteArray name = row.name;
    m_rows.emplace(std::move(name), std::move(row));
}

QByteArray Dispatcher::hashOf(const QByteArray &json)
{
    return QCryptographicHash::hash(json, QCryptographicHash::Sha256);
}

Result<Done> Dispatcher::checkKey(const QString &key)
{
    constexpr qsizetype uuidLength = 36;
    if (key.size() == uuidLength && !QUuid::fromString(key).isNull())
        return Done{};
    Error error = Error::of(ErrorKind::InvalidParams, u"Invalid params: key must be a UUID made for this call, such as "
                                                      "\"3b241101-e2bb-4255-8caf-4136c566a962\""_s);
    error.fields.insert(u"key"_s, u"must be a UUID"_s);
    return error;
}

JsonElement Dispatcher::emptyObject()
{
    // Calls without params are read like `{}`; one parser per thread keeps that element alive.
    static thread_local simdjson::dom::parser parser;
    static thread_local const JsonElement element = [] {
        JsonElement made;
        if (parser.parse("{}", 2).get(made) != simdjson::SUCCESS)
            qFatal("no memory for a JSON parser");
        return made;
    }();
    return element;
}

} // namespace sf::server
