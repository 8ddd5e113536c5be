// SPDX-License-Identifier: GPL-3.0-or-later
// Tags.
#include "server/tags/tagservice.h"

#include "server/db/rows.h"
#include "server/events/changes.h"
#include "server/events/eventlog.h"
#include "server/tickets/clashes.h"
#include "server/tickets/ticketrules.h"
#include "shared/text.h"

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

Error notFound()
{
    return Error::of(ErrorKind::NotFound, u"There is no such tag."_s);
}

std::optional<Tag> find(const Actor &actor, Database &database, TagId id)
{
    static const QString sql = u"SELECT %1 FROM tags WHERE organization_id = ? AND id = ?"_s.arg(columns<Tag>());
    Query query = database.select(sql, actor.organization, id);
    if (!query.next())
        return std::nullopt;
    return read<Tag>(query);
}

void check(const Actor &actor, Database &database, const Tag &tag, ticketrules::Problems &problems)
{
    const auto other = findByName(actor, database, tag.name);
    if (tag.name.isEmpty())
        problems.add("name", u"must not be empty"_s);
    else if (tag.name.size() > kMaxName)
        problems.add("name", u"must have at most %1 characters"_s.arg(kMaxName));
    else if (other && *other != tag.id)
        problems.add("name", u"is the name of another tag already"_s);
    if (!isColor(tag.color))
        problems.add("color", u"must be a colour such as #c0392b"_s);
}

qint64 append(const Actor &actor, WriteTransaction &transaction, const Tag &tag, EventKind kind, const Changes &changes,
              bool isThere = true)
{
    Event event = recordEvent(actor, Entity::Tag, tag.id.value(), tag.version, kind, changes);
    event.at = tag.updatedAt;
    Delivery delivery;
    if (isThere)
        delivery.row = toJson(tag);
    return transaction.append(std::move(event), std::move(delivery));
}

/// Puts `to` wherever `from` is.
void spread(const Actor &actor, Database &database, TagId from, TagId to)
{
    for (const auto &[table, column] :
         {std::pair(u"ticket_tags"_s, u"ticket_id"_s), {u"contact_tags"_s, u"contact_id"_s}})
        database.run(
            u"INSERT INTO %1 (organization_id, %2, tag_id) SELECT f.organization_id, f.%2, CAST(? AS BIGINT) "
            "FROM %1 f WHERE f.organization_id = ? AND f.tag_id = ? AND NOT EXISTS (SELECT 1 FROM %1 t "
            "WHERE t.organization_id = f.organization_id AND t.%2 = f.%2 AND t.tag_id = ?)"_s.arg(table, column),
            to, actor.organization, from, to);
}

qint64 takeAway(const Actor &actor, WriteTransaction &transaction, const Tag &tag, std::optional<TagId> mergedInto)
{
    for (const QString &table : {u"ticket_tags"_s, u"contact_tags"_s, u"tags"_s})
        transaction.db().run(u"DELETE FROM %1 WHERE organization_id = ? AND %2 = ?"_s.arg(
                                 table, table == u"tags"_s ? u"id"_s : u"tag_id"_s),
                             actor.organization, tag.id);
    Changes changes = Changes::between(tag, Tag{});
    changes.add("merged_into", std::optional<TagId>(), mergedInto);
    Tag gone = tag;
    gone.version += 1;
    gone.updatedAt = transaction.now();
    return append(actor, transaction, gone, mergedInto ? EventKind::Merged : EventKind::Deleted, changes, false);
}

} // namespace

std::optional<TagId> findByName(const Actor &actor, Database &database, const QString &name)
{
    return database.single<TagId>(u"SELECT id FROM tags WHERE organization_id = ? AND name_key = ?"_s,
                                  actor.organization, foldedText(name.trimmed()));
}

Result<TagList::Result> list(const Actor &actor, Database &database, const TagList::Params &)
{
    static const QString sql =
        u"SELECT %1 FROM tags WHERE organization_id = ? ORDER BY name_key, id"_s.arg(columns<Tag>());
    TagList::Result result;
    result.asOf = eventlog::asOf(database, actor.organization);
    Query query = database.select(sql, actor.organization);
    while (query.next())
        result.rows << read<Tag>(query);
    return result;
}

qint64 add(const Actor &actor, WriteTransaction &transaction, Tag &tag, Time at)
{
    tag.id = transaction.nextId<TagId>(Entity::Tag);
    tag.version = 1;
    tag.createdAt = at.ms != 0 ? at : transaction.now();
    tag.updatedAt = tag.createdAt;
    insert(transaction.db(), u"tags"_s, tag,
           {{u"organization_id"_s, bound(actor.organization)}, {u"name_key"_s, bound(foldedText(tag.name))}});
    return append(actor, transaction, tag, EventKind::Created, Changes::between(Tag{}, tag));
}

Result<TagUses::Result> uses(const Actor &actor, Database &database, const TagUses::Params &)
{
    TagUses::Result result;
    Query query = database.select(
        u"SELECT g.id, (SELECT count(*) FROM ticket_tags t WHERE t.organization_id = g.organization_id AND t.tag_id = "
        u"g.id), "
        "(SELECT count(*) FROM contact_tags c WHERE c.organization_id = g.organization_id AND c.tag_id = g.id) "
        "FROM tags g WHERE g.organization_id = ? ORDER BY g.id"_s,
        actor.organization);
    while (query.next())
        result.rows << read<TagUse>(query);
    result.asOf = eventlog::asOf(database, actor.organization);
    return result;
}

Result<Receipt> create(const Actor &actor, WriteTransaction &transaction, const TagCreate::Params &params)
{
    Tag tag;
    tag.name = params.name.trimmed();
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
    const auto before = find(actor, transaction.db(), params.id);
    if (!before)
        return notFound();
    if (params.base < 1 || params.base > before->version)
        return Error::invalid(u"base"_s, u"The tag never had this version."_s);
    const auto others = eventlog::ofOthersSince(transaction.db(), actor.organization, Entity::Tag, params.id.value(),
                                                params.base, actor.user);
    if (const auto fields = clashes(*before, params.patch, others); !fields.isEmpty())
        return conflictError(params.id.value(), before->version, fields);
    Tag after = *before;
    params.patch.applyTo(after);
    after.name = after.name.trimmed();
    after.color = after.color.toLower();
    if (after == *before)
        return Receipt{params.id.value(), before->version, 0, 0};
    ticketrules::Problems problems;
    check(actor, transaction.db(), after, problems);
    if (!problems.isEmpty())
        return problems.toError();
    after.version += 1;
    after.updatedAt = transaction.now();
    Assignments set = assignments(difference(*before, after));
    set.set(u"name_key"_s, bound(foldedText(after.name)));
    server::update(transaction.db(), u"tags"_s, set, u"organization_id = ? AND id = ?"_s,
                   {bound(actor.organization), bound(after.id)});
    const qint64 seq = append(actor, transaction, after, EventKind::Updated, Changes::between(*before, after));
    return Receipt{after.id.value(), after.version, seq, 0};
}

Result<Receipt> merge(const Actor &actor, WriteTransaction &transaction, const TagMerge::Params &params)
{
    if (params.id == params.other)
        return Error::invalid(u"other"_s, u"A tag cannot be merged into itself."_s);
    const auto kept = find(actor, transaction.db(), params.id);
    const auto other = find(actor, transaction.db(), params.other);
    if (!kept || !other)
        return notFound();
    spread(actor, transaction.db(), other->id, kept->id);
    const qint64 seq = takeAway(actor, transaction, *other, kept->id);
    return Receipt{kept->id.value(), kept->version, seq, 0};
}

Result<Receipt> remove(const Actor &actor, WriteTransaction &transaction, const TagDelete::Params &params)
{
    const auto tag = find(actor, transaction.db(), params.id);
    if (!tag)
        return notFound();
    const qint64 seq = takeAway(actor, transaction, *tag, std::nullopt);
    return Receipt{params.id.value(), tag->version + 1, seq, 0};
}

} // namespace sf::server::tagservice
