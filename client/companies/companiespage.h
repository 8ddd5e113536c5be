// SPDX-License-Identifier: GPL-3.0-or-later
// CompaniesPage: the page of companies.
#pragma once

#include "client/companies/companymodel.h"
#include "client/records/recordpage.h"

namespace sf::client {

class CompanyDetail;

class CompaniesPage : public RecordPage
{
    Q_OBJECT

public:
    CompaniesPage(Workspace &workspace, QSettings &settings, Panel &panel, QWidget *parent = nullptr);

    void showCompany(CompanyId id);
    void startNew() override;
    CompanyModel &model() { return *m_model; }
    CompanyDetail &detail() { return *m_detail; }

signals:
    void contactRequested(sf::ContactId id);
    void ticketRequested(sf::TicketId id);

protected:
    void showChosen(qint64 id) override;
    void fillFilterMenu() override;
    void showChips() override;
    ImportTarget importTarget() override;
    CsvExport *exportTo(const QString &path) override;

private:
    CompanyModel *m_model;
    CompanyDetail *m_detail;
};

} // namespace sf::client
