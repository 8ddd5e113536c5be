// SPDX-License-Identifier: GPL-3.0-or-later
// Tag: a coloured word on tickets and contacts.
#pragma once

#include "shared/json.h"

namespace sf {

/// A coloured word on tickets and contacts.
struct Tag
{
    TagId id;
    qint64 version = 0; ///< grows by one a change; 0: not stored yet
    Time createdAt;
    Time updatedAt;
    QString name;
    QString color; ///< #rrggbb

    static constexpr char schemaName[] = "Tag";
    static constexpr auto fields()
    {
        using R = Tag;
        return FieldTable{
            field("id", &R::id),
            field("version", &R::version),
            field("created_at", &R::createdAt),
            field("updated_at", &R::updatedAt),
            field("name", &R::name, Editable),
            field("color", &R::color, Editable),
        };
    }
    friend bool operator==(const Tag &, const Tag &) = default;
};

} // namespace sf
