// SPDX-License-Identifier: GPL-3.0-or-later
// BulkJob: one change of many tickets, carried out by the server piece by piece.
#pragma once

#include "shared/ticketactions.h"

namespace sf {

/// Stopped: the server gave it up, because its starter may no longer do it.
enum class BulkState : quint8 { Running, Done, Cancelled, Stopped };
template<>
struct EnumNames<BulkState>
{
    static constexpr std::array<std::string_view, 4> names{"running", "done", "cancelled", "stopped"};
};

/// A ticket that the job could not change, and why.
struct BulkProblem
{
    TicketId ticketId;
    qint64 number = 0;
    QString why;

    static constexpr char schemaName[] = "BulkProblem";
    static constexpr auto fields()
    {
        using R = BulkProblem;
        return FieldTable{
            field("ticket_id", &R::ticketId),
            field("number", &R::number),
            field("why", &R::why),
        };
    }
    friend bool operator==(const BulkProblem &, const BulkProblem &) = default;
};

struct BulkJob
{
    BulkJobId id;
    qint64 version = 0; ///< grows with each piece of work
    Time createdAt;
    Time updatedAt;
    UserId ownerId;
    QString call; ///< the key of its start, which all its events carry: what undo.call takes
    BulkState state = BulkState::Running;
    qint64 total = 0;
    qint64 done = 0; ///< looked at so far: changed, failed, or as wanted already
    qint64 changed = 0;
    qint64 failed = 0;
    std::optional<BulkJobId> undoes; ///< the job whose changes this one takes back
    bool internal = false;           ///< the reply is a note
    std::optional<Time> finishedAt;
    TicketActions actions;
    bool isReply = false;
    QList<BulkProblem> problems; ///< the first ones

    bool isRunning() const { return state == BulkState::Running; }

    static constexpr char schemaName[] = "BulkJob";
    static constexpr auto fields()
    {
        using R = BulkJob;
        return FieldTable{
            field("id", &R::id),
            field("version", &R::version),
            field("created_at", &R::createdAt),
            field("updated_at", &R::updatedAt),
            field("owner_id", &R::ownerId),
            field("call", &R::call),
            field("state", &R::state),
            field("total", &R::total),
            field("done", &R::done),
            field("changed", &R::changed),
            field("failed", &R::failed),
            field("undoes", &R::undoes, Omit),
            field("internal", &R::internal, Omit),
            field("finished_at", &R::finishedAt, Omit),
            field("actions", &R::actions, Unstored),
            field("is_reply", &R::isReply, Unstored | Omit),
            field("problems", &R::problems, Unstored | Omit),
        };
    }
    friend bool operator==(const BulkJob &, const BulkJob &) = default;
};

} // namespace sf
