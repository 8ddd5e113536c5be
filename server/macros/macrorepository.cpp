// SPDX-License-Identifier: GPL-3.0-or-later
// Macros as stored; their actions are JSON in one column.
#include "server/macros/macrorepository.h"

#include "server/db/rows.h"
#include "server/events/changes.h"
#include "server/tags/tagrepository.h"
#include "shared/text.h"

namespace sf::server::macrorepository {

using namespace Qt::Literals::StringLiterals;

namespace {

QString selectMacros(const QString &where)
{
    return u"SELECT %1, actions FROM macros WHERE organization_id = ? AND (owner_id IS NULL OR owner_id = ?)%2"_s.arg(
        columns<Macro>(), where);
}

Macro readMacro(const Query &query)
{
    auto macro = read<Macro>(query);
    const auto actions = query.get<QByteArray>(storedFieldCount<Macro>());
    macro.actions = fromJson<TicketActions>(QByteArrayView(actions)).value_or(TicketActions{});
    return macro;
}

/// Tags that were merged since are what they were merged into; those that are gone are no part of it any more.
void followTags(const Actor &actor, Database &database, Macro &macro)
{
    for (auto *tags : {&macro.actions.tagsAdded, &macro.actions.tagsRemoved})
        *tags = tagrepository::current(actor, database, *tags);
}

QVariant actionsText(const Macro &macro)
{
    return bound(QString::fromUtf8(toJson(macro.actions)));
}

} // namespace

std::optional<Macro> find(const Actor &actor, Database &database, MacroId id)
{
    static const QString sql = selectMacros(u" AND id = ?"_s);
    Query query = database.select(sql, actor.organization, actor.user, id);
    if (!query.next())
        return std::nullopt;
    Macro macro = readMacro(query);
    followTags(actor, database, macro);
    return macro;
}

QList<Macro> all(const Actor &actor, Database &database)
{
    static const QString sql = selectMacros(u" ORDER BY id"_s);
    QList<Macro> macros;
    Query query = database.select(sql, actor.organization, actor.user);
    while (query.next())
        macros << readMacro(query);
    for (Macro &macro : macros)
        followTags(actor, database, macro);
    std::stable_sort(macros.begin(), macros.end(),
                     [](const Macro &a, const Macro &b) { return foldedText(a.name) < foldedText(b.name); });
    return macros;
}

bool isTaken(const Actor &actor, Database &database, const Macro &macro)
{
    const QString name = foldedText(macro.name);
    const auto macros = all(actor, database);
    return std::any_of(macros.begin(), macros.end(), [&](const Macro &other) {
        return other.id != macro.id && other.isShared() == macro.isShared() && foldedText(other.name) == name;
    });
}

void insert(const Actor &actor, Database &database, const Macro &macro)
{
    server::insert(database, u"macros"_s, macro,
                   {{u"organization_id"_s, bound(actor.organization)}, {u"actions"_s, actionsText(macro)}});
}

void update(const Actor &actor, Database &database, const Macro &before, const Macro &after)
{
    Assignments set = assignments(difference(before, after));
    if (before.actions != after.actions)
        set.set(u"actions"_s, actionsText(after));
    server::update(database, u"macros"_s, set, u"organization_id = ? AND id = ?"_s,
                   {bound(actor.organization), bound(after.id)});
}

void remove(const Actor &actor, Database &database, MacroId id)
{
    database.run(u"DELETE FROM macros WHERE organization_id = ? AND id = ?"_s, actor.organization, id);
}

} // namespace sf::server::macrorepository
