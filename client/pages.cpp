// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window shows beside tickets.
#include "client/pages.h"

#include "client/activity/activitypage.h"
#include "client/chatbots/chatbotspage.h"
#include "client/chats/chatlistpane.h"
#include "client/chats/chatspage.h"
#include "client/companies/companiespage.h"
#include "client/companies/companydetail.h"
#include "client/contacts/contactdetail.h"
#include "client/contacts/contactspage.h"
#include "client/people/peoplepage.h"
#include "client/records/recordlistpane.h"
#include "client/records/recordtable.h"
#include "client/shell/actions.h"
#include "client/shell/mainwindow.h"
#include "client/sync/workspace.h"
#include "client/tags/tagspage.h"

#include <QAction>
#include <QApplication>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kChats = u"chats"_s;
const QString kContacts = u"contacts"_s;
const QString kCompanies = u"companies"_s;
const QString kTags = u"tags"_s;
const QString kPeople = u"people"_s;
const QString kActivity = u"activity"_s;
const QString kChatbots = u"chatbots"_s;

} // namespace

Pages::Pages(Workspace &workspace, QSettings &settings, Actions &actions, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_actions(actions)
    , m_window(window)
{
    addActions(actions);
    connectActions(actions);
}

QList<Sidebar::Entry> Pages::entries() const
{
    QList<Sidebar::Entry> entries{{kChats, tr("Support Chats")}};
    if (m_workspace.directory().me().role != Role::Agent)
        entries.append({kChatbots, tr("Chatbots")});
    entries += {{kContacts, tr("Contacts")}, {kCompanies, tr("Companies")}};
    if (m_workspace.directory().me().role != Role::Agent)
        entries.append({kTags, tr("Tags")});
    if (m_workspace.directory().me().role == Role::Admin)
        entries.append({kPeople, tr("People and teams")});
    entries.append({kActivity, tr("Activity")});
    return entries;
}

bool Pages::show(const QString &key)
{
    QWidget *shownPage = page(key);
    if (!shownPage)
        return false;
    m_window.showPage(shownPage);
    shownPage->setFocus();
    emit shown(key);
    return true;
}

void Pages::showContact(ContactId id)
{
    show(kContacts);
    contacts().showContact(id);
}

void Pages::showCompany(CompanyId id)
{
    show(kCompanies);
    companies().showCompany(id);
}

void Pages::showActivity(const std::optional<UserId> &person)
{
    activity().showPerson(person);
    show(kActivity);
}

void Pages::showRecord(Entity entity, qint64 id)
{
    switch (entity) {
    case Entity::Ticket:
        return emit ticketRequested(TicketId(id));
    case Entity::Contact:
        return showContact(ContactId(id));
    case Entity::Company:
        return showCompany(CompanyId(id));
    case Entity::Chat:
        return showChat(ChatId(id));
    case Entity::Chatbot:
    case Entity::ChatbotBlock:
        show(u"chatbots"_s);
        return;
    default:
        return;
    }
}

QWidget *Pages::page(const QString &key)
{
    if (key == kChats)
        return &chats();
    if (key == kContacts)
        return &contacts();
    if (key == kCompanies)
        return &companies();
    if (key == kTags)
        return &tags();
    if (key == kPeople)
        return &people();
    if (key == kActivity)
        return &activity();
    if (key == kChatbots)
        return &chatbots();
    return nullptr;
}

TagsPage &Pages::tags()
{
    if (!m_tags) {
        m_tags = follow(new TagsPage(m_workspace, &m_window), Actions::Place::Tags);
        m_actions.follow(m_tags, Actions::Place::Tag, [page = m_tags] { return page && page->hasCurrent(); });
        connect(qApp, &QApplication::focusChanged, m_tags, [this] { m_actions.refresh(); });
    }
    return *m_tags;
}

PeoplePage &Pages::people()
{
    if (!m_people)
        m_people = follow(new PeoplePage(m_workspace, &m_window), Actions::Place::People);
    return *m_people;
}

ActivityPage &Pages::activity()
{
    if (!m_activity) {
        m_activity = new ActivityPage(m_workspace, &m_window);
        connect(m_activity, &ActivityPage::recordChosen, this, &Pages::showRecord);
    }
    return *m_activity;
}

ContactsPage &Pages::contacts()
{
    if (!m_contacts) {
        m_contacts =
            follow(new ContactsPage(m_workspace, m_settings, m_window.panel(), &m_window), Actions::Place::Contacts);
        connect(m_contacts, &ContactsPage::companyRequested, this, &Pages::showCompany);
        connect(m_contacts, &ContactsPage::ticketRequested, this, &Pages::ticketRequested);
    }
    return *m_contacts;
}

CompaniesPage &Pages::companies()
{
    if (!m_companies) {
        m_companies =
            follow(new CompaniesPage(m_workspace, m_settings, m_window.panel(), &m_window), Actions::Place::Companies);
        connect(m_companies, &CompaniesPage::contactRequested, this, &Pages::showContact);
        connect(m_companies, &CompaniesPage::ticketRequested, this, &Pages::ticketRequested);
    }
    return *m_companies;
}

void Pages::addActions(Actions &actions)
{
    const QString group = tr("&Go");
    const auto go = [&](const QString &id, const QString &text, Qt::Key key, const QString &page) {
        QAction *action = actions.add({id, group, text, {QKeySequence(Qt::Key_G, key)}, u"list"_s});
        connect(action, &QAction::triggered, this, [this, page] { show(page); });
    };
    go(u"go.chats"_s, tr("Go to chats"), Qt::Key_H, kChats);
    go(u"go.contacts"_s, tr("Go to contacts"), Qt::Key_P, kContacts);
    go(u"go.companies"_s, tr("Go to companies"), Qt::Key_Y, kCompanies);
    if (m_workspace.directory().me().role != Role::Agent)
        go(u"go.tags"_s, tr("Go to tags"), Qt::Key_L, kTags);
    if (m_workspace.directory().me().role == Role::Admin)
        go(u"go.people"_s, tr("Go to people and teams"), Qt::Key_A, kPeople);
    go(u"go.activity"_s, tr("Go to activity"), Qt::Key_V, kActivity);
    addChatActions();
    addChatbotActions();
    addCustomerActions();
    if (m_workspace.directory().me().role != Role::Agent)
        addTagActions();
    if (m_workspace.directory().me().role == Role::Admin)
        addPeopleActions();
    QAction *contact = actions.add({u"contact.new"_s,
                                    tr("&Customers"),
                                    tr("New contact"),
                                    {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)},
                                    u"user"_s});
    connect(contact, &QAction::triggered, this, [this] {
        show(kContacts);
        contacts().startNew();
    });
    QAction *company = actions.add({u"company.new"_s,
                                    tr("&Customers"),
                                    tr("New company"),
                                    {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y)},
                                    u"building"_s});
    connect(company, &QAction::triggered, this, [this] {
        show(kCompanies);
        companies().startNew();
    });
}

/// What stands in the menus of the pages, too.
void Pages::addCustomerActions()
{
    const QString group = tr("&Customers");
    const auto add = [&](const Actions::Description &description, auto &&work) {
        connect(m_actions.add(description), &QAction::triggered, this, std::forward<decltype(work)>(work));
    };
    const Role role = m_workspace.directory().me().role;
    add({u"contact.merge"_s, group, tr("Merge with another contact…"), {}, u"archive"_s, Actions::Place::Contacts},
        [this] {
            if (contacts().detail().id().isValid())
                emit contacts().detail().mergeRequested();
        });
    if (role != Role::Agent) {
        add({u"contact.delete"_s, group, tr("Delete the contact…"), {}, u"trash"_s, Actions::Place::Contacts},
            [this] { contacts().detail().askToDelete(); });
        add({u"company.delete"_s, group, tr("Delete the company…"), {}, u"trash"_s, Actions::Place::Companies},
            [this] { companies().detail().askToDelete(); });
    }
    if (role != Role::Admin)
        return;
    add({u"contact.import"_s, group, tr("Import contacts from CSV…"), {}, u"user"_s, Actions::Place::Contacts},
        [this] { contacts().openImport(); });
    add({u"contact.export"_s, group, tr("Export contacts as CSV…"), {}, u"user"_s, Actions::Place::Contacts},
        [this] { contacts().chooseExport(); });
    add({u"company.import"_s, group, tr("Import companies from CSV…"), {}, u"building"_s, Actions::Place::Companies},
        [this] { companies().openImport(); });
    add({u"company.export"_s, group, tr("Export companies as CSV…"), {}, u"building"_s, Actions::Place::Companies},
        [this] { companies().chooseExport(); });
}

void Pages::addTagActions()
{
    const QString group = tr("&Customers");
    const auto add = [&](const Actions::Description &description, auto &&work) {
        connect(m_actions.add(description), &QAction::triggered, this, std::forward<decltype(work)>(work));
    };
    add({u"tag.new"_s, group, tr("New tag"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)}, u"tag"_s}, [this] {
        show(kTags);
        tags().newTag();
    });
    add({u"tag.merge"_s, group, tr("Merge the tag into another…"), {}, u"archive"_s, Actions::Place::Tag},
        [this] { tags().mergeCurrent(); });
    add({u"tag.delete"_s,
         group,
         tr("Delete the tag…"),
         {QKeySequence(Qt::CTRL | Qt::Key_Delete)},
         u"trash"_s,
         Actions::Place::Tag},
        [this] { tags().removeCurrent(); });
}

void Pages::addPeopleActions()
{
    const QString group = tr("&Customers");
    const auto add = [&](const Actions::Description &description, auto &&work) {
        connect(m_actions.add(description), &QAction::triggered, this, std::forward<decltype(work)>(work));
    };
    add({u"user.new"_s, group, tr("New user"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U)}, u"user"_s}, [this] {
        show(kPeople);
        people().newUser();
    });
    add({u"team.new"_s, group, tr("New team"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)}, u"users"_s}, [this] {
        show(kPeople);
        people().newTeam();
    });
}

/// The keys of lists work on whichever list is in front.
void Pages::connectActions(Actions &actions)
{
    connect(actions.action(u"list.next"_s), &QAction::triggered, this, [this] { step(1); });
    connect(actions.action(u"list.previous"_s), &QAction::triggered, this, [this] { step(-1); });
    connect(actions.action(u"list.search"_s), &QAction::triggered, this, [this] {
        if (RecordListPane *list = visibleList())
            list->focusSearch();
        else if (m_chats && m_actions.isInFront(*m_chats))
            m_chats->list().focusSearch();
    });
}

void Pages::step(int by)
{
    if (RecordListPane *list = visibleList())
        list->table().step(by);
    else if (m_chats && m_actions.isInFront(*m_chats))
        m_chats->step(by);
    else if (m_chatbots && m_actions.isInFront(*m_chatbots))
        m_chatbots->step(by);
}

RecordListPane *Pages::visibleList() const
{
    if (m_contacts && m_actions.isInFront(*m_contacts))
        return &m_contacts->list();
    if (m_companies && m_actions.isInFront(*m_companies))
        return &m_companies->list();
    return nullptr;
}

} // namespace sf::client
