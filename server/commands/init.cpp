// SPDX-License-Identifier: GPL-3.0-or-later
// init: database, migrations, certificate. May be run again.
#include "server/app.h"
#include "server/commands/command.h"
#include "server/commands/localclient.h"
#include "server/net/certificate.h"
#include "server/net/localdoor.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

Result<int> initialize(CommandContext &context)
{
    LocalClient running;
    if (running.connectTo(LocalDoor::pathIn(context.settings.dataDirectory))) {
        context.out << "A server is running on " << context.settings.dataDirectory << ": nothing to do.\n";
        return 0;
    }
    LiveSettings live(context.settings);
    App app(live);
    if (auto opened = app.openDirectory(); !opened)
        return std::move(opened.error());
    const auto migrated = app.migrate();
    if (!migrated)
        return migrated.error();
    const auto certificate = loadOrMakeCertificate(context.settings);
    if (!certificate)
        return certificate.error();
    context.out << (*migrated > 0 ? "The database is ready" : "The database was ready already") << " in "
                << context.settings.dataDirectory
                << ".\nCertificate fingerprint (SHA-256): " << certificate->fingerprint()
                << "\nNext: organization add, user add, serve (or seed-demo for a look around).\n";
    return 0;
}

} // namespace

Command initCommand()
{
    return {.name = u"init"_s, .summary = u"Makes the database and the certificate."_s, .run = initialize};
}

} // namespace sf::server
