// SPDX-License-Identifier: GPL-3.0-or-later
// What the server refused of this ticket, with what is new since, and the person's choice: mine or theirs for each field, send anyway, edit,
// discard. It stays as it is while the same entry waits, so that no push takes a button from under the pointer.
#pragma once

#include "client/tickets/eventwords.h"
#include "client/widgets/banner.h"
#include "shared/ids.h"

#include <QHash>

namespace sf::client {

class Outbox;
class Workspace;
struct OutboxEntry;

class HeldBanner : public Banner
{
    Q_OBJECT

public:
    explicit HeldBanner(Workspace &workspace, QWidget *parent = nullptr);

    /// Shows the oldest held entry of the ticket, or hides.
    void showTicket(TicketId id);
    /// The key of the entry that is shown; empty when none is.
    QString entryKey() const { return m_key; }

signals:
    /// The person wants to work the held message over.
    void editRequested(const QString &key);

private:
    void offer(const OutboxEntry &entry);
    void offerConflict(const OutboxEntry &entry);
    void offerStale(const OutboxEntry &entry);
    void offerRefusal(const OutboxEntry &entry);
    void choose(const QString &field, bool isMine);
    void addChoice(const QString &words, void (Outbox::*decide)(const QString &key));

    Workspace &m_workspace;
    Names m_names;
    QString m_key;
    QByteArray m_offered;           // what the buttons are about: another refusal of the same entry is another question
    QHash<QString, bool> m_choices; // clashing fields that are decided: mine?
};

} // namespace sf::client
