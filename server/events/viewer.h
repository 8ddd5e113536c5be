// SPDX-License-Identifier: GPL-3.0-or-later
// For whom the feed decides what may be seen.
#pragma once

#include "server/db/writetransaction.h"

namespace sf::server {

struct Viewer
{
    OrganizationId organization;
    UserId user;
    Role role = Role::Agent;

    // Staff: all but channels. Admins: admins. User: that user. Chat: staff, and the channel whose user id the event names.
    bool sees(const Audience &audience) const;
};

} // namespace sf::server
