// SPDX-License-Identifier: GPL-3.0-or-later
// CompaniesPage: all companies in a list with search and filters, and one of them beside it.
#pragma once

#include "client/companies/companymodel.h"

#include <QWidget>

class QSettings;

namespace sf::client {

class CompanyDetail;
class Panel;
class RecordListPane;
class Workspace;

class CompaniesPage : public QWidget
{
    Q_OBJECT

public:
    /// `panel` shows what other programs show in dialogs.
    CompaniesPage(Workspace &workspace, QSettings &settings, Panel &panel, QWidget *parent = nullptr);

    void showCompany(CompanyId id);
    void newCompany();
    void focusSearch();
    CompanyModel &model() { return *m_model; }
    CompanyDetail &detail() { return *m_detail; }
    RecordListPane &list() { return *m_list; }

signals:
    void contactRequested(sf::ContactId id);
    void ticketRequested(sf::TicketId id);

private:
    void fillFilterMenu();
    void fillListMenu();
    void setQuery(const CompanyQuery &query);
    void showChips();
    void startImport();
    void startExport(const QString &path);

    Workspace &m_workspace;
    Panel &m_panel;
    CompanyModel *m_model;
    RecordListPane *m_list;
    CompanyDetail *m_detail;
};

} // namespace sf::client
