// SPDX-License-Identifier: GPL-3.0-or-later
// One prepared statement of a connection and the rows it yields; SQLite and PostgreSQL each have their own.
#pragma once

#include "server/db/binding.h"

#include <memory>

namespace sf::server {

// Used by the thread of its connection only and destroyed before it. Functions that run the statement throw StorageError.
class Statement
{
public:
    virtual ~Statement() = default;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    // Runs it up to its first row; a statement without rows has then done its work.
    virtual void execute(const Bindings &bindings) = 0;
    // To the first row, then to each following one; false when there is none.
    virtual bool next() = 0;
    // Ends a run early or late; the statement may run again.
    virtual void finish() = 0;
    [[nodiscard]] virtual qint64 changedRows() const = 0;

    // Of the current row. NULL reads as zero and as empty text.
    [[nodiscard]] virtual bool isNull(int column) const = 0;
    [[nodiscard]] virtual qint64 number(int column) const = 0;
    [[nodiscard]] virtual double real(int column) const = 0;
    [[nodiscard]] virtual QString text(int column) const = 0;
    // Bytes as stored; text as UTF-8.
    [[nodiscard]] virtual QByteArray bytes(int column) const = 0;

    template<class T>
    [[nodiscard]] T get(int column) const
    {
        if constexpr (detail::IsOptional<T>::value) {
            if (isNull(column))
                return std::nullopt;
            return get<typename T::value_type>(column);
        } else if constexpr (std::is_same_v<T, bool>)
            return number(column) != 0;
        else if constexpr (std::is_enum_v<T> || std::is_integral_v<T>)
            return static_cast<T>(number(column));
        else if constexpr (std::is_floating_point_v<T>)
            return static_cast<T>(real(column));
        else if constexpr (std::is_same_v<T, QString>)
            return text(column);
        else if constexpr (std::is_same_v<T, QByteArray>)
            return bytes(column);
        else if constexpr (std::is_same_v<T, RawJson>)
            return RawJson{bytes(column)};
        else if constexpr (std::is_same_v<T, Time> || isId<T>)
            return T{number(column)};
        else
            static_assert(detail::unsupported<T>, "no column type for this type");
    }

protected:
    Statement() = default;
};

} // namespace sf::server
