// SPDX-License-Identifier: GPL-3.0-or-later
// How values of the program become bound values of a statement: ids, enums, times, optionals.
#pragma once

#include "shared/json.h"

#include <QByteArray>
#include <QString>
#include <QVariant>
#include <QVariantList>

#include <optional>
#include <type_traits>

namespace sf::server {

using Bindings = QVariantList;

namespace detail {

template<class T>
struct IsOptional : std::false_type
{
};
template<class T>
struct IsOptional<std::optional<T>> : std::true_type
{
};

template<class>
inline constexpr bool unsupported = false;

} // namespace detail

template<class T>
inline constexpr bool isBindable =
    std::is_enum_v<
        T> || std::is_arithmetic_v<T> || std::is_same_v<T, QString> || std::is_same_v<T, QByteArray> || std::is_same_v<T, RawJson> || std::is_same_v<T, Time> || isId<T> || std::is_same_v<T, QVariant>;
template<class T>
inline constexpr bool isBindable<std::optional<T>> = isBindable<T>;

// Text, bytes and JSON are never bound as NULL; an empty optional is.
template<class T>
QVariant bound(const T &value)
{
    if constexpr (detail::IsOptional<T>::value)
        return value ? bound(*value) : QVariant(QMetaType::fromType<qlonglong>());
    else if constexpr (std::is_enum_v<T> || std::is_integral_v<T>)
        return QVariant(static_cast<qlonglong>(value));
    else if constexpr (std::is_floating_point_v<T>)
        return QVariant(static_cast<double>(value));
    else if constexpr (std::is_same_v<T, QString>)
        return QVariant(value.isNull() ? QStringLiteral("") : value);
    else if constexpr (std::is_same_v<T, QByteArray>)
        return QVariant(value.isNull() ? QByteArray("") : value);
    else if constexpr (std::is_same_v<T, RawJson>)
        return QVariant(value.bytes.isEmpty() ? QStringLiteral("") : QString::fromUtf8(value.bytes));
    else if constexpr (std::is_same_v<T, QVariant>)
        return value;
    else if constexpr (std::is_same_v<T, Time>)
        return QVariant(static_cast<qlonglong>(value.ms));
    else if constexpr (isId<T>)
        return QVariant(static_cast<qlonglong>(value.value()));
    else
        static_assert(detail::unsupported<T>, "no binding for this type");
}

} // namespace sf::server
