// SPDX-License-Identifier: GPL-3.0-or-later
// One contact.
#include "client/contacts/contactdetail.h"

#include "client/contacts/contactmodel.h"
#include "client/records/fieldlabels.h"
#include "client/records/heldnotice.h"
#include "client/records/linkfield.h"
#include "client/sync/workspace.h"
#include "client/tickets/people.h"
#include "client/tickets/tageditor.h"
#include "client/tickets/ticketsof.h"
#include "client/widgets/avatar.h"
#include "client/widgets/banner.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/paint.h"
#include "client/widgets/scorebar.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

ContactDetail::ContactDetail(Workspace &workspace, QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(m_stack))
    , m_page(new QWidget(m_stack))
    , m_banner(new Banner(m_page))
    , m_held(new HeldNotice(workspace.outbox(), *m_banner, Entity::Contact, this))
    , m_menu(new QMenu(this))
    , m_tickets(new TicketsOf(workspace, settings, m_page))
{
    showEmpty();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_page);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_formHolder = new QWidget;
    new QVBoxLayout(m_formHolder);
    scroll->setWidget(m_formHolder);
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->addWidget(scroll);
    split->addWidget(m_tickets);
    split->setSizes({520, 260});
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(makeHead());
    column->addWidget(split, 1);
    m_banner->hide();

    m_menu->addAction(tr("Merge with another contact…"), this, &ContactDetail::mergeRequested);
    m_menu->addAction(tr("Delete"), this, &ContactDetail::remove);
    buildForm();
    connect(m_tickets, &TicketsOf::ticketRequested, this, &ContactDetail::ticketRequested);
    connect(&workspace.directory(), &Directory::changed, this, [this] {
        if (m_workspace.directory().organization().contactLabels != m_labels)
            buildForm();
        refresh();
    });
    connect(&workspace.feed(), &Feed::eventArrived, this, [this](const FeedEvent &event) {
        if (event.event->entity != Entity::Contact || event.event->entityId != m_id.value())
            return;
        if (event.isRemoval()) {
            showContact({});
            emit contactGone();
        } else {
            fetch();
        }
    });
    connect(&workspace.feed(), &Feed::refetchNeeded, this, &ContactDetail::fetch);
    connect(&workspace.api(), &Api::signedIn, this, &ContactDetail::fetch);
    connectOutbox();
}

ContactDetail::~ContactDetail() = default;

void ContactDetail::connectOutbox()
{
    Outbox &outbox = m_workspace.outbox();
    connect(&outbox, &Outbox::entryAdded, this, &ContactDetail::refresh);
    connect(&outbox, &Outbox::entryChanged, this, &ContactDetail::refresh);
    connect(&outbox, &Outbox::entryHeld, this, &ContactDetail::fetch);
    connect(&outbox, &Outbox::entryCancelled, this, [this](const OutboxEntry &entry) {
        if (m_id.isLocal() && entry.entity == Entity::Contact && entry.localId == m_id.value()) {
            // It will not be made: what was typed is a draft again.
            m_draft = std::exchange(m_stored, {}).contact;
            m_draft.id = {};
            m_id = {};
            m_isNew = true;
        }
        refresh();
    });
    connect(&outbox, &Outbox::idAssigned, this, [this](Entity entity, qint64 local, qint64 real) {
        if (entity != Entity::Contact || m_id.value() != local)
            return;
        m_id = m_stored.contact.id = ContactId(real);
        m_held->follow(real);
        showLists();
        refresh();
        fetch();
    });
}

QWidget *ContactDetail::makeHead()
{
    auto *head = new QWidget;
    m_avatar = new Avatar(44, head);
    m_name = new LineField(head);
    m_name->setFont(titleFont());
    m_name->setPlaceholderText(tr("Name"));
    m_name->setAccessibleName(tr("Name"));
    m_subtitle = new QLabel(head);
    m_subtitle->setProperty("role", u"muted"_s);
    m_subtitle->setContentsMargins(8, 0, 8, 0); // as the name above it
    m_score = new ScoreBar(tr("Lead score"), ScoreMeaning::Lead, head);
    m_score->setMaximumWidth(260);
    m_create = new QPushButton(tr("Create contact"), head);
    m_create->setProperty("primary", true);
    m_cancel = new QPushButton(tr("Cancel"), head);
    m_more = new QPushButton(tr("More"), head);
    m_more->setMenu(m_menu);
    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(m_name);
    names->addWidget(m_subtitle);
    names->addWidget(m_score);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 14, 16, 8);
    row->setSpacing(12);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    row->addLayout(names, 1);
    row->addWidget(m_cancel, 0, Qt::AlignTop);
    row->addWidget(m_create, 0, Qt::AlignTop);
    row->addWidget(m_more, 0, Qt::AlignTop);
    connect(m_name, &LineField::edited, this, [this](const QString &name) {
        Patch<Contact> patch;
        patch.set(&Contact::name, name);
        submit(patch);
    });
    connect(m_create, &QPushButton::clicked, this, &ContactDetail::create);
    connect(m_cancel, &QPushButton::clicked, this, [this] { showContact({}); });
    return head;
}

void ContactDetail::buildForm()
{
    const Organization &organization = m_workspace.directory().organization();
    m_labels = organization.contactLabels;
    delete m_formHolder->layout()->takeAt(0);
    qDeleteAll(m_formHolder->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    auto *holder = new QWidget(m_formHolder);
    auto *layout = new QFormLayout(holder);
    layout->setContentsMargins(16, 6, 16, 6);
    layout->setHorizontalSpacing(14);
    layout->setVerticalSpacing(5);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form = std::make_unique<RecordForm<Contact>>(*layout, [this](const Patch<Contact> &patch) { submit(patch); });
    const auto label = [&organization](const char *name) {
        return fieldLabel(QString::fromLatin1(name), organization);
    };
    m_form->line(label("email"), &Contact::email)->makeLink(u"mailto:"_s);
    m_form->line(label("phone"), &Contact::phone)->makeLink(u"tel:"_s);
    m_form->line(label("job_title"), &Contact::jobTitle);
    m_form->line(label("department"), &Contact::department);
    m_company = new LinkField(companyLookup(m_workspace.api()), tr("Find a company"));
    m_company->setAccessibleName(label("company_id"));
    m_form->add(label("company_id"), m_company);
    connect(m_company, &LinkField::chosen, this, &ContactDetail::chooseCompany);
    connect(m_company, &LinkField::openRequested, this, [this](qint64 id) { emit companyRequested(CompanyId(id)); });
    QList<ValueCombo::Choice> statuses;
    for (int i = 0; i < static_cast<int>(EnumNames<LeadStatus>::names.size()); ++i)
        statuses.append({i, leadStatusWord(static_cast<LeadStatus>(i))});
    m_form->choice(label("lead_status"), &Contact::leadStatus, statuses);
    m_form->number(label("lead_score"), &Contact::leadScore, 100);
    m_tags = new TagEditor;
    m_form->add(tr("Tags"), m_tags);
    connect(m_tags, &TagEditor::tagAdded, this, [this](TagId tag) { submitTags({tag}, {}); });
    connect(m_tags, &TagEditor::tagRemoved, this, [this](TagId tag) { submitTags({}, {tag}); });
    m_form->line(label("linkedin"), &Contact::linkedin)->makeLink(u"https://www.linkedin.com/in/"_s);
    m_form->line(label("twitter"), &Contact::twitter)->makeLink(u"https://x.com/"_s);
    constexpr QString Contact::*custom[] = {&Contact::custom1, &Contact::custom2, &Contact::custom3};
    for (int i = 0; i < 3; ++i) {
        if (!m_labels.value(i).isEmpty())
            m_form->line(m_labels.value(i), custom[i]);
    }
    m_form->text(label("address"), &Contact::address);
    m_form->text(label("notes"), &Contact::notes);
    m_formHolder->layout()->setContentsMargins(0, 0, 0, 0);
    auto *column = static_cast<QVBoxLayout *>(m_formHolder->layout());
    column->addWidget(holder);
    column->setAlignment(holder, Qt::AlignTop);
}

void ContactDetail::showEmpty()
{
    m_empty->setContent("user"_L1, tr("No contact is chosen"), tr("Choose one from the list, or make a new one."));
}

void ContactDetail::showContact(ContactId id, const std::optional<ContactRow> &known)
{
    if (id == m_id && !m_isNew && id != ContactId())
        return fetch();
    finishEditing(*m_page);
    m_id = id;
    m_isNew = false;
    m_hasContact = known.has_value();
    m_stored = known.value_or(ContactRow());
    m_base = m_stored.contact.version;
    m_held->follow(id.value());
    showEmpty();
    if (id.isLocal()) {
        const QList<OutboxEntry> entries = m_workspace.outbox().entriesAbout(Entity::Contact, id.value());
        const auto made = entries.isEmpty() ? std::nullopt : entries.first().as<ContactCreate>();
        if (made) {
            made->contact.applyTo(m_stored.contact);
            m_stored.contact.tags = made->tags;
            m_stored.contact.id = id;
            m_hasContact = true;
        }
    }
    showLists();
    refresh();
    fetch();
}

void ContactDetail::showLists()
{
    if (m_id.isValid())
        m_tickets->showTickets({.requester = {m_id}});
    else
        m_tickets->showNone();
}

void ContactDetail::startNew()
{
    finishEditing(*m_page);
    m_id = {};
    m_isNew = true;
    m_hasContact = true;
    m_draft = {};
    m_stored = {};
    m_held->follow(0);
    showLists();
    refresh();
    m_name->setFocus();
}

void ContactDetail::fetch()
{
    if (!m_id.isValid() || !m_workspace.api().isSignedIn())
        return;
    m_workspace.api().call<ContactGet>({m_id}, this, [this, id = m_id](const Result<ContactRow> &answer) {
        if (id != m_id)
            return;
        if (!answer.ok()) {
            if (answer.error().kind == ErrorKind::NotFound)
                showContact({});
            if (!m_hasContact)
                m_empty->setContent("error"_L1, tr("The contact cannot be shown"), answer.error().message);
            return;
        }
        m_stored = *answer;
        // What a colleague did to a field that is being typed into was not seen: the server has to tell the two apart.
        if (!m_hasContact || !isBeingEdited(*m_page))
            m_base = m_stored.contact.version;
        m_hasContact = true;
        refresh();
    });
}

void ContactDetail::refresh()
{
    m_stack->setCurrentWidget(m_hasContact ? m_page : m_empty);
    if (!m_hasContact)
        return;
    Contact shown = m_isNew ? m_draft : m_stored.contact;
    layContactChanges(m_workspace.outbox(), shown);
    m_avatar->setPerson(shown.name.isEmpty() ? u"?"_s : shown.name);
    m_name->showText(shown.name);
    const qint64 company = shown.companyId ? shown.companyId->value() : 0;
    QString companyName;
    if (shown.companyId == m_stored.contact.companyId)
        companyName = m_stored.companyName;
    else if (company != 0)
        companyName = company == m_chosenCompany ? m_chosenCompanyName : u"…"_s;
    QStringList subtitle{shown.jobTitle, companyName};
    subtitle.removeAll(QString());
    m_subtitle->setText(subtitle.join(u" · "_s));
    m_subtitle->setVisible(!subtitle.isEmpty());
    m_score->setScore(shown.leadScore);
    m_form->show(shown);
    m_tags->setKnown(m_workspace.directory().tags());
    m_tags->setTags(shown.tags);
    m_company->showLink(company, companyName);
    m_create->setVisible(m_isNew);
    m_cancel->setVisible(m_isNew);
    m_more->setVisible(m_id.isValid());
    m_menu->actions().last()->setVisible(m_workspace.directory().me().role != Role::Agent);
}

/// The base of the next change; after it, what is stored is on the screen.
qint64 ContactDetail::seenVersion()
{
    return std::max<qint64>(1, std::exchange(m_base, m_stored.contact.version));
}

void ContactDetail::submit(const Patch<Contact> &patch)
{
    if (m_isNew) {
        patch.applyTo(m_draft);
        return refresh();
    }
    if (!m_hasContact || m_id == ContactId())
        return;
    m_workspace.outbox().submit<ContactUpdate>({{}, m_id, seenVersion(), patch, {}, {}}, m_stored.contact.name);
}

void ContactDetail::submitTags(const QList<TagId> &added, const QList<TagId> &removed)
{
    if (m_isNew) {
        m_draft.tags = m_tags->tags();
        return;
    }
    m_workspace.outbox().submit<ContactUpdate>({{}, m_id, seenVersion(), {}, added, removed}, m_stored.contact.name);
}

void ContactDetail::chooseCompany(qint64 id, const QString &title)
{
    m_chosenCompany = id;
    m_chosenCompanyName = title;
    Patch<Contact> patch;
    patch.set(&Contact::companyId, id == 0 ? std::nullopt : std::optional(CompanyId(id)));
    submit(patch);
}

void ContactDetail::create()
{
    finishEditing(*m_page);
    if (m_draft.name.trimmed().isEmpty()) {
        m_banner->showMessage(Banner::Kind::Warning, tr("A contact needs a name."));
        m_name->setFocus();
        return;
    }
    ContactCreate::Params params;
    params.contact = Patch<Contact>::between({}, m_draft);
    params.tags = m_draft.tags;
    const QString key = m_workspace.outbox().submit<ContactCreate>(params, m_draft.name);
    const OutboxEntry *entry = m_workspace.outbox().find(key);
    if (!entry)
        return; // the text stays where it is; the window says why
    const ContactId made(entry->localId);
    m_isNew = false;
    showContact(made);
    emit contactMade(made);
}

void ContactDetail::remove()
{
    m_banner->showMessage(Banner::Kind::Warning, tr("Delete %1?").arg(m_stored.contact.name));
    connect(m_banner->addAction(tr("Delete")), &QPushButton::clicked, this, [this] {
        m_banner->hide();
        m_workspace.outbox().submit<ContactDelete>({{}, m_id}, m_stored.contact.name);
    });
    m_banner->setClosable(true);
}

} // namespace sf::client
