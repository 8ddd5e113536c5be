// SPDX-License-Identifier: GPL-3.0-or-later
// [organization.SLUG]: what one organisation has of its own.
#pragma once

#include "server/config/section.h"
#include "server/config/settings.h"

namespace sf::server {

/// `usual`: what holds for files where the section says nothing of its own.
OrganizationSettings readOrganization(Section section, const QString &slug, const AttachmentSettings &usual,
                                      ConfigProblems &problems);

} // namespace sf::server
