// SPDX-License-Identifier: GPL-3.0-or-later
// What the server refused of this ticket, and the person's choice.
#include "client/tickets/heldbanner.h"

#include "client/sync/workspace.h"
#include "client/tickets/clashline.h"
#include "client/tickets/conversationitems.h"
#include "client/tickets/messagetext.h"
#include "client/tickets/moment.h"
#include "client/widgets/fieldwords.h"
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
        m_offered.clear();
        hide();
        return;
    }
    const QByteArray offered = held->key.toUtf8() + QByteArray::number(static_cast<int>(held->state))
                             + held->error.detail + held->error.message.toUtf8();
    if (offered == m_offered)
        return;
    m_offered = offered;
    m_choices.clear();
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
    const QList<FieldConflict> clashes = Outbox::conflict(entry)->clashes;
    const auto params = entry.as<TicketUpdate>();
    const bool isOne = clashes.size() == 1;
    showMessage(Kind::Warning, isOne ? tr("Somebody changed this while you did. Decide what it shall be:")
                                     : tr("Somebody changed these while you did. Decide for each what it shall be:"));
    for (const FieldConflict &clash : clashes) {
        const QString mine = params ? valueWord(clash.name, mineOf(params->patch, clash.name), m_names) : QString();
        const QString words =
            tr("%1: you chose “%2”, %3 set “%4” %5.")
                .arg(fieldWord(clash.name), mine, clash.changedBy, valueWord(clash.name, clash.stored, m_names),
                     relativeTime(utc(clash.changedAt), QDateTime::currentDateTimeUtc()));
        auto *line = new ClashLine(fieldWord(clash.name), words, this);
        connect(line, &ClashLine::chosen, this, [this, name = clash.name](bool isMine) { choose(name, isMine); });
        addLine(line);
    }
    if (!isOne) {
        addChoice(tr("All mine"), &Outbox::keepMine);
        addChoice(tr("All theirs"), &Outbox::takeTheirs);
    }
}

/// With the last field decided, the change goes again as one.
void HeldBanner::choose(const QString &field, bool isMine)
{
    m_choices.insert(field, isMine);
    const OutboxEntry *entry = m_workspace.outbox().find(m_key);
    const auto conflict = entry ? Outbox::conflict(*entry) : std::nullopt;
    if (!conflict)
        return;
    QStringList theirs;
    for (const FieldConflict &clash : conflict->clashes) {
        const auto choice = m_choices.constFind(clash.name);
        if (choice == m_choices.constEnd())
            return;
        if (!*choice)
            theirs.append(clash.name);
    }
    m_workspace.outbox().decide(m_key, theirs);
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
