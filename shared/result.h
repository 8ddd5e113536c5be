// SPDX-License-Identifier: GPL-3.0-or-later
// Result: what the world does to a call (refused, stale, not found …) is a value; see protocol error kinds.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <utility>
#include <variant>

namespace sf {

/// In the order of the wire codes -32001 to -32011.
enum class ErrorKind : quint8 {
    Unauthenticated,
    Forbidden,
    NotFound,
    Invalid,
    Conflict,
    Stale,
    KeyMismatch,
    Busy,
    TooLarge,
    Storage,
    Unsupported,
    // The JSON-RPC specification's own errors follow; they have no data.kind.
    ParseError,
    InvalidRequest,
    MethodNotFound,
    InvalidParams,
    Internal,
    // Only inside the client: nobody answered.
    Offline,
};

struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString message;               ///< for people: what is wrong and what to do
    QMap<QString, QString> fields; ///< only Invalid: field -> what is wrong with it
    int retryAfterMs = 0;          ///< only Busy
    QByteArray detail;             ///< only Conflict and Stale: a JSON object, sent as data.detail

    static Error invalid(const QString &field, const QString &why)
    {
        Error error = of(ErrorKind::Invalid, why);
        error.fields.insert(field, why);
        return error;
    }
    static Error of(ErrorKind kind, const QString &message)
    {
        Error error;
        error.kind = kind;
        error.message = message;
        return error;
    }
};

/// Success without a value.
struct Done
{
};

template<class T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// Only when ok().
    T &value() & { return *std::get_if<0>(&m_content); }
    const T &value() const & { return *std::get_if<0>(&m_content); }
    T &&value() && { return std::move(*std::get_if<0>(&m_content)); }
    T &operator*() { return value(); }
    const T &operator*() const { return value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    /// Only when not ok().
    const Error &error() const { return *std::get_if<1>(&m_content); }
    Error &error() { return *std::get_if<1>(&m_content); }

private:
    std::variant<T, Error> m_content;
};

} // namespace sf
