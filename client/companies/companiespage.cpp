// SPDX-License-Identifier: GPL-3.0-or-later
// The page of companies.
#include "client/companies/companiespage.h"

#include "client/companies/companydetail.h"
#include "client/companies/companytransfer.h"
#include "client/records/querymenu.h"
#include "client/records/recordlistpane.h"
#include "client/records/recordtable.h"
#include "client/shell/panel.h"
#include "client/sync/workspace.h"

#include <QFileDialog>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMinorUnits = 100;
constexpr qint64 kLargestRevenue = 1'000'000'000'000;

} // namespace

CompaniesPage::CompaniesPage(Workspace &workspace, QSettings &settings, Panel &panel, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_panel(panel)
    , m_model(makeCompanyModel(workspace, this))
    , m_list(new RecordListPane(*m_model, settings, u"companies"_s,
                                {tr("Companies"), tr("New company"), tr("Search name, industry or website"),
                                 tr("No companies yet"), tr("Make one, and give it to its contacts."), "building"_L1}))
    , m_detail(new CompanyDetail(workspace, settings))
{
    auto *split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->addWidget(m_list);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 6);
    split->setStretchFactor(1, 5);
    split->setSizes({660, 550});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(split);
    setFocusProxy(m_list);
    fillListMenu();
    connect(&m_list->filterMenu(), &QMenu::aboutToShow, this, &CompaniesPage::fillFilterMenu);
    connect(m_list, &RecordListPane::searchChanged, this, [this](const QString &text) {
        CompanyQuery query = m_model->params().query;
        query.text = text;
        setQuery(query);
    });
    connect(m_list, &RecordListPane::filtersCleared, this, [this] {
        m_list->clearSearch();
        setQuery({});
    });
    connect(m_list, &RecordListPane::newRequested, this, &CompaniesPage::newCompany);
    connect(&m_list->table(), &RecordTable::recordChosen, this,
            [this](qint64 id) { m_detail->showCompany(CompanyId(id), m_model->storedAt(m_model->rowOf(id))); });
    connect(m_detail, &CompanyDetail::contactRequested, this, &CompaniesPage::contactRequested);
    connect(m_detail, &CompanyDetail::ticketRequested, this, &CompaniesPage::ticketRequested);
    connect(&workspace.directory(), &Directory::changed, this, &CompaniesPage::fillListMenu);
}

void CompaniesPage::showCompany(CompanyId id)
{
    m_detail->showCompany(id);
    m_list->table().select(id.value());
}

void CompaniesPage::newCompany()
{
    m_list->table().select(0);
    m_detail->startNew();
}

void CompaniesPage::focusSearch()
{
    m_list->focusSearch();
}

void CompaniesPage::setQuery(const CompanyQuery &query)
{
    m_model->setQuery(query);
    showChips();
}

void CompaniesPage::fillFilterMenu()
{
    QueryMenu<CompanyQuery> menu(m_list->filterMenu(), m_model->params().query,
                                 [this](const CompanyQuery &query) { setQuery(query); });
    menu.addRange(tr("Health"), &CompanyQuery::healthMin, &CompanyQuery::healthMax, 100);
    menu.addRange(tr("Revenue"), &CompanyQuery::revenueMin, &CompanyQuery::revenueMax, kLargestRevenue, kMinorUnits);
}

void CompaniesPage::showChips()
{
    QueryChips<CompanyQuery> chips(m_model->params().query, [this](const CompanyQuery &query) { setQuery(query); });
    chips.addRange(tr("Health"), &CompanyQuery::healthMin, &CompanyQuery::healthMax);
    chips.addRange(tr("Revenue"), &CompanyQuery::revenueMin, &CompanyQuery::revenueMax, kMinorUnits);
    m_list->showChips(chips.chips());
}

void CompaniesPage::fillListMenu()
{
    QMenu &menu = m_list->listMenu();
    if (m_workspace.directory().me().role != Role::Admin || !menu.isEmpty())
        return;
    menu.addAction(tr("Import from CSV…"), this, &CompaniesPage::startImport);
    menu.addAction(tr("Export as CSV…"), this, [this] {
        auto *dialog = new QFileDialog(this, tr("Export companies"), u"companies.csv"_s, tr("CSV (*.csv)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        connect(dialog, &QFileDialog::fileSelected, this, &CompaniesPage::startExport);
        dialog->open();
    });
    m_list->showListMenu();
}

void CompaniesPage::startImport()
{
    m_panel.present(tr("Import companies"), new CsvImport(companyImportTarget(m_workspace)), QSize(860, 600));
}

void CompaniesPage::startExport(const QString &path)
{
    auto *work = exportCompanies(m_workspace, m_model->params(), path, this);
    connect(work, &CsvExport::finished, this, [this, path](qint64 lines, const QString &problem) {
        m_list->showNotice(problem.isEmpty()
                               ? tr("%n companies written to %1.", nullptr, static_cast<int>(lines)).arg(path)
                               : tr("The companies were not written: %1").arg(problem));
    });
    work->start();
}

} // namespace sf::client
