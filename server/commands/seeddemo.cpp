// SPDX-License-Identifier: GPL-3.0-or-later
// seed-demo: the demo organisation.
#include "server/commands/command.h"
#include "server/commands/localscript.h"
#include "server/organizations/demo.h"
#include "server/organizations/localmethods.h"
#include "shared/methods/directory.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

Result<int> seed(CommandContext &context)
{
    const QString slug = QString::fromLatin1(kDemoSlug);
    const QString password = QString::fromLatin1(kDemoPassword);
    return runLocalScript(context.settings, [&](LocalClient &client) -> Result<int> {
        if (auto receipt = client.call<DemoSeed>({newKey(), password}); !receipt)
            return std::move(receipt.error());
        if (auto entered = client.call<LocalEnter>({slug}); !entered)
            return std::move(entered.error());
        const auto users = client.call<UserList>({});
        if (!users)
            return users.error();
        context.out << "Added the demo organisation \"" << slug << "\". Everybody's password is " << password
                    << " (only for trying things out):\n";
        for (const User &user : users->rows)
            context.out << "  " << user.email.leftJustified(28) << user.name << '\n';
        return 0;
    });
}

} // namespace

Command seedDemoCommand()
{
    return {.name = u"seed-demo"_s,
            .summary = u"Adds the organisation demo-org with users, tickets and a chat."_s,
            .run = seed};
}

} // namespace sf::server
