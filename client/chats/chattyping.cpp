// SPDX-License-Identifier: GPL-3.0-or-later
// Typing and reading along, both ways.
#include "client/chats/chattyping.h"

#include "client/net/api.h"
#include "client/sync/directory.h"

#include <QSet>

namespace sf::client {

namespace {

constexpr int kTickMs = 1'000;
constexpr int kApartMs = 500; // the server takes four a second, and tickets tell of theirs, too
constexpr qint64 kTypingMs = 5'000;
constexpr qint64 kRepeatMs = 20'000;
constexpr qint64 kSeenMs = (kPresenceSeconds + 5) * 1'000LL;

} // namespace

ChatTyping::ChatTyping(Api &api, const Directory &directory, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_directory(directory)
{
    m_clock.start();
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &ChatTyping::tick);
    m_tell.setSingleShot(true);
    m_tell.setInterval(kApartMs);
    connect(&m_tell, &QTimer::timeout, this, &ChatTyping::tell);
    connect(&api, &Api::notified, this, [this](const QByteArray &method, const JsonElement &params) {
        if (method != kPresenceNotification)
            return;
        if (const auto notice = fromJson<PresenceNotice>(params))
            take(*notice);
    });
    connect(&api, &Api::signedIn, this, [this] {
        for (Own &own : m_own)
            own.told = PresenceState::Left; // another connection has said nothing yet
        tell();
        m_api.call<PresenceList>({}, this, [this](const Result<PresenceList::Result> &answer) {
            for (const PresenceNotice &notice : answer.ok() ? answer->rows : QList<PresenceNotice>())
                take(notice);
        });
    });
    connect(&api, &Api::stateChanged, this, [this] {
        if (m_api.isSignedIn())
            return;
        const QList<ChatId> gone = std::exchange(m_seen, {}).keys();
        for (const ChatId chat : gone)
            emit changed(chat);
    });
}

void ChatTyping::take(const PresenceNotice &notice)
{
    const bool isMe = !notice.isVisitor && notice.userId == m_directory.me().id;
    if (!notice.chat || isMe)
        return;
    const ChatId chat = *notice.chat;
    if (notice.state != PresenceState::Left) {
        m_seen[chat].insert(notice.source, {notice, m_clock.elapsed() + kSeenMs});
        m_tick.start();
    } else if (const auto here = m_seen.find(chat); here != m_seen.end()) {
        here->remove(notice.source);
        if (here->isEmpty())
            m_seen.erase(here);
    }
    emit changed(chat);
}

bool ChatTyping::isVisitorTyping(ChatId chat) const
{
    const auto here = m_seen.constFind(chat);
    return here != m_seen.cend() && std::any_of(here->cbegin(), here->cend(), [](const Seen &seen) {
               return seen.notice.isVisitor && seen.notice.state == PresenceState::Typing;
           });
}

QStringList ChatTyping::names(ChatId chat, PresenceState state) const
{
    QStringList found;
    const auto here = m_seen.value(chat);
    for (const Seen &seen : here) {
        if (!seen.notice.isVisitor && seen.notice.state == state && !found.contains(seen.notice.name))
            found.append(seen.notice.name);
    }
    found.sort();
    return found;
}

QStringList ChatTyping::typing(ChatId chat) const
{
    return names(chat, PresenceState::Typing);
}

QStringList ChatTyping::viewing(ChatId chat) const
{
    return names(chat, PresenceState::Viewing);
}

void ChatTyping::forgetVisitor(ChatId chat)
{
    const auto here = m_seen.find(chat);
    if (here != m_seen.end() && here->removeIf([](const auto &seen) { return seen->notice.isVisitor; }) > 0)
        emit changed(chat);
}

void ChatTyping::view(ChatId chat)
{
    Own &own = m_own[chat];
    ++own.viewers;
    if (own.wanted == PresenceState::Left)
        own.wanted = PresenceState::Viewing;
    m_tick.start();
    tell();
}

void ChatTyping::leave(ChatId chat)
{
    Own &own = m_own[chat];
    own.viewers = qMax(0, own.viewers - 1);
    if (own.viewers == 0)
        own.wanted = PresenceState::Left;
    tell();
}

void ChatTyping::typed(ChatId chat)
{
    Own &own = m_own[chat];
    own.typedMs = m_clock.elapsed();
    own.wanted = PresenceState::Typing;
    m_tick.start();
    tell();
}

void ChatTyping::stopTyping(ChatId chat)
{
    const auto own = m_own.find(chat);
    if (own == m_own.end() || own->wanted != PresenceState::Typing)
        return;
    own->wanted = own->viewers > 0 ? PresenceState::Viewing : PresenceState::Left;
    tell();
}

void ChatTyping::tick()
{
    const qint64 now = m_clock.elapsed();
    QSet<ChatId> touched;
    for (auto here = m_seen.begin(); here != m_seen.end(); ++here) {
        if (here->removeIf([now](const auto &seen) { return seen->untilMs < now; }) > 0)
            touched.insert(here.key());
    }
    m_seen.removeIf([](const auto &here) { return here->isEmpty(); });
    for (const ChatId chat : std::as_const(touched))
        emit changed(chat);
    const QList<ChatId> own = m_own.keys();
    for (const ChatId chat : own) {
        if (m_own[chat].wanted == PresenceState::Typing && now - m_own[chat].typedMs > kTypingMs)
            stopTyping(chat);
    }
    tell();
    if (m_seen.isEmpty() && m_own.isEmpty())
        m_tick.stop();
}

/// The next thing that the others do not know; one at a time.
void ChatTyping::tell()
{
    if (m_tell.isActive() || !m_api.isSignedIn())
        return;
    const qint64 now = m_clock.elapsed();
    for (auto own = m_own.begin(); own != m_own.end(); ++own) {
        const bool isOld = own->wanted != PresenceState::Left && now - own->toldMs > kRepeatMs;
        if (own->wanted != own->told || isOld)
            return send(own.key(), *own);
    }
    m_own.removeIf([](const auto &own) { return own->wanted == PresenceState::Left && own->viewers == 0; });
}

void ChatTyping::send(ChatId chat, Own &own)
{
    own.told = own.wanted;
    own.toldMs = m_clock.elapsed();
    m_tell.start();
    m_api.call<PresenceShow>({.ticket = {}, .chat = chat, .state = own.told}, this,
                             [this, chat](const Result<PresenceShow::Result> &answer) {
                                 const auto still = m_own.find(chat);
                                 if (!answer.ok() && answer.error().kind == ErrorKind::Busy && still != m_own.end())
                                     still->toldMs = m_clock.elapsed() - kRepeatMs + kTickMs; // once more, soon
                             });
}

} // namespace sf::client
