// SPDX-License-Identifier: GPL-3.0-or-later
// The form for a ticket of a chat.
#include "client/chats/maketicketform.h"

#include "client/chats/chatwords.h"
#include "client/sync/directory.h"
#include "client/tickets/choices.h"
#include "client/tickets/valuecombo.h"
#include "client/widgets/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kAbove = 2; // to what stands over it

QLabel *nameOf(const QString &text, QWidget *field)
{
    auto *label = new QLabel(text, field->parentWidget());
    label->setProperty("role", u"small"_s);
    label->setBuddy(field);
    field->setAccessibleName(text);
    return label;
}

} // namespace

MakeTicketForm::MakeTicketForm(const Directory &directory, QWidget *parent)
    : Strip(kAbove, parent)
    , m_directory(directory)
    , m_title(new QLabel(this))
    , m_subject(new QLineEdit(this))
    , m_priority(new ValueCombo(this))
    , m_reason(new QLabel(this))
    , m_category(new ValueCombo(this))
    , m_transcript(new QCheckBox(tr("What was said becomes the description"), this))
{
    m_title->setProperty("role", u"heading"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_reason->setProperty("role", u"small"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    auto *make = new QPushButton(tr("Make the ticket"), this);
    make->setProperty("primary", true);
    make->setToolTip(tr("Make the ticket (Return). It is yours."));
    auto *away = new QPushButton(tr("Cancel"), this);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(2, 1);
    grid->addWidget(nameOf(tr("Subject"), m_subject), 0, 0);
    grid->addWidget(m_subject, 0, 1, 1, 2);
    grid->addWidget(nameOf(tr("Priority"), m_priority), 1, 0);
    grid->addWidget(m_priority, 1, 1);
    grid->addWidget(m_reason, 1, 2);
    grid->addWidget(nameOf(tr("Category"), m_category), 2, 0);
    grid->addWidget(m_category, 2, 1);
    grid->addWidget(m_transcript, 2, 2);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch(1);
    foot->addWidget(away);
    foot->addWidget(make);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, kAbove + 10, 14, 10);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addLayout(grid);
    column->addLayout(foot);
    connect(make, &QPushButton::clicked, this, &MakeTicketForm::accept);
    connect(away, &QPushButton::clicked, this, &MakeTicketForm::leave);
}

void MakeTicketForm::open(const Chat &chat, const QString &subject, bool isAnother)
{
    m_isAnother = isAnother;
    m_suggested = SuggestedPriority::of(chat).priority;
    m_title->setText(isAnother ? tr("Another ticket of the chat with %1").arg(chat.visitorName)
                               : tr("Ticket of the chat with %1").arg(chat.visitorName));
    setAccessibleName(m_title->text());
    m_subject->setText({});
    m_subject->setPlaceholderText(subject);
    m_priority->setChoices(priorityChoices(Theme::of(palette()), devicePixelRatioF()));
    m_priority->setValue(static_cast<int>(m_suggested));
    m_reason->setText(suggestionWords(chat));
    QList<ValueCombo::Choice> categories{{QString(), tr("Default")}};
    categories += categoryChoices(m_directory);
    m_category->setChoices(categories);
    m_category->setValue(QString());
    m_transcript->setChecked(true);
    show();
    m_subject->setFocus(Qt::OtherFocusReason);
}

void MakeTicketForm::accept()
{
    ChatMakeTicket::Params params;
    params.subject = m_subject->text().trimmed();
    // As suggested is left to the server, which then writes the reason down, too.
    if (const auto chosen = static_cast<Priority>(m_priority->value().toInt()); chosen != m_suggested)
        params.priority = chosen;
    params.category = m_category->value().toString();
    params.transcript = m_transcript->isChecked();
    params.another = m_isAnother;
    leave();
    emit accepted(params);
}

void MakeTicketForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        auto *button = qobject_cast<QPushButton *>(focusWidget());
        return button ? button->click() : accept();
    }
    Strip::keyPressEvent(event);
}

} // namespace sf::client
