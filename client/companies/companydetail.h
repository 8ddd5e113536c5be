// SPDX-License-Identifier: GPL-3.0-or-later
// CompanyDetail: one company, edited where its fields stand, with its tickets and contacts below; or the form of a new one.
#pragma once

#include "client/contacts/contactmodel.h"
#include "client/records/recordform.h"
#include "shared/methods/company.h"

#include <QWidget>

#include <memory>

class QLabel;
class QMenu;
class QPushButton;
class QSettings;
class QStackedWidget;
class QTabBar;

namespace sf::client {

class Avatar;
class Banner;
class EmptyState;
class Gauge;
class HeldNotice;
class RecordTable;
class TicketsOf;
class Workspace;

class CompanyDetail : public QWidget
{
    Q_OBJECT

public:
    CompanyDetail(Workspace &workspace, QSettings &settings, QWidget *parent = nullptr);
    ~CompanyDetail() override;

    /// `known`: as it is already on the screen elsewhere.
    void showCompany(CompanyId id, const std::optional<CompanyRow> &known = {});
    /// Empty fields; nothing is made before the person says so.
    void startNew();
    CompanyId company() const { return m_id; }
    RecordTable &contacts() { return *m_contacts; }

signals:
    void companyMade(sf::CompanyId id);
    void contactRequested(sf::ContactId id);
    void ticketRequested(sf::TicketId id);

private:
    void connectWorkspace();
    QWidget *makeHead();
    QWidget *makeForm();
    QWidget *makeLists();
    void connectOutbox();
    void showEmpty();
    void fetch();
    void refresh();
    qint64 seenVersion();
    void showLists();
    void submit(const Patch<Company> &patch);
    void create();
    void remove();

    Workspace &m_workspace;
    QSettings &m_settings;
    CompanyId m_id;
    CompanyRow m_stored;
    qint64 m_base = 0; ///< the version that the person has seen
    Company m_draft;   // of a new one
    bool m_isNew = false;
    bool m_hasCompany = false;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_page;
    Banner *m_banner;
    HeldNotice *m_held;
    Avatar *m_avatar = nullptr;
    LineField *m_name = nullptr;
    QLabel *m_subtitle = nullptr;
    Gauge *m_health = nullptr;
    QPushButton *m_create = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_more = nullptr;
    NumberField *m_revenue = nullptr;
    std::unique_ptr<RecordForm<Company>> m_form;
    ContactModel *m_contactModel;
    QWidget *m_lists = nullptr;
    RecordTable *m_contacts = nullptr;
    TicketsOf *m_tickets = nullptr;
    QTabBar *m_tabs = nullptr;
};

} // namespace sf::client
