// SPDX-License-Identifier: GPL-3.0-or-later
// [organization.SLUG]: what one organisation has of its own.
#pragma once

#include "server/config/section.h"
#include "server/config/settings.h"

namespace sf::server {

OrganizationSettings readOrganization(Section section, const QString &slug, ConfigProblems &problems);

} // namespace sf::server
