// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views as stored; query, columns and sort are JSON in a column each.
#include "server/views/savedviewrepository.h"

#include "server/db/rows.h"
#include "server/events/changes.h"
#include "server/tags/tagrepository.h"
#include "shared/text.h"

namespace sf::server::savedviewrepository {

using namespace Qt::Literals::StringLiterals;

namespace {

QString selectViews(const QString &where)
{
    return u"SELECT %1, query, columns, sort FROM saved_views WHERE organization_id = ? AND (owner_id IS NULL OR owner_id = ?)%2"_s
        .arg(columns<SavedView>(), where);
}

template<class T>
T parsed(const QByteArray &text)
{
    return fromJson<T>(QByteArrayView(text)).value_or(T{});
}

template<class T>
QVariant textOf(const T &value)
{
    return bound(QString::fromUtf8(toJson(value)));
}

SavedView readView(const Query &query)
{
    auto view = read<SavedView>(query);
    constexpr int next = storedFieldCount<SavedView>();
    view.query = parsed<TicketQuery>(query.get<QByteArray>(next));
    view.columns = parsed<QList<ViewColumn>>(query.get<QByteArray>(next + 1));
    view.sort = parsed<TicketSort>(query.get<QByteArray>(next + 2));
    return view;
}

/// Tags that were merged since are what they were merged into. A view of nothing but tags that are gone finds nothing rather than all.
void followTags(const Actor &actor, Database &database, SavedView &view)
{
    for (auto *tags : {&view.query.tagsAny, &view.query.tagsAll}) {
        if (const auto now = tagrepository::current(actor, database, *tags); !now.isEmpty())
            *tags = now;
    }
}

} // namespace

std::optional<SavedView> find(const Actor &actor, Database &database, ViewId id)
{
    static const QString sql = selectViews(u" AND id = ?"_s);
    Query query = database.select(sql, actor.organization, actor.user, id);
    if (!query.next())
        return std::nullopt;
    SavedView view = readView(query);
    followTags(actor, database, view);
    return view;
}

QList<SavedView> all(const Actor &actor, Database &database)
{
    static const QString sql = selectViews(u" ORDER BY id"_s);
    QList<SavedView> views;
    Query query = database.select(sql, actor.organization, actor.user);
    while (query.next())
        views << readView(query);
    for (SavedView &view : views)
        followTags(actor, database, view);
    std::stable_sort(views.begin(), views.end(), [](const SavedView &a, const SavedView &b) {
        return a.position != b.position ? a.position < b.position : foldedText(a.name) < foldedText(b.name);
    });
    return views;
}

void insert(const Actor &actor, Database &database, const SavedView &view)
{
    server::insert(database, u"saved_views"_s, view,
                   {{u"organization_id"_s, bound(actor.organization)},
                    {u"query"_s, textOf(view.query)},
                    {u"columns"_s, textOf(view.columns)},
                    {u"sort"_s, textOf(view.sort)}});
}

void update(const Actor &actor, Database &database, const SavedView &before, const SavedView &after)
{
    Assignments set = assignments(difference(before, after));
    if (before.query != after.query)
        set.set(u"query"_s, textOf(after.query));
    if (before.columns != after.columns)
        set.set(u"columns"_s, textOf(after.columns));
    if (before.sort != after.sort)
        set.set(u"sort"_s, textOf(after.sort));
    server::update(database, u"saved_views"_s, set, u"organization_id = ? AND id = ?"_s,
                   {bound(actor.organization), bound(after.id)});
}

void remove(const Actor &actor, Database &database, ViewId id)
{
    database.run(u"DELETE FROM saved_views WHERE organization_id = ? AND id = ?"_s, actor.organization, id);
}

} // namespace sf::server::savedviewrepository
