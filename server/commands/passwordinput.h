// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a password from standard input, never from the command line; a terminal shows nothing of it.
#pragma once

#include "shared/result.h"

namespace sf::server {

Result<QString> readPassword();

} // namespace sf::server
