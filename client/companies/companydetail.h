// SPDX-License-Identifier: GPL-3.0-or-later
// CompanyDetail: one company with its tickets and contacts below, or the form of a new one.
#pragma once

#include "client/companies/companymodel.h"
#include "client/contacts/contactmodel.h"
#include "client/records/recorddetail.h"

class QSettings;
class QTabBar;

namespace sf::client {

class CompanyLogo;
class Gauge;
class RecordTable;
class TicketsOf;

struct CompanyKind
{
    using Record = Company;
    using Row = CompanyRow;
    using Get = CompanyGet;
    using Create = CompanyCreate;
    using Update = CompanyUpdate;
    using Delete = CompanyDelete;
    static constexpr Entity entity = Entity::Company;
    static constexpr DraftKind draft = DraftKind::NewCompany;
    static constexpr auto record = &CompanyRow::company;
    static constexpr auto made = &CompanyCreate::Params::company;
};

class CompanyDetail : public RecordDetail<CompanyKind>
{
    Q_OBJECT

public:
    CompanyDetail(Workspace &workspace, QSettings &settings, QWidget *parent = nullptr);

    RecordTable &contacts() { return *m_contacts; }
    CompanyLogo &logo() { return *m_logo; }

signals:
    void contactRequested(sf::ContactId id);
    void ticketRequested(sf::TicketId id);

protected:
    void showMore(const Company &shown) override;
    void showLists() override;
    QString deletionQuestion() const override;

private:
    void buildForm();
    void makeLists(QSettings &settings);

    CompanyLogo *m_logo;
    Gauge *m_health;
    NumberField *m_revenue = nullptr;
    ContactModel *m_contactModel;
    QWidget *m_lists = nullptr;
    QTabBar *m_tabs = nullptr;
    TicketsOf *m_tickets = nullptr;
    RecordTable *m_contacts = nullptr;
};

} // namespace sf::client
