// SPDX-License-Identifier: GPL-3.0-or-later
// Tags.
#include "server/tags/tagservice.h"

#include "server/db/rows.h"
#include "server/events/changes.h"
#include "server/events/eventlog.h"
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

} // namespace

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
    Event event =
        recordEvent(actor, Entity::Tag, tag.id.value(), tag.version, EventKind::Created, Changes::between(Tag{}, tag));
    event.at = tag.createdAt;
    Delivery delivery;
    delivery.row = toJson(tag);
    return transaction.append(std::move(event), std::move(delivery));
}

Result<Receipt> create(const Actor &actor, WriteTransaction &transaction, const TagCreate::Params &params)
{
    Tag tag;
    tag.name = params.name.trimmed();
    tag.color = params.color.toLower();
    ticketrules::Problems problems;
    if (tag.name.isEmpty())
        problems.add("name", u"must not be empty"_s);
    else if (tag.name.size() > kMaxName)
        problems.add("name", u"must have at most %1 characters"_s.arg(kMaxName));
    else if (transaction.db().single<qint64>(u"SELECT 1 FROM tags WHERE organization_id = ? AND name_key = ?"_s,
                                             actor.organization, foldedText(tag.name)))
        problems.add("name", u"is the name of another tag already"_s);
    if (!isColor(tag.color))
        problems.add("color", u"must be a colour such as #c0392b"_s);
    if (!problems.isEmpty())
        return problems.toError();
    const qint64 seq = add(actor, transaction, tag);
    return Receipt{tag.id.value(), tag.version, seq, 0};
}

} // namespace sf::server::tagservice
