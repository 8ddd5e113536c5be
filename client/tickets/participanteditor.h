// SPDX-License-Identifier: GPL-3.0-or-later
// The further people of a ticket as chips that can be taken away, and a search for those who can be added.
#pragma once

#include "client/tickets/chipeditor.h"
#include "client/tickets/searchlist.h"
#include "shared/contact.h"

namespace sf::client {

class ParticipantEditor : public ChipEditor
{
    Q_OBJECT

public:
    explicit ParticipantEditor(SearchList::Lookup contacts, QWidget *parent = nullptr);

    /// `known` are their records, as far as they are known.
    void showParticipants(const QList<ContactId> &participants, const QList<Contact> &known);
    const QList<ContactId> &participants() const { return m_participants; }
    /// A person whose name was not known yet.
    void showKnown(const Contact &contact) { showParticipants(m_participants, {contact}); }
    QList<ContactId> unknown() const;

signals:
    void added(sf::ContactId contact);
    void removed(sf::ContactId contact);

private:
    void rebuild();
    void add(ContactId contact, const QString &name);
    void remove(ContactId contact);

    QList<ContactId> m_participants;
    QHash<ContactId, Contact> m_known;
    SearchList *m_search;
};

} // namespace sf::client
