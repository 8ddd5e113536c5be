// SPDX-License-Identifier: GPL-3.0-or-later
// From arguments to a command.
#include "server/commands/commandline.h"

#include "server/commands/command.h"
#include "server/config/configfile.h"
#include "shared/version.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

constexpr int kFailed = 1;
constexpr int kMisused = 2;

const std::vector<Command> &commands()
{
    static const std::vector<Command> all{
        initCommand(),
        serveCommand(),
        organizationAddCommand(),
        organizationListCommand(),
        userAddCommand(),
        userListCommand(),
        userDisableCommand(),
        userEnableCommand(),
        userRoleCommand(),
        userPasswordCommand(),
        teamSetCommand(),
        teamListCommand(),
        teamDeleteCommand(),
        seedDemoCommand(),
        importConversationsCommand(),
        checkConfigCommand(),
    };
    return all;
}

int complain(const QString &why, int code = kMisused)
{
    QTextStream err(stderr);
    for (const QString &line : why.split(u'\n'))
        err << "supportflow-server: " << line << Qt::endl;
    return code;
}

void printHelp(QTextStream &out)
{
    out << "Usage: supportflow-server [--config FILE] COMMAND [OPTIONS]\n\nThe SupportFlow helpdesk "
           "server.\n\nCommands:\n";
    for (const Command &command : commands())
        out << "  " << command.name.leftJustified(22) << command.summary << '\n';
    out << "\nOptions:\n  --config FILE         The configuration file (default " << kDefaultConfigFile
        << ").\n  --version             Prints the version.\n  --help                Prints this, or with a command "
           "what it "
           "takes.\n";
    out.flush();
}

/// The longest name that the arguments begin with.
const Command *findCommand(const QStringList &arguments)
{
    const Command *found = nullptr;
    for (const Command &command : commands()) {
        const QStringList words = command.name.split(u' ');
        if (arguments.mid(0, words.size()) == words && (found == nullptr || command.name.size() > found->name.size()))
            found = &command;
    }
    return found;
}

/// "organization" alone: says what may follow.
QString unknownCommand(const QStringList &arguments)
{
    QStringList near;
    for (const Command &command : commands()) {
        if (command.name.startsWith(arguments.first() + u' '))
            near.append(command.name);
    }
    if (near.isEmpty())
        return u"There is no command \"%1\". --help lists all."_s.arg(arguments.first());
    return u"\"%1\" needs one more word: %2."_s.arg(arguments.first(), near.join(u", "_s));
}

Result<Settings> readSettings(const QString &configFile)
{
    const QString standard = QString::fromLatin1(kDefaultConfigFile);
    if (configFile.isEmpty())
        return QFile::exists(standard) ? readConfigFile(standard) : Result<Settings>(defaultSettings());
    return readConfigFile(configFile);
}

QString missingOption(const Command &command, const QCommandLineParser &parser)
{
    for (const QString &name : command.required) {
        if (parser.value(name).trimmed().isEmpty())
            return u"%1 needs --%2."_s.arg(command.name, name);
    }
    if (parser.positionalArguments().size() != command.operands.size()) {
        return command.operands.isEmpty()
                 ? u"%1 takes no \"%2\"."_s.arg(command.name, parser.positionalArguments().first())
                 : u"%1 needs exactly: %2."_s.arg(command.name, command.operands.join(u' '));
    }
    return {};
}

int runCommand(const Command &command, const QString &configFile, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary);
    const QCommandLineOption help(u"help"_s, u"Prints this."_s);
    parser.addOption(help);
    parser.addOption(
        {u"config"_s, u"The configuration file (default %1)."_s.arg(QLatin1StringView(kDefaultConfigFile)), u"FILE"_s});
    parser.addOptions(command.options);
    for (const QString &operand : command.operands)
        parser.addPositionalArgument(operand, {});

    QTextStream out(stdout);
    if (!parser.parse(QStringList{u"supportflow-server "_s + command.name} + arguments))
        return complain(parser.errorText());
    if (parser.isSet(help)) {
        QString text = parser.helpText();
        const qsizetype lineEnd = text.indexOf(u'\n');
        out << "Usage: supportflow-server [--config FILE] " << command.name << " [OPTIONS]";
        for (const QString &operand : command.operands)
            out << ' ' << operand;
        out << text.mid(lineEnd);
        return 0;
    }
    if (const QString missing = missingOption(command, parser); !missing.isEmpty())
        return complain(missing);
    const auto settings = readSettings(configFile);
    if (!settings)
        return complain(settings.error().message, kFailed);
    CommandContext context{parser, *settings, out};
    const auto code = command.run(context);
    out.flush();
    return code ? *code : complain(code.error().message, kFailed);
}

} // namespace

int runCommandLine(const QStringList &arguments)
{
    QStringList rest = arguments.mid(1);
    QString configFile;
    for (qsizetype i = 0; i < rest.size(); ++i) {
        if (rest[i].startsWith(u"--config="_s)) {
            configFile = rest.takeAt(i).mid(9);
            --i;
        } else if (rest[i] == u"--config"_s) {
            if (i + 1 == rest.size())
                return complain(u"--config needs a file."_s);
            configFile = rest[i + 1];
            rest.remove(i, 2);
            --i;
        }
    }
    QTextStream out(stdout);
    if (rest.isEmpty()) {
        QTextStream err(stderr);
        printHelp(err);
        return kMisused;
    }
    if (rest.first() == u"--version"_s) {
        out << "supportflow-server " << version() << Qt::endl;
        return 0;
    }
    if (rest.first() == u"--help"_s || rest.first() == u"-h"_s || rest.first() == u"help"_s) {
        printHelp(out);
        return 0;
    }
    const Command *command = findCommand(rest);
    if (command == nullptr)
        return complain(unknownCommand(rest));
    return runCommand(*command, configFile, rest.mid(command->name.count(u' ') + 1));
}

} // namespace sf::server
