// SPDX-License-Identifier: GPL-3.0-or-later
// Ticket rules: what a legal ticket is, and what follows from a change. Pure: no database, no clock.
#pragma once

#include "server/db/countkey.h"
#include "server/tickets/ticketsettings.h"
#include "shared/result.h"
#include "shared/ticket.h"

namespace sf::server::ticketrules {

inline constexpr qsizetype kMaxSubject = 250;
inline constexpr qsizetype kMaxBody = 100'000;
inline constexpr qsizetype kMaxMetadata = 16 * 1024;

/// Collects what is wrong, field by field.
class Problems
{
public:
    void add(std::string_view field, const QString &why);
    bool isEmpty() const { return m_fields.isEmpty(); }
    QString text() const; ///< "name must not be empty; email is not an e-mail address"
    Error toError() const;

private:
    QMap<QString, QString> m_fields;
};

/// What can be said of the fields alone; `after` is the ticket as it would be, `before` as it is (empty: a new one).
void checkFields(const Ticket &before, const Ticket &after, const TicketSettings &settings, Problems &problems);
void checkTransition(Status from, Status to, Problems &problems);
void checkBody(const QString &body, Problems &problems, bool mayBeEmpty = false);

/// Times and facts that follow from a changed status or due date.
void derive(const Ticket &before, Ticket &after, Time now);

/// What a message does to its ticket: first response, last messages, a customer's words reopen.
void applyMessage(Ticket &ticket, AuthorType author, bool isInternal, Time at);

bool isOverdue(const Ticket &ticket, Time now);
CountKey countKey(const Ticket &ticket);
/// The one word for a change of several fields, by what matters most to a reader of the timeline.
EventKind kindOfChange(const Ticket &before, const Ticket &after, bool tagsChanged);

} // namespace sf::server::ticketrules
