// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in and out, and what the server says of itself.
#pragma once

#include "shared/customfield.h"
#include "shared/methods/method.h"
#include "shared/user.h"

namespace sf {

/// The tenant as its users see it, with what the configuration sets for it.
struct Organization
{
    OrganizationId id;
    QString slug;
    QString name;
    QString numberFormat = QStringLiteral("T-%04d"); ///< printf form of ticket numbers
    QString currency = QStringLiteral("EUR");
    QList<QString> categories;
    QList<QString> contactLabels; ///< what the three custom fields of contacts are called; empty: not offered
    QList<CustomField> customFields;
    qint64 maxAttachmentBytes = qint64{25} * 1024 * 1024; ///< of one file
    int chatsPerAgent = 5;                                ///< at a time

    static constexpr char schemaName[] = "Organization";
    static constexpr auto fields()
    {
        using R = Organization;
        return FieldTable{
            field("id", &R::id),
            field("slug", &R::slug),
            field("name", &R::name),
            field("number_format", &R::numberFormat),
            field("currency", &R::currency),
            field("categories", &R::categories),
            field("contact_labels", &R::contactLabels),
            field("custom_fields", &R::customFields),
            field("max_attachment_bytes", &R::maxAttachmentBytes),
            field("chats_per_agent", &R::chatsPerAgent),
        };
    }
    friend bool operator==(const Organization &, const Organization &) = default;
};

/// What a successful sign-in answers.
struct Welcome
{
    User user;
    Organization organization;
    QString token; ///< opaque, for session.resume on another connection; rotates with each sign-in or resume
    Time tokenExpiresAt;
    QString epoch;   ///< of the organisation's log
    qint64 head = 0; ///< newest event
    int protocol = 1;
    QString serverVersion;

    static constexpr char schemaName[] = "Welcome";
    static constexpr auto fields()
    {
        using R = Welcome;
        return FieldTable{
            field("user", &R::user),         field("organization", &R::organization),
            field("token", &R::token),       field("token_expires_at", &R::tokenExpiresAt),
            field("epoch", &R::epoch),       field("head", &R::head),
            field("protocol", &R::protocol), field("server_version", &R::serverVersion),
        };
    }
    friend bool operator==(const Welcome &, const Welcome &) = default;
};

/// Signs this connection in by password.
struct SessionSignIn
{
    static constexpr char name[] = "session.sign_in";
    static constexpr Effect effect = Effect::Session;
    struct Params
    {
        QString organization;
        QString email;
        QString password;
        bool remember = false; ///< a token for 30 days instead of 12 hours
        int protocol = 1;
        QString client; ///< name and version of the program

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("organization", &R::organization, Required),
                field("email", &R::email, Required),
                field("password", &R::password, Required),
                field("remember", &R::remember),
                field("protocol", &R::protocol),
                field("client", &R::client),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = Welcome;
};

/// Signs this connection in by a token, which is replaced by the answered one.
struct SessionResume
{
    static constexpr char name[] = "session.resume";
    static constexpr Effect effect = Effect::Session;
    struct Params
    {
        QString organization;
        QString token;
        int protocol = 1;
        QString client;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("organization", &R::organization, Required),
                field("token", &R::token, Required),
                field("protocol", &R::protocol),
                field("client", &R::client),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = Welcome;
};

/// Ends the session and forgets its token.
struct SessionSignOut
{
    static constexpr char name[] = "session.sign_out";
    static constexpr Effect effect = Effect::Session;
    using Params = NoParams;
    using Result = NoParams;
};

struct SessionRow
{
    qint64 id = 0;
    UserId userId;
    Time createdAt;
    Time lastUsedAt;
    Time expiresAt;
    QString client;

    static constexpr char schemaName[] = "SessionRow";
    static constexpr auto fields()
    {
        using R = SessionRow;
        return FieldTable{
            field("id", &R::id),
            field("user_id", &R::userId),
            field("created_at", &R::createdAt),
            field("last_used_at", &R::lastUsedAt),
            field("expires_at", &R::expiresAt),
            field("client", &R::client),
        };
    }
    friend bool operator==(const SessionRow &, const SessionRow &) = default;
};

/// The caller's sessions; an admin sees everybody's.
struct SessionList
{
    static constexpr char name[] = "session.list";
    static constexpr Effect effect = Effect::Quick;
    using Params = NoParams;
    using Result = ListOf<SessionRow>;
};

/// Ends a session wherever it is open.
struct SessionRevoke : WriteMethod
{
    static constexpr char name[] = "session.revoke";
    using Params = RecordParams<qint64>;
};

/// Answered to anybody.
struct ServerFacts
{
    QString name = QStringLiteral("SupportFlow");
    QString version;
    int protocol = 1;
    Time now;

    static constexpr char schemaName[] = "ServerFacts";
    static constexpr auto fields()
    {
        using R = ServerFacts;
        return FieldTable{
            field("name", &R::name),
            field("version", &R::version),
            field("protocol", &R::protocol),
            field("now", &R::now),
        };
    }
    friend bool operator==(const ServerFacts &, const ServerFacts &) = default;
};

/// Who answers here, before sign-in.
struct ServerInfo
{
    static constexpr char name[] = "server.info";
    static constexpr Effect effect = Effect::Quick;
    using Params = NoParams;
    using Result = ServerFacts;
};

} // namespace sf
