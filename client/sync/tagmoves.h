// SPDX-License-Identifier: GPL-3.0-or-later
// Which events change the tags of many records at once: a tag that goes, becomes a part of another or comes back is one event of the tag,
// and the sets, views and canned texts that name it follow without events of their own.
#pragma once

#include "shared/methods/feed.h"

namespace sf::client {

inline bool movesTags(const FeedEvent &event)
{
    return event.event->entity == Entity::Tag
        && (event.isRemoval() || event.event->kind == EventKind::Merged || event.event->kind == EventKind::Undone);
}

} // namespace sf::client
