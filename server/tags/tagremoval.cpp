// SPDX-License-Identifier: GPL-3.0-or-later
// Removing, merging and restoring tags.
#include "server/tags/tagremoval.h"

#include "server/bulk/followuprepository.h"
#include "server/bulk/followupwork.h"
#include "server/tags/tagrepository.h"
#include "server/tags/tagservice.h"
#include "server/undo/undoservice.h"
#include "shared/methods/undo.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kSets = 500; // of one piece; they are moved by few statements

std::optional<TagId> successorOf(const FollowUp &followUp)
{
    return followUp.otherId != 0 ? std::optional(TagId(followUp.otherId)) : std::nullopt;
}

/// A tag that got or got back what was another's says so, so that whoever shows sets asks for them again.
void announce(const Actor &actor, WriteTransaction &transaction, TagId id, EventKind kind, const Changes &changes)
{
    auto tag = tagrepository::find(actor, transaction.db(), id);
    if (!tag)
        return;
    tag->version += 1;
    tag->updatedAt = transaction.now();
    tagrepository::setRemoved(actor, transaction.db(), *tag, std::nullopt);
    tagservice::append(actor, transaction, *tag, kind, changes);
}

bool takeOffSome(const Actor &actor, WriteTransaction &transaction, const FollowUp &followUp)
{
    const TagId tag(followUp.subjectId);
    const auto successor = successorOf(followUp);
    if (tagrepository::takeOff(actor, transaction.db(), tag, successor, kSets) == kSets)
        return true;
    if (successor) {
        Changes changes;
        changes.add("merged_from", std::optional<TagId>(), std::optional(tag));
        announce(actor, transaction, *successor, EventKind::Merged, changes);
    }
    return false;
}

bool putBackSome(const Actor &actor, WriteTransaction &transaction, const FollowUp &followUp)
{
    return tagrepository::putBack(actor, transaction.db(), TagId(followUp.subjectId), successorOf(followUp), kSets)
        == kSets;
}

bool isMoving(const Actor &actor, Database &database, TagId tag)
{
    return followups::isRunning(database, actor.organization, {FollowUpKind::TagLeaves, FollowUpKind::TagReturns},
                                tag.value());
}

Error stillMoving(const QString &name)
{
    return followups::busy(u"What was tagged \"%1\" is still being changed. Try again in a moment."_s.arg(name));
}

FollowUp followUpOf(FollowUpKind kind, TagId tag, std::optional<TagId> successor = {}, Time dueAt = {})
{
    FollowUp followUp;
    followUp.kind = kind;
    followUp.subjectId = tag.value();
    followUp.otherId = successor.value_or(TagId()).value();
    followUp.dueAt = dueAt;
    return followUp;
}

void takeAway(const Actor &actor, WriteTransaction &transaction, Tag &tag, std::optional<TagId> successor)
{
    Changes changes = Changes::between(tag, Tag{});
    changes.add("merged_into", std::optional<TagId>(), successor);
    tag.version += 1;
    tag.updatedAt = transaction.now();
    tagrepository::setRemoved(actor, transaction.db(), tag, transaction.now(), successor);
    tagservice::append(actor, transaction, tag, successor ? EventKind::Merged : EventKind::Deleted, changes, false);
    const FollowUp leaving = followUpOf(FollowUpKind::TagLeaves, tag.id, successor);
    if (takeOffSome(actor, transaction, leaving))
        followups::begin(actor, transaction, leaving);
    const Time forgotten{transaction.now().ms + kUndoableForMs};
    followups::begin(actor, transaction, followUpOf(FollowUpKind::TagForgotten, tag.id, {}, forgotten));
}

} // namespace

namespace tagremoval {

Result<Receipt> merge(const Actor &actor, WriteTransaction &transaction, const TagMerge::Params &params)
{
    Database &database = transaction.db();
    if (params.id == params.other)
        return Error::invalid(u"other"_s, u"A tag cannot be merged into itself."_s);
    const auto kept = tagrepository::find(actor, database, params.id);
    auto other = tagrepository::find(actor, database, params.other);
    if (!kept || !other)
        return tagservice::notFound();
    for (const Tag &tag : {*kept, *other}) {
        if (isMoving(actor, database, tag.id))
            return stillMoving(tag.name);
    }
    takeAway(actor, transaction, *other, kept->id);
    return Receipt{kept->id.value(), tagrepository::find(actor, database, kept->id)->version, transaction.headSeq(), 0};
}

Result<Receipt> remove(const Actor &actor, WriteTransaction &transaction, const TagDelete::Params &params)
{
    auto tag = tagrepository::find(actor, transaction.db(), params.id);
    if (!tag)
        return tagservice::notFound();
    if (isMoving(actor, transaction.db(), params.id))
        return stillMoving(tag->name);
    takeAway(actor, transaction, *tag, std::nullopt);
    return Receipt{params.id.value(), tag->version, transaction.headSeq(), 0};
}

qint64 restore(const Actor &actor, WriteTransaction &transaction, Tag &tag, std::optional<TagId> successor)
{
    Database &database = transaction.db();
    // What it was not yet taken off keeps it.
    followups::end(database, actor.organization, FollowUpKind::TagLeaves, tag.id.value());
    followups::end(database, actor.organization, FollowUpKind::TagForgotten, tag.id.value());
    tag.version += 1;
    tag.updatedAt = transaction.now();
    tagrepository::setRemoved(actor, database, tag, std::nullopt);
    const qint64 seq = tagservice::append(actor, transaction, tag, EventKind::Undone, Changes::between(Tag{}, tag));
    const FollowUp returning = followUpOf(FollowUpKind::TagReturns, tag.id, successor);
    if (putBackSome(actor, transaction, returning))
        followups::begin(actor, transaction, returning);
    return seq;
}

} // namespace tagremoval

void registerTagFollowUps(FollowUpWork &work)
{
    work.add(FollowUpKind::TagLeaves, takeOffSome);
    work.add(FollowUpKind::TagReturns, [](const Actor &actor, WriteTransaction &transaction, const FollowUp &followUp) {
        const bool isMore = putBackSome(actor, transaction, followUp);
        if (!isMore)
            announce(actor, transaction, TagId(followUp.subjectId), EventKind::Undone, {});
        return isMore;
    });
    work.add(FollowUpKind::TagForgotten,
             [](const Actor &actor, WriteTransaction &transaction, const FollowUp &followUp) {
                 return tagrepository::forget(actor, transaction.db(), TagId(followUp.subjectId), kSets) == kSets;
             });
}

} // namespace sf::server
