// SPDX-License-Identifier: GPL-3.0-or-later
// The calls that only commands on the server's machine can make, through the local socket.
#pragma once

#include "server/auth/roles.h"
#include "shared/methods/method.h"
#include "shared/methods/session.h"

namespace sf::server {

inline constexpr Access kLocal = Access::local();

/// Turns this connection to an organisation: the calls of its administrators follow.
struct LocalEnter
{
    static constexpr char name[] = "local.enter";
    static constexpr Effect effect = Effect::Session;
    struct Params
    {
        QString organization;
        static constexpr auto fields() { return FieldTable{field("organization", &Params::organization, Required)}; }
    };
    using Result = Organization;
};

struct OrganizationAdd
{
    static constexpr char name[] = "organization.add";
    static constexpr Effect effect = Effect::Write;
    struct Params
    {
        QString key;
        QString slug;
        QString name;
        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{field("key", &R::key, Required), field("slug", &R::slug, Required),
                              field("name", &R::name, Required)};
        }
    };
    using Result = Receipt;
};

struct OrganizationList
{
    static constexpr char name[] = "organization.list";
    static constexpr Effect effect = Effect::Quick;
    using Params = NoParams;
    using Result = ListOf<Organization>;
};

/// Stores a session whose token the caller made and shows: only its hash comes here.
struct SessionIssue
{
    static constexpr char name[] = "session.issue";
    static constexpr Effect effect = Effect::Write;
    struct Params
    {
        QString key;
        UserId userId;
        QString tokenHash; ///< hexadecimal
        int days = 365;
        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{field("key", &R::key, Required), field("user_id", &R::userId, Required),
                              field("token_hash", &R::tokenHash, Required), field("days", &R::days)};
        }
    };
    using Result = Receipt;
};

struct DemoSeed
{
    static constexpr char name[] = "demo.seed";
    static constexpr Effect effect = Effect::Write;
    struct Params
    {
        QString key;
        QString password; ///< becomes its hash before the writer sees it
        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{field("key", &R::key, Required), field("password", &R::password, Required)};
        }
    };
    using Result = Receipt;
};

struct ImportFacts
{
    int conversations = 0;
    int rows = 0;
    int skipped = 0;
    static constexpr auto fields()
    {
        using R = ImportFacts;
        return FieldTable{field("conversations", &R::conversations), field("rows", &R::rows),
                          field("skipped", &R::skipped)};
    }
};

/// Reads a file that the command put into the data directory, and removes it.
struct ImportRead
{
    static constexpr char name[] = "import.read";
    static constexpr Effect effect = Effect::Session;
    struct Params
    {
        QString file; ///< its name in the data directory
        static constexpr auto fields() { return FieldTable{field("file", &Params::file, Required)}; }
    };
    using Result = ImportFacts;
};

struct ImportSkipped
{
    static constexpr char name[] = "import.skipped";
    static constexpr Effect effect = Effect::Session;
    struct Params
    {
        int offset = 0;
        static constexpr auto fields() { return FieldTable{field("offset", &Params::offset, Required)}; }
    };
    using Result = ListOf<QString>;
};

struct ImportedCounts
{
    int tickets = 0;
    int responses = 0;
    int contacts = 0;
    int users = 0;
    int known = 0;
    static constexpr auto fields()
    {
        using R = ImportedCounts;
        return FieldTable{field("tickets", &R::tickets), field("responses", &R::responses),
                          field("contacts", &R::contacts), field("users", &R::users), field("known", &R::known)};
    }
};

/// Writes the conversations from `first` on that make one batch.
struct ImportBatch
{
    static constexpr char name[] = "import.batch";
    static constexpr Effect effect = Effect::Session;
    struct Params
    {
        int first = 0;
        static constexpr auto fields() { return FieldTable{field("first", &Params::first, Required)}; }
    };
    using Result = ImportedCounts;
};

} // namespace sf::server
