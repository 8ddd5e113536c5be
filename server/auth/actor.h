// SPDX-License-Identifier: GPL-3.0-or-later
// Actor: who makes a call, in which organisation; the first parameter of everything that reads or changes records.
#pragma once

#include "shared/enums.h"
#include "shared/ids.h"

#include <QString>

#include <optional>

namespace sf::server {

struct Actor
{
    OrganizationId organization;
    UserId user; ///< not valid: the administrator of the machine, through a command
    Role role = Role::Channel;
    QString name; ///< as events keep it

    std::optional<UserId> userOrNobody() const { return user.isValid() ? std::optional(user) : std::nullopt; }
};

} // namespace sf::server
