// SPDX-License-Identifier: GPL-3.0-or-later
// Tickets.
#pragma once

#include "shared/company.h"
#include "shared/contact.h"
#include "shared/event.h"
#include "shared/methods/method.h"
#include "shared/query/ticketquery.h"
#include "shared/response.h"
#include "shared/ticketlink.h"

namespace sf {

struct ChatReference
{
    ChatId id;
    QString visitorName;
    ChatStatus status = ChatStatus::Closed;
    Time createdAt;

    static constexpr char schemaName[] = "ChatReference";
    static constexpr auto fields()
    {
        using R = ChatReference;
        return FieldTable{
            field("id", &R::id),
            field("visitor_name", &R::visitorName),
            field("status", &R::status),
            field("created_at", &R::createdAt),
        };
    }
    friend bool operator==(const ChatReference &, const ChatReference &) = default;
};

/// All that the ticket page needs, in one answer.
struct TicketPage
{
    Ticket ticket;
    QList<TagId> tags;
    QList<ContactId> participants;
    Contact requester;
    std::optional<Company> company;
    QList<TicketRow> requesterTickets;        ///< the requester's other tickets, newest first, at most 10
    QList<Attachment> attachments;            ///< those that lie on the ticket itself; the others are in their messages
    QList<Response> responses;                ///< oldest first; the newest 100 and at most 512 KiB
    std::optional<ResponseId> olderResponses; ///< cursor for response.list when there are more
    QList<Event> events;                      ///< oldest first, the newest 100
    std::optional<qint64> olderEvents;
    QList<TicketLink> links;
    QList<ChatReference> chats;
    QList<Contact> participantContacts; ///< the participants, by id
    QList<TicketRow> linkedTickets;     ///< the other ends of `links`, by id
    QList<MergedTicket> mergedTickets;  ///< oldest first, at most 20
    qint64 lastEventSeq = 0;
    qint64 asOf = 0;

    static constexpr char schemaName[] = "TicketPage";
    static constexpr auto fields()
    {
        using R = TicketPage;
        return FieldTable{
            field("ticket", &R::ticket),
            field("tags", &R::tags),
            field("participants", &R::participants),
            field("requester", &R::requester),
            field("company", &R::company),
            field("requester_tickets", &R::requesterTickets),
            field("attachments", &R::attachments, Omit),
            field("responses", &R::responses),
            field("older_responses", &R::olderResponses),
            field("events", &R::events),
            field("older_events", &R::olderEvents),
            field("links", &R::links),
            field("chats", &R::chats),
            field("participant_contacts", &R::participantContacts),
            field("linked_tickets", &R::linkedTickets),
            field("merged_tickets", &R::mergedTickets),
            field("last_event_seq", &R::lastEventSeq),
            field("as_of", &R::asOf),
        };
    }
    friend bool operator==(const TicketPage &, const TicketPage &) = default;
};

/// One ticket with everything around it.
struct TicketGet
{
    static constexpr char name[] = "ticket.get";
    static constexpr Effect effect = Effect::Quick;
    using Params = IdParams<TicketId>;
    using Result = TicketPage;
};

/// One page of a list.
struct TicketList
{
    static constexpr char name[] = "ticket.list";
    static constexpr Effect effect = Effect::Quick;
    struct Params
    {
        TicketQuery query;
        TicketSort sort;
        int limit = 50; ///< 1-200
        QString cursor; ///< of an earlier answer; excludes offset
        qint64 offset = 0;
        bool withTotal = false;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("query", &R::query),   field("sort", &R::sort),     field("limit", &R::limit),
                field("cursor", &R::cursor), field("offset", &R::offset), field("with_total", &R::withTotal),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    struct Result
    {
        QList<TicketRow> rows;
        qint64 position = 0; ///< index of the first row in the whole list
        QString nextCursor;  ///< absent at the end
        std::optional<qint64> total;
        bool totalIsAtLeast = false; ///< there are more than could be counted quickly
        bool capped = false;         ///< only the newest hits of the text were looked at
        qint64 asOf = 0;

        static constexpr auto fields()
        {
            using R = Result;
            return FieldTable{
                field("rows", &R::rows),
                field("position", &R::position),
                field("next_cursor", &R::nextCursor, Omit),
                field("total", &R::total),
                field("total_is_at_least", &R::totalIsAtLeast, Omit),
                field("capped", &R::capped, Omit),
                field("as_of", &R::asOf),
            };
        }
        friend bool operator==(const Result &, const Result &) = default;
    };
};

/// Makes a ticket.
struct TicketCreate : WriteMethod
{
    static constexpr char name[] = "ticket.create";
    struct Params
    {
        QString key;
        QString subject;
        QString description;
        Priority priority = Priority::Medium;
        QString category;                     ///< empty: the first one configured as default ("other")
        std::optional<ContactId> requesterId; ///< either this or requester_name / requester_email
        QString requesterName;
        QString requesterEmail;             ///< a contact is found by address or made
        std::optional<CompanyId> companyId; ///< absent: the requester's
        std::optional<TeamId> teamId;
        std::optional<UserId> assigneeId;
        std::optional<Time> dueAt;
        QList<TagId> tags;
        QList<ContactId> participants;
        RawJson customFields;
        RawJson metadata;
        QList<AttachmentId> attachments; ///< of finished uploads of the caller's own

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("subject", &R::subject, Required),
                field("description", &R::description),
                field("priority", &R::priority),
                field("category", &R::category),
                field("requester_id", &R::requesterId),
                field("requester_name", &R::requesterName),
                field("requester_email", &R::requesterEmail),
                field("company_id", &R::companyId),
                field("team_id", &R::teamId),
                field("assignee_id", &R::assigneeId),
                field("due_at", &R::dueAt),
                field("tags", &R::tags),
                field("participants", &R::participants),
                field("custom_fields", &R::customFields),
                field("metadata", &R::metadata),
                field("attachments", &R::attachments, Omit),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// Changes fields; fields nobody else changed since `base` are merged, others are a conflict.
struct TicketUpdate : WriteMethod
{
    static constexpr char name[] = "ticket.update";
    struct Params
    {
        QString key;
        TicketId id;
        qint64 base = 0; ///< the version the caller saw
        Patch<Ticket> patch;
        QList<TagId> tagsAdded;
        QList<TagId> tagsRemoved;
        QList<ContactId> participantsAdded;
        QList<ContactId> participantsRemoved;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
                field("base", &R::base, Required),
                field("patch", &R::patch),
                field("tags_added", &R::tagsAdded, Omit),
                field("tags_removed", &R::tagsRemoved, Omit),
                field("participants_added", &R::participantsAdded, Omit),
                field("participants_removed", &R::participantsRemoved, Omit),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// Adds a public reply, an internal note or a customer's answer. The receipt's id is the response's.
struct TicketRespond : WriteMethod
{
    static constexpr char name[] = "ticket.respond";
    struct Params
    {
        QString key;
        TicketId id;
        QString body; ///< may be empty when there are attachments
        bool internal = false;
        bool asCustomer = false;         ///< the customer's own words that came by phone or mail
        qint64 seen = 0;                 ///< newest event of the ticket on the caller's screen
        bool anyway = false;             ///< send although something arrived after `seen`
        std::optional<Status> status;    ///< set together with the reply ("Reply and wait")
        QList<AttachmentId> attachments; ///< of finished uploads of the caller's own
        QList<UserId> mentions;          ///< of an internal note: colleagues who watch the ticket from now on

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
                field("body", &R::body, Required),
                field("internal", &R::internal),
                field("as_customer", &R::asCustomer),
                field("seen", &R::seen),
                field("anyway", &R::anyway),
                field("status", &R::status, Omit),
                field("attachments", &R::attachments, Omit),
                field("mentions", &R::mentions, Omit),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// Always `unsupported`: tickets are kept; set the status to cancelled.
struct TicketDelete : WriteMethod
{
    static constexpr char name[] = "ticket.delete";
    using Params = RecordParams<TicketId>;
};

struct FieldConflict
{
    QString name; ///< the field
    RawJson base; ///< what the caller saw
    RawJson stored;
    QString changedBy;
    Time changedAt;

    static constexpr char schemaName[] = "FieldConflict";
    static constexpr auto fields()
    {
        using R = FieldConflict;
        return FieldTable{
            field("field", &R::name),           field("base", &R::base),
            field("stored", &R::stored),        field("changed_by", &R::changedBy),
            field("changed_at", &R::changedAt),
        };
    }
    friend bool operator==(const FieldConflict &, const FieldConflict &) = default;
};

/// data.detail of a `conflict`.
struct Conflict
{
    TicketId id;
    qint64 version = 0; ///< the stored version: the base of the next try
    QList<FieldConflict> clashes;

    static constexpr char schemaName[] = "Conflict";
    static constexpr auto fields()
    {
        using R = Conflict;
        return FieldTable{
            field("id", &R::id),
            field("version", &R::version),
            field("fields", &R::clashes),
        };
    }
    friend bool operator==(const Conflict &, const Conflict &) = default;
};

/// data.detail of a `stale`.
struct Stale
{
    TicketId id;
    qint64 lastEventSeq = 0;   ///< what `seen` has to be for the next try
    QList<Response> responses; ///< what arrived meanwhile

    static constexpr char schemaName[] = "Stale";
    static constexpr auto fields()
    {
        using R = Stale;
        return FieldTable{
            field("id", &R::id),
            field("last_event_seq", &R::lastEventSeq),
            field("responses", &R::responses),
        };
    }
    friend bool operator==(const Stale &, const Stale &) = default;
};

} // namespace sf
