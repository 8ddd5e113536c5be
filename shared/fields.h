// SPDX-License-Identifier: GPL-3.0-or-later
// Field tables: a record is a plain struct with `static constexpr auto fields()`. The one description of its members from which JSON,
// patches, SELECT lists, INSERT and UPDATE, before/after and the OpenRPC document are made.
#pragma once

#include <QtGlobal>

#include <concepts>
#include <cstddef>
#include <string_view>
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

namespace detail {

template<std::size_t I, class F>
struct FieldAt
{
    F field;
};

template<class Indices, class... F>
struct FieldsAt;

template<std::size_t... I, class... F>
struct FieldsAt<std::index_sequence<I...>, F...> : FieldAt<I, F>...
{
    template<class Fn>
    constexpr void forEach(Fn &fn) const
    {
        (fn(FieldAt<I, F>::field, std::integral_constant<std::size_t, I>{}), ...);
    }
};

} // namespace detail

/// What fields() returns: FieldTable{field("id", &R::id), ...}. Flat, unlike std::tuple, whose recursion takes a compiler long.
template<class... F>
struct FieldTable : detail::FieldsAt<std::index_sequence_for<F...>, F...>
{
    static constexpr std::size_t size = sizeof...(F);

    constexpr FieldTable(F... fields) : detail::FieldsAt<std::index_sequence_for<F...>, F...>{{fields}...} {}
};

template<class T>
concept Described = requires
{
    T::fields();
};

template<Described T>
inline constexpr auto fieldTable = T::fields();

template<Described T>
inline constexpr std::size_t fieldCount = decltype(T::fields())::size;

/// Calls fn(field, index) for every field in table order; index is an std::integral_constant.
template<Described T, class Fn>
constexpr void forEachField(Fn &&fn)
{
    fieldTable<T>.forEach(fn);
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
