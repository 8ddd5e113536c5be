// SPDX-License-Identifier: GPL-3.0-or-later
// Request: one call of a line, checked and ready to start; Batch collects the answers of a line that held several.
#pragma once

#include "server/net/dispatcher.h"
#include "shared/envelope.h"

#include <memory>
#include <vector>

namespace sf::server {

/// The longest line either side may send.
inline constexpr qsizetype kMaxLine = 1024 * 1024;
inline constexpr qsizetype kMaxStrangersLine = 64 * 1024;
inline constexpr std::size_t kMaxBatch = 100;

class Batch
{
public:
    void expect() { ++m_pending; }
    /// An empty message for a call that is not answered.
    void take(const QByteArray &id, const QByteArray &message);
    bool isComplete() const { return m_pending == 0; }
    /// Empty when none of its calls is answered.
    QByteArray text() const { return m_text.isEmpty() ? QByteArray() : '[' + m_text + ']'; }

private:
    int m_pending = 0;
    QByteArray m_text;
};

struct Request
{
    const MethodRow *row = nullptr; ///< null: `call` is an error
    Result<PreparedCall> call = Error{};
    QByteArray id; ///< JSON; empty: a notification
    std::shared_ptr<Batch> batch;

    bool isWrite() const { return call.ok() && call->write != nullptr; }
    bool isBarrier() const { return row != nullptr && row->isBarrier; }
};

/// Looks the call up and reads its params; the message's element may be forgotten afterwards.
Request makeRequest(const Dispatcher &dispatcher, const Message &message);
/// The calls of one line; a parse error is a request that already failed.
std::vector<Request> readRequests(const Dispatcher &dispatcher, JsonParser &parser, QByteArrayView line);
/// The message that answers a request; nothing for a notification. Too long a result becomes an error.
QByteArray answerMessage(const QByteArray &id, const Result<QByteArray> &result);

} // namespace sf::server
