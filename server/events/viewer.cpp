// SPDX-License-Identifier: GPL-3.0-or-later
// Who may see which event.
#include "server/events/viewer.h"

namespace sf::server {

bool Viewer::sees(const Audience &audience) const
{
    switch (audience.kind) {
    case AudienceKind::Staff:
        return role != Role::Channel;
    case AudienceKind::Admins:
        return role == Role::Admin;
    case AudienceKind::User:
        return audience.id == user.value();
    case AudienceKind::Chat:
        return role != Role::Channel || audience.id == user.value();
    }
    return false;
}

} // namespace sf::server
