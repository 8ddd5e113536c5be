// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a chat.
#include "client/chats/chathead.h"

#include "client/chats/chatwords.h"
#include "client/sync/directory.h"
#include "client/tickets/moment.h"
#include "client/widgets/avatar.h"
#include "client/widgets/elidedlabel.h"
#include "client/widgets/flowlayout.h"
#include "client/widgets/icons.h"
#include "client/widgets/paint.h"
#include "client/widgets/relativetime.h"
#include "client/widgets/words.h"
#include "shared/workflow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <chrono>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTextWidth = 340;

} // namespace

ChatHead::ChatHead(const Directory &directory, QWidget *parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_avatar(new Avatar(36, this))
    , m_name(new ElidedLabel(this))
    , m_address(new ElidedLabel(this))
    , m_open(new QPushButton(tr("Open the contact"), this))
    , m_state(new QLabel(this))
    , m_reason(new QLabel(this))
    , m_chips(new QWidget(this))
{
    m_name->setFont(titleFont());
    m_address->setForegroundRole(QPalette::PlaceholderText);
    m_open->setProperty("link", true);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setFont(headingFont());
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setProperty("role", u"small"_s);
    m_reason->setWordWrap(true);
    m_take = addButton(tr("Take"), u"chat.take"_s);
    m_take->setProperty("primary", true);
    m_transfer = addButton(tr("Transfer"), u"chat.transfer"_s);
    m_close = addButton(tr("Close"), u"chat.close"_s);
    m_make = addButton(tr("Make ticket…"), u"chat.ticketForm"_s);
    connect(m_take, &QPushButton::clicked, this, &ChatHead::takeRequested);
    connect(m_transfer, &QPushButton::clicked, this, &ChatHead::transferRequested);
    connect(m_close, &QPushButton::clicked, this, &ChatHead::closeRequested);
    connect(m_make, &QPushButton::clicked, this, &ChatHead::ticketFormRequested);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_contact)
            emit contactRequested(*m_contact);
    });
    auto *chips = new FlowLayout(m_chips, 6);
    chips->setContentsMargins(0, 0, 0, 0);
    m_link = new QPushButton(m_chips);
    m_link->setProperty("link", true);
    m_link->setText(tr("Link a ticket…"));
    connect(m_link, &QPushButton::clicked, this, &ChatHead::linkRequested);
    chips->addWidget(m_link);

    auto *who = new QVBoxLayout;
    who->setSpacing(0);
    who->addWidget(m_name);
    auto *address = new QHBoxLayout;
    address->setSpacing(4);
    address->addWidget(m_address);
    address->addWidget(m_open);
    address->addStretch(1);
    who->addLayout(address);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    for (QPushButton *button : {m_make, m_transfer, m_close, m_take})
        buttons->addWidget(button);
    auto *first = new QHBoxLayout;
    first->setSpacing(10);
    first->addWidget(m_avatar);
    first->addLayout(who, 1);
    first->addLayout(buttons);
    auto *second = new QHBoxLayout;
    second->setSpacing(10);
    second->addWidget(m_state);
    second->addWidget(m_reason, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 12, 18, 9);
    column->setSpacing(7);
    column->addLayout(first);
    column->addLayout(second);
    column->addWidget(m_chips);
    m_clock.setInterval(std::chrono::seconds(1));
    connect(&m_clock, &QTimer::timeout, this, &ChatHead::showState);
}

QPushButton *ChatHead::addButton(const QString &text, const QString &action)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(action);
    return button;
}

void ChatHead::showChat(const ChatPage &page, const Rights &rights)
{
    m_chat = page.chat;
    m_rights = rights;
    m_contact = page.contact ? std::optional(page.contact->id) : page.chat.contactId;
    m_avatar->setPerson(m_chat.visitorName);
    m_name->setText(m_chat.visitorName);
    QStringList known{m_chat.visitorEmail};
    if (page.contact)
        known << page.contact->jobTitle;
    known.removeAll(QString());
    m_address->setText(known.isEmpty() ? tr("No address known") : known.join(u" · "_s));
    m_open->setVisible(m_contact.has_value());
    m_take->setVisible(rights.canTake);
    m_transfer->setVisible(rights.canMove);
    m_close->setVisible(rights.canMove);
    for (QPushButton *button : {m_take, m_transfer, m_close}) {
        button->setEnabled(rights.isOnline);
        button->setToolTip(rights.isOnline ? QString() : tr("Only while the server is there"));
    }
    m_make->setText(page.chat.tickets.isEmpty() ? tr("Make ticket…") : tr("Another ticket…"));
    showTickets(page);
    showState();
}

void ChatHead::showState()
{
    const bool isWaiting = m_chat.status == ChatStatus::Waiting;
    const Time now = Time::now();
    QString words = chatStateWords(m_chat, m_directory);
    if (isWaiting)
        words = tr("Waiting for %1").arg(waitingTime(m_chat.waitingSince.value_or(m_chat.createdAt), now));
    else if (m_chat.closedAt && !m_chat.isOpen())
        words = tr("Closed %1").arg(relativeTime(utc(*m_chat.closedAt), utc(now)));
    const Theme &theme = Theme::of(palette());
    QPalette colours = m_state->palette();
    colours.setColor(QPalette::WindowText, isWaiting         ? theme.warning
                                           : m_chat.isOpen() ? theme.accentText
                                                             : theme.muted);
    m_state->setPalette(colours);
    m_state->setText(words);
    m_reason->setText(!m_chat.escalatedAt                 ? QString()
                      : m_chat.escalationReason.isEmpty() ? tr("Escalated")
                                                          : tr("Escalated: %1").arg(m_chat.escalationReason));
    if (isWaiting && isVisible())
        m_clock.start();
    else
        m_clock.stop();
}

QString ChatHead::stateText() const
{
    return m_state->text();
}

void ChatHead::showTickets(const ChatPage &page)
{
    if (m_tickets == page.tickets && m_chips->layout()->count() == page.tickets.size() + 1)
        return;
    m_tickets = page.tickets;
    QLayout *chips = m_chips->layout();
    while (chips->count() > 0) {
        QLayoutItem *item = chips->takeAt(0);
        if (QWidget *old = item->widget(); old != m_link) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    for (const TicketRow &row : std::as_const(m_tickets))
        addTicket(row, !row.fromChat); // what was made of a chat stays with it
    chips->addWidget(m_link);
}

void ChatHead::addTicket(const TicketRow &row, bool isRemovable)
{
    auto *chip = new QWidget(m_chips);
    auto *open = new QPushButton(chip);
    open->setProperty("link", true);
    open->setIcon(icon("ticket"_L1));
    QFont font = open->font();
    font.setStrikeOut(!isOpen(row.status));
    open->setFont(font);
    const QString words = u"%1  %2"_s.arg(m_directory.numberText(row.number), row.subject);
    open->setText(QFontMetrics(font).elidedText(words, Qt::ElideRight, kTextWidth).replace(u'&', u"&&"_s));
    open->setToolTip(u"%1 · %2"_s.arg(words, statusWord(row.status)));
    open->setAccessibleName(words);
    connect(open, &QPushButton::clicked, this, [this, id = row.id] { emit ticketRequested(id); });
    auto *line = new QHBoxLayout(chip);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(open);
    if (isRemovable) {
        auto *away = new QToolButton(chip);
        away->setIcon(icon("close"_L1));
        away->setIconSize(QSize(11, 11));
        away->setAutoRaise(true);
        away->setToolTip(tr("Take the link away"));
        away->setAccessibleName(tr("Take the link to %1 away").arg(m_directory.numberText(row.number)));
        connect(away, &QToolButton::clicked, this, [this, id = row.id] { emit unlinkRequested(id); });
        line->addWidget(away);
    }
    m_chips->layout()->addWidget(chip);
    chip->show();
}

QPoint ChatHead::transferMenuPlace() const
{
    return m_transfer->mapToGlobal(QPoint(0, m_transfer->height()));
}

void ChatHead::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showState();
}

void ChatHead::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    painter.setPen(theme.line);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace sf::client
