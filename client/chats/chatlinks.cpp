// SPDX-License-Identifier: GPL-3.0-or-later
// The chats that belong to a ticket.
#include "client/chats/chatlinks.h"

#include "client/chats/chatstore.h"
#include "client/chats/chatwords.h"
#include "client/tickets/moment.h"
#include "client/widgets/icons.h"
#include "client/widgets/relativetime.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWordsWidth = 168;
constexpr qsizetype kMostHits = 12;

QString timeOf(Time at)
{
    return clockTime(utc(at), QDateTime::currentDateTimeUtc());
}

} // namespace

SearchList::Lookup chatLookup(const ChatStore &chats, const Directory &directory)
{
    return [&chats, &directory](const QString &text, QObject *, const SearchList::Found &found) {
        QList<Chat> known;
        for (const Chat &chat : chats.chats()) {
            const auto has = [&text](const QString &field) { return field.contains(text, Qt::CaseInsensitive); };
            if (text.isEmpty() || has(chat.visitorName) || has(chat.visitorEmail) || has(chat.lastMessage))
                known.append(chat);
        }
        std::sort(known.begin(), known.end(), [](const Chat &a, const Chat &b) { return a.id > b.id; });
        QList<SearchList::Hit> hits;
        for (const Chat &chat : known.first(std::min(kMostHits, known.size())))
            hits.append({chat.id.value(), u"%1  %2"_s.arg(chat.visitorName, timeOf(chat.createdAt)),
                         chatStateWords(chat, directory)});
        found(hits);
    };
}

ChatLinks::ChatLinks(QWidget *parent) : QWidget(parent), m_lines(new QWidget(this)), m_column(new QVBoxLayout(m_lines))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(1);
    auto *add = new QToolButton(this);
    add->setIcon(icon("plus"_L1));
    add->setIconSize(QSize(13, 13));
    add->setToolTip(tr("Link a chat"));
    add->setAccessibleName(add->toolTip());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_lines);
    column->addWidget(add, 0, Qt::AlignLeft);
    m_lines->hide();
    connect(add, &QToolButton::clicked, this, &ChatLinks::addRequested);
}

void ChatLinks::showLinks(const TicketPage &page)
{
    if (page.chats == m_chats && page.ticket.originChatId == m_origin)
        return;
    m_chats = page.chats;
    m_origin = page.ticket.originChatId;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *line = item->widget()) {
            line->hide();
            line->deleteLater();
        }
        delete item;
    }
    for (const ChatReference &chat : std::as_const(m_chats))
        addLink(chat);
    m_lines->setVisible(!m_chats.isEmpty());
}

void ChatLinks::addLink(const ChatReference &chat)
{
    auto *line = new QWidget(m_lines);
    auto *open = new QPushButton(line);
    open->setProperty("link", true);
    const bool isOrigin = chat.id == m_origin;
    const QString words = u"%1  %2"_s.arg(chat.visitorName, timeOf(chat.createdAt));
    open->setText(open->fontMetrics().elidedText(words, Qt::ElideRight, kWordsWidth).replace(u'&', u"&&"_s));
    const QString what = isOrigin ? tr("The ticket was made of this chat") : tr("Linked chat");
    open->setToolTip(u"%1 · %2"_s.arg(words, what));
    open->setAccessibleName(u"%1: %2"_s.arg(what, words));
    open->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(open, &QPushButton::clicked, this, [this, id = chat.id] { emit chatRequested(id); });
    auto *both = new QHBoxLayout(line);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(2);
    both->addWidget(open, 1);
    if (isOrigin) {
        auto *mark = new QLabel(tr("origin"), line);
        mark->setProperty("role", u"small"_s);
        both->addWidget(mark);
    } else {
        auto *away = new QToolButton(line);
        away->setIcon(icon("close"_L1));
        away->setIconSize(QSize(11, 11));
        away->setAutoRaise(true);
        away->setToolTip(tr("Take the link away"));
        away->setAccessibleName(tr("Take the link to the chat with %1 away").arg(chat.visitorName));
        connect(away, &QToolButton::clicked, this, [this, id = chat.id] { emit removeRequested(id); });
        both->addWidget(away);
    }
    m_column->addWidget(line);
    line->show();
}

} // namespace sf::client
