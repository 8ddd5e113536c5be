// SPDX-License-Identifier: GPL-3.0-or-later
// Companies from and to comma-separated files.
#pragma once

#include "client/records/csvexport.h"
#include "client/records/csvimport.h"
#include "shared/methods/company.h"

namespace sf::client {

class Workspace;

ImportTarget companyImportTarget(Workspace &workspace);

/// Not started; what the list shows now, whole.
CsvExport *exportCompanies(Workspace &workspace, const CompanyList::Params &list, const QString &path, QObject *parent);

} // namespace sf::client
