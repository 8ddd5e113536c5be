// SPDX-License-Identifier: GPL-3.0-or-later
// The further people of a ticket.
#include "client/tickets/participanteditor.h"

#include "client/widgets/flowlayout.h"
#include "client/widgets/icons.h"
#include "client/widgets/pill.h"

#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

ParticipantEditor::ParticipantEditor(SearchList::Lookup contacts, QWidget *parent)
    : QWidget(parent)
    , m_add(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_search(new SearchList(tr("Name or e-mail address"), std::move(contacts), m_menu))
{
    auto *flow = new FlowLayout(this, 5);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(m_add);
    auto *field = new QWidgetAction(m_menu);
    field->setDefaultWidget(m_search);
    m_menu->addAction(field);
    m_add->setIcon(icon("plus"_L1));
    m_add->setIconSize(QSize(13, 13));
    m_add->setToolTip(tr("Add a person"));
    m_add->setAccessibleName(tr("Add a participant"));
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(m_menu);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_menu, &QMenu::aboutToShow, m_search, &SearchList::start);
    connect(m_search, &SearchList::chosen, this, [this](qint64 id, const QString &name) {
        m_menu->close();
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

void ParticipantEditor::rebuild()
{
    layout()->removeWidget(m_add);
    for (Pill *chip : std::as_const(m_chips)) {
        layout()->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    for (const ContactId id : std::as_const(m_participants)) {
        const Contact known = m_known.value(id);
        auto *chip = new Pill(this);
        chip->showChip(known.name.isEmpty() ? tr("Contact %1").arg(id.value()) : known.name);
        chip->setToolTip(known.email);
        chip->setRemovable(true);
        connect(chip, &Pill::removeRequested, this, [this, id] { remove(id); });
        layout()->addWidget(chip);
        chip->show();
        m_chips.append(chip);
    }
    layout()->addWidget(m_add);
    layout()->invalidate();
    layout()->activate();
    updateGeometry();
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
