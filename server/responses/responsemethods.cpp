// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of messages in the table.
#include "server/responses/responsemethods.h"

#include "server/net/dispatcher.h"
#include "server/responses/responseservice.h"

namespace sf::server {

void registerResponseMethods(Dispatcher &dispatcher, const TicketSettingsSource &settings)
{
    dispatcher.onRead<ResponseList>(responseservice::list);
    dispatcher.onWrite<ResponseEdit>(
        [settings](const Actor &actor, WriteTransaction &transaction, const ResponseEdit::Params &params) {
            return responseservice::edit(actor, transaction, params, settings(transaction.db(), actor.organization));
        });
}

} // namespace sf::server
