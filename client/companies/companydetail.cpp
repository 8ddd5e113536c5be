// SPDX-License-Identifier: GPL-3.0-or-later
// One company.
#include "client/companies/companydetail.h"

#include "client/companies/companylogo.h"
#include "client/records/fieldlabels.h"
#include "client/records/recordtable.h"
#include "client/tickets/ticketsof.h"
#include "client/widgets/banner.h"
#include "client/widgets/gauge.h"

#include <QLocale>
#include <QStackedWidget>
#include <QTabBar>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMostRevenue = 9'000'000'000'000'00;

enum Tab { Tickets, Contacts };

} // namespace

CompanyDetail::CompanyDetail(Workspace &workspace, QSettings &settings, QWidget *parent)
    : RecordDetail(workspace,
                   {"building"_L1, tr("No company is chosen"), tr("The company cannot be shown"), tr("Create company"),
                    tr("A company needs a name.")},
                   parent)
    , m_logo(new CompanyLogo(workspace, &page()))
    , m_health(new Gauge(tr("Health"), &page()))
    , m_contactModel(makeContactModel(workspace, this))
{
    makeLists(settings);
    arrange({.mark = m_logo, .besideName = m_health, .lists = m_lists, .heights = {380, 360}});
    buildForm();
    connect(m_logo, &CompanyLogo::logoChosen, this,
            [this](const std::optional<AttachmentId> &logo) { form().change(&Company::logo, logo); });
    connect(m_logo, &CompanyLogo::refused, this, [this](const QString &why) {
        banner().showMessage(Banner::Kind::Warning, why);
        banner().setClosable(true);
    });
    start();
}

void CompanyDetail::buildForm()
{
    const auto label = [](const char *name) { return fieldLabel(QString::fromLatin1(name), {}); };
    form().line(label("website"), &Company::website)->makeLink(u"https://"_s);
    form().line(label("industry"), &Company::industry);
    form().line(label("size"), &Company::size)->setPlaceholderText(tr("such as 50-100"));
    m_revenue = form().number(label("annual_revenue"), &Company::annualRevenue, kMostRevenue, 2);
    form().day(label("customer_since"), &Company::customerSince);
    form().number(label("health_score"), &Company::healthScore, 100);
    form().text(label("notes"), &Company::notes);
}

void CompanyDetail::makeLists(QSettings &settings)
{
    m_lists = new QWidget(&page());
    m_tabs = new QTabBar(m_lists);
    m_tabs->insertTab(Tickets, tr("Tickets"));
    m_tabs->insertTab(Contacts, tr("Contacts"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    auto *lists = new QStackedWidget(m_lists);
    m_tickets = new TicketsOf(workspace(), settings, lists);
    m_tickets->hideTitle();
    m_contacts = new RecordTable(*m_contactModel, settings, u"companyContacts"_s, lists);
    m_contacts->setAccessibleName(tr("Contacts"));
    lists->insertWidget(Tickets, m_tickets);
    lists->insertWidget(Contacts, m_contacts);
    auto *column = new QVBoxLayout(m_lists);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(lists, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this, lists](int tab) {
        lists->setCurrentIndex(tab);
        m_contactModel->setWatched(tab == Contacts);
    });
    connect(m_contacts, &RecordTable::recordOpened, this, [this](qint64 id) { emit contactRequested(ContactId(id)); });
    connect(m_tickets, &TicketsOf::titleChanged, this,
            [this](const QString &title) { m_tabs->setTabText(Tickets, title); });
    connect(m_tickets, &TicketsOf::ticketRequested, this, &CompanyDetail::ticketRequested);
}

void CompanyDetail::showMore(const Company &shown)
{
    m_logo->showCompany(shown);
    showSubtitle({shown.industry, shown.size});
    m_health->setScore(shown.healthScore);
    m_revenue->setUnit(workspace().directory().organization().currency);
    m_tabs->setTabText(Contacts, stored().contacts > 0 ? tr("Contacts (%1)").arg(QLocale().toString(stored().contacts))
                                                       : tr("Contacts"));
}

void CompanyDetail::showLists()
{
    m_lists->setVisible(id().isValid());
    if (!id().isValid())
        return m_tickets->showNone();
    m_tickets->showTickets({.company = {id()}});
    m_contactModel->setQuery({.company = {id()}});
}

QString CompanyDetail::deletionQuestion() const
{
    return tr("Delete %1? Its contacts stay, without a company.").arg(record().name);
}

} // namespace sf::client
