// SPDX-License-Identifier: GPL-3.0-or-later
// supportflow-chat: chats with a help desk from a terminal, as a website's chat would do it. Type a line and press Enter.
#include "client/visitor/terminal.h"
#include "client/visitor/visitorchat.h"
#include "shared/version.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace sf;
using namespace sf::client;

namespace {

struct Options
{
    ServerAddress server;
    QByteArray fingerprint; ///< of a self-made certificate
    QString organization;
    QString token;
    Visitor visitor;
};

int fail(const QString &why)
{
    std::fputs(qUtf8Printable(u"supportflow-chat: "_s + Terminal::harmless(why) + u'\n'), stderr);
    return 1;
}

/// A file, so that the token is in no list of processes.
QString readToken(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return qEnvironmentVariable("SUPPORTFLOW_TOKEN");
    return QString::fromLatin1(file.readAll().trimmed());
}

Result<Options> readCommandLine(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Chats with a SupportFlow help desk. A line is a message; /person asks for a "
                                     "person, /quit (or the end of the input) leaves."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption server(u"server"_s, u"Where the help desk is."_s, u"HOST:PORT"_s, u"127.0.0.1"_s);
    const QCommandLineOption fingerprint(u"fingerprint"_s, u"SHA-256 of a self-made certificate."_s, u"AB:CD:..."_s);
    const QCommandLineOption organization(u"organization"_s, u"Short name of the organisation."_s, u"SLUG"_s);
    const QCommandLineOption token(
        u"token-file"_s, u"File with the channel's token; else the environment's SUPPORTFLOW_TOKEN."_s, u"FILE"_s);
    const QCommandLineOption name(u"name"_s, u"The visitor's name."_s, u"NAME"_s);
    const QCommandLineOption email(u"email"_s, u"The visitor's address."_s, u"ADDRESS"_s);
    const QCommandLineOption bot(u"chatbot"_s, u"Number of the chatbot that answers."_s, u"ID"_s);
    parser.addOptions({server, fingerprint, organization, token, name, email, bot});
    parser.process(application);

    Options options;
    const auto address = ServerAddress::parse(parser.value(server));
    if (!address)
        return Error::of(ErrorKind::Invalid, u"--server is HOST or HOST:PORT."_s);
    options.server = *address;
    options.fingerprint = QByteArray::fromHex(parser.value(fingerprint).remove(u':').toLatin1());
    options.organization = parser.value(organization);
    options.token = readToken(parser.value(token));
    if (options.organization.isEmpty() || options.token.isEmpty())
        return Error::of(ErrorKind::Invalid, u"It needs --organization and a channel's token: "
                                             "`supportflow-server user add --role channel` prints one."_s);
    options.visitor.name = parser.value(name);
    options.visitor.email = parser.value(email);
    if (parser.isSet(bot))
        options.visitor.chatbot = ChatbotId(parser.value(bot).toLongLong());
    return options;
}

void show(const ChatMessage &message)
{
    if (message.authorType == ChatAuthor::System)
        return Terminal::print(u"* "_s + message.body);
    const QString source = message.blockTitle.isEmpty() ? QString() : u" ["_s + message.blockTitle + u']';
    Terminal::print(message.authorName + source + u": "_s + message.body);
}

void typed(VisitorChat &chat, const QString &line)
{
    const QString text = line.trimmed();
    if (text == u"/quit"_s)
        chat.leave();
    else if (text == u"/person"_s)
        chat.askForPerson();
    else if (!text.isEmpty())
        chat.say(text);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"supportflow-chat"_s);
    QCoreApplication::setApplicationVersion(version());
    const auto options = readCommandLine(application);
    if (!options)
        return fail(options.error().message);

    Connection connection;
    Api api(connection);
    VisitorChat chat(api, options->visitor);
    Terminal terminal;
    const auto giveUp = [](const QString &why) { QCoreApplication::exit(fail(why)); };
    QObject::connect(&connection, &Connection::firstContact, &chat, [giveUp](const QByteArray &seen) {
        giveUp(u"This server is not known. If its fingerprint is right, add --fingerprint %1"_s.arg(
            Connection::fingerprintText(seen)));
    });
    QObject::connect(&connection, &Connection::certificateChanged, &chat,
                     [giveUp] { giveUp(u"The server shows another certificate than --fingerprint says."_s); });
    QObject::connect(&api, &Api::signInFailed, &chat, [giveUp](const Error &error) { giveUp(error.message); });
    QObject::connect(&connection, &Connection::stateChanged, &chat, [&connection](Connection::State state) {
        if (state == Connection::State::Waiting)
            fail(connection.problem());
    });
    QObject::connect(&chat, &VisitorChat::failed, &terminal, giveUp);
    QObject::connect(&chat, &VisitorChat::opened, &terminal, &Terminal::start);
    QObject::connect(&chat, &VisitorChat::heard, &terminal, show);
    QObject::connect(&chat, &VisitorChat::typingChanged, &terminal, [](const QString &agent, bool isTyping) {
        Terminal::hint(isTyping ? agent + u" is typing…"_s : QString());
    });
    QObject::connect(&chat, &VisitorChat::refused, &terminal, [](const QString &why) { fail(why); });
    QObject::connect(&chat, &VisitorChat::ended, &terminal, [] { QCoreApplication::exit(0); });
    QObject::connect(&terminal, &Terminal::lineTyped, &chat, [&chat](const QString &line) { typed(chat, line); });
    QObject::connect(&terminal, &Terminal::ended, &chat, &VisitorChat::leave);

    connection.open(options->server, options->fingerprint);
    api.resume(options->organization, options->token);
    return QCoreApplication::exec();
}
