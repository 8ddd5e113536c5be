// SPDX-License-Identifier: GPL-3.0-or-later
// Real conversations once more.
#include "tests/flow/replay.h"

#include "shared/methods/chat.h"
#include "shared/methods/feed.h"

#include <QFile>
#include <QUuid>

namespace sf::test {

namespace {

constexpr double kWholeMs = 300'000;
constexpr qint64 kLongestPauseMs = 1'000;

QString newCallKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// Names people have in the data start with dots and the like; an address does not.
QString addressOf(const QString &author)
{
    QString local;
    for (const QChar letter : author) {
        if (letter.isLetterOrNumber() && letter.unicode() < 128)
            local += letter;
    }
    return u"x%1@customers.example"_s.arg(local);
}

} // namespace

Replay::Replay(const QList<RealMessage> &all, int seconds, const TestServer &server, QByteArray channelToken)
    : m_server(server)
    , m_token(std::move(channelToken))
    , m_agent(server, u"agent@test.example"_s)
{
    plan(all, seconds);
    connect(&m_agent.outbox(), &Outbox::entrySettled, this, [this](const OutboxEntry &entry, const Receipt &receipt) {
        if (const auto then = m_waiting.take(entry.key))
            then(receipt);
    });
    connect(&m_agent.outbox(), &Outbox::entryHeld, this, [this](const OutboxEntry &entry, const Error &error) {
        m_problems << entry.method + u": "_s + error.message;
    });
    connect(&m_agent.workspace->feed(), &Feed::eventArrived, this, &Replay::heard);
}

void Replay::plan(const QList<RealMessage> &all, int seconds)
{
    QHash<qint64, qsizetype> lastOf;
    double whole = 0;
    for (qsizetype i = 0; i < all.size(); ++i) {
        lastOf.insert(all[i].conversation, i);
        if (i > 0)
            whole += static_cast<double>(std::min(all[i].atMs - all[i - 1].atMs, kLongestPauseMs));
    }
    const double tempo = std::min(1.0, kWholeMs / whole);
    double at = 0;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const RealMessage &message = all[i];
        if (i > 0)
            at += tempo * static_cast<double>(std::min(message.atMs - all[i - 1].atMs, kLongestPauseMs));
        if (at > seconds * 1000.0)
            break;
        const auto [place, isNew] = m_conversations.try_emplace(message.conversation);
        ReplayedConversation &conversation = place->second;
        conversation.number = message.conversation;
        if (isNew)
            conversation.isChat = m_conversations.size() % 2 == 0 && message.isCustomer && !message.isNote;
        using Kind = ReplayedConversation::Kind;
        const Kind kind = message.isNote ? Kind::Note : message.isCustomer ? Kind::Customer : Kind::Agent;
        m_plan.push_back({static_cast<int>(at), message.conversation, {kind, message.author, message.body}});
        ++m_messages;
        if (lastOf.value(message.conversation) == i) {
            conversation.isEnded = true;
            m_plan.push_back({static_cast<int>(at), message.conversation, {Kind::End, {}, {}}});
        }
    }
    for (const Planned &planned : m_plan)
        m_conversations.at(planned.conversation).whole << planned.step;
    m_left = static_cast<qsizetype>(m_plan.size());
}

void Replay::start()
{
    QFile token(m_folder.filePath(u"token"_s));
    if (!token.open(QIODevice::WriteOnly) || token.write(m_token) < 0)
        m_problems << token.errorString();
    token.close();
    m_agent.signIn();
    for (const Planned &planned : m_plan)
        QTimer::singleShot(planned.atMs, this, [this, &planned] { happen(planned.conversation, planned.step); });
}

void Replay::happen(qint64 conversation, const Step &step)
{
    ReplayedConversation &one = m_conversations.at(conversation);
    one.steps.enqueue(step);
    goOn(one);
}

void Replay::goOn(ReplayedConversation &conversation)
{
    if (conversation.isBusy || conversation.steps.isEmpty())
        return;
    conversation.isBusy = true;
    const Step step = conversation.steps.dequeue();
    if (conversation.isChat)
        inChat(conversation, step);
    else
        onTicket(conversation, step);
}

void Replay::doneWith(ReplayedConversation &conversation)
{
    conversation.isBusy = false;
    --m_left;
    goOn(conversation);
}

template<Method M>
void Replay::call(ReplayedConversation &conversation, typename M::Params params,
                  std::function<void(const Receipt &)> then)
{
    params.key = newCallKey();
    m_agent.api.call<M>(params, this, [this, &conversation, then](const Result<Receipt> &answer) {
        if (!answer) {
            m_problems << QString::fromLatin1(M::name) + u": "_s + answer.error().message;
            return doneWith(conversation);
        }
        emit confirmed(answer->seq);
        if (then)
            then(*answer);
        else
            doneWith(conversation);
    });
}

template<Method M>
void Replay::submit(ReplayedConversation &conversation, const typename M::Params &params,
                    std::function<void(const Receipt &)> then)
{
    const QString key = m_agent.outbox().submit<M>(params, u"T"_s);
    m_waiting.insert(key, [this, &conversation, then](const Receipt &receipt) {
        emit confirmed(receipt.seq);
        if (then)
            then(receipt);
        doneWith(conversation);
    });
}

void Replay::onTicket(ReplayedConversation &conversation, const Step &step)
{
    if (!conversation.ticket.isValid()) {
        submit<TicketCreate>(conversation,
                             {.subject = step.body.left(80),
                              .description = step.body,
                              .requesterName = step.author,
                              .requesterEmail = addressOf(step.author)},
                             [&conversation](const Receipt &made) { conversation.ticket = TicketId(made.id); });
        return;
    }
    TicketRespond::Params params{.key = {}, .id = conversation.ticket, .body = step.body};
    params.anyway = true; // agents write past each other
    switch (step.kind) {
    case ReplayedConversation::Kind::Customer:
        params.asCustomer = true;
        break;
    case ReplayedConversation::Kind::Note:
        params.internal = true;
        break;
    case ReplayedConversation::Kind::Agent:
        break;
    case ReplayedConversation::Kind::End:
        return resolve(conversation);
    }
    submit<TicketRespond>(conversation, params);
}

void Replay::resolve(ReplayedConversation &conversation)
{
    m_agent.api.call<TicketGet>({conversation.ticket}, this, [this, &conversation](const Result<TicketPage> &page) {
        TicketUpdate::Params params;
        params.id = conversation.ticket;
        params.base = page ? page->ticket.version : 0;
        params.patch.set(&Ticket::status, Status::Resolved);
        submit<TicketUpdate>(conversation, params);
    });
}

void Replay::inChat(ReplayedConversation &conversation, const Step &step)
{
    using Kind = ReplayedConversation::Kind;
    switch (step.kind) {
    case Kind::Customer:
        return visitorSays(conversation, step);
    case Kind::Agent:
        if (!conversation.isTaken)
            return call<ChatTake>(conversation, {{}, conversation.chat}, [this, &conversation, step](const Receipt &) {
                conversation.isTaken = true;
                inChat(conversation, step);
            });
        return call<ChatReply>(conversation, {{}, conversation.chat, step.body});
    case Kind::Note:
        return makeTicket(conversation, step);
    case Kind::End:
        conversation.visitor->write("/quit\n");
        return; // heard() tells
    }
}

void Replay::visitorSays(ReplayedConversation &conversation, const Step &step)
{
    if (!conversation.visitor) {
        conversation.visitor = std::make_unique<QProcess>();
        conversation.visitor->setProcessChannelMode(QProcess::MergedChannels);
        conversation.visitor->start(programPath(u"supportflow-chat"_s),
                                    {u"--server"_s, u"127.0.0.1:%1"_s.arg(m_server.port()), u"--organization"_s,
                                     u"test"_s, u"--token-file"_s, m_folder.filePath(u"token"_s), u"--name"_s,
                                     u"%1 #%2"_s.arg(step.author).arg(conversation.number), u"--email"_s,
                                     addressOf(step.author)});
    }
    conversation.visitor->write(step.body.toUtf8() + '\n');
}

void Replay::makeTicket(ReplayedConversation &conversation, const Step &note)
{
    const auto write = [this, &conversation, note] {
        submit<TicketRespond>(
            conversation, {.key = {}, .id = conversation.ticket, .body = note.body, .internal = true, .anyway = true});
    };
    if (conversation.ticket.isValid())
        return write();
    ChatMakeTicket::Params params;
    params.id = conversation.chat;
    call<ChatMakeTicket>(conversation, params, [&conversation, write](const Receipt &made) {
        conversation.ticket = TicketId(made.id);
        write();
    });
}

/// What visitors said and did is confirmed by what the agent sees of it.
void Replay::heard(const FeedEvent &event)
{
    if (event.event->entity == Entity::Chat) {
        const auto chat = fromJson<Chat>(QByteArrayView(event.row.bytes));
        if (!chat)
            return;
        const qint64 number = chat->visitorName.section(u'#', -1).toLongLong();
        const auto found = m_conversations.find(number);
        if (found == m_conversations.end())
            return;
        m_chats.insert(chat->id.value(), number);
        found->second.chat = chat->id;
        if (chat->status == ChatStatus::Closed && found->second.isBusy)
            doneWith(found->second);
    } else if (event.event->entity == Entity::ChatMessage) {
        const auto message = fromJson<ChatMessage>(QByteArrayView(event.row.bytes));
        const auto number = message ? m_chats.constFind(message->chatId.value()) : m_chats.cend();
        if (number == m_chats.cend() || message->authorType != ChatAuthor::Visitor)
            return;
        emit confirmed(event.event->seq);
        doneWith(m_conversations.at(*number));
    }
}

Replay::Figures Replay::expected() const
{
    using Kind = ReplayedConversation::Kind;
    Figures figures;
    for (const auto &[number, one] : m_conversations) {
        const auto has = [&whole = one.whole](Kind kind) {
            return std::any_of(whole.cbegin(), whole.cend(), [kind](const Step &step) { return step.kind == kind; });
        };
        if (one.isChat) {
            figures.tickets += has(Kind::Note);
            figures.chatsDone += one.isEnded && has(Kind::Agent);
            figures.chatsActive += !one.isEnded && has(Kind::Agent);
            figures.chatsWaiting += !one.isEnded && !has(Kind::Agent);
            continue;
        }
        const auto replies = std::count_if(one.whole.cbegin() + 1, one.whole.cend(),
                                           [](const Step &step) { return step.kind == Kind::Agent; });
        ++figures.tickets;
        figures.resolved += one.isEnded;
        figures.replies += replies;
        figures.answered += replies > 0;
    }
    return figures;
}

} // namespace sf::test
