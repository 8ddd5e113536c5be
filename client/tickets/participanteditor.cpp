// SPDX-License-Identifier: GPL-3.0-or-later
// The further people of a ticket.
#include "client/tickets/participanteditor.h"

#include <QMenu>
#include <QWidgetAction>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

ParticipantEditor::ParticipantEditor(SearchList::Lookup contacts, QWidget *parent)
    : ChipEditor(tr("Add a person"), parent)
    , m_search(new SearchList(tr("Name or e-mail address"), std::move(contacts), &menu()))
{
    auto *field = new QWidgetAction(&menu());
    field->setDefaultWidget(m_search);
    menu().addAction(field);
    connect(&menu(), &QMenu::aboutToShow, m_search, &SearchList::start);
    connect(m_search, &SearchList::chosen, this, [this](qint64 id, const QString &name) {
        menu().close();
        add(ContactId(id), name);
    });
}

void ParticipantEditor::showParticipants(const QList<ContactId> &participants, const QList<Contact> &known)
{
    bool isSame = participants == m_participants;
    for (const Contact &contact : known) {
        isSame = isSame && m_known.value(contact.id) == contact;
        m_known.insert(contact.id, contact);
    }
    if (isSame)
        return;
    m_participants = participants;
    rebuild();
}

QList<ContactId> ParticipantEditor::unknown() const
{
    QList<ContactId> ids = m_participants;
    ids.removeIf([this](ContactId id) { return m_known.contains(id); });
    return ids;
}

void ParticipantEditor::rebuild()
{
    QList<Chip> chips;
    for (const ContactId id : std::as_const(m_participants)) {
        const Contact known = m_known.value(id);
        const QString name = known.name.isEmpty() ? tr("Contact %1").arg(id.value()) : known.name;
        chips.append({name, {}, known.email, [this, id] { remove(id); }});
    }
    showChips(chips);
}

void ParticipantEditor::add(ContactId contact, const QString &name)
{
    if (m_participants.contains(contact))
        return;
    if (!m_known.contains(contact)) {
        Contact known;
        known.id = contact;
        known.name = name;
        m_known.insert(contact, known);
    }
    m_participants.append(contact);
    rebuild();
    emit added(contact);
}

void ParticipantEditor::remove(ContactId contact)
{
    if (m_participants.removeAll(contact) == 0)
        return;
    rebuild();
    emit removed(contact);
}

} // namespace sf::client
