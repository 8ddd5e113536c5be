// SPDX-License-Identifier: GPL-3.0-or-later
// The list of companies: its rows, its columns, and what waits in the queue laid over them.
#pragma once

#include "client/records/listedrecords.h"
#include "shared/methods/company.h"

namespace sf::client {

class Workspace;

using CompanyModel = ListedRecords<CompanyList, Entity::Company, &CompanyRow::company>;

CompanyModel *makeCompanyModel(Workspace &workspace, QObject *parent);

/// What the person changed and the server has not yet answered.
void layChanges(const Outbox &outbox, Company &company);

/// An amount in the smallest unit as people read it: "12.5 M EUR".
QString amountText(qint64 minorUnits, const QString &currency);

} // namespace sf::client
