// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of macros.
#include "server/macros/macroservice.h"

#include "server/db/database.h"
#include "server/events/eventlog.h"
#include "server/events/owned.h"
#include "server/events/stalepatch.h"
#include "server/macros/macrorepository.h"
#include "server/tickets/ticketactionrules.h"
#include "shared/macrotext.h"

#include <QRegularExpression>

namespace sf::server::macroservice {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxName = 50;
constexpr qsizetype kMaxBody = 20'000;

Error notFound()
{
    return Error::of(ErrorKind::NotFound, u"There is no such macro."_s);
}

void checkText(const Actor &actor, Database &database, const Macro &macro, ticketrules::Problems &problems)
{
    // Typed in one go after `::`.
    static const QRegularExpression form(u"^[^\\s:]+$"_s);
    if (macro.name.isEmpty())
        problems.add("name", u"must not be empty"_s);
    else if (macro.name.size() > kMaxName)
        problems.add("name", u"must have at most %1 characters"_s.arg(kMaxName));
    else if (!form.match(macro.name).hasMatch())
        problems.add("name", u"must have neither spaces nor colons"_s);
    else if (macrorepository::isTaken(actor, database, macro))
        problems.add("name", u"is taken already"_s);
    if (macro.body.size() > kMaxBody)
        problems.add("body", u"must have at most %1 characters"_s.arg(kMaxBody));
    else if (const QStringList unknown = macrotext::unknownVariables(macro.body); !unknown.isEmpty())
        problems.add("body", u"has unknown variables: "_s + unknown.join(u", "_s));
    else if (macro.body.trimmed().isEmpty() && macro.actions.isEmpty())
        problems.add("body", u"must not be empty, unless the macro changes something"_s);
}

/// Shared ones and those that change tickets are for supervisors.
Result<Done> checkRights(const Actor &actor, const Macro &before, const Macro &after)
{
    if (actor.role != Role::Agent && actor.user.isValid())
        return Done{};
    if (!actor.user.isValid() && !after.isShared())
        return Error::of(ErrorKind::Forbidden, u"Only a person has macros of his own."_s);
    if (actor.role != Role::Agent)
        return Done{};
    if (before.isShared() || after.isShared())
        return Error::of(ErrorKind::Forbidden, u"Canned texts for all are for supervisors."_s);
    if (after.actions != before.actions)
        return Error::of(ErrorKind::Forbidden, u"Macros that change tickets are for supervisors."_s);
    return Done{};
}

Result<Done> check(const Actor &actor, Database &database, const Macro &macro, const TicketSettings &settings)
{
    ticketrules::Problems problems;
    checkText(actor, database, macro, problems);
    checkActions(actor, database, macro.actions, settings, problems);
    if (!problems.isEmpty())
        return problems.toError();
    return Done{};
}

Changes changesOf(const Macro &before, const Macro &after)
{
    Changes changes = Changes::between(before, after);
    changes.add("actions", before.actions, after.actions);
    return changes;
}

} // namespace

Result<MacroList::Result> list(const Actor &actor, Database &database, const NoParams &)
{
    return MacroList::Result{macrorepository::all(actor, database), eventlog::asOf(database, actor.organization)};
}

Result<Receipt> create(const Actor &actor, WriteTransaction &transaction, const MacroCreate::Params &params,
                       const TicketSettings &settings)
{
    Macro before;
    before.ownerId = actor.user; // nothing shared is touched
    Macro macro;
    params.macro.applyTo(macro);
    macro.name = macro.name.trimmed();
    if (!params.shared)
        macro.ownerId = actor.user;
    if (auto may = checkRights(actor, before, macro); !may)
        return may.error();
    if (auto fit = check(actor, transaction.db(), macro, settings); !fit)
        return fit.error();
    macro.id = transaction.nextId<MacroId>(Entity::Macro);
    macro.version = 1;
    macro.createdAt = transaction.now();
    macro.updatedAt = transaction.now();
    macrorepository::insert(actor, transaction.db(), macro);
    const qint64 seq =
        owned::changed(actor, transaction, Entity::Macro, macro, before, EventKind::Created, changesOf(Macro{}, macro));
    return Receipt{.id = macro.id.value(), .version = macro.version, .seq = seq};
}

Result<Receipt> update(const Actor &actor, WriteTransaction &transaction, const MacroUpdate::Params &params,
                       const TicketSettings &settings)
{
    Database &database = transaction.db();
    const auto before = macrorepository::find(actor, database, params.id);
    if (!before)
        return notFound();
    Macro after = *before;
    params.patch.applyTo(after);
    after.name = after.name.trimmed();
    if (params.shared)
        after.ownerId = *params.shared ? std::nullopt : std::optional(before->ownerId.value_or(actor.user));
    if (auto may = checkRights(actor, *before, after); !may)
        return may.error();
    if (auto current = checkBase(actor, database, Entity::Macro, *before, params.base, params.patch); !current)
        return current.error();
    if (after == *before)
        return Receipt{.id = after.id.value(), .version = after.version};
    if (auto fit = check(actor, database, after, settings); !fit)
        return fit.error();
    after.version += 1;
    after.updatedAt = transaction.now();
    macrorepository::update(actor, database, *before, after);
    const qint64 seq = owned::changed(actor, transaction, Entity::Macro, after, *before, EventKind::Updated,
                                      changesOf(*before, after));
    return Receipt{.id = after.id.value(), .version = after.version, .seq = seq};
}

Result<Receipt> remove(const Actor &actor, WriteTransaction &transaction, const MacroDelete::Params &params)
{
    const auto before = macrorepository::find(actor, transaction.db(), params.id);
    if (!before)
        return notFound();
    if (before->isShared() && actor.role == Role::Agent)
        return Error::of(ErrorKind::Forbidden, u"Canned texts for all are for supervisors."_s);
    macrorepository::remove(actor, transaction.db(), params.id);
    const qint64 seq = owned::removed(actor, transaction, Entity::Macro, *before, changesOf(*before, Macro{}));
    return Receipt{.id = params.id.value(), .version = before->version + 1, .seq = seq};
}

} // namespace sf::server::macroservice
