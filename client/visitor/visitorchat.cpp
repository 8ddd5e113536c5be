// SPDX-License-Identifier: GPL-3.0-or-later
// The visitor's side of the wire.
#include "client/visitor/visitorchat.h"

#include "shared/methods/chat.h"
#include "shared/methods/presence.h"

#include <QUuid>

namespace sf::client {

using namespace Qt::StringLiterals;

namespace {

QString newKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

VisitorChat::VisitorChat(Api &api, Visitor visitor, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_visitor(std::move(visitor))
    , m_openKey(newKey())
{
    connect(&m_api, &Api::signedIn, this, &VisitorChat::signedIn);
    connect(&m_api, &Api::notified, this, &VisitorChat::notified);
}

template<Method M>
void VisitorChat::submit(typename M::Params params)
{
    params.key = newKey();
    params.id = m_chat;
    m_unsent.push_back({M::name, toJson(params)});
    sendNext();
}

void VisitorChat::say(const QString &text)
{
    submit<ChatPost>({.key = {}, .id = {}, .body = text});
}

void VisitorChat::askForPerson()
{
    submit<ChatEscalate>({.key = {}, .id = {}, .reason = {}});
}

void VisitorChat::leave()
{
    m_isLeaving = true;
    submit<ChatClose>({});
}

void VisitorChat::signedIn(const Welcome &welcome)
{
    const FeedSubscribe::Params after{.epoch = welcome.epoch, .after = welcome.head, .afterAt = {}};
    m_api.call<FeedSubscribe>(after, this, [](const Result<FeedSubscribe::Result> &) {});
    if (m_chat.isValid())
        catchUp();
    else
        open();
}

void VisitorChat::open()
{
    ChatOpen::Params params;
    params.key = m_openKey;
    params.visitorName = m_visitor.name;
    params.visitorEmail = m_visitor.email;
    params.chatbotId = m_visitor.chatbot;
    m_api.call<ChatOpen>(params, this, [this](const Result<Receipt> &receipt) {
        if (receipt)
            entered(ChatId(receipt->id));
        else if (receipt.error().kind != ErrorKind::Offline)
            emit failed(receipt.error().message);
    });
}

void VisitorChat::entered(ChatId chat)
{
    m_chat = chat;
    emit opened(chat);
    const auto early = std::exchange(m_early, {});
    for (const ChatMessage &message : early)
        takeMessage(message);
}

void VisitorChat::sendNext()
{
    if (m_isSending || m_unsent.empty() || !m_chat.isValid() || !m_api.isSignedIn())
        return;
    m_isSending = true;
    const Write &next = m_unsent.front();
    m_api.callByName(next.method, next.params, this, [this](const Result<JsonElement> &answer) { answered(answer); });
}

void VisitorChat::answered(const Result<JsonElement> &answer)
{
    m_isSending = false;
    // The same key goes out again when the connection is back.
    if (!answer.ok() && answer.error().kind == ErrorKind::Offline)
        return;
    m_unsent.pop_front();
    if (!answer.ok())
        emit refused(answer.error().message);
    if (m_unsent.empty() && m_isLeaving)
        return end();
    sendNext();
}

void VisitorChat::notified(const QByteArray &method, const JsonElement &params)
{
    if (method == kEventNotification) {
        if (const auto event = fromJson<FeedEvent>(params))
            take(*event);
    } else if (method == kSkipNotification || method == kResyncNotification) {
        catchUp();
    } else if (method == kPresenceNotification) {
        const auto notice = fromJson<PresenceNotice>(params);
        if (notice && notice->chat == m_chat && !notice->isVisitor)
            emit typingChanged(notice->name, notice->state == PresenceState::Typing);
    }
}

void VisitorChat::take(const FeedEvent &event)
{
    if (!event.event)
        return;
    if (event.event->entity == Entity::ChatMessage) {
        if (const auto message = fromJson<ChatMessage>(QByteArrayView(event.row.bytes)))
            takeMessage(*message);
        else
            catchUp();
    } else if (event.event->entity == Entity::Chat && event.event->entityId == m_chat.value()
               && event.event->changes.bytes.contains(R"(,"closed"])")) {
        end();
    }
}

void VisitorChat::takeMessage(const ChatMessage &message)
{
    if (!m_chat.isValid()) {
        m_early << message;
        return;
    }
    if (message.chatId != m_chat || message.id <= m_last)
        return;
    m_last = message.id;
    if (message.authorType != ChatAuthor::Visitor)
        emit heard(message);
}

void VisitorChat::catchUp()
{
    if (!m_chat.isValid())
        return;
    m_api.call<ChatGet>({.id = m_chat, .before = {}}, this, [this](const Result<ChatPage> &page) {
        if (!page)
            return;
        for (const ChatMessage &message : page->messages)
            takeMessage(message);
        if (page->chat.status == ChatStatus::Closed)
            return end();
        sendNext();
    });
}

void VisitorChat::end()
{
    if (!std::exchange(m_hasEnded, true))
        emit ended();
}

} // namespace sf::client
