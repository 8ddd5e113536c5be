// SPDX-License-Identifier: GPL-3.0-or-later
// Pages: what the main window shows beside tickets: chats, contacts, companies, tags, people, activity. Each is made when it is first asked for.
#pragma once

#include "client/shell/actions.h"
#include "client/shell/sidebar.h"
#include "shared/enums.h"
#include "shared/ids.h"

#include <QObject>
#include <QPointer>

#include <optional>

class QSettings;

namespace sf::client {

class ActivityPage;
class ChatsPage;
class ChatbotsPage;
class CompaniesPage;
class ContactsPage;
class MainWindow;
class PeoplePage;
class RecordListPane;
class TagsPage;
class Workspace;

class Pages : public QObject
{
    Q_OBJECT

public:
    Pages(Workspace &workspace, QSettings &settings, Actions &actions, MainWindow &window, QObject *parent = nullptr);

    /// Those this person may see.
    QList<Sidebar::Entry> entries() const;
    /// False when there is no such page.
    bool show(const QString &key);
    void showContact(ContactId id);
    void showCompany(CompanyId id);
    void showChat(ChatId id);
    /// The chat is before somebody's eyes.
    bool isLookingAt(ChatId id) const;
    /// What this person did; nullopt: everybody.
    void showActivity(const std::optional<UserId> &person);
    /// On the page that has it; nothing where there is none.
    void showRecord(Entity entity, qint64 id);

signals:
    void shown(const QString &key);
    void ticketRequested(sf::TicketId id);

private:
    template<class Page>
    Page *follow(Page *page, Actions::Place place)
    {
        m_actions.follow(page, place);
        return page;
    }
    void addActions(Actions &actions);
    void addCustomerActions();
    void addTagActions();
    void addPeopleActions();
    void addChatActions();
    void offerAnotherTicket(TicketId ticket, ChatId chat);
    ChatsPage &chats();
    void addChatbotActions();
    void connectActions(Actions &actions);
    QWidget *page(const QString &key);
    TagsPage &tags();
    PeoplePage &people();
    ChatbotsPage &chatbots();
    ContactsPage &contacts();
    CompaniesPage &companies();
    ActivityPage &activity();
    void step(int by);
    RecordListPane *visibleList() const;

    Workspace &m_workspace;
    QSettings &m_settings;
    Actions &m_actions;
    MainWindow &m_window;
    QPointer<ChatsPage> m_chats;
    QPointer<ContactsPage> m_contacts;
    QPointer<CompaniesPage> m_companies;
    QPointer<TagsPage> m_tags;
    QPointer<PeoplePage> m_people;
    QPointer<ActivityPage> m_activity;
    QPointer<ChatbotsPage> m_chatbots;
};

} // namespace sf::client
