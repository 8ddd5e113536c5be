// SPDX-License-Identifier: GPL-3.0-or-later
// The list of contacts: its rows, its columns, and what waits in the queue laid over them.
#pragma once

#include "client/records/listedrecords.h"
#include "shared/methods/contact.h"

namespace sf::client {

class Workspace;

using ContactModel = ListedRecords<ContactList, Entity::Contact, &ContactRow::contact>;

ContactModel *makeContactModel(Workspace &workspace, QObject *parent);

/// What the person changed and the server has not yet answered.
void layChanges(const Outbox &outbox, Contact &contact);

QString leadStatusWord(LeadStatus status);
QColor leadStatusColour(LeadStatus status);

} // namespace sf::client
