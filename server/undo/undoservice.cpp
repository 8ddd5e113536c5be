// SPDX-License-Identifier: GPL-3.0-or-later
// Taking calls back.
#include "server/undo/undoservice.h"

#include "server/db/writetransaction.h"
#include "server/events/eventlog.h"
#include "server/tickets/clashes.h"

namespace sf::server::undoservice {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxNamed = 10; // a receipt is short

Error nothingLeft(const TakenBack &first)
{
    if (first.refused.isEmpty())
        return Error::of(ErrorKind::Unsupported, u"There is nothing left to take back."_s);
    Error error = conflictError(first.id, first.version, first.refused);
    error.message = u"Changed since, so it stays as it is: %1."_s.arg(first.refusedWords().join(u", "_s));
    return error;
}

} // namespace

Error notFound()
{
    return Error::of(ErrorKind::NotFound, u"There is no such change."_s);
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
    auto events = eventlog::ofCall(transaction.db(), actor.organization, params.call);
    if (events.empty())
        return notFound();
    if (events.front().recordedAt.ms < transaction.now().ms - kLongestMs)
        return tooOld();
    Receipt receipt;
    std::optional<TakenBack> unchanged; // the first that stays as it is
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        const auto taken = table.takeBack(actor, transaction, *event);
        if (!taken)
            return taken.error();
        if (taken->seq == 0 && !unchanged)
            unchanged = *taken;
        if (receipt.refused.size() < kMaxNamed)
            receipt.refused += taken->refusedWords().mid(0, kMaxNamed - receipt.refused.size());
        if (taken->seq == 0)
            continue;
        receipt.id = taken->id;
        receipt.version = taken->version;
        receipt.seq = taken->seq;
    }
    if (receipt.seq == 0)
        return nothingLeft(unchanged.value_or(TakenBack{}));
    return receipt;
}

} // namespace sf::server::undoservice
