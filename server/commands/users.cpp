// SPDX-License-Identifier: GPL-3.0-or-later
// user add, list, disable, enable, role, password.
#include "server/auth/token.h"
#include "server/commands/command.h"
#include "server/commands/localscript.h"
#include "server/commands/passwordinput.h"
#include "server/organizations/localmethods.h"
#include "shared/methods/directory.h"
#include "shared/text.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

Result<User> findUser(LocalClient &client, const QString &email)
{
    auto users = client.call<UserList>({});
    if (!users)
        return std::move(users.error());
    for (const User &user : std::as_const(users->rows)) {
        if (foldedText(user.email) == foldedText(email))
            return user;
    }
    return Error::of(ErrorKind::NotFound, u"There is no user with the address %1."_s.arg(email));
}

Result<Done> printToken(LocalClient &client, QTextStream &out, UserId user)
{
    const QString token = newToken(newFamily());
    SessionIssue::Params issue{.key = newKey(), .userId = user, .tokenHash = {}};
    issue.tokenHash = QString::fromLatin1(tokenHash(token).toHex());
    if (auto issued = client.call<SessionIssue>(issue); !issued)
        return std::move(issued.error());
    out << "Token for session.resume, valid for a year and shown only now:\n" << token << '\n';
    return Done{};
}

Result<int> addUser(CommandContext &context)
{
    const auto role = enumFromName<Role>(context.text(u"role"_s).toStdString());
    if (!role)
        return Error::of(ErrorKind::Invalid, u"--role is one of admin, supervisor, agent, channel."_s);
    UserCreate::Params params;
    params.key = newKey();
    params.name = context.text(u"name"_s);
    params.email = context.text(u"email"_s);
    params.role = *role;
    if (*role != Role::Channel) {
        auto password = readPassword();
        if (!password)
            return std::move(password.error());
        params.password = *password;
    }
    return runInOrganization(
        context.settings, context.text(u"organization"_s), [&](LocalClient &client) -> Result<int> {
            const auto receipt = client.call<UserCreate>(params);
            if (!receipt)
                return receipt.error();
            context.out << "Added " << context.text(u"role"_s) << ' ' << params.name << " <" << params.email << ">.\n";
            if (*role == Role::Channel) {
                if (auto printed = printToken(client, context.out, UserId(receipt->id)); !printed)
                    return std::move(printed.error());
            }
            return 0;
        });
}

Result<int> listUsers(CommandContext &context)
{
    return runInOrganization(context.settings, context.text(u"organization"_s),
                             [&](LocalClient &client) -> Result<int> {
                                 const auto users = client.call<UserList>({});
                                 if (!users)
                                     return users.error();
                                 for (const User &user : users->rows) {
                                     const std::string_view role = enumName(user.role);
                                     context.out << user.email << '\t' << user.name << '\t'
                                                 << QLatin1StringView(role.data(), static_cast<qsizetype>(role.size()))
                                                 << (user.active ? "" : "\tdisabled") << '\n';
                                 }
                                 return 0;
                             });
}

/// `said`: with %1, the user.
template<class T>
Result<int> change(CommandContext &context, T User::*member, const T &value, const QString &said)
{
    return runInOrganization(context.settings, context.text(u"organization"_s),
                             [&](LocalClient &client) -> Result<int> {
                                 const auto user = findUser(client, context.text(u"email"_s));
                                 if (!user)
                                     return user.error();
                                 UserUpdate::Params params;
                                 params.key = newKey();
                                 params.id = user->id;
                                 params.base = user->version;
                                 params.patch.set(member, value);
                                 if (auto receipt = client.call<UserUpdate>(params); !receipt)
                                     return std::move(receipt.error());
                                 context.out << said.arg(user->name + u" <"_s + user->email + u'>') << '\n';
                                 return 0;
                             });
}

Result<int> disable(CommandContext &context)
{
    return change(context, &User::active, false, u"Disabled %1; open sessions were ended."_s);
}

Result<int> enable(CommandContext &context)
{
    return change(context, &User::active, true, u"Enabled %1."_s);
}

Result<int> setRole(CommandContext &context)
{
    const QString name = context.text(u"role"_s);
    const auto role = enumFromName<Role>(name.toStdString());
    if (!role || *role == Role::Channel)
        return Error::of(ErrorKind::Invalid, u"--role is one of admin, supervisor, agent."_s);
    return change(context, &User::role, *role, u"%1 is %2 now."_s.arg(u"%1"_s, name));
}

Result<int> password(CommandContext &context)
{
    const auto given = readPassword();
    if (!given)
        return given.error();
    return runInOrganization(
        context.settings, context.text(u"organization"_s), [&](LocalClient &client) -> Result<int> {
            const auto user = findUser(client, context.text(u"email"_s));
            if (!user)
                return user.error();
            if (auto receipt = client.call<UserSetPassword>({newKey(), user->id, *given}); !receipt)
                return std::move(receipt.error());
            context.out << "Set the password of " << user->name << " <" << user->email
                        << ">; open sessions were ended.\n";
            return 0;
        });
}

} // namespace

Command userAddCommand()
{
    return {.name = u"user add"_s,
            .summary = u"Adds a user; the password is one line on standard input. A channel gets a token instead."_s,
            .options = {organizationOption(),
                        emailOption(),
                        {u"name"_s, u"The user's name."_s, u"name"_s},
                        {u"role"_s, u"admin, supervisor, agent or channel."_s, u"role"_s}},
            .required = {u"organization"_s, u"email"_s, u"name"_s, u"role"_s},
            .run = addUser};
}

Command userListCommand()
{
    return {.name = u"user list"_s,
            .summary = u"Lists an organisation's users: address, name, role."_s,
            .options = {organizationOption()},
            .required = {u"organization"_s},
            .run = listUsers};
}

Command userDisableCommand()
{
    return {.name = u"user disable"_s,
            .summary = u"Ends a user's sessions and lets nobody sign in as that user any more."_s,
            .options = {organizationOption(), emailOption()},
            .required = {u"organization"_s, u"email"_s},
            .run = disable};
}

Command userEnableCommand()
{
    return {.name = u"user enable"_s,
            .summary = u"Lets a user who was disabled sign in again."_s,
            .options = {organizationOption(), emailOption()},
            .required = {u"organization"_s, u"email"_s},
            .run = enable};
}

Command userRoleCommand()
{
    return {.name = u"user role"_s,
            .summary = u"Gives a user another role; open windows follow at once."_s,
            .options = {organizationOption(), emailOption(), {u"role"_s, u"admin, supervisor or agent."_s, u"role"_s}},
            .required = {u"organization"_s, u"email"_s, u"role"_s},
            .run = setRole};
}

Command userPasswordCommand()
{
    return {.name = u"user password"_s,
            .summary = u"Sets a user's password, one line on standard input, and ends the user's sessions."_s,
            .options = {organizationOption(), emailOption()},
            .required = {u"organization"_s, u"email"_s},
            .run = password};
}

} // namespace sf::server
