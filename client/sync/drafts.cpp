// SPDX-License-Identifier: GPL-3.0-or-later
// Debounced writing of drafts.
#include "client/sync/drafts.h"

#include "client/sync/localdb.h"

#include <array>

namespace sf::client {

namespace {

constexpr int kQuietMs = 300;
constexpr int kLatestMs = 1'000;
constexpr std::array kKinds{"reply",       "note",           "customer",  "new",   "reply files",
                            "note files",  "customer files", "new files", "edits", "new contact",
                            "new company", "chat",           "chatbots"};

bool isOfFiles(DraftKind kind)
{
    return kind >= DraftKind::ReplyFiles && kind <= DraftKind::NewTicketFiles;
}

QString kindName(DraftKind kind)
{
    return QString::fromLatin1(kKinds[static_cast<std::size_t>(kind)]);
}

} // namespace

Drafts::Drafts(LocalDb &db, QObject *parent) : QObject(parent), m_db(db)
{
    for (const DraftRow &row : m_db.drafts()) {
        for (std::size_t i = 0; i < kKinds.size(); ++i) {
            if (row.kind == QLatin1String(kKinds[i]))
                m_texts.insert({row.ticket, static_cast<DraftKind>(i)}, row.text);
        }
    }
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuietMs);
    m_latest.setSingleShot(true);
    m_latest.setInterval(kLatestMs);
    connect(&m_quiet, &QTimer::timeout, this, &Drafts::flush);
    connect(&m_latest, &QTimer::timeout, this, &Drafts::flush);
    connect(&m_db, &LocalDb::writeFailed, this, [this] {
        if (!m_onTheWay.isEmpty())
            tellFailure();
    });
}

Drafts::~Drafts()
{
    flush();
}

QString Drafts::text(TicketId ticket, DraftKind kind) const
{
    return m_texts.value({ticket.value(), kind});
}

void Drafts::setText(TicketId ticket, DraftKind kind, const QString &text)
{
    const Key key{ticket.value(), kind};
    if (m_texts.value(key) == text)
        return;
    const bool had = hasDraft(ticket);
    keep(key, text);
    if (had != hasDraft(ticket))
        emit draftPresenceChanged(ticket);
}

void Drafts::keep(const Key &key, const QString &text)
{
    if (text.isEmpty())
        m_texts.remove(key);
    else
        m_texts.insert(key, text);
    m_dirty.insert(key);
    m_quiet.start();
    if (!m_latest.isActive())
        m_latest.start();
}

QString Drafts::text(ChatId chat) const
{
    return m_texts.value({chat.value(), DraftKind::ChatReply});
}

void Drafts::setText(ChatId chat, const QString &text)
{
    if (this->text(chat) == text)
        return;
    keep({chat.value(), DraftKind::ChatReply}, text);
    emit chatTextChanged(chat);
}

void Drafts::clear(ChatId chat)
{
    setText(chat, {});
    flush();
}

void Drafts::clear(TicketId ticket, DraftKind kind)
{
    setText(ticket, kind, {});
    flush();
}

bool Drafts::hasDraft(TicketId ticket) const
{
    for (std::size_t i = 0; i < kKinds.size(); ++i) {
        const auto kind = static_cast<DraftKind>(i);
        if (kind != DraftKind::ChatReply && m_texts.contains({ticket.value(), kind}))
            return true;
    }
    return false;
}

QStringList Drafts::allFiles() const
{
    QStringList lists;
    for (auto it = m_texts.cbegin(); it != m_texts.cend(); ++it) {
        if (isOfFiles(it.key().second))
            lists << it.value();
    }
    return lists;
}

void Drafts::flush()
{
    m_quiet.stop();
    m_latest.stop();
    if (m_dirty.isEmpty())
        return;
    if (!m_db.isWritable())
        return tellFailure();
    for (const Key &key : std::exchange(m_dirty, {}))
        write(key);
}

void Drafts::write(const Key &key)
{
    ++m_onTheWay[key];
    m_db.saveDraft(key.first, kindName(key.second), m_texts.value(key), this, [this, key] {
        if (--m_onTheWay[key] == 0)
            m_onTheWay.remove(key);
        if (key.second != DraftKind::ChatReply && isOnDisk(TicketId(key.first)))
            emit saved(TicketId(key.first));
    });
}

bool Drafts::isOnDisk(TicketId ticket) const
{
    const auto isOfIt = [ticket](const Key &key) {
        return key.first == ticket.value() && key.second != DraftKind::ChatReply;
    };
    return std::none_of(m_dirty.cbegin(), m_dirty.cend(), isOfIt)
        && std::none_of(m_onTheWay.keyBegin(), m_onTheWay.keyEnd(), isOfIt);
}

void Drafts::tellFailure()
{
    emit saveFailed(tr("The draft cannot be saved on this disk. It stays on the screen."));
}

void Drafts::adoptId(TicketId local, TicketId real)
{
    bool moved = false;
    for (std::size_t i = 0; i < kKinds.size(); ++i) {
        const auto kind = static_cast<DraftKind>(i);
        const Key from{local.value(), kind};
        const Key to{real.value(), kind};
        if (m_dirty.remove(from))
            m_dirty.insert(to);
        const auto found = m_texts.constFind(from);
        if (found == m_texts.constEnd())
            continue;
        m_texts.insert(to, *found);
        m_texts.remove(from);
        moved = true;
    }
    if (!m_dirty.isEmpty())
        flush();
    if (moved)
        emit draftPresenceChanged(real);
}

} // namespace sf::client
