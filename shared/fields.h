// SPDX-License-Identifier: GPL-3.0-or-later
// Field tables: a record is a plain struct with `static constexpr auto fields()`. The one description of its members from which JSON,
// patches, SELECT lists, INSERT and UPDATE, before/after and the OpenRPC document are made.
#pragma once

#include <QtGlobal>

#include <concepts>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace sf {

enum FieldFlag : unsigned {
    Plain = 0,
    Required = 1, ///< must be present in params
    Editable = 2, ///< an update may name it
    Omit = 4,     ///< left out of JSON while it has its default value
    Unstored = 8, ///< not a column of the record's own table (joined or derived on reading)
};

template<class T, class M>
struct Field
{
    using Record = T;
    using Member = M;
    std::string_view name; ///< wire and column name
    M T::*member;
    unsigned flags;

    constexpr bool is(FieldFlag flag) const { return (flags & flag) != 0; }
};

template<class T, class M>
constexpr Field<T, M> field(std::string_view name, M T::*member, unsigned flags = Plain)
{
    return {name, member, flags};
}

template<class T>
concept Described = requires
{
    T::fields();
};

template<Described T>
inline constexpr std::size_t fieldCount = std::tuple_size_v<decltype(T::fields())>;

/// Calls fn(field, index) for every field in table order; index is an std::integral_constant.
template<Described T, class Fn>
constexpr void forEachField(Fn &&fn)
{
    constexpr auto table = T::fields();
    [&]<std::size_t... I>(std::index_sequence<I...>)
    {
        (fn(std::get<I>(table), std::integral_constant<std::size_t, I>{}), ...);
    }
    (std::make_index_sequence<fieldCount<T>>{});
}

/// Index of the field that is this member.
template<Described T, class M>
constexpr std::size_t fieldIndex(M T::*member)
{
    std::size_t found = fieldCount<T>;
    forEachField<T>([&](const auto &f, auto index) {
        if constexpr (std::same_as<typename std::remove_cvref_t<decltype(f)>::Member, M>) {
            if (f.member == member)
                found = index;
        }
    });
    return found;
}

} // namespace sf
