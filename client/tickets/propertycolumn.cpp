// SPDX-License-Identifier: GPL-3.0-or-later
// The facts of a ticket beside its conversation.
#include "client/tickets/propertycolumn.h"

#include "client/chats/chatlinks.h"
#include "client/records/linkfield.h"
#include "client/sync/directory.h"
#include "client/tickets/choices.h"
#include "client/tickets/customfieldsform.h"
#include "client/tickets/dueeditor.h"
#include "client/tickets/linklist.h"
#include "client/tickets/metadatatree.h"
#include "client/tickets/moment.h"
#include "client/tickets/participanteditor.h"
#include "client/tickets/requestercard.h"
#include "client/tickets/tageditor.h"
#include "client/tickets/valuecombo.h"
#include "client/widgets/relativetime.h"
#include "client/widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Editors look like plain words until they are pointed at, so that the column stays calm.
constexpr auto kQuietEditors =
    "QComboBox, QPushButton#due, QPushButton[quiet=\"true\"] { border: 1px solid transparent; background: transparent;"
    " padding: 2px 18px 2px 4px; margin-left: -5px; text-align: left; font-weight: 500; }"
    "QLineEdit[quiet=\"true\"] { padding: 3px 0px; margin: 0px -3px; font-weight: 500; }"
    "QComboBox:hover, QPushButton#due:hover, QPushButton[quiet=\"true\"]:hover { border-color: palette(mid); }"
    "QComboBox:focus, QPushButton#due:focus, QPushButton[quiet=\"true\"]:focus { border-color: palette(link); }"_L1;

} // namespace

PropertyColumn::PropertyColumn(const Directory &directory, const SearchList::Lookup &contacts,
                               const SearchList::Lookup &companies, QWidget *parent)
    : QScrollArea(parent)
    , m_directory(directory)
    , m_content(new QWidget)
    , m_column(new QVBoxLayout(m_content))
    , m_assignee(new ValueCombo(m_content))
    , m_priority(new ValueCombo(m_content))
    , m_category(new ValueCombo(m_content))
    , m_due(new DueEditor(m_content))
    , m_tags(new TagEditor(m_content))
    , m_team(new ValueCombo(m_content))
    , m_custom(new CustomFieldsForm(directory, m_content))
    , m_firstResponse(new QLabel(m_content))
    , m_resolution(new QLabel(m_content))
    , m_created(new QLabel(m_content))
    , m_participants(new ParticipantEditor(contacts, m_content))
    , m_links(new LinkList(directory, m_content))
    , m_chats(new ChatLinks(m_content))
    , m_metadata(new MetadataTree(m_content))
    , m_requester(new LinkField(contacts, tr("Name or e-mail address"), m_content))
    , m_company(new LinkField(companies, tr("Find a company"), m_content))
    , m_card(new RequesterCard(m_content))
{
    m_due->setObjectName(u"due"_s);
    m_requester->setRequired();
    m_content->setStyleSheet(QString(kQuietEditors));
    m_column->setContentsMargins(16, 12, 14, 14);
    m_column->setSpacing(9);
    addRow(tr("Assignee"), m_assignee);
    addRow(tr("Priority"), m_priority);
    addRow(tr("Category"), m_category);
    addRow(tr("Due"), m_due);
    addRow(tr("Tags"), m_tags);
    m_teamRow = addRow(tr("Team"), m_team);
    m_column->addWidget(m_custom);
    m_firstResponseRow = addRow(tr("First response"), m_firstResponse);
    m_resolutionRow = addRow(tr("Resolution due"), m_resolution);
    addRow(tr("Created"), m_created);
    addRow(tr("Requester"), m_requester);
    addRow(tr("Company"), m_company);
    addRow(tr("Participants"), m_participants);
    addRow(tr("Linked tickets"), m_links);
    addRow(tr("Chats"), m_chats);
    m_column->addSpacing(2);
    m_column->addWidget(m_card);
    m_column->addWidget(m_metadata);
    m_column->addStretch(1);
    setWidget(m_content);
    m_content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(248);
    setAccessibleName(tr("Properties"));
    fillChoices();
    connect(&m_directory, &Directory::changed, this, &PropertyColumn::fillChoices);
    connectEditors();
}

QWidget *PropertyColumn::addRow(const QString &title, QWidget *editor)
{
    auto *row = new QWidget(m_content);
    auto *lines = new QVBoxLayout(row);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(1);
    auto *label = new QLabel(title, row);
    label->setProperty("role", u"small"_s);
    label->setBuddy(editor);
    lines->addWidget(label);
    lines->addWidget(editor);
    if (editor->accessibleName().isEmpty())
        editor->setAccessibleName(title);
    m_column->addWidget(row);
    return row;
}

void PropertyColumn::fillChoices()
{
    m_assignee->setChoices(assigneeChoices(m_directory, devicePixelRatioF()));
    m_priority->setChoices(priorityChoices(Theme::of(palette()), devicePixelRatioF()));
    m_category->setChoices(categoryChoices(m_directory));
    m_team->setChoices(teamChoices(m_directory));
    m_tags->setKnown(m_directory.tags());
    m_teamRow->setVisible(!m_directory.teams().isEmpty() || m_hasTeamOfTicket);
}

template<class M>
void PropertyColumn::change(M Ticket::*member, M to)
{
    Patch<Ticket> patch;
    patch.set(member, std::move(to));
    emit patchChosen(patch);
}

void PropertyColumn::connectEditors()
{
    connect(m_assignee, &ValueCombo::valueChosen, this, [this](const QVariant &value) {
        change(&Ticket::assigneeId, value.isValid() ? std::optional(UserId(value.toLongLong())) : std::nullopt);
    });
    connect(m_priority, &ValueCombo::valueChosen, this,
            [this](const QVariant &value) { change(&Ticket::priority, static_cast<Priority>(value.toInt())); });
    connect(m_category, &ValueCombo::valueChosen, this,
            [this](const QVariant &value) { change(&Ticket::category, value.toString()); });
    connect(m_team, &ValueCombo::valueChosen, this, [this](const QVariant &value) {
        change(&Ticket::teamId, value.isValid() ? std::optional(TeamId(value.toLongLong())) : std::nullopt);
    });
    connect(m_due, &DueEditor::dueChosen, this,
            [this](const std::optional<Time> &due) { change(&Ticket::dueAt, std::optional<Time>(due)); });
    connect(m_custom, &CustomFieldsForm::valueChosen, this,
            [this](const RawJson &patch) { change(&Ticket::customFields, RawJson(patch)); });
    connect(m_tags, &TagEditor::tagAdded, this, [this](TagId tag) { emit tagsChosen({tag}, {}); });
    connect(m_tags, &TagEditor::tagRemoved, this, [this](TagId tag) { emit tagsChosen({}, {tag}); });
    connect(m_participants, &ParticipantEditor::added, this,
            [this](ContactId contact) { emit participantsChosen({contact}, {}); });
    connect(m_participants, &ParticipantEditor::removed, this,
            [this](ContactId contact) { emit participantsChosen({}, {contact}); });
    connect(m_links, &LinkList::addRequested, this, &PropertyColumn::linkRequested);
    connect(m_links, &LinkList::removeRequested, this, &PropertyColumn::unlinkRequested);
    connect(m_links, &LinkList::ticketRequested, this, &PropertyColumn::ticketRequested);
    connect(m_chats, &ChatLinks::chatRequested, this, &PropertyColumn::chatRequested);
    connect(m_chats, &ChatLinks::addRequested, this, &PropertyColumn::chatLinkRequested);
    connect(m_chats, &ChatLinks::removeRequested, this, &PropertyColumn::chatUnlinkRequested);
    connect(m_requester, &LinkField::chosen, this,
            [this](qint64 id, const QString &) { change(&Ticket::requesterId, ContactId(id)); });
    connect(m_requester, &LinkField::openRequested, this, [this](qint64 id) { emit contactRequested(ContactId(id)); });
    connect(m_company, &LinkField::chosen, this, [this](qint64 id, const QString &) {
        change(&Ticket::companyId, id != 0 ? std::optional(CompanyId(id)) : std::nullopt);
    });
    connect(m_company, &LinkField::openRequested, this, [this](qint64 id) { emit companyRequested(CompanyId(id)); });
    connect(m_card, &RequesterCard::ticketRequested, this, &PropertyColumn::ticketRequested);
    connect(m_card, &RequesterCard::contactRequested, this, &PropertyColumn::contactRequested);
    connect(m_card, &RequesterCard::companyRequested, this, &PropertyColumn::companyRequested);
}

void PropertyColumn::showPage(const TicketPage &page)
{
    const Ticket &ticket = page.ticket;
    m_assignee->setValue(ticket.assigneeId ? QVariant(ticket.assigneeId->value()) : QVariant(),
                         ticket.assigneeId ? m_directory.userName(*ticket.assigneeId) : QString());
    m_priority->setValue(static_cast<int>(ticket.priority));
    m_category->setValue(ticket.category, categoryText(ticket.category));
    m_due->setDue(ticket.dueAt, ticket.overdue);
    m_tags->setTags(page.tags);
    m_team->setValue(ticket.teamId ? QVariant(ticket.teamId->value()) : QVariant());
    m_hasTeamOfTicket = ticket.teamId.has_value();
    m_teamRow->setVisible(!m_directory.teams().isEmpty() || m_hasTeamOfTicket);
    m_custom->showValues(ticket.customFields);
    showTimes(ticket);
    m_participants->showParticipants(page.participants, page.participantContacts);
    m_links->showLinks(page);
    m_chats->showLinks(page);
    m_metadata->showMetadata(ticket.metadata);
    // Just chosen, it shows its name already; who that is comes with the server's answer.
    if (page.requester.id == ticket.requesterId)
        m_requester->showLink(page.requester.id.value(), page.requester.name);
    if (ticket.companyId == (page.company ? std::optional(page.company->id) : std::nullopt))
        m_company->showLink(page.company ? page.company->id.value() : 0, page.company ? page.company->name : QString());
    m_card->showRequester(page, m_directory);
}

void PropertyColumn::showTimes(const Ticket &ticket)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto since = [&ticket](Time when) {
        const qint64 minutes = (when.ms - ticket.createdAt.ms) / 60'000;
        return minutes < 120 ? tr("after %n min", nullptr, static_cast<int>(minutes))
                             : tr("after %n h", nullptr, static_cast<int>(minutes / 60));
    };
    if (ticket.firstResponseAt)
        m_firstResponse->setText(since(*ticket.firstResponseAt));
    else if (ticket.firstResponseDueAt)
        m_firstResponse->setText(tr("due %1").arg(relativeTime(utc(*ticket.firstResponseDueAt), now)));
    m_firstResponseRow->setVisible(ticket.firstResponseAt || ticket.firstResponseDueAt);
    if (ticket.resolutionDueAt)
        m_resolution->setText(relativeTime(utc(*ticket.resolutionDueAt), now));
    m_resolutionRow->setVisible(ticket.resolutionDueAt.has_value());
    m_created->setText(relativeTime(utc(ticket.createdAt), now));
    m_created->setToolTip(fullTime(utc(ticket.createdAt)));
}

void PropertyColumn::openAssignee()
{
    m_assignee->setFocus();
    m_assignee->showPopup();
}

void PropertyColumn::openPriority()
{
    m_priority->setFocus();
    m_priority->showPopup();
}

void PropertyColumn::openTags()
{
    m_tags->openMenu();
}

bool PropertyColumn::askForMissing(Status status)
{
    QWidget *asked = m_custom->askForMissing(status);
    if (asked)
        ensureWidgetVisible(asked);
    return asked != nullptr;
}

void PropertyColumn::openDue()
{
    ensureWidgetVisible(m_due);
    m_due->setFocus();
    m_due->showMenu();
}

void PropertyColumn::openCategory()
{
    ensureWidgetVisible(m_category);
    m_category->setFocus();
    m_category->showPopup();
}

void PropertyColumn::openTeam()
{
    if (!m_teamRow->isVisibleTo(this))
        return; // there are no teams
    ensureWidgetVisible(m_team);
    m_team->setFocus();
    m_team->showPopup();
}

void PropertyColumn::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fillChoices(); // the icons carry the theme's colours
}

void PropertyColumn::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Theme &theme = Theme::of(palette());
    painter.fillRect(viewport()->rect(), theme.base);
    painter.setPen(theme.line);
    painter.drawLine(0, 0, 0, viewport()->height());
    QScrollArea::paintEvent(event);
}

} // namespace sf::client
