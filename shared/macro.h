// SPDX-License-Identifier: GPL-3.0-or-later
// Macro: a canned text with variables, typed with `::` in the composer, and what it does to the ticket. It never sends.
#pragma once

#include "shared/ticketactions.h"

namespace sf {

/// A canned text, or with actions a macro.
struct Macro
{
    MacroId id;
    qint64 version = 0; ///< grows by one a change; 0: not stored yet
    Time createdAt;
    Time updatedAt;
    std::optional<UserId> ownerId; ///< none: for all
    QString name;                  ///< what follows `::`
    QString body;                  ///< with variables, see macrotext.h
    TicketActions actions;

    bool isShared() const { return !ownerId; }

    static constexpr char schemaName[] = "Macro";
    static constexpr auto fields()
    {
        using R = Macro;
        return FieldTable{
            field("id", &R::id),
            field("version", &R::version),
            field("created_at", &R::createdAt),
            field("updated_at", &R::updatedAt),
            field("owner_id", &R::ownerId),
            field("name", &R::name, Editable),
            field("body", &R::body, Editable),
            field("actions", &R::actions, Editable | Unstored),
        };
    }
    friend bool operator==(const Macro &, const Macro &) = default;
};

} // namespace sf
