// SPDX-License-Identifier: GPL-3.0-or-later
// Custom fields of tickets, as an organisation's configuration defines them.
#pragma once

#include "shared/json.h"

namespace sf {

enum class CustomFieldType : quint8 { Text, Number, Date, Choice, MultiChoice, YesNo };
template<>
struct EnumNames<CustomFieldType>
{
    static constexpr std::array<std::string_view, 6> names{"text",   "number",       "date",
                                                           "choice", "multi_choice", "yes_no"};
};

/// One field. Its value in a ticket's custom_fields is text, a number, "YYYY-MM-DD", a choice, a list of choices, or true and false.
struct CustomField
{
    QString name; ///< snake_case, the key in custom_fields
    QString label;
    CustomFieldType type = CustomFieldType::Text;
    QList<QString> choices;
    QList<Status> requiredFor; ///< a ticket that comes to one of these must have a value

    static constexpr char schemaName[] = "CustomField";
    static constexpr auto fields()
    {
        using R = CustomField;
        return FieldTable{
            field("name", &R::name),
            field("label", &R::label),
            field("type", &R::type),
            field("choices", &R::choices, Omit),
            field("required_for", &R::requiredFor, Omit),
        };
    }
    friend bool operator==(const CustomField &, const CustomField &) = default;
};

} // namespace sf
