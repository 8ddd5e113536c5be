// SPDX-License-Identifier: GPL-3.0-or-later
// The server's command line: finds the command, reads configuration and options, prints help and errors.
#pragma once

#include <QStringList>

namespace sf::server {

/// The exit code: 0 only on success. Wants the application object to exist.
int runCommandLine(const QStringList &arguments);

} // namespace sf::server
