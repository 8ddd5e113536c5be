// SPDX-License-Identifier: GPL-3.0-or-later
// Envelope: JSON-RPC 2.0 messages, one a line, around typed params and results. Both sides read and write through it.
// Rules: https://www.jsonrpc.org/specification
#pragma once

#include "shared/json.h"

namespace sf {

/// What the two sides exchange in session.sign_in; a client with another number is refused with words.
inline constexpr int kProtocolVersion = 1;

struct Message
{
    enum class Kind { Request, Notification, Answer, Failure, Invalid };

    Kind kind = Kind::Invalid;
    QByteArray id; ///< as sent, already JSON ("null" where there is none or it is not usable); empty for a notification
    QByteArray method; ///< Request and Notification
    JsonElement body;  ///< params, result or error, by kind
    bool hasBody = false;
};

/// Reads the envelope of one message object; the element's owner has to live as long as `body` is used.
Message readMessage(const JsonElement &element);

/// The integer JSON-RPC code of an error, and back.
int errorCode(ErrorKind kind);
ErrorKind errorKind(int code);
/// Reads {code, message, data} as the server writes it.
Error readError(const JsonElement &element);

// Framed lines, with their '\n'. `params` and `result` are JSON text.
QByteArray requestLine(qint64 id, std::string_view method, const QByteArray &params);
QByteArray notificationLine(std::string_view method, const QByteArray &params);
// Without '\n', since a batch joins them.
QByteArray resultMessage(const QByteArray &id, const QByteArray &result);
QByteArray errorMessage(const QByteArray &id, const Error &error);

} // namespace sf
