// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of saved views.
#include "server/views/savedviewservice.h"

#include "server/db/database.h"
#include "server/events/owned.h"
#include "server/events/stalepatch.h"
#include "server/tickets/ticketlist.h"
#include "server/tickets/ticketrules.h"
#include "server/views/savedviewrepository.h"

namespace sf::server::savedviewservice {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxName = 100;
constexpr qsizetype kMaxColumns = 50;
constexpr qsizetype kMaxColumnId = 50;
constexpr int kMaxWidth = 4000;
constexpr qsizetype kMaxOwn = 200; // all of them are counted

Error notFound()
{
    return Error::of(ErrorKind::NotFound, u"There is no such view."_s);
}

Result<Done> checkRights(const Actor &actor, bool wasShared, bool isShared)
{
    if ((wasShared || isShared) && actor.role == Role::Agent)
        return Error::of(ErrorKind::Forbidden, u"Views for all are for supervisors."_s);
    if (!actor.user.isValid() && !isShared)
        return Error::of(ErrorKind::Forbidden, u"Only a person has views of his own."_s);
    return Done{};
}

Result<Done> check(const SavedView &view)
{
    ticketrules::Problems problems;
    if (view.name.isEmpty())
        problems.add("name", u"must not be empty"_s);
    else if (view.name.size() > kMaxName)
        problems.add("name", u"must have at most %1 characters"_s.arg(kMaxName));
    if (view.columns.size() > kMaxColumns)
        problems.add("columns", u"are too many"_s);
    for (const ViewColumn &column : view.columns) {
        if (column.id.isEmpty() || column.id.size() > kMaxColumnId || column.width < 0 || column.width > kMaxWidth)
            problems.add("columns", u"must have an id and a width of 0 to %1"_s.arg(kMaxWidth));
    }
    if (view.sort.by == SortKey::Relevance && view.query.text.trimmed().isEmpty())
        problems.add("sort", u"by relevance needs a text search"_s);
    if (!problems.isEmpty())
        return problems.toError();
    return checkQuery(view.query);
}

Changes changesOf(const SavedView &before, const SavedView &after)
{
    Changes changes = Changes::between(before, after);
    changes.add("query", before.query, after.query);
    changes.add("columns", before.columns, after.columns);
    changes.add("sort", before.sort, after.sort);
    return changes;
}

} // namespace

Result<ViewList::Result> list(const Actor &actor, Database &database, const NoParams &)
{
    return ViewList::Result{savedviewrepository::all(actor, database), eventlog::asOf(database, actor.organization)};
}

Result<Receipt> create(const Actor &actor, WriteTransaction &transaction, const ViewCreate::Params &params)
{
    if (auto may = checkRights(actor, false, params.shared); !may)
        return may.error();
    SavedView view;
    params.view.applyTo(view);
    view.name = view.name.simplified();
    if (!params.shared)
        view.ownerId = actor.user;
    if (auto fit = check(view); !fit)
        return fit.error();
    if (savedviewrepository::all(actor, transaction.db()).size() >= kMaxOwn)
        return Error::of(ErrorKind::Invalid, u"There are %1 views already; remove one first."_s.arg(kMaxOwn));
    view.id = transaction.nextId<ViewId>(Entity::View);
    view.version = 1;
    view.createdAt = transaction.now();
    view.updatedAt = transaction.now();
    savedviewrepository::insert(actor, transaction.db(), view);
    const qint64 seq =
        owned::changed(actor, transaction, Entity::View, view, view, EventKind::Created, changesOf(SavedView{}, view));
    return Receipt{.id = view.id.value(), .version = view.version, .seq = seq};
}

Result<Receipt> update(const Actor &actor, WriteTransaction &transaction, const ViewUpdate::Params &params)
{
    Database &database = transaction.db();
    const auto before = savedviewrepository::find(actor, database, params.id);
    if (!before)
        return notFound();
    SavedView after = *before;
    params.patch.applyTo(after);
    after.name = after.name.simplified();
    if (params.shared)
        after.ownerId = *params.shared ? std::nullopt : std::optional(before->ownerId.value_or(actor.user));
    if (auto may = checkRights(actor, before->isShared(), after.isShared()); !may)
        return may.error();
    if (auto current = checkBase(actor, database, Entity::View, *before, params.base, params.patch); !current)
        return current.error();
    if (after == *before)
        return Receipt{.id = after.id.value(), .version = after.version};
    if (auto fit = check(after); !fit)
        return fit.error();
    after.version += 1;
    after.updatedAt = transaction.now();
    savedviewrepository::update(actor, database, *before, after);
    const qint64 seq =
        owned::changed(actor, transaction, Entity::View, after, *before, EventKind::Updated, changesOf(*before, after));
    return Receipt{.id = after.id.value(), .version = after.version, .seq = seq};
}

Result<Receipt> remove(const Actor &actor, WriteTransaction &transaction, const ViewDelete::Params &params)
{
    const auto before = savedviewrepository::find(actor, transaction.db(), params.id);
    if (!before)
        return notFound();
    if (auto may = checkRights(actor, before->isShared(), before->isShared()); !may)
        return may.error();
    savedviewrepository::remove(actor, transaction.db(), params.id);
    const qint64 seq = owned::removed(actor, transaction, Entity::View, *before, changesOf(*before, SavedView{}));
    return Receipt{.id = params.id.value(), .version = before->version + 1, .seq = seq};
}

} // namespace sf::server::savedviewservice
