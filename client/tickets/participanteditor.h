// SPDX-License-Identifier: GPL-3.0-or-later
// The further people of a ticket as chips that can be taken away, and a search for those who can be added.
#pragma once

#include "client/tickets/searchlist.h"
#include "shared/contact.h"

class QMenu;
class QToolButton;

namespace sf::client {

class Pill;

class ParticipantEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ParticipantEditor(SearchList::Lookup contacts, QWidget *parent = nullptr);

    /// `known` are their records, as far as they are known.
    void showParticipants(const QList<ContactId> &participants, const QList<Contact> &known);
    const QList<ContactId> &participants() const { return m_participants; }

signals:
    void added(sf::ContactId contact);
    void removed(sf::ContactId contact);

private:
    void rebuild();
    void add(ContactId contact, const QString &name);
    void remove(ContactId contact);

    QList<ContactId> m_participants;
    QHash<ContactId, Contact> m_known;
    QList<Pill *> m_chips;
    QToolButton *m_add;
    QMenu *m_menu;
    SearchList *m_search;
};

} // namespace sf::client
