// SPDX-License-Identifier: GPL-3.0-or-later
// Writing the bytes of an answer straight from the columns of a row: what the floor does instead of building records.
#pragma once

#include "shared/json.h"
#include "tests/bench/rawconnection.h"

namespace sf::bench {

template<class T>
struct RawValue
{
    static void write(QByteArray &out, const RawRow &row, int column) { writeJson(out, row.number(column)); }
};
template<class T>
struct RawValue<std::optional<T>>
{
    static void write(QByteArray &out, const RawRow &row, int column)
    {
        if (row.isNull(column))
            out += "null";
        else
            RawValue<T>::write(out, row, column);
    }
};
template<NamedEnum E>
struct RawValue<E>
{
    static void write(QByteArray &out, const RawRow &row, int column)
    {
        writeJson(out, static_cast<E>(row.number(column)));
    }
};
template<>
struct RawValue<QString>
{
    static void write(QByteArray &out, const RawRow &row, int column) { writeJson(out, row.text(column)); }
};
template<>
struct RawValue<bool>
{
    static void write(QByteArray &out, const RawRow &row, int column) { writeJson(out, row.number(column) != 0); }
};
template<>
struct RawValue<Time>
{
    static void write(QByteArray &out, const RawRow &row, int column) { writeJson(out, Time{row.number(column)}); }
};
template<>
struct RawValue<RawJson>
{
    static void write(QByteArray &out, const RawRow &row, int column)
    {
        const std::string_view json = row.text(column);
        if (json.empty())
            out += "null";
        else
            out.append(json.data(), static_cast<qsizetype>(json.size()));
    }
};
/// A list of ids comes as "1,2,3".
template<class T>
struct RawValue<QList<T>>
{
    static void write(QByteArray &out, const RawRow &row, int column)
    {
        const std::string_view ids = row.text(column);
        out += '[';
        out.append(ids.data(), static_cast<qsizetype>(ids.size()));
        out += ']';
    }
};

/// The row's columns are the record's fields, in the order of its table; those that are left out when empty are left out.
template<Described T>
void writeRawRow(QByteArray &out, const RawRow &row)
{
    out += '{';
    int column = 0;
    forEachField<T>([&](const auto &f, auto) {
        using Member = typename std::remove_cvref_t<decltype(f)>::Member;
        if (f.is(Omit))
            return;
        writeKey(out, f.name);
        RawValue<Member>::write(out, row, column++);
    });
    out += '}';
}

/// "a, b, c": the columns that writeRawRow() wants.
template<Described T>
QByteArray rawColumns()
{
    QByteArray names;
    forEachField<T>([&](const auto &f, auto) {
        if (f.is(Omit))
            return;
        names += (names.isEmpty() ? "" : ", ");
        if (f.is(Unstored))
            names += "'' AS "; // sets lie in tables of their own
        names.append(f.name.data(), static_cast<qsizetype>(f.name.size()));
    });
    return names;
}

} // namespace sf::bench
