// SPDX-License-Identifier: GPL-3.0-or-later
// The page of contacts.
#include "client/contacts/contactspage.h"

#include "client/contacts/contactdetail.h"
#include "client/contacts/contactmergeform.h"
#include "client/contacts/contacttransfer.h"
#include "client/records/querymenu.h"
#include "client/records/recordtable.h"
#include "client/shell/panel.h"
#include "client/tickets/people.h"

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

ContactsPage::ContactsPage(Workspace &workspace, QSettings &settings, Panel &panel, QWidget *parent)
    : RecordPage({workspace, settings, panel}, parent)
    , m_model(makeContactModel(workspace, this))
    , m_detail(new ContactDetail(workspace, settings))
{
    arrange(*m_model, m_detail,
            {u"contacts"_s,
             {tr("Contacts"), tr("New contact"), tr("Search name, address, phone or company"), tr("No contacts yet"),
              tr("People who ask for help appear here by themselves."), "users"_L1},
             tr("Import contacts"),
             tr("Export contacts"),
             u"contacts.csv"_s});
    connect(m_detail, &ContactDetail::mergeRequested, this, &ContactsPage::startMerge);
    connect(m_detail, &ContactDetail::companyRequested, this, &ContactsPage::companyRequested);
    connect(m_detail, &ContactDetail::ticketRequested, this, &ContactsPage::ticketRequested);
}

void ContactsPage::showContact(ContactId id)
{
    m_detail->showRecord(id);
    list().table().select(id.value());
}

void ContactsPage::showChosen(qint64 id)
{
    m_detail->showRecord(ContactId(id), m_model->storedAt(m_model->rowOf(id)));
}

void ContactsPage::startNew()
{
    list().table().select(0);
    m_detail->startNew();
}

void ContactsPage::fillFilterMenu()
{
    QueryMenu<ContactQuery> menu(list().filterMenu(), m_model->query(),
                                 [this](const ContactQuery &query) { m_model->setQuery(query); });
    QMenu *statuses = menu.addSection(tr("Lead status"));
    for (int i = 0; i < static_cast<int>(EnumNames<LeadStatus>::names.size()); ++i)
        menu.addValue(statuses, leadStatusWord(static_cast<LeadStatus>(i)), &ContactQuery::leadStatus,
                      static_cast<LeadStatus>(i));
    const QList<Tag> tags = workspace().directory().tags();
    if (!tags.isEmpty()) {
        QMenu *section = menu.addSection(tr("Tag"));
        for (const Tag &tag : tags)
            menu.addValue(section, tag.name, &ContactQuery::tagsAny, tag.id);
    }
    auto *companies = new SearchList(tr("Find a company"), companyLookup(workspace().api()));
    companies->setMinimumSize(280, 220);
    connect(companies, &SearchList::chosen, this, [this](qint64 id, const QString &title) {
        list().filterMenu().close();
        m_companyNames.insert(CompanyId(id), title);
        ContactQuery query = m_model->query();
        query.company = {CompanyId(id)};
        m_model->setQuery(query);
    });
    QMenu *section = menu.addSection(tr("Company"));
    auto *holder = new QWidgetAction(section);
    holder->setDefaultWidget(companies);
    section->addAction(holder);
    connect(section, &QMenu::aboutToShow, companies, &SearchList::start);
    menu.addRange(tr("Lead score"), &ContactQuery::leadScoreMin, &ContactQuery::leadScoreMax, 100);
}

void ContactsPage::showChips()
{
    QueryChips<ContactQuery> chips(m_model->query(), [this](const ContactQuery &query) { m_model->setQuery(query); });
    chips.addValues(&ContactQuery::leadStatus, [](LeadStatus status) { return leadStatusWord(status); });
    chips.addValues(&ContactQuery::tagsAny, [this](TagId id) {
        const Tag *tag = workspace().directory().tag(id);
        return tag ? tag->name : QString();
    });
    chips.addValues(&ContactQuery::company, [this](CompanyId id) { return m_companyNames.value(id); });
    chips.addRange(tr("Lead score"), &ContactQuery::leadScoreMin, &ContactQuery::leadScoreMax);
    list().showChips(chips.chips());
}

ImportTarget ContactsPage::importTarget()
{
    return contactImportTarget(workspace());
}

CsvExport *ContactsPage::exportTo(const QString &path)
{
    return exportContacts(workspace(), m_model->params(), path, this);
}

void ContactsPage::startMerge(const QString &refused)
{
    auto *form = new ContactMergeForm(workspace(), m_detail->stored(), refused);
    connect(form, &ContactMergeForm::merged, this, [this] { panel().dismiss(); });
    connect(form, &ContactMergeForm::left, this, [this] { panel().dismiss(); });
    panel().present(tr("Merge contacts"), form, QSize(640, 440));
}

} // namespace sf::client
