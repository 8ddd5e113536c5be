// SPDX-License-Identifier: GPL-3.0-or-later
// serve: the server itself, until SIGTERM or SIGINT; SIGHUP reads the configuration again.
#include "server/app.h"
#include "server/commands/command.h"
#include "server/commands/unixsignals.h"
#include "server/config/configfile.h"
#include "server/db/databaseurl.h"
#include "server/net/certificate.h"
#include "server/net/localdoor.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

void reload(LiveSettings &live, App &app)
{
    QTextStream err(stderr);
    const auto old = live.now();
    auto fresh = readConfigFile(old->file);
    if (!fresh) {
        err << "The configuration was not read again, the old one stays:\n" << fresh.error().message << Qt::endl;
        return;
    }
    const bool needsRestart = fresh->listen.address != old->listen.address || fresh->listen.port != old->listen.port
                           || fresh->listen.tls != old->listen.tls || fresh->databaseUrl != old->databaseUrl
                           || fresh->dataDirectory != old->dataDirectory || fresh->readers != old->readers
                           || fresh->pollSeconds != old->pollSeconds;
    fresh->listen = old->listen;
    fresh->databaseUrl = old->databaseUrl;
    fresh->dataDirectory = old->dataDirectory;
    fresh->readers = old->readers;
    fresh->pollSeconds = old->pollSeconds;
    live.replace(std::move(*fresh));
    app.announceSettings(*old);
    err << "The configuration was read again."
        << (needsRestart ? " Changes of [listen], [database] and [data] wait for a restart." : "") << Qt::endl;
}

Result<Done> checkDatabaseExists(const Settings &settings)
{
    const auto url = DatabaseUrl::parse(settings.databaseUrl);
    if (url && url->isSqlite() && !QFile::exists(url->path()))
        return Error::of(ErrorKind::Storage, u"There is no database %1 yet: run init first."_s.arg(url->path()));
    return Done{};
}

Result<Done> open(App &app, const Settings &settings)
{
    if (auto exists = checkDatabaseExists(settings); !exists)
        return exists;
    if (auto opened = app.openDirectory(); !opened)
        return opened;
    if (auto migrated = app.migrate(); !migrated)
        return std::move(migrated.error());
    if (auto started = app.start(); !started)
        return started;
    return app.openDoor(LocalDoor::pathIn(settings.dataDirectory));
}

Result<int> serve(CommandContext &context)
{
    LiveSettings live(context.settings);
    App app(live);
    const UnixSignals signalWatch;
    if (auto opened = open(app, context.settings); !opened)
        return std::move(opened.error());
    const auto where = app.listen();
    if (!where)
        return where.error();
    if (context.settings.listen.tls) {
        if (const auto certificate = loadOrMakeCertificate(context.settings))
            QTextStream(stderr) << "Certificate fingerprint (SHA-256): " << certificate->fingerprint() << Qt::endl;
    }
    context.out << "listening on " << *where << Qt::endl;

    QObject::connect(&signalWatch, &UnixSignals::reloadRequested, &app, [&live, &app] { reload(live, app); });
    QObject::connect(&signalWatch, &UnixSignals::stopRequested, &app, &App::stop);
    QObject::connect(&app, &App::stopped, qApp, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

} // namespace

Command serveCommand()
{
    return {.name = u"serve"_s,
            .summary = u"Runs the server until SIGTERM; SIGHUP reads the configuration again."_s,
            .run = serve};
}

} // namespace sf::server
