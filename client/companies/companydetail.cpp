// SPDX-License-Identifier: GPL-3.0-or-later
// One company.
#include "client/companies/companydetail.h"

#include "client/companies/companymodel.h"
#include "client/records/fieldlabels.h"
#include "client/records/heldnotice.h"
#include "client/records/recordtable.h"
#include "client/sync/workspace.h"
#include "client/tickets/ticketsof.h"
#include "client/widgets/avatar.h"
#include "client/widgets/banner.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/gauge.h"
#include "client/widgets/paint.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMostRevenue = 9'000'000'000'000'00;

} // namespace

CompanyDetail::CompanyDetail(Workspace &workspace, QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(m_stack))
    , m_page(new QWidget(m_stack))
    , m_banner(new Banner(m_page))
    , m_held(new HeldNotice(workspace.outbox(), *m_banner, Entity::Company, this))
    , m_contactModel(makeContactModel(workspace, this))
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
    scroll->setWidget(makeForm());
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->addWidget(scroll);
    split->addWidget(makeLists());
    split->setSizes({380, 360});
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(makeHead());
    column->addWidget(split, 1);
    m_banner->hide();
    connectWorkspace();
}

CompanyDetail::~CompanyDetail() = default;

void CompanyDetail::connectWorkspace()
{
    connect(&m_workspace.directory(), &Directory::changed, this, &CompanyDetail::refresh);
    connect(&m_workspace.feed(), &Feed::eventArrived, this, [this](const FeedEvent &event) {
        if (event.event->entity != Entity::Company || event.event->entityId != m_id.value())
            return;
        if (event.isRemoval())
            showCompany({});
        else
            fetch();
    });
    connect(&m_workspace.feed(), &Feed::refetchNeeded, this, &CompanyDetail::fetch);
    connect(&m_workspace.api(), &Api::signedIn, this, &CompanyDetail::fetch);
    connectOutbox();
}

void CompanyDetail::connectOutbox()
{
    Outbox &outbox = m_workspace.outbox();
    connect(&outbox, &Outbox::entryAdded, this, &CompanyDetail::refresh);
    connect(&outbox, &Outbox::entryChanged, this, &CompanyDetail::refresh);
    connect(&outbox, &Outbox::entryHeld, this, &CompanyDetail::fetch);
    connect(&outbox, &Outbox::entryCancelled, this, [this](const OutboxEntry &entry) {
        if (m_id.isLocal() && entry.entity == Entity::Company && entry.localId == m_id.value()) {
            // It will not be made: what was typed is a draft again.
            m_draft = std::exchange(m_stored, {}).company;
            m_draft.id = {};
            m_id = {};
            m_isNew = true;
        }
        refresh();
    });
    connect(&outbox, &Outbox::idAssigned, this, [this](Entity entity, qint64 local, qint64 real) {
        if (entity != Entity::Company || m_id.value() != local)
            return;
        m_id = m_stored.company.id = CompanyId(real);
        m_held->follow(real);
        showLists();
        refresh();
        fetch();
    });
}

QWidget *CompanyDetail::makeHead()
{
    auto *head = new QWidget;
    auto *menu = new QMenu(this);
    menu->addAction(tr("Delete"), this, &CompanyDetail::remove);
    m_avatar = new Avatar(44, head);
    m_name = new LineField(head);
    m_name->setFont(titleFont());
    m_name->setPlaceholderText(tr("Name"));
    m_name->setAccessibleName(tr("Name"));
    m_subtitle = new QLabel(head);
    m_subtitle->setProperty("role", u"muted"_s);
    m_subtitle->setContentsMargins(8, 0, 8, 0); // as the name above it
    m_health = new Gauge(tr("Health"), head);
    m_create = new QPushButton(tr("Create company"), head);
    m_create->setProperty("primary", true);
    m_cancel = new QPushButton(tr("Cancel"), head);
    m_more = new QPushButton(tr("More"), head);
    m_more->setMenu(menu);
    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(m_name);
    names->addWidget(m_subtitle);
    names->addStretch(1);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 14, 16, 4);
    row->setSpacing(12);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    row->addLayout(names, 1);
    row->addWidget(m_health, 0, Qt::AlignTop);
    row->addWidget(m_cancel, 0, Qt::AlignTop);
    row->addWidget(m_create, 0, Qt::AlignTop);
    row->addWidget(m_more, 0, Qt::AlignTop);
    connect(m_name, &LineField::edited, this, [this](const QString &name) {
        Patch<Company> patch;
        patch.set(&Company::name, name);
        submit(patch);
    });
    connect(m_create, &QPushButton::clicked, this, &CompanyDetail::create);
    connect(m_cancel, &QPushButton::clicked, this, [this] { showCompany({}); });
    return head;
}

QWidget *CompanyDetail::makeForm()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    auto *layout = new QFormLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(layout);
    column->addStretch(1);
    layout->setContentsMargins(16, 6, 16, 6);
    layout->setHorizontalSpacing(14);
    layout->setVerticalSpacing(5);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form = std::make_unique<RecordForm<Company>>(*layout, [this](const Patch<Company> &patch) { submit(patch); });
    const auto label = [](const char *name) { return fieldLabel(QString::fromLatin1(name), {}); };
    m_form->line(label("website"), &Company::website)->makeLink(u"https://"_s);
    m_form->line(label("industry"), &Company::industry);
    m_form->line(label("size"), &Company::size)->setPlaceholderText(tr("such as 50-100"));
    m_revenue = m_form->number(label("annual_revenue"), &Company::annualRevenue, kMostRevenue, 2);
    m_form->day(label("customer_since"), &Company::customerSince);
    m_form->number(label("health_score"), &Company::healthScore, 100);
    m_form->text(label("notes"), &Company::notes);
    return holder;
}

QWidget *CompanyDetail::makeLists()
{
    auto *holder = new QWidget;
    m_lists = holder;
    m_tabs = new QTabBar(holder);
    m_tabs->addTab(tr("Tickets"));
    m_tabs->addTab(tr("Contacts"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    auto *lists = new QStackedWidget(holder);
    m_tickets = new TicketsOf(m_workspace, m_settings, lists);
    m_contacts = new RecordTable(*m_contactModel, m_settings, u"companyContacts"_s, lists);
    m_contacts->setAccessibleName(tr("Contacts"));
    lists->addWidget(m_tickets);
    lists->addWidget(m_contacts);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(lists, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this, lists](int tab) {
        lists->setCurrentIndex(tab);
        m_contactModel->setWatched(tab == 1);
    });
    connect(m_contacts, &RecordTable::recordOpened, this, [this](qint64 id) { emit contactRequested(ContactId(id)); });
    connect(m_tickets, &TicketsOf::ticketRequested, this, &CompanyDetail::ticketRequested);
    return holder;
}

void CompanyDetail::showEmpty()
{
    m_empty->setContent("building"_L1, tr("No company is chosen"), tr("Choose one from the list, or make a new one."));
}

void CompanyDetail::showCompany(CompanyId id, const std::optional<CompanyRow> &known)
{
    if (id == m_id && !m_isNew && id != CompanyId())
        return fetch();
    finishEditing(*m_page);
    m_id = id;
    m_isNew = false;
    m_hasCompany = known.has_value();
    m_stored = known.value_or(CompanyRow());
    m_base = m_stored.company.version;
    m_held->follow(id.value());
    showEmpty();
    if (id.isLocal()) {
        const QList<OutboxEntry> entries = m_workspace.outbox().entriesAbout(Entity::Company, id.value());
        if (const auto made = entries.isEmpty() ? std::nullopt : entries.first().as<CompanyCreate>()) {
            made->company.applyTo(m_stored.company);
            m_stored.company.id = id;
            m_hasCompany = true;
        }
    }
    showLists();
    refresh();
    fetch();
}

void CompanyDetail::showLists()
{
    m_lists->setVisible(m_id.isValid());
    if (!m_id.isValid())
        return m_tickets->showNone();
    m_tickets->showTickets({.company = {m_id}});
    m_contactModel->setQuery({.company = {m_id}});
}

void CompanyDetail::startNew()
{
    finishEditing(*m_page);
    m_id = {};
    m_isNew = true;
    m_hasCompany = true;
    m_draft = {};
    m_stored = {};
    m_held->follow(0);
    showLists();
    refresh();
    m_name->setFocus();
}

void CompanyDetail::fetch()
{
    if (!m_id.isValid() || !m_workspace.api().isSignedIn())
        return;
    m_workspace.api().call<CompanyGet>({m_id}, this, [this, id = m_id](const Result<CompanyRow> &answer) {
        if (id != m_id)
            return;
        if (!answer.ok()) {
            if (answer.error().kind == ErrorKind::NotFound)
                showCompany({});
            if (!m_hasCompany)
                m_empty->setContent("error"_L1, tr("The company cannot be shown"), answer.error().message);
            return;
        }
        m_stored = *answer;
        // What a colleague did to a field that is being typed into was not seen: the server has to tell the two apart.
        if (!m_hasCompany || !isBeingEdited(*m_page))
            m_base = m_stored.company.version;
        m_hasCompany = true;
        refresh();
    });
}

void CompanyDetail::refresh()
{
    m_stack->setCurrentWidget(m_hasCompany ? m_page : m_empty);
    if (!m_hasCompany)
        return;
    Company shown = m_isNew ? m_draft : m_stored.company;
    layCompanyChanges(m_workspace.outbox(), shown);
    m_avatar->setPerson(shown.name.isEmpty() ? u"?"_s : shown.name);
    m_name->showText(shown.name);
    QStringList subtitle{shown.industry, shown.size};
    subtitle.removeAll(QString());
    m_subtitle->setText(subtitle.join(u" · "_s));
    m_health->setScore(shown.healthScore);
    m_revenue->setUnit(m_workspace.directory().organization().currency);
    m_form->show(shown);
    m_tabs->setTabText(1, m_stored.contacts > 0 ? tr("Contacts (%1)").arg(m_stored.contacts) : tr("Contacts"));
    m_create->setVisible(m_isNew);
    m_cancel->setVisible(m_isNew);
    m_more->setVisible(m_id.isValid() && m_workspace.directory().me().role != Role::Agent);
}

/// The base of the next change; after it, what is stored is on the screen.
qint64 CompanyDetail::seenVersion()
{
    return std::max<qint64>(1, std::exchange(m_base, m_stored.company.version));
}

void CompanyDetail::submit(const Patch<Company> &patch)
{
    if (m_isNew) {
        patch.applyTo(m_draft);
        return refresh();
    }
    if (!m_hasCompany || m_id == CompanyId())
        return;
    m_workspace.outbox().submit<CompanyUpdate>({{}, m_id, seenVersion(), patch}, m_stored.company.name);
}

void CompanyDetail::create()
{
    finishEditing(*m_page);
    if (m_draft.name.trimmed().isEmpty()) {
        m_banner->showMessage(Banner::Kind::Warning, tr("A company needs a name."));
        m_name->setFocus();
        return;
    }
    CompanyCreate::Params params;
    params.company = Patch<Company>::between({}, m_draft);
    const QString key = m_workspace.outbox().submit<CompanyCreate>(params, m_draft.name);
    const OutboxEntry *entry = m_workspace.outbox().find(key);
    if (!entry)
        return; // the text stays where it is; the window says why
    const CompanyId made(entry->localId);
    m_isNew = false;
    showCompany(made);
    emit companyMade(made);
}

void CompanyDetail::remove()
{
    m_banner->showMessage(Banner::Kind::Warning,
                          tr("Delete %1? Its contacts stay, without a company.").arg(m_stored.company.name));
    connect(m_banner->addAction(tr("Delete")), &QPushButton::clicked, this, [this] {
        m_banner->hide();
        m_workspace.outbox().submit<CompanyDelete>({{}, m_id}, m_stored.company.name);
    });
    m_banner->setClosable(true);
}

} // namespace sf::client
