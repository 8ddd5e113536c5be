// SPDX-License-Identifier: GPL-3.0-or-later
// What every client keeps whole: users, teams, tags.
#pragma once

#include "shared/methods/method.h"
#include "shared/tag.h"
#include "shared/user.h"

namespace sf {

/// All users, inactive ones too (they are authors of what was written).
struct UserList
{
    static constexpr char name[] = "user.list";
    static constexpr Effect effect = Effect::Quick;
    using Params = NoParams;
    using Result = ListOf<User>;
};

/// Adds a user (admins).
struct UserCreate : WriteMethod
{
    static constexpr char name[] = "user.create";
    struct Params
    {
        QString key;
        QString name;
        QString email;
        Role role = Role::Agent;
        QString password; ///< empty only for a channel, which signs in by token

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),     field("name", &R::name, Required),
                field("email", &R::email, Required), field("role", &R::role, Required),
                field("password", &R::password),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// Changes a user (admins); disabling ends the user's sessions.
struct UserUpdate : WriteMethod
{
    static constexpr char name[] = "user.update";
    using Params = PatchParams<UserId, User>;
};

/// Changes one's own signature.
struct UserSetSignature : WriteMethod
{
    static constexpr char name[] = "user.set_signature";
    struct Params
    {
        QString key;
        QString signature;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("signature", &R::signature, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// Says that one is away, or back; nothing else follows from it.
struct UserSetAway : WriteMethod
{
    static constexpr char name[] = "user.set_away";
    struct Params
    {
        QString key;
        bool away = false;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("away", &R::away, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// Sets a password and ends the user's sessions (admins).
struct UserSetPassword : WriteMethod
{
    static constexpr char name[] = "user.set_password";
    struct Params
    {
        QString key;
        UserId id;
        QString password;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
                field("password", &R::password, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// All teams.
struct TeamList
{
    static constexpr char name[] = "team.list";
    static constexpr Effect effect = Effect::Quick;
    using Params = NoParams;
    using Result = ListOf<Team>;
};

/// Makes a team (admins).
struct TeamCreate : WriteMethod
{
    static constexpr char name[] = "team.create";
    struct Params
    {
        QString key;
        QString name;
        QList<UserId> members;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("name", &R::name, Required),
                field("members", &R::members, Omit),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// Renames a team, takes people in and out (admins).
struct TeamUpdate : WriteMethod
{
    static constexpr char name[] = "team.update";
    struct Params
    {
        QString key;
        TeamId id;
        qint64 base = 0;
        Patch<Team> patch;
        QList<UserId> membersAdded;
        QList<UserId> membersRemoved;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
                field("base", &R::base, Required),
                field("patch", &R::patch),
                field("members_added", &R::membersAdded, Omit),
                field("members_removed", &R::membersRemoved, Omit),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// Removes a team; refused while tickets belong to it (admins).
struct TeamDelete : WriteMethod
{
    static constexpr char name[] = "team.delete";
    using Params = RecordParams<TeamId>;
};

/// All tags.
struct TagList
{
    static constexpr char name[] = "tag.list";
    static constexpr Effect effect = Effect::Quick;
    using Params = NoParams;
    using Result = ListOf<Tag>;
};

/// Makes a tag.
struct TagCreate : WriteMethod
{
    static constexpr char name[] = "tag.create";
    struct Params
    {
        QString key;
        QString name;
        QString color; ///< #rrggbb

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("name", &R::name, Required),
                field("color", &R::color, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// Renames or recolours a tag (supervisors).
struct TagUpdate : WriteMethod
{
    static constexpr char name[] = "tag.update";
    using Params = PatchParams<TagId, Tag>;
};

/// Puts `id` wherever `other` is, and removes `other` (supervisors).
struct TagMerge : WriteMethod
{
    static constexpr char name[] = "tag.merge";
    struct Params
    {
        QString key;
        TagId id;    ///< stays
        TagId other; ///< goes

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
                field("other", &R::other, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// Takes a tag off everything and removes it (supervisors).
struct TagDelete : WriteMethod
{
    static constexpr char name[] = "tag.delete";
    using Params = RecordParams<TagId>;
};

struct TagUse
{
    TagId id;
    qint64 tickets = 0;
    qint64 contacts = 0;

    static constexpr char schemaName[] = "TagUse";
    static constexpr auto fields()
    {
        using R = TagUse;
        return FieldTable{field("id", &R::id), field("tickets", &R::tickets), field("contacts", &R::contacts)};
    }
    friend bool operator==(const TagUse &, const TagUse &) = default;
};

/// How much hangs on each tag.
struct TagUses
{
    static constexpr char name[] = "tag.uses";
    static constexpr Effect effect = Effect::Quick;
    using Params = NoParams;
    using Result = ListOf<TagUse>;
};

} // namespace sf
