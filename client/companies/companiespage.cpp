// SPDX-License-Identifier: GPL-3.0-or-later
// The page of companies.
#include "client/companies/companiespage.h"

#include "client/companies/companydetail.h"
#include "client/companies/companytransfer.h"
#include "client/records/querymenu.h"
#include "client/records/recordtable.h"

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMinorUnits = 100;
constexpr qint64 kLargestRevenue = 1'000'000'000'000;

} // namespace

CompaniesPage::CompaniesPage(Workspace &workspace, QSettings &settings, Panel &panel, QWidget *parent)
    : RecordPage({workspace, settings, panel}, parent)
    , m_model(makeCompanyModel(workspace, this))
    , m_detail(new CompanyDetail(workspace, settings))
{
    arrange(*m_model, m_detail,
            {u"companies"_s,
             {tr("Companies"), tr("New company"), tr("Search name, industry or website"), tr("No companies yet"),
              tr("Make one, and give it to its contacts."), "building"_L1},
             tr("Import companies"),
             tr("Export companies"),
             u"companies.csv"_s});
    connect(m_detail, &CompanyDetail::contactRequested, this, &CompaniesPage::contactRequested);
    connect(m_detail, &CompanyDetail::ticketRequested, this, &CompaniesPage::ticketRequested);
}

void CompaniesPage::showCompany(CompanyId id)
{
    m_detail->showRecord(id);
    list().table().select(id.value());
}

void CompaniesPage::showChosen(qint64 id)
{
    m_detail->showRecord(CompanyId(id), m_model->storedAt(m_model->rowOf(id)));
}

void CompaniesPage::startNew()
{
    list().table().select(0);
    m_detail->startNew();
}

void CompaniesPage::fillFilterMenu()
{
    QueryMenu<CompanyQuery> menu(list().filterMenu(), m_model->query(),
                                 [this](const CompanyQuery &query) { m_model->setQuery(query); });
    menu.addRange(tr("Health"), &CompanyQuery::healthMin, &CompanyQuery::healthMax, 100);
    menu.addRange(tr("Revenue"), &CompanyQuery::revenueMin, &CompanyQuery::revenueMax, kLargestRevenue, kMinorUnits);
}

void CompaniesPage::showChips()
{
    QueryChips<CompanyQuery> chips(m_model->query(), [this](const CompanyQuery &query) { m_model->setQuery(query); });
    chips.addRange(tr("Health"), &CompanyQuery::healthMin, &CompanyQuery::healthMax);
    chips.addRange(tr("Revenue"), &CompanyQuery::revenueMin, &CompanyQuery::revenueMax, kMinorUnits);
    list().showChips(chips.chips());
}

ImportTarget CompaniesPage::importTarget()
{
    return companyImportTarget(workspace());
}

CsvExport *CompaniesPage::exportTo(const QString &path)
{
    return exportCompanies(workspace(), m_model->params(), path, this);
}

} // namespace sf::client
