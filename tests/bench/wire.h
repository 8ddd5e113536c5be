// SPDX-License-Identifier: GPL-3.0-or-later
// Requests as lines of the wire, and answers read from them.
#pragma once

#include "shared/envelope.h"
#include "shared/methods/method.h"

#include <QUuid>

#include <functional>

namespace sf::bench {

inline QString newKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

template<class Method>
QByteArray lineOf(qint64 n, const typename Method::Params &params)
{
    return requestLine(n + 1, Method::name, toJson(params));
}

/// Nothing, and a sentence, when the line is no answer to that call.
template<class Method>
std::optional<typename Method::Result> resultOf(const QByteArray &line, QString &problem)
{
    JsonParser parser;
    const auto element = parser.parse(line);
    if (element) {
        const Message message = readMessage(*element);
        if (message.kind == Message::Kind::Answer) {
            if (auto result = fromJson<typename Method::Result>(message.body))
                return result;
        }
    }
    problem =
        QStringLiteral("no answer to %1: %2").arg(QLatin1StringView(Method::name), QString::fromUtf8(line.left(300)));
    return std::nullopt;
}

inline QString problemOfReceipt(const Receipt &receipt)
{
    return receipt.id > 0 && receipt.version > 0 && receipt.seq > 0
             ? QString()
             : QStringLiteral("the receipt lacks id, version or seq");
}

/// Says what is wrong with an answer; empty when nothing is.
template<class Method>
std::function<QString(const QByteArray &)> checked(std::function<QString(const typename Method::Result &)> check)
{
    return [check](const QByteArray &line) {
        QString problem;
        const auto result = resultOf<Method>(line, problem);
        return result ? check(*result) : problem;
    };
}

} // namespace sf::bench
