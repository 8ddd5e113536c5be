// SPDX-License-Identifier: GPL-3.0-or-later
// One contact.
#include "client/contacts/contactdetail.h"

#include "client/records/fieldlabels.h"
#include "client/records/linkfield.h"
#include "client/tickets/people.h"
#include "client/tickets/tageditor.h"
#include "client/tickets/ticketsof.h"
#include "client/widgets/avatar.h"
#include "client/widgets/scorebar.h"
#include "shared/methods/company.h"

#include <QMenu>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

ContactDetail::ContactDetail(Workspace &workspace, QSettings &settings, QWidget *parent)
    : RecordDetail(workspace,
                   {"user"_L1, tr("No contact is chosen"), tr("The contact cannot be shown"), tr("Create contact"),
                    tr("A contact needs a name.")},
                   parent)
    , m_avatar(new Avatar(44, &page()))
    , m_score(new ScoreBar(tr("Lead score"), ScoreMeaning::Lead, &page()))
    , m_tickets(new TicketsOf(workspace, settings, &page()))
    , m_company(new LinkField(companyLookup(workspace.api()), tr("Find a company"), &page()))
    , m_tags(new TagEditor(&page()))
{
    m_score->setMaximumWidth(260);
    menu().addAction(tr("Merge with another contact…"), this, [this] { emit mergeRequested(); });
    arrange({.mark = m_avatar, .belowName = m_score, .lists = m_tickets, .heights = {520, 260}});
    buildForm();
    connect(&held(), &HeldNotice::mergeRequested, this, &ContactDetail::mergeRequested);
    connect(m_company, &LinkField::chosen, this, &ContactDetail::chooseCompany);
    connect(m_company, &LinkField::openRequested, this, [this](qint64 id) { emit companyRequested(CompanyId(id)); });
    connect(m_tags, &TagEditor::tagAdded, this, [this](TagId tag) { submitTags({tag}, {}); });
    connect(m_tags, &TagEditor::tagRemoved, this, [this](TagId tag) { submitTags({}, {tag}); });
    connect(m_tickets, &TicketsOf::ticketRequested, this, &ContactDetail::ticketRequested);
    start();
}

void ContactDetail::buildForm()
{
    const auto label = [](const char *name) { return fieldLabel(QString::fromLatin1(name), {}); };
    form().line(label("email"), &Contact::email)->makeLink(u"mailto:"_s);
    form().line(label("phone"), &Contact::phone)->makeLink(u"tel:"_s);
    form().line(label("job_title"), &Contact::jobTitle);
    form().line(label("department"), &Contact::department);
    form().add(label("company_id"), m_company);
    QList<ValueCombo::Choice> statuses;
    for (int i = 0; i < static_cast<int>(EnumNames<LeadStatus>::names.size()); ++i)
        statuses.append({i, leadStatusWord(static_cast<LeadStatus>(i))});
    form().choice(label("lead_status"), &Contact::leadStatus, statuses);
    form().number(label("lead_score"), &Contact::leadScore, 100);
    form().add(tr("Tags"), m_tags);
    form().line(label("linkedin"), &Contact::linkedin)->makeLink(u"https://www.linkedin.com/in/"_s);
    form().line(label("twitter"), &Contact::twitter)->makeLink(u"https://x.com/"_s);
    for (QString Contact::*member : {&Contact::custom1, &Contact::custom2, &Contact::custom3})
        m_custom << form().line({}, member);
    form().text(label("address"), &Contact::address);
    form().text(label("notes"), &Contact::notes);
}

void ContactDetail::showMore(const Contact &shown)
{
    const Directory &directory = workspace().directory();
    const QString company = companyName(shown);
    m_avatar->setPerson(shown.name.isEmpty() ? u"?"_s : shown.name);
    showSubtitle({shown.jobTitle, company});
    m_score->setScore(shown.leadScore);
    m_company->showLink(shown.companyId ? shown.companyId->value() : 0, company);
    m_tags->setKnown(directory.tags());
    m_tags->setTags(shown.tags);
    for (qsizetype i = 0; i < m_custom.size(); ++i)
        form().rename(m_custom[i], directory.organization().contactLabels.value(i));
}

void ContactDetail::showLists()
{
    m_tickets->setVisible(id().isValid());
    if (id().isValid())
        m_tickets->showTickets({.requester = {id()}});
    else
        m_tickets->showNone();
}

QString ContactDetail::deletionQuestion() const
{
    return tr("Delete %1?").arg(record().name);
}

void ContactDetail::submitTags(const QList<TagId> &added, const QList<TagId> &removed)
{
    Update params;
    params.tagsAdded = added;
    params.tagsRemoved = removed;
    submit(params, [this](Contact &draft) { draft.tags = m_tags->tags(); });
}

void ContactDetail::chooseCompany(qint64 id, const QString &title)
{
    m_chosenCompany.company.id = CompanyId(id);
    m_chosenCompany.company.name = title;
    form().change(&Contact::companyId, id == 0 ? std::nullopt : std::optional(CompanyId(id)));
}

/// As far as it is known here; else it is asked for and shown when it comes.
QString ContactDetail::companyName(const Contact &shown)
{
    if (!shown.companyId || shown.companyId == record().companyId)
        return stored().companyName;
    if (m_chosenCompany.company.id != *shown.companyId) {
        m_chosenCompany = {};
        m_chosenCompany.company.id = *shown.companyId;
        workspace().api().call<CompanyGet>({*shown.companyId}, this, [this](const Result<CompanyRow> &answer) {
            if (!answer.ok() || answer->company.id != m_chosenCompany.company.id)
                return;
            m_chosenCompany = *answer;
            refresh();
        });
    }
    return m_chosenCompany.company.name.isEmpty() ? u"…"_s : m_chosenCompany.company.name;
}

} // namespace sf::client
