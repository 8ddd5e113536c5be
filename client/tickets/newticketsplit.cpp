// SPDX-License-Identifier: GPL-3.0-or-later
// The form for a new ticket when it is made of a message, and its look for likely duplicates.
#include "client/attachments/messageedit.h"
#include "client/sync/outbox.h"
#include "client/tickets/newticketform.h"
#include "client/tickets/requesterpicker.h"
#include "client/tickets/similarlist.h"

#include <QLabel>
#include <QLineEdit>

namespace sf::client {

void NewTicketForm::startSplit(const TicketSplit::Params &prefilled, const QList<Attachment> &files,
                               const QString &requester, const QString &label)
{
    m_split = prefilled;
    m_splitFiles = files;
    m_splitLabel = label;
    TicketCreate::Params params;
    params.subject = prefilled.subject;
    params.description = prefilled.description;
    params.priority = prefilled.priority.value_or(Priority::Medium);
    params.category = prefilled.category;
    params.requesterId = prefilled.requesterId;
    params.requesterName = requester;
    params.assigneeId = prefilled.assigneeId;
    params.teamId = prefilled.teamId;
    show(params);
    showFiles();
    m_title->setText(tr("New ticket from a message of %1").arg(label));
    if (prefilled.description.isEmpty())
        m_description->setPlaceholderText(tr("The note goes along as a note. Here stands what the customer said."));
    m_saved->clear();
    m_subject->setFocus();
    m_subject->selectAll();
}

void NewTicketForm::endSplit()
{
    m_split.reset();
    showFiles();
    m_title->setText(tr("New ticket"));
    m_description->setPlaceholderText(tr("What the customer said"));
}

bool NewTicketForm::submitSplit()
{
    const TicketCreate::Params shown = params();
    if (!shown.requesterId) {
        m_requester->showProblem(tr("Choose a contact: the ticket is split off for a person who is known."));
        return false;
    }
    TicketSplit::Params sent = *m_split;
    sent.subject = shown.subject;
    sent.description = shown.description;
    sent.priority = shown.priority;
    sent.category = shown.category;
    sent.requesterId = shown.requesterId;
    sent.assigneeId = shown.assigneeId;
    sent.teamId = shown.teamId;
    sent.dueAt = shown.dueAt;
    sent.tags = shown.tags;
    sent.attachments.emplace();
    for (const Attachment &file : std::as_const(m_splitFiles))
        *sent.attachments << file.id;
    if (m_outbox.submit<TicketSplit>(sent, m_splitLabel).isEmpty())
        return false; // everything stays in the form; the window says why
    endSplit();
    emit left();
    return true;
}

void NewTicketForm::askSimilar()
{
    const RequesterPicker::Choice who = m_requester->choice();
    TicketSimilar::Params wanted;
    wanted.subject = m_subject->text().trimmed();
    wanted.requesterId = who.contact;
    if (!who.contact)
        wanted.requesterEmail = who.email;
    m_similar->ask(wanted);
}

} // namespace sf::client
