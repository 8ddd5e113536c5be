// SPDX-License-Identifier: GPL-3.0-or-later
// What a person watches and has not read.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "server/db/writetransaction.h"
#include "shared/methods/attention.h"

namespace sf::server::attentionservice {

/// SQL that holds for the tickets `t` which this person has not read; `values` are its bindings.
struct Condition
{
    QString sql;
    Bindings values;
};
Condition unread(const Actor &actor);

Result<TicketAttention::Result> attention(const Actor &actor, Database &database, const NoParams &params);
Result<Receipt> watch(const Actor &actor, WriteTransaction &transaction, const TicketWatch::Params &params);
Result<Receipt> markRead(const Actor &actor, WriteTransaction &transaction, const TicketMarkRead::Params &params);
Result<Receipt> markUnread(const Actor &actor, WriteTransaction &transaction, const TicketMarkUnread::Params &params);

/// These people watch the ticket from now on.
void subscribe(const Actor &actor, WriteTransaction &transaction, TicketId ticket, const QList<UserId> &people);

/// Whoever watches the one watches the other from now on.
void followTo(const Actor &actor, WriteTransaction &transaction, TicketId from, TicketId to);

} // namespace sf::server::attentionservice
