// SPDX-License-Identifier: GPL-3.0-or-later
// [attachments]: of the server, and of one organisation that has limits of its own.
#pragma once

#include "server/config/section.h"
#include "server/config/settings.h"

namespace sf::server {

/// What is left out stays as in `usual`.
AttachmentSettings readAttachments(Section section, const AttachmentSettings &usual);

} // namespace sf::server
