// SPDX-License-Identifier: GPL-3.0-or-later
// Inverse changes of tags: a name and a colour go back, and one that was removed or became a part of another returns under its id.
#include "server/tags/tagundo.h"

#include "server/auth/access.h"
#include "server/tags/tagremoval.h"
#include "server/tags/tagrepository.h"
#include "server/tags/tagservice.h"
#include "server/undo/bothvalues.h"
#include "server/undo/laterchanges.h"
#include "server/undo/undotable.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

Error nameIsTaken(const QString &name)
{
    return Error::of(ErrorKind::Unsupported,
                     u"Another tag is called \"%1\" by now. Rename that one first."_s.arg(name));
}

bool isTaken(const Actor &actor, Database &database, const Tag &tag)
{
    const auto other = tagrepository::findByName(actor, database, tag.name);
    return other && *other != tag.id;
}

Result<TakenBack> takeBack(const Actor &actor, WriteTransaction &transaction, const Event &event)
{
    Database &database = transaction.db();
    const auto stored = tagrepository::find(actor, database, TagId(event.entityId));
    if (!stored)
        return tagservice::notFound();
    LaterChanges later(actor.organization, database, event);
    TakenBack taken{event.entityId, stored->version, 0, {}};
    Tag after = *stored;
    BothValues(event).giveBack(
        *stored, after, [](const auto &f) { return f.is(Editable); },
        [&](std::string_view name, const QByteArray &now) { taken.refused << later.of(name, now); });
    if (after.name.isEmpty())
        return Error::of(ErrorKind::Unsupported, u"A tag that was made, or came back, is deleted instead."_s);
    if (isTaken(actor, database, after))
        return nameIsTaken(after.name);
    taken.seq = tagservice::change(actor, transaction, *stored, after, EventKind::Undone);
    taken.version = after.version;
    return taken;
}

Result<TakenBack> bringBack(const Actor &actor, WriteTransaction &transaction, const Event &event)
{
    Database &database = transaction.db();
    std::optional<TagId> none;
    std::optional<TagId> successor;
    const BothValues values(event);
    values.read("merged_into", none, successor);
    auto tag = tagrepository::findRemoved(actor, database, TagId(event.entityId));
    // It is back already, or went another way since; the one that stayed gives up what it got when the other one returns.
    if (!tag || tag->version != event.version)
        return TakenBack{event.entityId, event.version, 0, {}};
    if (successor && !tagrepository::find(actor, database, *successor))
        return Error::of(ErrorKind::Unsupported, u"The tag it was merged into is gone. Take that back first."_s);
    if (isTaken(actor, database, *tag))
        return nameIsTaken(tag->name);
    const qint64 seq = tagremoval::restore(actor, transaction, *tag, successor);
    return TakenBack{event.entityId, tag->version, seq, {}};
}

} // namespace

void registerTagInverses(UndoTable &table)
{
    using enum EventKind;
    table.add(Entity::Tag, {Updated, Undone}, accessOf<TagUpdate>(), takeBack);
    table.add(Entity::Tag, {Merged}, accessOf<TagMerge>(), bringBack);
    table.add(Entity::Tag, {Deleted}, accessOf<TagDelete>(), bringBack);
}

} // namespace sf::server
