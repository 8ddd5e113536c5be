// SPDX-License-Identifier: GPL-3.0-or-later
// Contacts from and to comma-separated files.
#pragma once

#include "client/records/csvexport.h"
#include "client/records/csvimport.h"
#include "shared/methods/contact.h"

namespace sf::client {

class Workspace;

ImportTarget contactImportTarget(Workspace &workspace);

/// Not started; what the list shows now, whole.
CsvExport *exportContacts(Workspace &workspace, const ContactList::Params &list, const QString &path, QObject *parent);

} // namespace sf::client
