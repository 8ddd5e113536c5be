// SPDX-License-Identifier: GPL-3.0-or-later
// team set, list, delete.
#include "server/commands/command.h"
#include "server/commands/localscript.h"
#include "server/organizations/localmethods.h"
#include "shared/methods/directory.h"
#include "shared/text.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

/// The ids of the addresses, separated by commas.
Result<QList<UserId>> members(LocalClient &client, const QString &addresses)
{
    const auto users = client.call<UserList>({});
    if (!users)
        return users.error();
    QList<UserId> ids;
    for (const QString &address : addresses.split(u',', Qt::SkipEmptyParts)) {
        const auto user = std::find_if(users->rows.begin(), users->rows.end(), [&address](const User &known) {
            return foldedText(known.email) == foldedText(address.trimmed());
        });
        if (user == users->rows.end())
            return Error::of(ErrorKind::NotFound, u"There is no user with the address %1."_s.arg(address.trimmed()));
        ids << user->id;
    }
    return ids;
}

Result<Team> findTeam(LocalClient &client, const QString &name)
{
    const auto teams = client.call<TeamList>({});
    if (!teams)
        return teams.error();
    const auto team = std::find_if(teams->rows.begin(), teams->rows.end(),
                                   [&name](const Team &known) { return foldedText(known.name) == foldedText(name); });
    if (team == teams->rows.end())
        return Error::of(ErrorKind::NotFound, u"There is no team %1."_s.arg(name));
    return *team;
}

Result<Done> change(LocalClient &client, const Team &team, const QList<UserId> &wanted)
{
    TeamUpdate::Params params;
    params.key = newKey();
    params.id = team.id;
    params.base = team.version;
    for (const UserId user : wanted) {
        if (!team.members.contains(user))
            params.membersAdded << user;
    }
    for (const UserId user : team.members) {
        if (!wanted.contains(user))
            params.membersRemoved << user;
    }
    if (auto receipt = client.call<TeamUpdate>(params); !receipt)
        return std::move(receipt.error());
    return Done{};
}

Result<int> set(CommandContext &context)
{
    return runInOrganization(
        context.settings, context.text(u"organization"_s), [&](LocalClient &client) -> Result<int> {
            const QString name = context.text(u"name"_s);
            const auto wanted = members(client, context.text(u"members"_s));
            if (!wanted)
                return wanted.error();
            const auto team = findTeam(client, name);
            if (!team && team.error().kind != ErrorKind::NotFound)
                return team.error();
            if (team) {
                if (auto changed = change(client, *team, *wanted); !changed)
                    return std::move(changed.error());
            } else if (auto receipt = client.call<TeamCreate>({newKey(), name, *wanted}); !receipt) {
                return std::move(receipt.error());
            }
            context.out << "Team " << name << ": members " << wanted->size() << ".\n";
            return 0;
        });
}

Result<int> listTeams(CommandContext &context)
{
    return runInOrganization(context.settings, context.text(u"organization"_s),
                             [&](LocalClient &client) -> Result<int> {
                                 const auto users = client.call<UserList>({});
                                 const auto teams = client.call<TeamList>({});
                                 if (!users || !teams)
                                     return users ? teams.error() : users.error();
                                 for (const Team &team : teams->rows) {
                                     QStringList addresses;
                                     for (const User &user : users->rows) {
                                         if (team.members.contains(user.id))
                                             addresses << user.email;
                                     }
                                     context.out << team.name << '\t' << addresses.join(u',') << '\n';
                                 }
                                 return 0;
                             });
}

Result<int> remove(CommandContext &context)
{
    return runInOrganization(context.settings, context.text(u"organization"_s),
                             [&](LocalClient &client) -> Result<int> {
                                 const auto team = findTeam(client, context.text(u"name"_s));
                                 if (!team)
                                     return team.error();
                                 if (auto receipt = client.call<TeamDelete>({newKey(), team->id}); !receipt)
                                     return std::move(receipt.error());
                                 context.out << "Deleted team " << team->name << ".\n";
                                 return 0;
                             });
}

} // namespace

Command teamSetCommand()
{
    return {.name = u"team set"_s,
            .summary = u"Makes a team, or gives one that exists exactly these members."_s,
            .options = {organizationOption(),
                        {u"name"_s, u"The team's name."_s, u"name"_s},
                        {u"members"_s, u"Mail addresses of users, separated by commas; none empties it."_s,
                         u"addresses"_s}},
            .required = {u"organization"_s, u"name"_s},
            .run = set};
}

Command teamListCommand()
{
    return {.name = u"team list"_s,
            .summary = u"Lists an organisation's teams: name, members' addresses."_s,
            .options = {organizationOption()},
            .required = {u"organization"_s},
            .run = listTeams};
}

Command teamDeleteCommand()
{
    return {.name = u"team delete"_s,
            .summary = u"Removes a team; refused while tickets belong to it."_s,
            .options = {organizationOption(), {u"name"_s, u"The team's name."_s, u"name"_s}},
            .required = {u"organization"_s, u"name"_s},
            .run = remove};
}

} // namespace sf::server
