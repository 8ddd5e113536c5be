// SPDX-License-Identifier: GPL-3.0-or-later
// JSON-RPC 2.0 envelopes.
#include "shared/envelope.h"

namespace sf {

namespace {

constexpr int kFirstProductCode = -32001;

struct SpecCode
{
    ErrorKind kind;
    int code;
};
constexpr std::array kSpecCodes{
    SpecCode{ErrorKind::ParseError, -32700},     SpecCode{ErrorKind::InvalidRequest, -32600},
    SpecCode{ErrorKind::MethodNotFound, -32601}, SpecCode{ErrorKind::InvalidParams, -32602},
    SpecCode{ErrorKind::Internal, -32603},
};

constexpr std::array<std::string_view, 11> kKindNames{"unauthenticated", "forbidden", "not_found",    "invalid",
                                                      "conflict",        "stale",     "key_mismatch", "busy",
                                                      "too_large",       "storage",   "unsupported"};

bool isProductKind(ErrorKind kind)
{
    return static_cast<std::size_t>(kind) < kKindNames.size();
}

/// Ids may be text, a number or null; nothing else is echoed.
std::optional<QByteArray> idText(const JsonElement &id)
{
    if (!id.is_string() && !id.is_number() && !id.is_null())
        return std::nullopt;
    const std::string text = simdjson::minify(id);
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

void writeFields(QByteArray &out, const QMap<QString, QString> &fields)
{
    out += '{';
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (it != fields.begin())
            out += ',';
        writeJson(out, it.key());
        out += ':';
        writeJson(out, it.value());
    }
    out += '}';
}

void writeErrorObject(QByteArray &out, const Error &error)
{
    out += "{\"code\":";
    writeJson(out, errorCode(error.kind));
    out += ",\"message\":";
    writeJson(out, error.message);
    QByteArray members("{");
    if (isProductKind(error.kind)) {
        writeKey(members, "kind");
        writeJson(members, kKindNames[static_cast<std::size_t>(error.kind)]);
    }
    if (!error.fields.isEmpty()) {
        writeKey(members, "fields");
        writeFields(members, error.fields);
    }
    if (error.retryAfterMs > 0) {
        writeKey(members, "retry_after_ms");
        writeJson(members, error.retryAfterMs);
    }
    if (!error.detail.isEmpty()) {
        writeKey(members, "detail");
        members += error.detail;
    }
    if (members.size() > 1) {
        out += ",\"data\":";
        out += members;
        out += '}';
    }
    out += '}';
}

void readErrorMembers(const simdjson::dom::object &members, Error &error)
{
    simdjson::dom::object fields;
    if (members["fields"].get(fields) == simdjson::SUCCESS) {
        for (const auto pair : fields) {
            std::string_view why;
            if (pair.value.get(why) == simdjson::SUCCESS)
                error.fields.insert(QString::fromUtf8(pair.key.data(), static_cast<qsizetype>(pair.key.size())),
                                    QString::fromUtf8(why.data(), static_cast<qsizetype>(why.size())));
        }
    }
    int64_t retryAfterMs = 0;
    if (members["retry_after_ms"].get(retryAfterMs) == simdjson::SUCCESS)
        error.retryAfterMs = static_cast<int>(retryAfterMs);
    JsonElement detail;
    if (members["detail"].get(detail) == simdjson::SUCCESS) {
        const std::string text = simdjson::minify(detail);
        error.detail = QByteArray(text.data(), static_cast<qsizetype>(text.size()));
    }
}

} // namespace

Message readMessage(const JsonElement &element)
{
    Message message{.kind = Message::Kind::Invalid, .id = "null", .method = {}, .body = element, .hasBody = false};
    simdjson::dom::object object;
    if (element.get(object) != simdjson::SUCCESS)
        return message;

    JsonElement id;
    const bool hasId = object["id"].get(id) == simdjson::SUCCESS;
    if (hasId) {
        const auto text = idText(id);
        if (!text)
            return message;
        message.id = *text;
    }
    std::string_view version;
    if (object["jsonrpc"].get(version) != simdjson::SUCCESS || version != "2.0")
        return message;

    if (object["result"].get(message.body) == simdjson::SUCCESS && hasId) {
        message.kind = Message::Kind::Answer;
        message.hasBody = true;
        return message;
    }
    if (object["error"].get(message.body) == simdjson::SUCCESS && hasId) {
        message.kind = Message::Kind::Failure;
        message.hasBody = true;
        return message;
    }
    std::string_view method;
    if (object["method"].get(method) != simdjson::SUCCESS)
        return message;
    message.method = QByteArray(method.data(), static_cast<qsizetype>(method.size()));
    message.hasBody = object["params"].get(message.body) == simdjson::SUCCESS;
    if (message.hasBody && !message.body.is_object() && !message.body.is_array())
        return message;
    message.kind = hasId ? Message::Kind::Request : Message::Kind::Notification;
    if (!hasId)
        message.id.clear();
    return message;
}

int errorCode(ErrorKind kind)
{
    if (isProductKind(kind))
        return kFirstProductCode - static_cast<int>(kind);
    for (const SpecCode &spec : kSpecCodes) {
        if (spec.kind == kind)
            return spec.code;
    }
    return -32603;
}

ErrorKind errorKind(int code)
{
    const int product = kFirstProductCode - code;
    if (product >= 0 && static_cast<std::size_t>(product) < kKindNames.size())
        return static_cast<ErrorKind>(product);
    for (const SpecCode &spec : kSpecCodes) {
        if (spec.code == code)
            return spec.kind;
    }
    return ErrorKind::Internal;
}

Error readError(const JsonElement &element)
{
    Error error;
    simdjson::dom::object object;
    if (element.get(object) != simdjson::SUCCESS)
        return error;
    int64_t code = 0;
    if (object["code"].get(code) == simdjson::SUCCESS)
        error.kind = errorKind(static_cast<int>(code));
    std::string_view text;
    if (object["message"].get(text) == simdjson::SUCCESS)
        error.message = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    simdjson::dom::object members;
    if (object["data"].get(members) == simdjson::SUCCESS)
        readErrorMembers(members, error);
    return error;
}

QByteArray requestLine(qint64 id, std::string_view method, const QByteArray &params)
{
    QByteArray line("{\"jsonrpc\":\"2.0\",\"id\":");
    writeJson(line, id);
    line += ",\"method\":";
    writeJson(line, method);
    line += ",\"params\":";
    line += params;
    line += "}\n";
    return line;
}

QByteArray notificationLine(std::string_view method, const QByteArray &params)
{
    QByteArray line("{\"jsonrpc\":\"2.0\",\"method\":");
    writeJson(line, method);
    line += ",\"params\":";
    line += params;
    line += "}\n";
    return line;
}

QByteArray resultMessage(const QByteArray &id, const QByteArray &result)
{
    return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":" + result + '}';
}

QByteArray errorMessage(const QByteArray &id, const Error &error)
{
    QByteArray out = "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"error\":";
    writeErrorObject(out, error);
    out += '}';
    return out;
}

} // namespace sf
