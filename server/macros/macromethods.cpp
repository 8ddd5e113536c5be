// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of macros in the table.
#include "server/macros/macromethods.h"

#include "server/macros/macroservice.h"
#include "server/net/dispatcher.h"

namespace sf::server {

void registerMacroMethods(Dispatcher &dispatcher, const TicketSettingsSource &settings)
{
    dispatcher.onRead<MacroList>(macroservice::list);
    dispatcher.onWrite<MacroCreate>(
        [settings](const Actor &actor, WriteTransaction &transaction, const MacroCreate::Params &params) {
            return macroservice::create(actor, transaction, params, settings(transaction.db(), actor.organization));
        });
    dispatcher.onWrite<MacroUpdate>(
        [settings](const Actor &actor, WriteTransaction &transaction, const MacroUpdate::Params &params) {
            return macroservice::update(actor, transaction, params, settings(transaction.db(), actor.organization));
        });
    dispatcher.onWrite<MacroDelete>(macroservice::remove);
}

} // namespace sf::server
