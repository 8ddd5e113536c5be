// SPDX-License-Identifier: GPL-3.0-or-later
// Enters what concerns the connection itself into the table of calls: feed.subscribe, server.info, rpc.discover.
#pragma once

namespace sf::server {

class Dispatcher;
class Feed;

void registerFeedMethods(Dispatcher &dispatcher, Feed &feed);
/// After all others: the description is made once.
void registerDescription(Dispatcher &dispatcher);

} // namespace sf::server
