// SPDX-License-Identifier: GPL-3.0-or-later
// The form for a new ticket.
#include "client/tickets/newticketform.h"

#include "client/attachments/draftfiles.h"
#include "client/attachments/filetray.h"
#include "client/attachments/messageedit.h"
#include "client/sync/directory.h"
#include "client/sync/drafts.h"
#include "client/sync/outbox.h"
#include "client/tickets/choices.h"
#include "client/tickets/customfieldsform.h"
#include "client/tickets/dueeditor.h"
#include "client/tickets/participanteditor.h"
#include "client/tickets/requesterpicker.h"
#include "client/tickets/similarlist.h"
#include "client/tickets/tageditor.h"
#include "client/widgets/theme.h"

#include <QEvent>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLongestSubject = 300;

} // namespace

NewTicketForm::NewTicketForm(const Directory &directory, Outbox &outbox, Drafts &drafts,
                             const SearchList::Lookup &contacts, SimilarLookup similar, QWidget *parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_outbox(outbox)
    , m_drafts(drafts)
    , m_card(new QWidget)
    , m_fields(new QFormLayout)
    , m_subject(new QLineEdit(m_card))
    , m_subjectProblem(new QLabel(m_card))
    , m_requester(new RequesterPicker(contacts, m_card))
    , m_description(new MessageEdit(m_card))
    , m_tray(new FileTray(m_card))
    , m_attach(new QToolButton(m_card))
    , m_fileProblem(new QLabel(m_card))
    , m_priority(new ValueCombo(m_card))
    , m_category(new ValueCombo(m_card))
    , m_assignee(new ValueCombo(m_card))
    , m_due(new DueEditor(m_card))
    , m_team(new ValueCombo(m_card))
    , m_tags(new TagEditor(m_card))
    , m_participants(new ParticipantEditor(contacts, m_card))
    , m_custom(new CustomFieldsForm(directory, m_card))
    , m_saved(new QLabel(m_card))
    , m_title(new QLabel(tr("New ticket"), m_card))
    , m_similar(new SimilarList(directory, std::move(similar), m_card))
{
    buildFields();
    m_title->setProperty("role", u"title"_s);
    auto *create = new QPushButton(tr("Create ticket"), m_card);
    create->setProperty("primary", true);
    create->setToolTip(tr("Create the ticket (Ctrl+Return)"));
    auto *discard = new QPushButton(tr("Discard"), m_card);
    auto *later = new QPushButton(tr("Close"), m_card);
    later->setToolTip(tr("Keep the draft and close (Esc)"));
    m_saved->setProperty("role", u"small"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_saved);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(discard);
    foot->addStretch(1);
    foot->addWidget(later);
    foot->addWidget(create);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(24, 18, 24, 18);
    column->setSpacing(14);
    column->addLayout(head);
    column->addLayout(m_fields);
    column->addLayout(foot);
    column->addStretch(1);
    m_card->setMaximumWidth(760);

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_card);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    m_card->setAutoFillBackground(false);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);

    connect(&m_drafts, &Drafts::saved, this, [this](TicketId ticket) {
        if (ticket == TicketId() && !m_drafts.text(ticket, DraftKind::NewTicket).isEmpty())
            m_saved->setText(tr("Draft saved"));
    });
    connect(create, &QPushButton::clicked, this, &NewTicketForm::submit);
    connect(later, &QPushButton::clicked, this, &NewTicketForm::left);
    connect(m_similar, &SimilarList::ticketRequested, this, &NewTicketForm::ticketRequested);
    connect(discard, &QPushButton::clicked, this, &NewTicketForm::discard);
    connect(&m_directory, &Directory::changed, this, &NewTicketForm::fillChoices);
}

void NewTicketForm::buildFields()
{
    m_subject->setMaxLength(kLongestSubject);
    m_subject->setPlaceholderText(tr("What it is about, in one line"));
    m_description->setPlaceholderText(tr("What the customer said"));
    m_description->setTabChangesFocus(true);
    m_description->setMinimumHeight(150);
    m_description->installEventFilter(this);
    m_fields->setSpacing(10);
    m_fields->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_fields->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addField(tr("Requester"), m_requester);
    addField(tr("Subject"), m_subject, m_subjectProblem);
    m_fields->addRow(m_similar);
    addField(tr("Description"), m_description);
    buildFiles();
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(4);
    struct Small
    {
        QString title;
        QWidget *editor;
    };
    const Small small[] = {
        {tr("Priority"), m_priority}, {tr("Category"), m_category}, {tr("Assignee"), m_assignee},
        {tr("Due"), m_due},           {tr("Team"), m_team},
    };
    for (int i = 0; i < static_cast<int>(std::size(small)); ++i) {
        auto *label = new QLabel(small[i].title, m_card);
        label->setProperty("role", u"small"_s);
        label->setBuddy(small[i].editor);
        small[i].editor->setAccessibleName(small[i].title);
        grid->addWidget(label, i / 2 * 2, i % 2);
        grid->addWidget(small[i].editor, i / 2 * 2 + 1, i % 2);
        grid->setColumnStretch(i % 2, 1);
        m_teamTitle = label; // the last one
    }
    m_fields->addRow(grid);
    addField(tr("Tags"), m_tags);
    addField(tr("Participants"), m_participants);
    m_fields->addRow(m_custom);
    fillChoices();

    const auto keep = [this] { keepDraft(); };
    connect(m_subject, &QLineEdit::textEdited, this, [this] {
        showProblem(m_subject, m_subjectProblem, {});
        keepDraft();
    });
    connect(m_description, &MessageEdit::textChanged, this, keep);
    connect(m_requester, &RequesterPicker::changed, this, keep);
    connect(m_priority, &ValueCombo::valueChosen, this, keep);
    connect(m_category, &ValueCombo::valueChosen, this, keep);
    connect(m_assignee, &ValueCombo::valueChosen, this, keep);
    m_due->setProperty("choice", true);
    m_custom->setFramed();
    connect(m_due, &DueEditor::dueChosen, this, keep);
    connect(m_tags, &TagEditor::tagAdded, this, keep);
    connect(m_custom, &CustomFieldsForm::valueChosen, this, keep);
    connect(m_tags, &TagEditor::tagRemoved, this, keep);
    connect(m_team, &ValueCombo::valueChosen, this, keep);
    connect(m_participants, &ParticipantEditor::added, this, keep);
    connect(m_participants, &ParticipantEditor::removed, this, keep);
}

void NewTicketForm::addField(const QString &title, QWidget *editor, QLabel *problem)
{
    auto *label = new QLabel(title, m_card);
    label->setProperty("role", u"small"_s);
    label->setBuddy(editor);
    editor->setAccessibleName(title);
    if (!problem) {
        m_fields->addRow(label, editor);
        return;
    }
    problem->setProperty("role", u"error"_s);
    problem->setWordWrap(true);
    problem->hide();
    auto *both = new QVBoxLayout;
    both->setSpacing(4);
    both->addWidget(editor);
    both->addWidget(problem);
    m_fields->addRow(label, both);
}

void NewTicketForm::fillChoices()
{
    m_priority->setChoices(priorityChoices(Theme::of(palette()), devicePixelRatioF()));
    m_category->setChoices(categoryChoices(m_directory));
    m_assignee->setChoices(assigneeChoices(m_directory, devicePixelRatioF()));
    m_tags->setKnown(m_directory.tags());
    m_team->setChoices(teamChoices(m_directory));
    m_team->setVisible(!m_directory.teams().isEmpty());
    m_teamTitle->setVisible(!m_directory.teams().isEmpty());
}

TicketCreate::Params NewTicketForm::defaults() const
{
    TicketCreate::Params params;
    const QStringList categories = categoryNames(m_directory);
    params.category = categories.contains(u"other"_s) ? u"other"_s : categories.value(0);
    if (m_directory.me().id.isValid())
        params.assigneeId = m_directory.me().id;
    return params;
}

void NewTicketForm::start()
{
    endSplit();
    const QString draft = m_drafts.text(TicketId(), DraftKind::NewTicket);
    const auto kept = fromJson<TicketCreate::Params>(QByteArrayView(draft.toUtf8()));
    show(draft.isEmpty() || !kept ? defaults() : *kept);
    m_saved->setText(draft.isEmpty() ? QString() : tr("Draft saved"));
    m_requester->setFocus();
    if (const QList<ContactId> unknown = m_participants->unknown(); !unknown.isEmpty())
        emit peopleWanted(unknown);
}

void NewTicketForm::showPerson(const Contact &contact)
{
    m_participants->showKnown(contact);
}

void NewTicketForm::show(const TicketCreate::Params &params)
{
    m_isShowing = true;
    m_subject->setText(params.subject);
    m_description->setPlainText(params.description);
    m_requester->setChoice({params.requesterId, params.requesterName, params.requesterEmail});
    m_priority->setValue(static_cast<int>(params.priority));
    m_category->setValue(params.category, categoryText(params.category));
    m_assignee->setValue(params.assigneeId ? QVariant(params.assigneeId->value()) : QVariant());
    m_due->setDue(params.dueAt);
    m_team->setValue(params.teamId ? QVariant(params.teamId->value()) : QVariant());
    m_tags->setTags(params.tags);
    m_participants->showParticipants(params.participants, {});
    m_custom->showValues(params.customFields);
    showProblem(m_subject, m_subjectProblem, {});
    m_similar->clear();
    m_isShowing = false;
}

TicketCreate::Params NewTicketForm::params() const
{
    TicketCreate::Params params;
    params.subject = m_subject->text().trimmed();
    params.description = m_description->toPlainText().trimmed();
    const RequesterPicker::Choice who = m_requester->choice();
    params.requesterId = who.contact;
    params.requesterName = who.name;
    params.requesterEmail = who.email;
    params.priority = static_cast<Priority>(m_priority->value().toInt());
    params.category = m_category->value().toString();
    if (m_assignee->value().isValid())
        params.assigneeId = UserId(m_assignee->value().toLongLong());
    if (m_team->value().isValid())
        params.teamId = TeamId(m_team->value().toLongLong());
    params.dueAt = m_due->due();
    params.participants = m_participants->participants();
    params.tags = m_tags->tags();
    params.customFields = m_custom->values();
    return params;
}

QMap<QString, QString> NewTicketForm::validate()
{
    QMap<QString, QString> problems;
    if (m_subject->text().trimmed().isEmpty())
        problems.insert(u"subject"_s, tr("A subject is needed, so that others find the ticket."));
    if (const QString problem = m_requester->problem(); !problem.isEmpty())
        problems.insert(u"requester"_s, problem);
    showProblem(m_subject, m_subjectProblem, problems.value(u"subject"_s));
    m_requester->showProblem(problems.value(u"requester"_s));
    if (problems.contains(u"requester"_s))
        m_requester->setFocus();
    else if (!problems.isEmpty())
        m_subject->setFocus();
    return problems;
}

void NewTicketForm::showProblem(QWidget *field, QLabel *label, const QString &problem)
{
    label->setText(problem);
    label->setVisible(!problem.isEmpty());
    field->setProperty("invalid", !problem.isEmpty());
    field->style()->unpolish(field);
    field->style()->polish(field);
}

bool NewTicketForm::submit()
{
    if (!validate().isEmpty())
        return false;
    if (m_split)
        return submitSplit();
    TicketCreate::Params sent = params();
    if (sent.requesterId) { // the name was only for people
        sent.requesterName.clear();
        sent.requesterEmail.clear();
    }
    if (m_files && m_files->isPreparing())
        return false; // it would be missing in the ticket
    const auto files = m_files ? m_files->submit(sent.subject) : QList<AttachmentId>();
    if (!files)
        return false;
    sent.attachments = *files;
    const QString key = m_outbox.submit<TicketCreate>(sent, sent.subject);
    if (key.isEmpty())
        return false; // everything stays in the form; the window says why
    m_drafts.clear(TicketId(), DraftKind::NewTicket);
    if (m_files)
        m_files->forget();
    const OutboxEntry *entry = m_outbox.find(key);
    const TicketId local(entry ? entry->localId : 0);
    show(defaults());
    m_saved->clear();
    emit submitted(local);
    return true;
}

void NewTicketForm::keepDraft()
{
    if (m_isShowing)
        return;
    askSimilar();
    if (m_split)
        return;
    m_saved->clear();
    m_drafts.setText(TicketId(), DraftKind::NewTicket, QString::fromUtf8(toJson(params())));
}

void NewTicketForm::discard()
{
    if (!m_split) {
        dropFiles();
        m_drafts.clear(TicketId(), DraftKind::NewTicket);
    }
    endSplit();
    show(defaults());
    emit left();
}

void NewTicketForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
             && event->modifiers().testFlag(Qt::ControlModifier))
        submit();
    else
        QWidget::keyPressEvent(event);
}

bool NewTicketForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_description && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)) {
        auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
            && key->modifiers().testFlag(Qt::ControlModifier)) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                submit();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NewTicketForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fillChoices(); // the icons carry the theme's colours
}

void NewTicketForm::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(palette()).window);
}

} // namespace sf::client
