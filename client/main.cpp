// SPDX-License-Identifier: GPL-3.0-or-later
// The client program: reads the command line, starts the application.
#include "client/app.h"
#include "client/quitsignals.h"
#include "client/startoptions.h"
#include "client/translation.h"
#include "client/widgets/icons.h"
#include "shared/version.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>
#include <QTextStream>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

int fail(const QString &why)
{
    QTextStream(stderr) << "supportflow: " << why << Qt::endl;
    return 1;
}

/// Ends the program by itself for --help, --version and unknown options.
sf::client::StartOptions readCommandLine(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Help desk client."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption server(u"server"_s, u"Server to sign in to."_s, u"HOST:PORT"_s);
    const QCommandLineOption organization(u"organization"_s, u"Short name of the organisation."_s, u"SLUG"_s);
    const QCommandLineOption email(u"email"_s, u"Who signs in."_s, u"ADDRESS"_s);
    const QCommandLineOption password(u"password-stdin"_s,
                                      u"Read the password from the first line of standard input and sign in."_s);
    const QCommandLineOption profile(u"profile"_s, u"Folder for settings and the local copy; keeps clients apart."_s,
                                     u"DIR"_s);
    const QCommandLineOption screenshot(u"screenshot"_s,
                                        u"Sign in, write the main window as a picture to FILE and end."_s, u"FILE"_s);
    const QCommandLineOption language(u"language"_s, u"Language of this start: en or de."_s, u"CODE"_s);
    parser.addOptions({server, organization, email, password, profile, screenshot, language});
    parser.process(application);

    sf::client::StartOptions options;
    options.server = parser.value(server);
    options.organization = parser.value(organization);
    options.email = parser.value(email);
    options.signInAtOnce = parser.isSet(password);
    options.profileFolder = parser.isSet(profile)
                              ? QDir(parser.value(profile)).absolutePath()
                              : QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    options.screenshotFile = parser.value(screenshot);
    options.language = parser.value(language);
    return options;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"supportflow"_s);
    QCoreApplication::setApplicationVersion(sf::version());
    sf::client::StartOptions options;
    {
        // Help and wrong options must not need a display.
        const QCoreApplication early(argc, argv);
        options = readCommandLine(early);
    }
    if (options.signInAtOnce) {
        options.password = QTextStream(stdin).readLine();
        if (options.server.isEmpty() || options.organization.isEmpty() || options.email.isEmpty())
            return fail(u"--password-stdin also needs --server, --organization and --email"_s);
    }
    if (!options.screenshotFile.isEmpty() && !options.signInAtOnce)
        return fail(u"--screenshot also needs --password-stdin"_s);
    if (!options.language.isEmpty() && !sf::client::Translation::isSpoken(options.language))
        return fail(u"--language must be en or de, not %1"_s.arg(options.language));
    if (!QDir().mkpath(options.profileFolder))
        return fail(u"cannot make the profile folder %1"_s.arg(options.profileFolder));

    QApplication application(argc, argv);
    const sf::client::QuitSignals quitSignals;
    QApplication::setApplicationDisplayName(u"SupportFlow"_s);
    QGuiApplication::setDesktopFileName(u"supportflow"_s);
    sf::client::App app(application, options);
    QApplication::setWindowIcon(sf::client::icon("supportflow"_L1));
    QString why;
    if (!app.start(why))
        return fail(why);
    return QApplication::exec();
}
