// SPDX-License-Identifier: GPL-3.0-or-later
// SavedView: a query with a name and the table that shows it; one's own, or for all.
#pragma once

#include "shared/query/ticketquery.h"

namespace sf {

/// One column of a view's table; their order is the order of the list.
struct ViewColumn
{
    QString id; ///< as the client names its columns; unknown ones are left out
    int width = 0;
    bool hidden = false;

    static constexpr char schemaName[] = "ViewColumn";
    static constexpr auto fields()
    {
        using R = ViewColumn;
        return FieldTable{
            field("id", &R::id, Required),
            field("width", &R::width),
            field("hidden", &R::hidden, Omit),
        };
    }
    friend bool operator==(const ViewColumn &, const ViewColumn &) = default;
};

struct SavedView
{
    ViewId id;
    qint64 version = 0; ///< grows by one a change; 0: not stored yet
    Time createdAt;
    Time updatedAt;
    std::optional<UserId> ownerId; ///< none: for all
    QString name;
    TicketQuery query;
    QList<ViewColumn> columns; ///< none: as the table comes
    TicketSort sort;
    int position = 0; ///< in the sidebar, then by name

    bool isShared() const { return !ownerId; }

    static constexpr char schemaName[] = "SavedView";
    static constexpr auto fields()
    {
        using R = SavedView;
        return FieldTable{
            field("id", &R::id),
            field("version", &R::version),
            field("created_at", &R::createdAt),
            field("updated_at", &R::updatedAt),
            field("owner_id", &R::ownerId),
            field("name", &R::name, Editable),
            field("query", &R::query, Editable | Unstored),
            field("columns", &R::columns, Editable | Unstored),
            field("sort", &R::sort, Editable | Unstored),
            field("position", &R::position, Editable),
        };
    }
    friend bool operator==(const SavedView &, const SavedView &) = default;
};

} // namespace sf
