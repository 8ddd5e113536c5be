// SPDX-License-Identifier: GPL-3.0-or-later
// User: a person who signs in (admin, supervisor, agent) or a program (channel). Team: users that tickets can belong to.
#pragma once

#include "shared/json.h"

namespace sf {

/// A user as everybody of the organisation may see it; the password hash never leaves the server.
struct User
{
    UserId id;
    qint64 version = 0; ///< grows by one a change; 0: not stored yet
    Time createdAt;
    Time updatedAt;
    QString name;
    QString email; ///< unique in the organisation, case-insensitively
    Role role = Role::Agent;
    bool active = true;
    QString avatarColor; ///< #rrggbb
    QString signature;
    std::optional<Time> lastSeenAt;
    bool away = false;
    QString externalSource;
    QString externalId;

    static constexpr char schemaName[] = "User";
    static constexpr auto fields()
    {
        using R = User;
        return FieldTable{
            field("id", &R::id),
            field("version", &R::version),
            field("created_at", &R::createdAt),
            field("updated_at", &R::updatedAt),
            field("name", &R::name, Editable),
            field("email", &R::email, Editable),
            field("role", &R::role, Editable),
            field("active", &R::active, Editable),
            field("avatar_color", &R::avatarColor, Editable),
            field("signature", &R::signature, Editable),
            field("last_seen_at", &R::lastSeenAt),
            field("away", &R::away, Editable),
            field("external_source", &R::externalSource),
            field("external_id", &R::externalId),
        };
    }
    friend bool operator==(const User &, const User &) = default;
};

/// Users that tickets can belong to together.
struct Team
{
    TeamId id;
    qint64 version = 0; ///< grows by one a change; 0: not stored yet
    Time createdAt;
    Time updatedAt;
    QString name;
    QList<UserId> members; ///< ascending; changed as added and removed sets

    static constexpr char schemaName[] = "Team";
    static constexpr auto fields()
    {
        using R = Team;
        return FieldTable{
            field("id", &R::id),
            field("version", &R::version),
            field("created_at", &R::createdAt),
            field("updated_at", &R::updatedAt),
            field("name", &R::name, Editable),
            field("members", &R::members, Unstored),
        };
    }
    friend bool operator==(const Team &, const Team &) = default;
};

} // namespace sf
