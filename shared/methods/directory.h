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
struct UserCreate
{
    static constexpr char name[] = "user.create";
    static constexpr Effect effect = Effect::Write;
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
            return std::tuple{
                field("key", &R::key, Required),     field("name", &R::name, Required),
                field("email", &R::email, Required), field("role", &R::role, Required),
                field("password", &R::password),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = Receipt;
};

/// Changes a user (admins); disabling ends the user's sessions.
struct UserUpdate
{
    static constexpr char name[] = "user.update";
    static constexpr Effect effect = Effect::Write;
    struct Params
    {
        QString key;
        UserId id;
        qint64 base = 0;
        Patch<User> patch;

        static constexpr auto fields()
        {
            using R = Params;
            return std::tuple{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
                field("base", &R::base, Required),
                field("patch", &R::patch),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = Receipt;
};

/// Changes one's own signature.
struct UserSetSignature
{
    static constexpr char name[] = "user.set_signature";
    static constexpr Effect effect = Effect::Write;
    struct Params
    {
        QString key;
        QString signature;

        static constexpr auto fields()
        {
            using R = Params;
            return std::tuple{
                field("key", &R::key, Required),
                field("signature", &R::signature, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = Receipt;
};

/// Sets a password and ends the user's sessions (admins).
struct UserSetPassword
{
    static constexpr char name[] = "user.set_password";
    static constexpr Effect effect = Effect::Write;
    struct Params
    {
        QString key;
        UserId id;
        QString password;

        static constexpr auto fields()
        {
            using R = Params;
            return std::tuple{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
                field("password", &R::password, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = Receipt;
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
struct TeamCreate
{
    static constexpr char name[] = "team.create";
    static constexpr Effect effect = Effect::Write;
    struct Params
    {
        QString key;
        QString name;
        QList<UserId> members;

        static constexpr auto fields()
        {
            using R = Params;
            return std::tuple{
                field("key", &R::key, Required),
                field("name", &R::name, Required),
                field("members", &R::members, Omit),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = Receipt;
};

/// Renames a team, takes people in and out (admins).
struct TeamUpdate
{
    static constexpr char name[] = "team.update";
    static constexpr Effect effect = Effect::Write;
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
            return std::tuple{
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
    using Result = Receipt;
};

/// Removes a team; refused while tickets belong to it (admins).
struct TeamDelete
{
    static constexpr char name[] = "team.delete";
    static constexpr Effect effect = Effect::Write;
    using Params = RecordParams<TeamId>;
    using Result = Receipt;
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
struct TagCreate
{
    static constexpr char name[] = "tag.create";
    static constexpr Effect effect = Effect::Write;
    struct Params
    {
        QString key;
        QString name;
        QString color; ///< #rrggbb

        static constexpr auto fields()
        {
            using R = Params;
            return std::tuple{
                field("key", &R::key, Required),
                field("name", &R::name, Required),
                field("color", &R::color, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = Receipt;
};

/// Renames or recolours a tag (supervisors).
struct TagUpdate
{
    static constexpr char name[] = "tag.update";
    static constexpr Effect effect = Effect::Write;
    struct Params
    {
        QString key;
        TagId id;
        qint64 base = 0;
        Patch<Tag> patch;

        static constexpr auto fields()
        {
            using R = Params;
            return std::tuple{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
                field("base", &R::base, Required),
                field("patch", &R::patch),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = Receipt;
};

/// Puts `id` wherever `other` is, and removes `other` (supervisors).
struct TagMerge
{
    static constexpr char name[] = "tag.merge";
    static constexpr Effect effect = Effect::Write;
    struct Params
    {
        QString key;
        TagId id;    ///< stays
        TagId other; ///< goes

        static constexpr auto fields()
        {
            using R = Params;
            return std::tuple{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
                field("other", &R::other, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = Receipt;
};

/// Takes a tag off everything and removes it (supervisors).
struct TagDelete
{
    static constexpr char name[] = "tag.delete";
    static constexpr Effect effect = Effect::Write;
    using Params = RecordParams<TagId>;
    using Result = Receipt;
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
        return std::tuple{field("id", &R::id), field("tickets", &R::tickets), field("contacts", &R::contacts)};
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
