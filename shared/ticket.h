// SPDX-License-Identifier: GPL-3.0-or-later
// Ticket: one request of a customer, and the row that lists show of it.
#pragma once

#include "shared/json.h"

namespace sf {

/// A ticket as stored. Tags and participants travel beside it, as sets.
struct Ticket
{
    TicketId id;
    qint64 version = 0; ///< grows by one a change; 0: not stored yet
    Time createdAt;
    Time updatedAt;
    qint64 number = 0; ///< counts up per organisation, never reused; shown by the organisation's number form
    QString subject;
    QString description;
    Status status = Status::New;
    Priority priority = Priority::Medium;
    QString category;
    ContactId requesterId;
    std::optional<CompanyId> companyId;
    std::optional<TeamId> teamId;
    std::optional<UserId> assigneeId;
    std::optional<UserId> creatorId;
    std::optional<Time> dueAt;
    RawJson customFields;
    RawJson metadata;
    std::optional<ChatId> originChatId;
    QString slaPolicy;
    std::optional<Time> firstResponseDueAt;
    std::optional<Time> firstResponseAt;
    std::optional<Time> resolutionDueAt;
    qint64 slaPausedMs = 0; ///< time the clocks stood still so far
    bool slaBreached = false;
    bool overdue = false; ///< stored fact: open and due_at past; set by one scheduler
    std::optional<Time> resolvedAt;
    std::optional<Time> closedAt;
    std::optional<Time> lastCustomerMessageAt;
    std::optional<Time> lastAgentMessageAt;
    QString externalSource;
    QString externalId;

    static constexpr char schemaName[] = "Ticket";
    static constexpr auto fields()
    {
        using R = Ticket;
        return FieldTable{
            field("id", &R::id),
            field("version", &R::version),
            field("created_at", &R::createdAt),
            field("updated_at", &R::updatedAt),
            field("number", &R::number),
            field("subject", &R::subject, Editable),
            field("description", &R::description, Editable),
            field("status", &R::status, Editable),
            field("priority", &R::priority, Editable),
            field("category", &R::category, Editable),
            field("requester_id", &R::requesterId, Editable),
            field("company_id", &R::companyId, Editable),
            field("team_id", &R::teamId, Editable),
            field("assignee_id", &R::assigneeId, Editable),
            field("creator_id", &R::creatorId),
            field("due_at", &R::dueAt, Editable),
            field("custom_fields", &R::customFields, Editable),
            field("metadata", &R::metadata, Editable),
            field("origin_chat_id", &R::originChatId),
            field("sla_policy", &R::slaPolicy),
            field("first_response_due_at", &R::firstResponseDueAt),
            field("first_response_at", &R::firstResponseAt),
            field("resolution_due_at", &R::resolutionDueAt),
            field("sla_paused_ms", &R::slaPausedMs),
            field("sla_breached", &R::slaBreached),
            field("overdue", &R::overdue),
            field("resolved_at", &R::resolvedAt),
            field("closed_at", &R::closedAt),
            field("last_customer_message_at", &R::lastCustomerMessageAt),
            field("last_agent_message_at", &R::lastAgentMessageAt),
            field("external_source", &R::externalSource),
            field("external_id", &R::externalId),
        };
    }
    friend bool operator==(const Ticket &, const Ticket &) = default;
};

/// A ticket as lists show it: one fixed shape, whole enough for the client to filter and order by itself.
struct TicketRow
{
    TicketId id;
    qint64 version = 0;
    Time createdAt;
    Time updatedAt;
    qint64 number = 0;
    QString subject;
    Status status = Status::New;
    Priority priority = Priority::Medium;
    QString category;
    ContactId requesterId;
    QString requesterName;
    QString requesterKey; ///< folded name: sorts and compares alike everywhere
    std::optional<CompanyId> companyId;
    QString companyName;
    std::optional<TeamId> teamId;
    std::optional<UserId> assigneeId;
    QList<TagId> tags; ///< ascending
    std::optional<Time> dueAt;
    std::optional<Time> resolutionDueAt;
    bool slaBreached = false;
    bool overdue = false;
    std::optional<Time> firstResponseAt;
    std::optional<Time> resolvedAt;
    std::optional<Time> closedAt;
    std::optional<Time> endedAt;    ///< when it left the set of the open ones; absent while it is open
    std::optional<Time> reopenedAt; ///< last
    bool hasAttachment = false;
    bool fromChat = false;
    std::optional<int> leadScore;
    std::optional<int> healthScore;
    std::optional<qint64> annualRevenue;
    qint64 lastEventSeq = 0; ///< newest event of the ticket; what a reply sends as `seen`
    QString snippet;         ///< only in answers to a text search: where it matched, hits between U+0002 and U+0003

    static constexpr char schemaName[] = "TicketRow";
    static constexpr auto fields()
    {
        using R = TicketRow;
        return FieldTable{
            field("id", &R::id),
            field("version", &R::version),
            field("created_at", &R::createdAt),
            field("updated_at", &R::updatedAt),
            field("number", &R::number),
            field("subject", &R::subject),
            field("status", &R::status),
            field("priority", &R::priority),
            field("category", &R::category),
            field("requester_id", &R::requesterId),
            field("requester_name", &R::requesterName),
            field("requester_key", &R::requesterKey),
            field("company_id", &R::companyId),
            field("company_name", &R::companyName),
            field("team_id", &R::teamId),
            field("assignee_id", &R::assigneeId),
            field("tags", &R::tags),
            field("due_at", &R::dueAt),
            field("resolution_due_at", &R::resolutionDueAt),
            field("sla_breached", &R::slaBreached),
            field("overdue", &R::overdue),
            field("first_response_at", &R::firstResponseAt),
            field("resolved_at", &R::resolvedAt),
            field("closed_at", &R::closedAt),
            field("ended_at", &R::endedAt),
            field("reopened_at", &R::reopenedAt),
            field("has_attachment", &R::hasAttachment),
            field("from_chat", &R::fromChat),
            field("lead_score", &R::leadScore),
            field("health_score", &R::healthScore),
            field("annual_revenue", &R::annualRevenue),
            field("last_event_seq", &R::lastEventSeq),
            field("snippet", &R::snippet, Omit),
        };
    }
    friend bool operator==(const TicketRow &, const TicketRow &) = default;
};

} // namespace sf
