// SPDX-License-Identifier: GPL-3.0-or-later
// What the server refused of this ticket, and the person's choice.
#include "client/tickets/heldbanner.h"

#include "client/sync/workspace.h"
#include "client/tickets/conversationitems.h"
#include "client/tickets/messagetext.h"
#include "client/tickets/moment.h"
#include "client/widgets/relativetime.h"

#include <QPushButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The value that this person wanted for a field.
RawJson mineOf(const Patch<Ticket> &patch, const QString &name)
{
    RawJson mine;
    const QByteArray wanted = name.toUtf8();
    forEachField<Ticket>([&](const auto &f, auto index) {
        if (patch.has(index) && f.name == std::string_view(wanted.constData(), static_cast<std::size_t>(wanted.size())))
            mine.bytes = toJson(patch.value.*f.member);
    });
    return mine;
}

bool isUndecided(const OutboxEntry &entry)
{
    return entry.state == OutboxEntry::State::Held || entry.state == OutboxEntry::State::Overdue;
}

} // namespace

HeldBanner::HeldBanner(Workspace &workspace, QWidget *parent)
    : Banner(parent)
    , m_workspace(workspace)
    , m_names(namesOf(workspace.directory()))
{
}

void HeldBanner::showTicket(TicketId id)
{
    const QList<OutboxEntry> entries = m_workspace.outbox().entriesAbout(Entity::Ticket, id.value());
    const auto held = std::find_if(entries.cbegin(), entries.cend(), isUndecided);
    if (held == entries.cend()) {
        m_key.clear();
        hide();
        return;
    }
    m_key = held->key;
    offer(*held);
}

void HeldBanner::offer(const OutboxEntry &entry)
{
    if (entry.state == OutboxEntry::State::Held && entry.error.kind == ErrorKind::Conflict && Outbox::conflict(entry))
        offerConflict(entry);
    else if (entry.state == OutboxEntry::State::Held && entry.error.kind == ErrorKind::Stale && Outbox::stale(entry))
        offerStale(entry);
    else
        offerRefusal(entry);
}

void HeldBanner::addChoice(const QString &words, void (Outbox::*decide)(const QString &key))
{
    QPushButton *button = addAction(words);
    connect(button, &QPushButton::clicked, this, [this, decide, key = m_key] { (m_workspace.outbox().*decide)(key); });
}

void HeldBanner::offerConflict(const OutboxEntry &entry)
{
    const auto conflict = Outbox::conflict(entry);
    const auto params = entry.as<TicketUpdate>();
    QStringList lines;
    for (const FieldConflict &clash : conflict->clashes) {
        const QString mine = params ? valueWord(clash.name, mineOf(params->patch, clash.name), m_names) : QString();
        lines.append(tr("%1: you chose “%2”, %3 set “%4” %5.")
                         .arg(fieldWord(clash.name), mine, clash.changedBy,
                              valueWord(clash.name, clash.stored, m_names),
                              relativeTime(utc(clash.changedAt), QDateTime::currentDateTimeUtc())));
    }
    showMessage(Kind::Warning, lines.join(u'\n'));
    addChoice(tr("Keep mine"), &Outbox::keepMine);
    addChoice(tr("Take theirs"), &Outbox::takeTheirs);
}

void HeldBanner::offerStale(const OutboxEntry &entry)
{
    const auto stale = Outbox::stale(entry);
    QString news = tr("Something happened here while you wrote.");
    if (!stale->responses.isEmpty()) {
        const Response &last = stale->responses.last();
        news = tr("%1 wrote meanwhile: “%2”").arg(last.authorName, excerpt(last.body, 140));
        if (const int more = static_cast<int>(stale->responses.size()) - 1; more > 0)
            news += u' ' + tr("(and %n more)", nullptr, more);
    }
    showMessage(Kind::Warning, tr("Your message was held back. %1").arg(news));
    addChoice(tr("Send anyway"), &Outbox::sendAnyway);
    connect(addAction(tr("Edit")), &QPushButton::clicked, this, [this, key = m_key] { emit editRequested(key); });
    addChoice(tr("Discard"), &Outbox::discard);
}

void HeldBanner::offerRefusal(const OutboxEntry &entry)
{
    const bool isOverdue = entry.state == OutboxEntry::State::Overdue;
    const QString why =
        isOverdue ? tr("it was sent long ago and never answered; it may have arrived") : entry.error.message;
    showMessage(Kind::Error, tr("%1 was not accepted: %2").arg(entry.words(), why));
    addChoice(tr("Try again"), &Outbox::retry);
    addChoice(tr("Discard"), &Outbox::discard);
}

} // namespace sf::client
