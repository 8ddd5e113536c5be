// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of contacts.
#include "server/contacts/contactmethods.h"

#include "server/contacts/contactimport.h"
#include "server/contacts/contactmerge.h"
#include "server/contacts/contactservice.h"
#include "server/net/dispatcher.h"

namespace sf::server {

void registerContactMethods(Dispatcher &dispatcher, const TicketSettingsSource &settings)
{
    // Changes that tickets show ask for the settings of their organisation.
    const auto withSettings = [&settings](auto work) {
        return [settings, work](const Actor &actor, WriteTransaction &transaction, const auto &params) {
            return work(actor, transaction, params, settings(transaction.db(), actor.organization));
        };
    };
    dispatcher.onRead<ContactList>(contactservice::list);
    dispatcher.onRead<ContactGet>(contactservice::get);
    dispatcher.onWrite<ContactCreate>(contactservice::create);
    dispatcher.onWrite<ContactUpdate>(withSettings(contactservice::update));
    dispatcher.onWrite<ContactDelete>(contactservice::remove);
    dispatcher.onWrite<ContactMerge>(withSettings(contactservice::merge));
    dispatcher.onRead<ContactCheckImport>(contactservice::checkImport);
    dispatcher.onWrite<ContactImport>(withSettings(contactservice::import));
    dispatcher.onWrite<ContactExport>(contactservice::noteExport);
}

} // namespace sf::server
