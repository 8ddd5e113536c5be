// SPDX-License-Identifier: GPL-3.0-or-later
// ContactsPage: all contacts in a list with search and filters, and one of them beside it.
#pragma once

#include "client/contacts/contactmodel.h"

#include <QWidget>

class QSettings;

namespace sf::client {

class ContactDetail;
class Panel;
class RecordListPane;
class Workspace;

class ContactsPage : public QWidget
{
    Q_OBJECT

public:
    /// `panel` shows what other programs show in dialogs.
    ContactsPage(Workspace &workspace, QSettings &settings, Panel &panel, QWidget *parent = nullptr);

    void showContact(ContactId id);
    void newContact();
    void focusSearch();
    ContactModel &model() { return *m_model; }
    ContactDetail &detail() { return *m_detail; }
    RecordListPane &list() { return *m_list; }

signals:
    void companyRequested(sf::CompanyId id);
    void ticketRequested(sf::TicketId id);

private:
    void fillFilterMenu();
    void fillListMenu();
    void setQuery(const ContactQuery &query);
    void showChips();
    void startMerge();
    void startImport();
    void startExport(const QString &path);

    Workspace &m_workspace;
    Panel &m_panel;
    ContactModel *m_model;
    RecordListPane *m_list;
    ContactDetail *m_detail;
};

} // namespace sf::client
