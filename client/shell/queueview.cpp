// SPDX-License-Identifier: GPL-3.0-or-later
// The queue in words: every change that the server has not confirmed yet, each with what can be done about it.
#include "client/shell/queueview.h"

#include "client/sync/outbox.h"
#include "client/tickets/moment.h"
#include "client/widgets/elidedlabel.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/relativetime.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

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

QueueView::QueueView(Outbox &outbox, QWidget *parent)
    : QScrollArea(parent)
    , m_outbox(outbox)
    , m_inside(new QWidget)
    , m_column(new QVBoxLayout(m_inside))
    , m_empty(new EmptyState(m_inside))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_column->setContentsMargins(20, 4, 20, 16);
    m_column->setSpacing(10);
    setWidget(m_inside);
    viewport()->setAutoFillBackground(false);
    m_inside->setAutoFillBackground(false);
    m_empty->setContent("check"_L1, tr("Nothing is waiting"), tr("Everything you did has reached the server."));

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
    m_empty->hide();
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *old = item->widget(); old && old != m_empty) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    const QList<OutboxEntry> &entries = m_outbox.entries();
    if (entries.isEmpty()) {
        m_column->addWidget(m_empty, 1);
        m_empty->show();
        return;
    }
    for (qsizetype i = 0; i < std::min(shownAtMost, entries.size()); ++i)
        m_column->addWidget(makeRow(entries[i]));
    if (entries.size() > shownAtMost)
        m_column->addWidget(new QLabel(tr("and %n more", nullptr, static_cast<int>(entries.size() - shownAtMost))));
    m_column->addStretch(1);
}

QWidget *QueueView::makeRow(const OutboxEntry &entry)
{
    auto *row = new QFrame(m_inside);
    row->setObjectName(u"card"_s);
    row->setAccessibleName(entry.words());
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(14, 10, 10, 10);
    line->setSpacing(8);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *title = new ElidedLabel(entry.words(), row);
    auto *state =
        new QLabel(u"%1 \u00b7 %2"_s.arg(stateWords(entry, m_outbox.isBlocked(entry), m_outbox.isKept(entry.key)),
                                         relativeTime(utc(entry.createdAt), QDateTime::currentDateTimeUtc())),
                   row);
    state->setProperty("role", entry.state == OutboxEntry::State::Held ? u"error"_s : u"small"_s);
    state->setTextFormat(Qt::PlainText);
    state->setWordWrap(true);
    words->addWidget(title);
    words->addWidget(state);
    line->addLayout(words, 1);
    addButtons(line, entry);
    return row;
}

void QueueView::addButtons(QLayout *row, const OutboxEntry &entry)
{
    const QString key = entry.key;
    const auto add = [&](const QString &text, const std::function<void()> &action) {
        auto *button = new QPushButton(text, m_inside);
        button->setProperty("small", true);
        button->setAccessibleName(u"%1: %2"_s.arg(text, entry.words()));
        connect(button, &QPushButton::clicked, this, action);
        row->addWidget(button);
    };
    const bool isDecision = entry.state == OutboxEntry::State::Held || entry.state == OutboxEntry::State::Overdue;
    if (isDecision && entry.entity == Entity::Ticket) {
        const TicketId ticket(entry.subject());
        add(tr("Show ticket"), [this, ticket] { emit ticketRequested(ticket); });
    }
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
