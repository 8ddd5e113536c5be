// SPDX-License-Identifier: GPL-3.0-or-later
// The OpenRPC document, made from the table of calls.
#include "server/net/openrpc.h"

#include "shared/envelope.h"
#include "shared/version.h"

namespace sf::server {

namespace {

constexpr std::array<std::string_view, 4> kEffectNames{"read", "slow_read", "write", "session"};
constexpr std::array<std::string_view, 11> kErrorNames{"Unauthenticated", "Forbidden", "NotFound",    "Invalid",
                                                       "Conflict",        "Stale",     "KeyMismatch", "Busy",
                                                       "TooLarge",        "Storage",   "Unsupported"};
constexpr int kFirstErrorCode = -32001;

void writeAccess(QByteArray &out, const Access &access)
{
    out += ",\"x-access\":[";
    if (access.allowsStrangers())
        writeJson(out, std::string_view("anybody"));
    for (std::size_t i = 0; i < EnumNames<Role>::names.size(); ++i) {
        if (access.allowsStrangers() || !access.allows(static_cast<Role>(i)))
            continue;
        if (!out.endsWith('['))
            out += ',';
        writeJson(out, EnumNames<Role>::names[i]);
    }
    out += ']';
}

void writeMethod(QByteArray &out, const MethodRow &row, SchemaWriter &schemas)
{
    out += "{\"name\":";
    writeJson(out, std::string_view(row.name.constData(), static_cast<std::size_t>(row.name.size())));
    out += ",\"paramStructure\":\"by-name\",\"params\":" + row.describeParams(schemas);
    out += ",\"result\":{\"name\":\"result\",\"schema\":" + row.describeResult(schemas) + '}';
    out += ",\"errors\":[";
    for (std::size_t i = 0; i < kErrorNames.size(); ++i) {
        if (i > 0)
            out += ',';
        out += "{\"$ref\":\"#/components/errors/";
        out.append(kErrorNames[i].data(), static_cast<qsizetype>(kErrorNames[i].size()));
        out += "\"}";
    }
    out += "],\"x-effect\":";
    writeJson(out, kEffectNames[static_cast<std::size_t>(row.effect)]);
    writeAccess(out, row.access);
    out += '}';
}

QByteArray errorComponents()
{
    QByteArray out("{");
    for (std::size_t i = 0; i < kErrorNames.size(); ++i) {
        writeKey(out, kErrorNames[i]);
        out += "{\"code\":";
        writeJson(out, kFirstErrorCode - static_cast<int>(i));
        out += ",\"message\":";
        writeJson(out, kErrorNames[i]);
        out += '}';
    }
    return out + '}';
}

} // namespace

QByteArray openRpcDocument(const Dispatcher &dispatcher)
{
    SchemaWriter schemas;
    QByteArray methods("[");
    for (const auto &[name, row] : dispatcher.rows()) {
        if (row.access.isLocalOnly())
            continue;
        if (methods.size() > 1)
            methods += ',';
        writeMethod(methods, row, schemas);
    }
    methods += ']';

    QByteArray out("{\"openrpc\":\"1.3.2\",\"info\":{\"title\":\"SupportFlow\",\"version\":");
    writeJson(out, version());
    out += ",\"description\":\"JSON-RPC 2.0, one message a line, over TCP.\"},\"methods\":" + methods;
    out += ",\"components\":{\"schemas\":{";
    for (const auto &[name, schema] : schemas.components()) {
        if (!out.endsWith('{'))
            out += ',';
        out += '"' + name + "\":" + schema;
    }
    out += "},\"errors\":" + errorComponents() + "}}";
    return out;
}

} // namespace sf::server
