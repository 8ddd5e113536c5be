// SPDX-License-Identifier: GPL-3.0-or-later
// The OpenRPC document that rpc.discover answers, made from the table of calls so that it cannot drift.
#pragma once

#include "server/net/dispatcher.h"

namespace sf::server {

/// Answers the description of every call that can be made over the network.
struct RpcDiscover
{
    static constexpr char name[] = "rpc.discover";
    static constexpr Effect effect = Effect::Quick;
    using Params = NoParams;
    using Result = RawJson;
};

QByteArray openRpcDocument(const Dispatcher &dispatcher);

} // namespace sf::server
