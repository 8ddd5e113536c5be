// SPDX-License-Identifier: GPL-3.0-or-later
// The facts of a ticket beside its conversation, each one an editor; and who asks.
#pragma once

#include "client/tickets/searchlist.h"
#include "shared/methods/ticket.h"
#include "shared/patch.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace sf::client {

class ChatLinks;
class CustomFieldsForm;
class Directory;
class DueEditor;
class LinkField;
class LinkList;
class MetadataTree;
class ParticipantEditor;
class RequesterCard;
class TagEditor;
class ValueCombo;

class PropertyColumn : public QScrollArea
{
    Q_OBJECT

public:
    PropertyColumn(const Directory &directory, const SearchList::Lookup &contacts, const SearchList::Lookup &companies,
                   QWidget *parent = nullptr);

    void showPage(const TicketPage &page);
    RequesterCard &card() { return *m_card; }
    void openAssignee();
    void openPriority();
    void openTags();
    /// Fields that a ticket of this status needs and that are empty: the first one is shown and says so; false when none is missing.
    bool askForMissing(Status status);
    void openDue();
    void openCategory();
    void openTeam();

signals:
    void patchChosen(const sf::Patch<sf::Ticket> &patch);
    void tagsChosen(const QList<sf::TagId> &added, const QList<sf::TagId> &removed);
    void participantsChosen(const QList<sf::ContactId> &added, const QList<sf::ContactId> &removed);
    void linkRequested();
    void unlinkRequested(const sf::TicketLink &link);
    void ticketRequested(sf::TicketId id);
    void contactRequested(sf::ContactId id);
    void companyRequested(sf::CompanyId id);
    void chatRequested(sf::ChatId id);
    void chatLinkRequested();
    void chatUnlinkRequested(sf::ChatId id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *addRow(const QString &title, QWidget *editor);
    void fillChoices();
    void connectEditors();
    template<class M>
    void change(M Ticket::*member, M to);
    void showTimes(const Ticket &ticket);

    const Directory &m_directory;
    QWidget *m_content;
    QVBoxLayout *m_column;
    ValueCombo *m_assignee;
    ValueCombo *m_priority;
    ValueCombo *m_category;
    DueEditor *m_due;
    TagEditor *m_tags;
    ValueCombo *m_team;
    QWidget *m_teamRow;
    CustomFieldsForm *m_custom;
    QLabel *m_firstResponse;
    QWidget *m_firstResponseRow;
    QLabel *m_resolution;
    QWidget *m_resolutionRow;
    QLabel *m_created;
    ParticipantEditor *m_participants;
    LinkList *m_links;
    ChatLinks *m_chats;
    MetadataTree *m_metadata;
    LinkField *m_requester;
    LinkField *m_company;
    RequesterCard *m_card;
    bool m_hasTeamOfTicket = false;
};

} // namespace sf::client
