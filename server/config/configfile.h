// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the TOML configuration file: unknown keys and bad values are refused with file, line and what is allowed.
#pragma once

#include "server/config/settings.h"
#include "shared/result.h"

namespace sf::server {

inline constexpr char kDefaultConfigFile[] = "/etc/supportflow/server.toml";

/// Every wrong line of the file is one line of the error's message, as "FILE:LINE: what is wrong and what is allowed".
Result<Settings> readConfigFile(const QString &path);
/// The same for a text; `path` only names it in messages and is where relative paths start.
Result<Settings> readConfig(const QByteArray &text, const QString &path);
/// What holds without a file.
Settings defaultSettings();

} // namespace sf::server
