// SPDX-License-Identifier: GPL-3.0-or-later
// Teams.
#include "server/users/teamservice.h"

#include "server/db/database.h"
#include "server/events/changes.h"
#include "server/events/eventlog.h"
#include "server/events/setchange.h"
#include "server/events/stalepatch.h"
#include "server/tickets/ticketrules.h"
#include "server/users/userrepository.h"
#include "shared/plainline.h"
#include "shared/text.h"

namespace sf::server::teamservice {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxName = 100;

Error notFound()
{
    return Error::of(ErrorKind::NotFound, u"There is no such team."_s);
}

void check(Database &database, const Team &team, const QList<UserId> &added, ticketrules::Problems &problems,
           OrganizationId organization)
{
    if (team.name.isEmpty())
        problems.add("name", u"must not be empty"_s);
    else if (team.name.size() > kMaxName)
        problems.add("name", u"must have at most %1 characters"_s.arg(kMaxName));
    for (const Team &other : users::teams(database, organization)) {
        if (other.id != team.id && foldedText(other.name) == foldedText(team.name))
            problems.add("name", u"is the name of another team already"_s);
    }
    for (const UserId id : added) {
        const auto user = users::find(database, organization, id);
        if (!user || user->role == Role::Channel)
            problems.add("members_added", u"names somebody who is no user"_s);
    }
}

qint64 append(const Actor &actor, WriteTransaction &transaction, const Team &before, const Team &after, EventKind kind)
{
    const bool isThere = kind != EventKind::Deleted;
    const Team &shown = isThere ? after : before;
    Changes changes = Changes::between(before, after);
    changes.add("members", before.members, after.members);
    Delivery delivery;
    if (isThere)
        delivery.row = toJson(after);
    return transaction.append(
        recordEvent(actor, Entity::Team, shown.id.value(), isThere ? after.version : before.version + 1, kind, changes),
        std::move(delivery));
}

} // namespace

Result<TeamList::Result> list(const Actor &actor, Database &database, const TeamList::Params &)
{
    return TeamList::Result{users::teams(database, actor.organization), eventlog::asOf(database, actor.organization)};
}

Result<Receipt> create(const Actor &actor, WriteTransaction &transaction, const TeamCreate::Params &params)
{
    Team team;
    team.name = plainLine(params.name);
    team.members = SetChange<UserId>::of({}, params.members, {}).after;
    ticketrules::Problems problems;
    check(transaction.db(), team, team.members, problems, actor.organization);
    if (!problems.isEmpty())
        return problems.toError();
    team.id = transaction.nextId<TeamId>(Entity::Team);
    team.version = 1;
    team.createdAt = team.updatedAt = transaction.now();
    users::insert(transaction.db(), actor.organization, team);
    const qint64 seq = append(actor, transaction, Team{}, team, EventKind::Created);
    return Receipt{team.id.value(), team.version, seq, 0};
}

Result<Receipt> update(const Actor &actor, WriteTransaction &transaction, const TeamUpdate::Params &params)
{
    const auto before = users::team(transaction.db(), actor.organization, params.id);
    if (!before)
        return notFound();
    if (auto current = checkBase(actor, transaction.db(), Entity::Team, *before, params.base, params.patch); !current)
        return std::move(current.error());
    Team after = *before;
    params.patch.applyTo(after);
    after.name = plainLine(after.name);
    after.members = SetChange<UserId>::of(before->members, params.membersAdded, params.membersRemoved).after;
    if (after == *before)
        return Receipt{params.id.value(), before->version, 0, 0};
    ticketrules::Problems problems;
    check(transaction.db(), after, params.membersAdded, problems, actor.organization);
    if (!problems.isEmpty())
        return problems.toError();
    after.version += 1;
    after.updatedAt = transaction.now();
    users::update(transaction.db(), actor.organization, *before, after);
    const qint64 seq = append(actor, transaction, *before, after, EventKind::Updated);
    return Receipt{after.id.value(), after.version, seq, 0};
}

Result<Receipt> remove(const Actor &actor, WriteTransaction &transaction, const TeamDelete::Params &params)
{
    const auto team = users::team(transaction.db(), actor.organization, params.id);
    if (!team)
        return notFound();
    if (const qint64 tickets = users::ticketsOfTeam(transaction.db(), actor.organization, params.id); tickets > 0)
        return Error::invalid(u"id"_s, u"Tickets that belong to %1: %2. Give them another team first."_s.arg(
                                           team->name, QString::number(tickets)));
    users::remove(transaction.db(), actor.organization, *team);
    const qint64 seq = append(actor, transaction, *team, Team{}, EventKind::Deleted);
    return Receipt{params.id.value(), team->version + 1, seq, 0};
}

} // namespace sf::server::teamservice
