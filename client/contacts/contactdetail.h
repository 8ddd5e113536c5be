// SPDX-License-Identifier: GPL-3.0-or-later
// ContactDetail: one contact, edited where its fields stand, with its tickets below; or the form of a new one.
#pragma once

#include "client/records/recordform.h"
#include "shared/methods/contact.h"

#include <QWidget>

#include <memory>

class QLabel;
class QMenu;
class QPushButton;
class QSettings;
class QStackedWidget;

namespace sf::client {

class Avatar;
class Banner;
class EmptyState;
class HeldNotice;
class LinkField;
class ScoreBar;
class TagEditor;
class TicketsOf;
class Workspace;

class ContactDetail : public QWidget
{
    Q_OBJECT

public:
    ContactDetail(Workspace &workspace, QSettings &settings, QWidget *parent = nullptr);
    ~ContactDetail() override;

    /// `known`: as it is already on the screen elsewhere.
    void showContact(ContactId id, const std::optional<ContactRow> &known = {});
    /// Empty fields; nothing is made before the person says so.
    void startNew();
    ContactId contact() const { return m_id; }
    bool isNew() const { return m_isNew; }
    const ContactRow &stored() const { return m_stored; }

signals:
    void contactMade(sf::ContactId id);
    void contactGone();
    void mergeRequested();
    void companyRequested(sf::CompanyId id);
    void ticketRequested(sf::TicketId id);

private:
    void buildForm();
    QWidget *makeHead();
    void connectOutbox();
    void showEmpty();
    void fetch();
    void refresh();
    qint64 seenVersion();
    void showLists();
    void submit(const Patch<Contact> &patch);
    void submitTags(const QList<TagId> &added, const QList<TagId> &removed);
    void create();
    void remove();
    void chooseCompany(qint64 id, const QString &title);

    Workspace &m_workspace;
    QSettings &m_settings;
    ContactId m_id;
    ContactRow m_stored;
    qint64 m_base = 0; ///< the version that the person has seen
    Contact m_draft;   // of a new one
    bool m_isNew = false;
    bool m_hasContact = false;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_page;
    Banner *m_banner;
    HeldNotice *m_held;
    Avatar *m_avatar;
    LineField *m_name;
    QLabel *m_subtitle;
    ScoreBar *m_score;
    QPushButton *m_create;
    QPushButton *m_cancel;
    QPushButton *m_more;
    QMenu *m_menu;
    QWidget *m_formHolder = nullptr;
    std::unique_ptr<RecordForm<Contact>> m_form;
    LinkField *m_company = nullptr;
    qint64 m_chosenCompany = 0;
    QString m_chosenCompanyName;
    TagEditor *m_tags = nullptr;
    QStringList m_labels;
    TicketsOf *m_tickets;
};

} // namespace sf::client
