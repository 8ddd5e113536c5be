// SPDX-License-Identifier: GPL-3.0-or-later
// The page of contacts.
#include "client/contacts/contactspage.h"

#include "client/contacts/contactdetail.h"
#include "client/contacts/contactmergeform.h"
#include "client/contacts/contacttransfer.h"
#include "client/records/querymenu.h"
#include "client/records/recordlistpane.h"
#include "client/records/recordtable.h"
#include "client/shell/panel.h"
#include "client/sync/workspace.h"

#include <QFileDialog>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

ContactsPage::ContactsPage(Workspace &workspace, QSettings &settings, Panel &panel, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_panel(panel)
    , m_model(makeContactModel(workspace, this))
    , m_list(new RecordListPane(*m_model, settings, u"contacts"_s,
                                {tr("Contacts"), tr("New contact"), tr("Search name, address, phone or company"),
                                 tr("No contacts yet"), tr("People who ask for help appear here by themselves."),
                                 "users"_L1}))
    , m_detail(new ContactDetail(workspace, settings))
{
    auto *split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->addWidget(m_list);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 6);
    split->setStretchFactor(1, 5);
    split->setSizes({660, 550});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(split);
    setFocusProxy(m_list);
    fillListMenu();
    connect(&m_list->filterMenu(), &QMenu::aboutToShow, this, &ContactsPage::fillFilterMenu);
    connect(m_list, &RecordListPane::searchChanged, this, [this](const QString &text) {
        ContactQuery query = m_model->params().query;
        query.text = text;
        setQuery(query);
    });
    connect(m_list, &RecordListPane::filtersCleared, this, [this] {
        m_list->clearSearch();
        setQuery({});
    });
    connect(m_list, &RecordListPane::newRequested, this, &ContactsPage::newContact);
    connect(&m_list->table(), &RecordTable::recordChosen, this,
            [this](qint64 id) { m_detail->showContact(ContactId(id), m_model->storedAt(m_model->rowOf(id))); });
    connect(m_detail, &ContactDetail::mergeRequested, this, &ContactsPage::startMerge);
    connect(m_detail, &ContactDetail::companyRequested, this, &ContactsPage::companyRequested);
    connect(m_detail, &ContactDetail::ticketRequested, this, &ContactsPage::ticketRequested);
    connect(&workspace.directory(), &Directory::changed, this, &ContactsPage::fillListMenu);
}

void ContactsPage::showContact(ContactId id)
{
    m_detail->showContact(id);
    m_list->table().select(id.value());
}

void ContactsPage::newContact()
{
    m_list->table().select(0);
    m_detail->startNew();
}

void ContactsPage::focusSearch()
{
    m_list->focusSearch();
}

void ContactsPage::setQuery(const ContactQuery &query)
{
    m_model->setQuery(query);
    showChips();
}

void ContactsPage::fillFilterMenu()
{
    QueryMenu<ContactQuery> menu(m_list->filterMenu(), m_model->params().query,
                                 [this](const ContactQuery &query) { setQuery(query); });
    QMenu *statuses = menu.addSection(tr("Lead status"));
    for (int i = 0; i < static_cast<int>(EnumNames<LeadStatus>::names.size()); ++i)
        menu.addValue(statuses, leadStatusWord(static_cast<LeadStatus>(i)), &ContactQuery::leadStatus,
                      static_cast<LeadStatus>(i));
    const QList<Tag> tags = m_workspace.directory().tags();
    if (!tags.isEmpty()) {
        QMenu *section = menu.addSection(tr("Tag"));
        for (const Tag &tag : tags)
            menu.addValue(section, tag.name, &ContactQuery::tagsAny, tag.id);
    }
    menu.addRange(tr("Lead score"), &ContactQuery::leadScoreMin, &ContactQuery::leadScoreMax, 100);
}

void ContactsPage::showChips()
{
    QueryChips<ContactQuery> chips(m_model->params().query, [this](const ContactQuery &query) { setQuery(query); });
    chips.addValues(&ContactQuery::leadStatus, [](LeadStatus status) { return leadStatusWord(status); });
    chips.addValues(&ContactQuery::tagsAny, [this](TagId id) {
        const Tag *tag = m_workspace.directory().tag(id);
        return tag ? tag->name : QString();
    });
    chips.addRange(tr("Lead score"), &ContactQuery::leadScoreMin, &ContactQuery::leadScoreMax);
    m_list->showChips(chips.chips());
}

void ContactsPage::fillListMenu()
{
    QMenu &menu = m_list->listMenu();
    if (m_workspace.directory().me().role != Role::Admin || !menu.isEmpty())
        return;
    menu.addAction(tr("Import from CSV…"), this, &ContactsPage::startImport);
    menu.addAction(tr("Export as CSV…"), this, [this] {
        auto *dialog = new QFileDialog(this, tr("Export contacts"), u"contacts.csv"_s, tr("CSV (*.csv)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        connect(dialog, &QFileDialog::fileSelected, this, &ContactsPage::startExport);
        dialog->open();
    });
    m_list->showListMenu();
}

void ContactsPage::startMerge()
{
    auto *form = new ContactMergeForm(m_workspace, m_detail->stored());
    connect(form, &ContactMergeForm::merged, this, [this] { m_panel.dismiss(); });
    m_panel.present(tr("Merge contacts"), form, QSize(640, 520));
}

void ContactsPage::startImport()
{
    m_panel.present(tr("Import contacts"), new CsvImport(contactImportTarget(m_workspace)), QSize(860, 600));
}

void ContactsPage::startExport(const QString &path)
{
    auto *work = exportContacts(m_workspace, m_model->params(), path, this);
    connect(work, &CsvExport::finished, this, [this, path](qint64 lines, const QString &problem) {
        m_list->showNotice(problem.isEmpty()
                               ? tr("%n contacts written to %1.", nullptr, static_cast<int>(lines)).arg(path)
                               : tr("The contacts were not written: %1").arg(problem));
    });
    work->start();
}

} // namespace sf::client
