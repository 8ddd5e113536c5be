// SPDX-License-Identifier: GPL-3.0-or-later
// Companies from and to files.
#include "client/companies/companytransfer.h"

#include "client/records/transfer.h"

namespace sf::client {

namespace {

Patch<Company> importRow(const RecordTexts &texts)
{
    QList<recordtexts::Problem> problems;
    return recordtexts::patch<Company>(texts, problems);
}

} // namespace

ImportTarget companyImportTarget(Workspace &workspace)
{
    ImportTarget target = transfer::importTarget<Company, CompanyCheckImport, CompanyImport>(workspace, importRow);
    target.uniqueField = QStringLiteral("name");
    return target;
}

CsvExport *exportCompanies(Workspace &workspace, const CompanyList::Params &list, const QString &path, QObject *parent)
{
    const QStringList names = recordtexts::names<Company>();
    return transfer::exportList<CompanyList, CompanyExport>(
        workspace, list, path, names, [](const CompanyRow &row) -> const Company & { return row.company; },
        [names](const CompanyRow &row) {
            QStringList cells;
            for (const QString &name : names)
                cells << recordtexts::text(row.company, name);
            return cells;
        },
        parent);
}

} // namespace sf::client
