// SPDX-License-Identifier: GPL-3.0-or-later
// ContactsPage: the page of contacts.
#pragma once

#include "client/contacts/contactmodel.h"
#include "client/records/recordpage.h"

namespace sf::client {

class ContactDetail;

class ContactsPage : public RecordPage
{
    Q_OBJECT

public:
    ContactsPage(Workspace &workspace, QSettings &settings, Panel &panel, QWidget *parent = nullptr);

    void showContact(ContactId id);
    void startNew() override;
    ContactModel &model() { return *m_model; }
    ContactDetail &detail() { return *m_detail; }

signals:
    void companyRequested(sf::CompanyId id);
    void ticketRequested(sf::TicketId id);

protected:
    void showChosen(qint64 id) override;
    void fillFilterMenu() override;
    void showChips() override;
    ImportTarget importTarget() override;
    CsvExport *exportTo(const QString &path) override;

private:
    void startMerge(const QString &refused);

    ContactModel *m_model;
    ContactDetail *m_detail;
    QHash<CompanyId, QString> m_companyNames; ///< of those that were chosen as a filter
};

} // namespace sf::client
