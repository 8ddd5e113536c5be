// SPDX-License-Identifier: GPL-3.0-or-later
// ContactDetail: one contact with its tickets below, or the form of a new one.
#pragma once

#include "client/contacts/contactmodel.h"
#include "client/records/recorddetail.h"

class QSettings;

namespace sf::client {

class Avatar;
class LinkField;
class ScoreBar;
class TagEditor;
class TicketsOf;

struct ContactKind
{
    using Record = Contact;
    using Row = ContactRow;
    using Get = ContactGet;
    using Create = ContactCreate;
    using Update = ContactUpdate;
    using Delete = ContactDelete;
    static constexpr Entity entity = Entity::Contact;
    static constexpr DraftKind draft = DraftKind::NewContact;
    static constexpr auto record = &ContactRow::contact;
    static constexpr auto made = &ContactCreate::Params::contact;
};

class ContactDetail : public RecordDetail<ContactKind>
{
    Q_OBJECT

public:
    ContactDetail(Workspace &workspace, QSettings &settings, QWidget *parent = nullptr);

signals:
    /// `refused`: the merge in the queue that this one takes the place of, if any.
    void mergeRequested(const QString &refused = {});
    void companyRequested(sf::CompanyId id);
    void ticketRequested(sf::TicketId id);

protected:
    void showMore(const Contact &shown) override;
    void showLists() override;
    QString deletionQuestion() const override;

private:
    void buildForm();
    void submitTags(const QList<TagId> &added, const QList<TagId> &removed);
    void chooseCompany(qint64 id, const QString &title);
    QString companyName(const Contact &shown);

    Avatar *m_avatar;
    ScoreBar *m_score;
    TicketsOf *m_tickets;
    LinkField *m_company;
    TagEditor *m_tags;
    QList<LineField *> m_custom;
    CompanyRow m_chosenCompany; ///< of which the stored contact knows nothing
};

} // namespace sf::client
