// SPDX-License-Identifier: GPL-3.0-or-later
// The queue in words: every change that the server has not confirmed yet, each with what can be done about it.
#include "client/shell/queueview.h"

#include "client/sync/outbox.h"
#include "client/tickets/moment.h"
#include "client/widgets/relativetime.h"

#include <QPushButton>
#include <QTimer>

#include <algorithm>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype shownAtMost = 200;

QString stateWords(const OutboxEntry &entry, bool isBlocked, bool isKept)
{
    switch (entry.state) {
    case OutboxEntry::State::Waiting:
        if (!isKept)
            return QueueView::tr("Waits for the disk");
        return isBlocked ? QueueView::tr("Waits for an earlier change of the same ticket")
                         : QueueView::tr("Waits for the connection");
    case OutboxEntry::State::Sent:
        return QueueView::tr("On its way; it is repeated until the server confirms it");
    case OutboxEntry::State::Held:
        return QueueView::tr("Needs you: %1").arg(entry.error.message);
    case OutboxEntry::State::Overdue:
        return QueueView::tr("Sent long ago and never confirmed. Look at the ticket before you send it again.");
    }
    return {};
}

} // namespace

QueueView::QueueView(Outbox &outbox, QWidget *parent) : CardList(parent), m_outbox(outbox)
{
    // Many entries settle at once when the connection returns: one rebuild for all of them.
    const auto rebuildSoon = [this] {
        if (m_isStale)
            return;
        m_isStale = true;
        QTimer::singleShot(0, this, &QueueView::rebuild);
    };
    connect(&outbox, &Outbox::countChanged, this, rebuildSoon);
    connect(&outbox, &Outbox::entryChanged, this, rebuildSoon);
    connect(&outbox, &Outbox::entryHeld, this, rebuildSoon);
    connect(&outbox, &Outbox::entryKept, this, rebuildSoon);
    rebuild();
}

void QueueView::rebuild()
{
    m_isStale = false;
    const QList<OutboxEntry> &entries = m_outbox.entries();
    if (entries.isEmpty())
        return showEmpty("check"_L1, tr("Nothing is waiting"), tr("Everything you did has reached the server."));
    beginCards();
    for (qsizetype i = 0; i < std::min(shownAtMost, entries.size()); ++i)
        addEntry(entries[i]);
    endCards(entries.size() > shownAtMost ? tr("and %n more", nullptr, static_cast<int>(entries.size() - shownAtMost))
                                          : QString());
}

void QueueView::addEntry(const OutboxEntry &entry)
{
    const QString state = stateWords(entry, m_outbox.isBlocked(entry), m_outbox.isKept(entry.key));
    const QString since = relativeTime(utc(entry.createdAt), QDateTime::currentDateTimeUtc());
    addButtons(addCard({entry.words(), u"%1 \u00b7 %2"_s.arg(state, since), entry.state == OutboxEntry::State::Held}),
               entry);
}

void QueueView::addButtons(QHBoxLayout *card, const OutboxEntry &entry)
{
    const QString key = entry.key;
    const auto add = [&](const QString &text, const std::function<void()> &action) {
        connect(addButton(card, text, u"%1: %2"_s.arg(text, entry.words())), &QPushButton::clicked, this, action);
    };
    const bool isDecision = entry.state == OutboxEntry::State::Held || entry.state == OutboxEntry::State::Overdue;
    if (isDecision && entry.entity == Entity::Ticket) {
        const TicketId ticket(entry.subject());
        add(tr("Show ticket"), [this, ticket] { emit ticketRequested(ticket); });
    }
    if (isDecision && entry.entity == Entity::Chat)
        add(tr("Show chat"), [this, chat = ChatId(entry.subject())] { emit chatRequested(chat); });
    if (isDecision && entry.error.kind == ErrorKind::Stale) {
        add(tr("Send anyway"), [this, key] { m_outbox.sendAnyway(key); });
    } else if (isDecision && entry.error.kind == ErrorKind::Conflict) {
        add(tr("Keep mine"), [this, key] { m_outbox.keepMine(key); });
        add(tr("Take theirs"), [this, key] { m_outbox.takeTheirs(key); });
    } else if (isDecision) {
        add(tr("Try again"), [this, key] { m_outbox.retry(key); });
    }
    if (isDecision)
        add(tr("Discard"), [this, key] { m_outbox.discard(key); });
    else if (m_outbox.canCancel(key))
        add(tr("Cancel"), [this, key] { m_outbox.cancel(key); });
}

} // namespace sf::client
