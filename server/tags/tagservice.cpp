// SPDX-License-Identifier: GPL-3.0-or-later
// Tags.
#include "server/tags/tagservice.h"

#include "server/events/eventlog.h"
#include "server/events/stalepatch.h"
#include "server/tags/tagrepository.h"
#include "server/tickets/ticketrules.h"
#include "shared/plainline.h"

namespace sf::server::tagservice {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxName = 50;

bool isColor(const QString &color)
{
    if (color.size() != 7 || color[0] != u'#')
        return false;
    return std::all_of(color.begin() + 1, color.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}

void check(const Actor &actor, Database &database, const Tag &tag, ticketrules::Problems &problems)
{
    const auto other = tagrepository::findByName(actor, database, tag.name);
    if (tag.name.isEmpty())
        problems.add("name", u"must not be empty"_s);
    else if (tag.name.size() > kMaxName)
        problems.add("name", u"must have at most %1 characters"_s.arg(kMaxName));
    else if (tag.name.contains(u';'))
        problems.add("name", u"must not contain a semicolon, which stands between tags in CSV files"_s);
    else if (other && *other != tag.id)
        problems.add("name", u"is the name of another tag already"_s);
    if (!isColor(tag.color))
        problems.add("color", u"must be a colour such as #c0392b"_s);
}

} // namespace

Result<TagList::Result> list(const Actor &actor, Database &database, const TagList::Params &)
{
    return TagList::Result{tagrepository::all(actor, database), eventlog::asOf(database, actor.organization)};
}

Result<TagUses::Result> uses(const Actor &actor, Database &database, const TagUses::Params &)
{
    return TagUses::Result{tagrepository::uses(actor, database), eventlog::asOf(database, actor.organization)};
}

Error notFound()
{
    return Error::of(ErrorKind::NotFound, u"There is no such tag."_s);
}

qint64 append(const Actor &actor, WriteTransaction &transaction, const Tag &tag, EventKind kind, const Changes &changes,
              bool isThere)
{
    Event event = recordEvent(actor, Entity::Tag, tag.id.value(), tag.version, kind, changes);
    event.at = tag.updatedAt;
    Delivery delivery;
    if (isThere)
        delivery.row = toJson(tag);
    return transaction.append(std::move(event), std::move(delivery));
}

qint64 add(const Actor &actor, WriteTransaction &transaction, Tag &tag, Time at)
{
    tag.id = transaction.nextId<TagId>(Entity::Tag);
    tag.version = 1;
    tag.createdAt = at.ms != 0 ? at : transaction.now();
    tag.updatedAt = tag.createdAt;
    tagrepository::insert(actor, transaction.db(), tag);
    return append(actor, transaction, tag, EventKind::Created, Changes::between(Tag{}, tag));
}

qint64 change(const Actor &actor, WriteTransaction &transaction, const Tag &before, Tag &after, EventKind kind)
{
    if (after == before)
        return 0;
    after.version = before.version + 1;
    after.updatedAt = transaction.now();
    tagrepository::update(actor, transaction.db(), before, after);
    return append(actor, transaction, after, kind, Changes::between(before, after));
}

Result<Receipt> create(const Actor &actor, WriteTransaction &transaction, const TagCreate::Params &params)
{
    Tag tag;
    tag.name = plainLine(params.name);
    tag.color = params.color.toLower();
    ticketrules::Problems problems;
    check(actor, transaction.db(), tag, problems);
    if (!problems.isEmpty())
        return problems.toError();
    const qint64 seq = add(actor, transaction, tag);
    return Receipt{tag.id.value(), tag.version, seq, 0};
}

Result<Receipt> update(const Actor &actor, WriteTransaction &transaction, const TagUpdate::Params &params)
{
    const auto before = tagrepository::find(actor, transaction.db(), params.id);
    if (!before)
        return notFound();
    if (auto current = checkBase(actor, transaction.db(), Entity::Tag, *before, params.base, params.patch); !current)
        return std::move(current.error());
    Tag after = *before;
    params.patch.applyTo(after);
    after.name = plainLine(after.name);
    after.color = after.color.toLower();
    ticketrules::Problems problems;
    check(actor, transaction.db(), after, problems);
    if (!problems.isEmpty())
        return problems.toError();
    const qint64 seq = change(actor, transaction, *before, after);
    return Receipt{after.id.value(), after.version, seq, 0};
}

} // namespace sf::server::tagservice
