// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of contacts.
#include "server/contacts/contactmethods.h"

#include "server/contacts/contactservice.h"
#include "server/net/dispatcher.h"

namespace sf::server {

void registerContactMethods(Dispatcher &dispatcher, const TicketSettingsSource &settings)
{
    dispatcher.onRead<ContactList>(contactservice::list);
    dispatcher.onRead<ContactGet>(contactservice::get);
    dispatcher.onWrite<ContactCreate>(contactservice::create);
    dispatcher.onWrite<ContactUpdate>(
        [settings](const Actor &actor, WriteTransaction &transaction, const ContactUpdate::Params &params) {
            return contactservice::update(actor, transaction, params, settings(transaction.db(), actor.organization));
        });
}

} // namespace sf::server
