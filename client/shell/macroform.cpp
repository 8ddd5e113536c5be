// SPDX-License-Identifier: GPL-3.0-or-later
// Editing a canned text.
#include "client/shell/macroform.h"

#include "client/sync/directory.h"
#include "client/tickets/choices.h"
#include "client/tickets/tageditor.h"
#include "client/widgets/icons.h"
#include "client/widgets/theme.h"
#include "client/widgets/words.h"
#include "shared/macrotext.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kToMe = -1; // beside the numbers of people

QString variableText(std::string_view name)
{
    return u"{{%1}}"_s.arg(QLatin1String(name.data(), static_cast<qsizetype>(name.size())));
}

} // namespace

MacroForm::MacroForm(const Directory &directory, QWidget *parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_name(new QLineEdit(this))
    , m_body(new QPlainTextEdit(this))
    , m_shared(new QCheckBox(tr("For everybody"), this))
    , m_status(new ValueCombo(this))
    , m_priority(new ValueCombo(this))
    , m_assignee(new ValueCombo(this))
    , m_tags(new TagEditor(this))
    , m_actions(makeActions())
    , m_problem(new QLabel(this))
    , m_save(new QPushButton(tr("Save"), this))
    , m_remove(new QPushButton(this))
{
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("Name, one word: type ::name in a reply"));
    m_name->setMaxLength(50);
    m_body->setAccessibleName(tr("Text"));
    m_body->setPlaceholderText(tr("Dear {{requester_name}}, …"));
    m_body->setTabChangesFocus(true);
    auto *insert = new QToolButton(this);
    insert->setText(tr("Insert a variable"));
    insert->setIcon(icon("plus"_L1));
    insert->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    insert->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(insert);
    for (const std::string_view name : macrotext::kVariables)
        connect(menu->addAction(variableText(name)), &QAction::triggered, this, [this, name] {
            m_body->insertPlainText(variableText(name));
            m_body->setFocus();
        });
    insert->setMenu(menu);
    m_problem->setProperty("role", u"error"_s);
    m_problem->setWordWrap(true);
    m_save->setProperty("primary", true);
    auto *under = new QHBoxLayout;
    under->addWidget(insert);
    under->addStretch(1);
    under->addWidget(m_shared);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_remove);
    foot->addStretch(1);
    foot->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    const auto addLabel = [&](const QString &words, QWidget *field) {
        auto *label = new QLabel(words, this);
        label->setProperty("role", u"small"_s);
        label->setBuddy(field);
        column->addWidget(label);
    };
    addLabel(tr("Name"), m_name);
    column->addWidget(m_name);
    addLabel(tr("Text"), m_body);
    column->addWidget(m_body, 1);
    column->addLayout(under);
    column->addWidget(m_actions);
    column->addWidget(m_problem);
    column->addLayout(foot);
    const bool isSupervisor = directory.me().role != Role::Agent;
    m_shared->setVisible(isSupervisor);
    m_actions->setVisible(isSupervisor);
    connect(m_name, &QLineEdit::textChanged, this, &MacroForm::showWords);
    connect(m_body, &QPlainTextEdit::textChanged, this, &MacroForm::showWords);
    connect(m_save, &QPushButton::clicked, this, &MacroForm::saveRequested);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (m_remove->property("asked").toBool())
            return emit removeRequested();
        m_remove->setProperty("asked", true);
        m_remove->setText(tr("Really delete it?"));
    });
    show(Macro{});
}

QWidget *MacroForm::makeActions()
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box); // a form layout would set the words above those of the fields
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    const std::pair<QString, QWidget *> fields[] = {{tr("Status"), m_status},
                                                    {tr("Priority"), m_priority},
                                                    {tr("Assigned to"), m_assignee},
                                                    {tr("Adds tags"), m_tags}};
    int row = 0;
    for (const auto &[title, field] : fields) {
        auto *label = new QLabel(title, box);
        label->setBuddy(field);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row++, 1);
    }
    const QString unchanged = tr("unchanged");
    QList<ValueCombo::Choice> statuses{{QVariant(), unchanged}};
    using enum Status;
    for (const Status status : {Open, InProgress, WaitingOnCustomer, WaitingOnThirdParty, Resolved, Closed, Cancelled})
        statuses.append({static_cast<int>(status), statusWord(status)});
    m_status->setChoices(statuses);
    m_priority->setChoices(QList<ValueCombo::Choice>{{QVariant(), unchanged}}
                           + priorityChoices(Theme::of(palette()), devicePixelRatioF()));
    QList<ValueCombo::Choice> people{{QVariant(), unchanged}, {kToMe, tr("whoever uses it")}};
    for (const ValueCombo::Choice &choice : assigneeChoices(m_directory, devicePixelRatioF())) {
        if (choice.value.isValid())
            people.append(choice);
    }
    m_assignee->setChoices(people);
    m_tags->setKnown(m_directory.tags());
    connect(m_tags, &TagEditor::tagAdded, this, [this](TagId tag) { m_tags->setTags(m_tags->tags() + QList{tag}); });
    connect(m_tags, &TagEditor::tagRemoved, this, [this](TagId tag) {
        QList<TagId> tags = m_tags->tags();
        tags.removeAll(tag);
        m_tags->setTags(tags);
    });
    return box;
}

void MacroForm::show(const Macro &macro)
{
    m_macro = macro;
    m_name->setText(macro.name);
    m_body->setPlainText(macro.body);
    m_shared->setChecked(macro.id != MacroId() && macro.isShared());
    const Patch<Ticket> &patch = macro.actions.patch;
    m_status->setValue(patch.has(&Ticket::status) ? QVariant(static_cast<int>(patch.value.status)) : QVariant());
    m_priority->setValue(patch.has(&Ticket::priority) ? QVariant(static_cast<int>(patch.value.priority)) : QVariant());
    QVariant assignee;
    if (macro.actions.assignToMe)
        assignee = kToMe;
    else if (patch.has(&Ticket::assigneeId) && patch.value.assigneeId)
        assignee = patch.value.assigneeId->value();
    m_assignee->setValue(assignee);
    m_tags->setTags(macro.actions.tagsAdded);
    showSaved();
    showWords();
}

void MacroForm::showSaved()
{
    m_remove->setProperty("asked", false);
    m_remove->setText(tr("Delete"));
    m_remove->setVisible(m_macro.id != MacroId());
}

Macro MacroForm::macro() const
{
    Macro macro = m_macro;
    macro.name = m_name->text().trimmed();
    macro.body = m_body->toPlainText();
    Patch<Ticket> &patch = macro.actions.patch;
    patch.drop(&Ticket::status);
    patch.drop(&Ticket::priority);
    patch.drop(&Ticket::assigneeId);
    if (m_status->value().isValid())
        patch.set(&Ticket::status, static_cast<Status>(m_status->value().toInt()));
    if (m_priority->value().isValid())
        patch.set(&Ticket::priority, static_cast<Priority>(m_priority->value().toInt()));
    const QVariant assignee = m_assignee->value();
    macro.actions.assignToMe = assignee.isValid() && assignee.toLongLong() == kToMe;
    if (assignee.isValid() && !macro.actions.assignToMe)
        patch.set(&Ticket::assigneeId, std::optional(UserId(assignee.toLongLong())));
    macro.actions.tagsAdded = m_tags->tags();
    return macro;
}

void MacroForm::setSaved(MacroId id, qint64 version)
{
    m_macro = macro();
    m_macro.id = id;
    m_macro.version = version;
    showSaved();
    m_problem->hide();
}

bool MacroForm::isShared() const
{
    return m_shared->isChecked();
}

void MacroForm::showProblem(const QString &why)
{
    m_problem->setText(why);
    m_problem->setVisible(!why.isEmpty());
}

void MacroForm::showWords()
{
    const QStringList unknown = macrotext::unknownVariables(m_body->toPlainText());
    showProblem(unknown.isEmpty() ? QString() : tr("Nothing is known as %1.").arg(unknown.join(u", "_s)));
    m_save->setEnabled(!m_name->text().trimmed().isEmpty() && unknown.isEmpty());
}

} // namespace sf::client
