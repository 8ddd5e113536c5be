// SPDX-License-Identifier: GPL-3.0-or-later
// All SQL of attachments: files that lie on a ticket or on one of its messages.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "shared/response.h"

namespace sf::server::attachmentrepository {

std::optional<Attachment> find(const Actor &actor, Database &database, AttachmentId id);
/// Those on the ticket itself, in order of arrival.
QList<Attachment> ofTicket(const Actor &actor, Database &database, TicketId ticket);
/// Gives each message its files.
void addTo(const Actor &actor, Database &database, QList<Response> &responses);
QList<Attachment> ofResponse(const Actor &actor, Database &database, ResponseId response);
QByteArray thumbnail(const Actor &actor, Database &database, AttachmentId id);
/// Whether any lies on the ticket or on a message of it.
bool isOnTicket(const Actor &actor, Database &database, TicketId ticket);

/// A finished upload becomes this attachment.
void place(const Actor &actor, Database &database, const Attachment &attachment);
void remove(const Actor &actor, Database &database, AttachmentId id);

} // namespace sf::server::attachmentrepository
