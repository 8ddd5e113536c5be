// SPDX-License-Identifier: GPL-3.0-or-later
// organization add, organization list.
#include "server/commands/command.h"
#include "server/commands/localscript.h"
#include "server/organizations/localmethods.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

Result<int> addOrganization(CommandContext &context)
{
    const QString slug = context.text(u"organization"_s);
    const QString name = context.text(u"name"_s);
    return runLocalScript(context.settings, [&](LocalClient &client) -> Result<int> {
        auto receipt = client.call<OrganizationAdd>({newKey(), slug, name});
        if (!receipt)
            return std::move(receipt.error());
        context.out << "Added organisation " << slug << " (" << name << ").\n";
        return 0;
    });
}

Result<int> listOrganizations(CommandContext &context)
{
    return runLocalScript(context.settings, [&](LocalClient &client) -> Result<int> {
        auto organizations = client.call<OrganizationList>({});
        if (!organizations)
            return std::move(organizations.error());
        for (const Organization &organization : std::as_const(organizations->rows))
            context.out << organization.slug << '\t' << organization.name << '\n';
        return 0;
    });
}

} // namespace

Command organizationAddCommand()
{
    return {.name = u"organization add"_s,
            .summary = u"Adds an organisation."_s,
            .options = {organizationOption(), {u"name"_s, u"The organisation's name."_s, u"name"_s}},
            .required = {u"organization"_s, u"name"_s},
            .run = addOrganization};
}

Command organizationListCommand()
{
    return {.name = u"organization list"_s,
            .summary = u"Lists the organisations: slug and name."_s,
            .run = listOrganizations};
}

} // namespace sf::server
