// SPDX-License-Identifier: GPL-3.0-or-later
// Taking calls back.
#include "server/undo/undoservice.h"

#include "server/bulk/followuprepository.h"
#include "server/events/eventlog.h"
#include "server/tickets/clashes.h"

namespace sf::server::undoservice {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxNamed = 10; // a receipt is short

/// What a piece of the events of a call comes to.
struct Piece
{
    Receipt receipt;                    ///< of the newest change; seq 0: none
    std::optional<TakenBack> unchanged; ///< the first that stays as it is
    qint64 reached = 0;                 ///< the oldest event that was looked at
    bool isMore = false;                ///< there are older ones
};

Error whatStays(const TakenBack &first)
{
    if (first.refused.isEmpty())
        return nothingLeft();
    Error error = conflictError(first.id, first.version, first.refused);
    error.message = u"Changed since, so it stays as it is: %1."_s.arg(first.refusedWords().join(u", "_s));
    return error;
}

void note(const TakenBack &taken, Piece &piece)
{
    Receipt &receipt = piece.receipt;
    if (taken.seq == 0 && !piece.unchanged)
        piece.unchanged = taken;
    if (receipt.refused.size() < kMaxNamed)
        receipt.refused += taken.refusedWords().mid(0, kMaxNamed - receipt.refused.size());
    if (taken.seq == 0)
        return;
    receipt.id = taken.id;
    receipt.version = taken.version;
    receipt.seq = taken.seq;
}

/// The newest first. An event that cannot be taken back ends the undo, but for `keepGoing`.
Result<Piece> takeBackSome(const UndoTable &table, const Actor &actor, WriteTransaction &transaction,
                           const std::vector<Event> &events, bool keepGoing)
{
    Piece piece;
    int count = 0;
    for (const Event &event : events) {
        piece.isMore = count == followups::kPiece || transaction.documentCount() >= followups::kMostDocuments;
        if (piece.isMore)
            break;
        const auto taken = table.takeBack(actor, transaction, event);
        if (!taken && !keepGoing)
            return taken.error();
        if (taken)
            note(*taken, piece);
        piece.reached = event.seq;
        ++count;
    }
    return piece;
}

std::vector<Event> nextEvents(const Actor &actor, WriteTransaction &transaction, const QString &call, qint64 before)
{
    return eventlog::ofCall(transaction.db(), actor.organization, call, before, followups::kPiece + 1);
}

} // namespace

Error notFound()
{
    return Error::of(ErrorKind::NotFound, u"There is no such change."_s);
}

Error nothingLeft()
{
    return Error::of(ErrorKind::Unsupported, u"There is nothing left to take back."_s);
}

Error tooOld()
{
    return Error::of(ErrorKind::Unsupported, u"This was changed more than 30 days ago and can no longer be undone."_s);
}

Result<Receipt> takeBack(const UndoTable &table, const Actor &actor, WriteTransaction &transaction,
                         const UndoCall::Params &params)
{
    if (params.call.isEmpty())
        return notFound();
    const auto events = nextEvents(actor, transaction, params.call, 0);
    if (events.empty())
        return notFound();
    if (events.front().recordedAt.ms < transaction.now().ms - kUndoableForMs)
        return tooOld();
    followups::endOfCall(transaction.db(), actor.organization, params.call);
    const auto piece = takeBackSome(table, actor, transaction, events, false);
    if (!piece)
        return piece.error();
    if (piece->receipt.seq == 0)
        return whatStays(piece->unchanged.value_or(TakenBack{}));
    if (piece->isMore) {
        FollowUp rest;
        rest.kind = FollowUpKind::CallUndone;
        rest.undoes = params.call;
        rest.position = piece->reached;
        followups::begin(actor, transaction, rest);
    }
    return piece->receipt;
}

bool carryOn(const UndoTable &table, const Actor &actor, WriteTransaction &transaction, FollowUp &followUp)
{
    const auto events = nextEvents(actor, transaction, followUp.undoes, followUp.position);
    const auto piece = takeBackSome(table, actor, transaction, events, true);
    followUp.position = piece->reached;
    return piece->isMore;
}

} // namespace sf::server::undoservice
