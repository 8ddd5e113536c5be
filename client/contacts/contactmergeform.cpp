// SPDX-License-Identifier: GPL-3.0-or-later
// One contact out of two.
#include "client/contacts/contactmergeform.h"

#include "client/net/api.h"
#include "client/records/fieldlabels.h"
#include "client/records/recordtexts.h"
#include "client/sync/workspace.h"
#include "client/tickets/people.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

ContactMergeForm::ContactMergeForm(Workspace &workspace, const ContactRow &kept, const QString &refused,
                                   QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_kept(kept)
    , m_refused(refused)
    , m_words(new QLabel(this))
    , m_tickets(new QLabel(this))
    , m_search(new SearchList(tr("Find the other contact"), contactLookup(workspace.api()), this))
    , m_fieldsHolder(new QWidget)
    , m_fields(new QGridLayout(m_fieldsHolder))
    , m_merge(new QPushButton(tr("Merge"), this))
{
    m_words->setWordWrap(true);
    m_tickets->setProperty("role", u"muted"_s);
    m_tickets->hide();
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_words->setText(tr("Which contact is the same as %1? It becomes a part of this one: its tickets, chats and tags "
                        "follow.")
                         .arg(kept.contact.name));
    m_search->setFixedWidth(520);
    m_merge->setProperty("primary", true);
    m_merge->hide();
    m_fields->setContentsMargins(0, 0, 0, 0);
    m_fields->setColumnStretch(1, 1);
    m_fields->setColumnStretch(2, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_fieldsHolder);
    scroll->viewport()->setAutoFillBackground(false);
    m_fieldsHolder->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 8, 20, 20);
    column->setSpacing(10);
    column->addWidget(m_words);
    column->addWidget(m_tickets);
    column->addWidget(m_search);
    column->addWidget(scroll, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_merge);
    column->addLayout(buttons);
    setFocusProxy(m_search);
    connect(m_search, &SearchList::chosen, this, [this](qint64 id) { chooseOther(ContactId(id)); });
    connect(cancel, &QPushButton::clicked, this, &ContactMergeForm::left);
    connect(m_merge, &QPushButton::clicked, this, &ContactMergeForm::merge);
    m_search->start();
    const OutboxEntry *entry = workspace.outbox().find(refused);
    if (const auto params = entry ? entry->as<ContactMerge>() : std::nullopt)
        startAgain(*params);
}

void ContactMergeForm::startAgain(const ContactMerge::Params &refused)
{
    forEachField<Contact>([&](const auto &f, auto index) {
        if (refused.patch.has(index))
            m_taken << recordtexts::nameOf(f.name);
    });
    chooseOther(refused.other);
}

void ContactMergeForm::chooseOther(ContactId id)
{
    if (id == m_kept.contact.id) {
        m_words->setText(tr("That is %1 itself. Choose another one.").arg(m_kept.contact.name));
        return;
    }
    m_workspace.api().call<ContactGet>({id}, this, [this](const Result<ContactRow> &answer) {
        if (!answer.ok()) {
            m_words->setText(answer.error().message);
            return;
        }
        m_other = *answer;
        showFields();
    });
}

void ContactMergeForm::showFields()
{
    m_search->hide();
    m_words->setText(tr("%1 becomes a part of %2. Choose what is kept where they differ.")
                         .arg(m_other.contact.name, m_kept.contact.name));
    const QStringList names = recordtexts::names<Contact>();
    for (const QString &name : names)
        addField(name, recordtexts::text(m_kept.contact, name), recordtexts::text(m_other.contact, name));
    addField(u"company_id"_s, m_kept.companyName, m_other.companyName);
    if (m_choices.contains(u"email"_s) && !m_kept.contact.email.isEmpty() && !m_other.contact.email.isEmpty()) {
        auto *note = new QLabel(tr("Mail from the other address still finds this contact."), m_fieldsHolder);
        note->setProperty("role", u"small"_s);
        m_fields->addWidget(note, m_fields->rowCount(), 1, 1, 2);
    }
    m_fields->setRowStretch(m_fields->rowCount(), 1);
    countTickets();
    m_merge->show();
    m_merge->setFocus();
}

void ContactMergeForm::countTickets()
{
    TicketList::Params params;
    params.query.requester = {m_other.contact.id};
    params.limit = 1;
    params.withTotal = true;
    m_workspace.api().call<TicketList>(params, this, [this](const Result<TicketList::Result> &answer) {
        if (!answer.ok() || !answer->total)
            return;
        const int count = static_cast<int>(*answer->total);
        m_tickets->setText((answer->totalIsAtLeast ? tr("More than %n tickets of %1 follow.", nullptr, count)
                                                   : tr("%n tickets of %1 follow.", nullptr, count))
                               .arg(m_other.contact.name));
        m_tickets->show();
    });
}

void ContactMergeForm::addField(const QString &name, const QString &mine, const QString &theirs)
{
    const QString label = fieldLabel(name, m_workspace.directory().organization());
    if (mine == theirs || label.isEmpty())
        return;
    const int row = m_fields->rowCount();
    auto *title = new QLabel(label, m_fieldsHolder);
    title->setProperty("role", u"small"_s);
    m_fields->addWidget(title, row, 0);
    auto *group = new QButtonGroup(m_fieldsHolder);
    int column = 1;
    for (const QString &text : {mine, theirs}) {
        auto *choice = new QRadioButton(text.isEmpty() ? tr("(empty)") : QString(text).left(60).replace(u'&', u"&&"_s),
                                        m_fieldsHolder);
        choice->setAccessibleName(tr("%1: %2").arg(label, text));
        group->addButton(choice, column - 1);
        m_fields->addWidget(choice, row, column++);
    }
    // What only the other one knows is not lost unless a person says so.
    group->button(mine.isEmpty() || m_taken.contains(name) ? 1 : 0)->setChecked(true);
    m_choices.insert(name, group);
}

void ContactMergeForm::takeOther(const QString &field)
{
    if (QButtonGroup *group = m_choices.value(field))
        group->button(1)->setChecked(true);
}

void ContactMergeForm::merge()
{
    ContactMerge::Params params;
    params.id = m_kept.contact.id;
    params.base = m_kept.contact.version;
    params.other = m_other.contact.id;
    params.otherBase = m_other.contact.version;
    forEachField<Contact>([&](const auto &f, auto) {
        using Member = typename std::remove_cvref_t<decltype(f)>::Member;
        const QButtonGroup *group = m_choices.value(recordtexts::nameOf(f.name));
        // What is not asked for, as a field without a label, is kept from whoever has it.
        const bool isOnlyTheirs = !group && f.is(Editable) && m_kept.contact.*f.member == Member{};
        if (group ? group->checkedId() == 1 : isOnlyTheirs && m_other.contact.*f.member != Member{})
            params.patch.set(f.member, m_other.contact.*f.member);
    });
    if (m_workspace.outbox().submit<ContactMerge>(params, m_kept.contact.name).isEmpty())
        return; // the window says why
    m_workspace.outbox().discard(m_refused);
    emit merged(m_kept.contact.id);
}

} // namespace sf::client
