// SPDX-License-Identifier: GPL-3.0-or-later
// Runs what a command does to the data: through the running server, or else inside a server of its own that holds the directory's lock.
#pragma once

#include "server/commands/localclient.h"
#include "server/config/settings.h"

#include <functional>

namespace sf::server {

/// Blocking calls, one after the other; the exit code or what is wrong.
using LocalScript = std::function<Result<int>(LocalClient &)>;

Result<int> runLocalScript(const Settings &settings, const LocalScript &script);
/// The same, turned to the organisation first.
Result<int> runInOrganization(const Settings &settings, const QString &slug, const LocalScript &script);

/// A fresh key for a write.
QString newKey();

} // namespace sf::server
