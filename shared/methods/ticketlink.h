// SPDX-License-Identifier: GPL-3.0-or-later
// What joins tickets: links, merging, splitting, and finding those that are alike.
#pragma once

#include "shared/methods/ticket.h"

namespace sf {

/// Links two tickets: `id` relates to, duplicates or is the parent of `to`. Both get an event; the receipt is that of `id`.
struct TicketLinkAdd : WriteMethod
{
    static constexpr char name[] = "ticket.link";
    struct Params
    {
        QString key;
        TicketId id;
        TicketId to;
        LinkKind kind = LinkKind::RelatesTo;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
                field("to", &R::to, Required),
                field("kind", &R::kind, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// Takes a link away, named from the end that it was made from.
struct TicketLinkRemove : WriteMethod
{
    static constexpr char name[] = "ticket.unlink";
    using Params = TicketLinkAdd::Params;
};

/// Moves all messages and files of `id` to `into`. The source stays readable, closed or cancelled and linked; what is written to it later goes to
/// the target. Both get a `merged` event.
struct TicketMerge : WriteMethod
{
    static constexpr char name[] = "ticket.merge";
    struct Params
    {
        QString key;
        TicketId id;
        TicketId into; ///< merged itself: its own target is meant

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
                field("into", &R::into, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// Makes a ticket of one message of `id`; the message stays where it is. What is left out is taken from message and ticket. An internal
/// note becomes no description but goes along as a note. The receipt is that of the new ticket.
struct TicketSplit : WriteMethod
{
    static constexpr char name[] = "ticket.split";
    struct Params
    {
        QString key;
        TicketId id;
        ResponseId responseId;
        QString subject;                      ///< empty: the ticket's
        QString description;                  ///< empty: the message, unless it is a note
        std::optional<Priority> priority;     ///< absent: the ticket's
        QString category;                     ///< empty: the ticket's
        std::optional<ContactId> requesterId; ///< absent: the customer who wrote the message, else the ticket's
        std::optional<TeamId> teamId;
        std::optional<UserId> assigneeId;
        std::optional<Time> dueAt;
        QList<TagId> tags;
        /// Of the message's files, which the ticket gets as its own; absent: all of them.
        std::optional<QList<AttachmentId>> attachments;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
                field("response_id", &R::responseId, Required),
                field("subject", &R::subject),
                field("description", &R::description),
                field("priority", &R::priority),
                field("category", &R::category),
                field("requester_id", &R::requesterId),
                field("team_id", &R::teamId),
                field("assignee_id", &R::assigneeId),
                field("due_at", &R::dueAt),
                field("tags", &R::tags),
                field("attachments", &R::attachments),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// Tickets that may be about the same: the requester's open ones first, then open ones that share words of the subject, then answered ones.
struct TicketSimilar
{
    static constexpr char name[] = "ticket.similar";
    static constexpr Effect effect = Effect::Quick;
    struct Params
    {
        QString subject;
        std::optional<ContactId> requesterId;
        QString requesterEmail;
        int limit = 5;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("subject", &R::subject, Required),
                field("requester_id", &R::requesterId),
                field("requester_email", &R::requesterEmail),
                field("limit", &R::limit),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = ListOf<TicketRow>;
};

} // namespace sf
