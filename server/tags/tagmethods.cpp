// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of tags.
#include "server/tags/tagmethods.h"

#include "server/net/dispatcher.h"
#include "server/tags/tagremoval.h"
#include "server/tags/tagservice.h"

namespace sf::server {

void registerTagMethods(Dispatcher &dispatcher)
{
    dispatcher.onRead<TagList>(tagservice::list);
    dispatcher.onRead<TagUses>(tagservice::uses);
    dispatcher.onWrite<TagCreate>(tagservice::create);
    dispatcher.onWrite<TagUpdate>(tagservice::update);
    dispatcher.onWrite<TagMerge>(tagremoval::merge);
    dispatcher.onWrite<TagDelete>(tagremoval::remove);
}

} // namespace sf::server
