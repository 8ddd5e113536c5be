// SPDX-License-Identifier: GPL-3.0-or-later
// What the server refuses, in the language of the person: the server itself knows only English.
#pragma once

#include "shared/result.h"

namespace sf::client {

/// The same error; its message says in the person's language what is wrong, with the server's own sentence behind it as the detail. Those
/// who read English read only that.
Error inWords(Error error);

} // namespace sf::client
