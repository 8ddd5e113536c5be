// SPDX-License-Identifier: GPL-3.0-or-later
// check-config: says whether the configuration file is right.
#include "server/commands/command.h"
#include "server/db/databaseurl.h"
#include "server/net/certificate.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

Result<int> checkConfig(CommandContext &context)
{
    // Whoever gets here has read the file without a complaint.
    const Settings &settings = context.settings;
    const auto url = DatabaseUrl::parse(settings.databaseUrl);
    if (!url)
        return url.error();
    if (!settings.listen.certificate.isEmpty()) {
        if (const auto certificate = loadCertificate(settings); !certificate)
            return certificate.error();
    }
    context.out << settings.file << " is right: listens on " << settings.listen.host << " port " << settings.listen.port
                << (settings.listen.tls ? " with TLS" : " in plain text (loopback only)") << ", database "
                << url->withoutPassword() << ", data in " << settings.dataDirectory << ".\n";
    return 0;
}

} // namespace

Command checkConfigCommand()
{
    return {.name = u"check-config"_s,
            .summary = u"Checks the configuration file and says what it sets."_s,
            .run = checkConfig};
}

} // namespace sf::server
