// SPDX-License-Identifier: GPL-3.0-or-later
// Command: one word (or two) of the server's command line, its options, and what it does.
#pragma once

#include "server/config/settings.h"
#include "shared/result.h"

#include <QCommandLineParser>
#include <QTextStream>

#include <vector>

namespace sf::server {

struct CommandContext
{
    const QCommandLineParser &options;
    Settings settings;
    QTextStream &out;

    QString text(const QString &option) const { return options.value(option).trimmed(); }
};

struct Command
{
    QString name; ///< "serve", "user add"
    QString summary;
    QList<QCommandLineOption> options;
    QStringList required; ///< names of options that must be given
    QStringList operands; ///< names for --help; exactly as many are wanted
    bool wantsSettings = true;
    /// 0 only on success; what is wrong is an Error, printed by the caller.
    Result<int> (*run)(CommandContext &context) = nullptr;
};

// One file each.
Command initCommand();
Command serveCommand();
Command checkConfigCommand();
Command organizationAddCommand();
Command organizationListCommand();
Command userAddCommand();
Command userListCommand();
Command userDisableCommand();
Command userEnableCommand();
Command userRoleCommand();
Command userPasswordCommand();
Command teamSetCommand();
Command teamListCommand();
Command teamDeleteCommand();
Command seedDemoCommand();
Command importConversationsCommand();

inline QCommandLineOption organizationOption()
{
    return {QStringLiteral("organization"), QStringLiteral("The organisation's slug."), QStringLiteral("slug")};
}

inline QCommandLineOption emailOption()
{
    return {QStringLiteral("email"), QStringLiteral("The user's mail address."), QStringLiteral("address")};
}

} // namespace sf::server
