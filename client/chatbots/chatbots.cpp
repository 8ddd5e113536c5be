// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping chatbots.
#include "client/chatbots/chatbots.h"

#include "client/net/api.h"
#include "client/sync/workspace.h"
#include "shared/text.h"

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What is kept on disk.
struct StoredBots
{
    QList<Chatbot> bots;
    QList<ChatbotBlock> blocks;
    std::optional<double> threshold;

    static constexpr auto fields()
    {
        using R = StoredBots;
        return FieldTable{field("bots", &R::bots), field("blocks", &R::blocks),
                          field("threshold", &R::threshold, Omit)};
    }
};

const QString &storedName()
{
    static const QString name = QStringLiteral("chatbots");
    return name;
}

bool isAboutBots(const OutboxEntry &entry)
{
    return entry.entity == Entity::Chatbot || entry.entity == Entity::ChatbotBlock;
}

/// The higher version stays. What has none is only what this client made of its own change.
template<class T, class Key>
bool putNewer(QHash<Key, T> &into, const T &record)
{
    const auto held = into.constFind(record.id);
    if (held != into.cend() && held->version >= record.version)
        return false;
    into.insert(record.id, record);
    return true;
}

qint64 endOf(const QHash<ChatbotBlockId, ChatbotBlock> &blocks, ChatbotId bot)
{
    qint64 end = 0;
    for (const ChatbotBlock &block : blocks) {
        if (block.chatbotId == bot)
            end = std::max(end, block.position + 1);
    }
    return end;
}

} // namespace

Chatbots::Chatbots(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    load();
    lay();
    const auto again = [this](const OutboxEntry &entry) {
        if (!isAboutBots(entry))
            return;
        lay();
        emit changed();
    };
    Outbox &outbox = workspace.outbox();
    connect(&outbox, &Outbox::entryAdded, this, again);
    connect(&outbox, &Outbox::entryChanged, this, again);
    connect(&outbox, &Outbox::entryCancelled, this, again);
    connect(&outbox, &Outbox::entrySettled, this, [this, again](const OutboxEntry &entry, const Receipt &receipt) {
        if (isAboutBots(entry))
            adopt(entry, receipt);
        again(entry);
    });
    connect(&workspace.feed(), &Feed::eventArrived, this, &Chatbots::take);
    connect(&workspace.feed(), &Feed::refetchNeeded, this, &Chatbots::fetch);
    fetch();
}

void Chatbots::load()
{
    const auto copy = fromJson<StoredBots>(QByteArrayView(m_workspace.localDb().value(storedName())));
    if (!copy)
        return;
    for (const Chatbot &bot : copy->bots)
        m_stored.bots.insert(bot.id, bot);
    for (const ChatbotBlock &block : copy->blocks)
        m_stored.blocks.insert(block.id, block);
    m_threshold = copy->threshold;
    m_state = State::Ready;
}

void Chatbots::save()
{
    m_workspace.localDb().saveValue(storedName(),
                                    toJson(StoredBots{m_stored.bots.values(), m_stored.blocks.values(), m_threshold}));
}

void Chatbots::fetch()
{
    if (!m_workspace.api().isSignedIn())
        return;
    if (m_state == State::Failed) {
        m_state = State::Loading;
        emit changed();
    }
    m_workspace.api().call<ChatbotList>({}, this, [this](const Result<ChatbotList::Result> &answer) {
        if (answer.ok())
            return takeList(*answer);
        if (m_state == State::Ready || answer.error().kind == ErrorKind::Offline)
            return;
        m_state = State::Failed;
        m_problem = answer.error().message;
        emit changed();
    });
}

void Chatbots::takeList(const ChatbotList::Result &answer)
{
    QHash<ChatbotId, Chatbot> bots;
    for (const Chatbot &bot : answer.rows) {
        bots.insert(bot.id, bot);
        if (const auto held = m_stored.bots.constFind(bot.id);
            held != m_stored.bots.cend() && held->version > bot.version)
            bots.insert(bot.id, *held);
        fetchBlocks(bot.id);
    }
    m_stored.bots = bots;
    m_state = State::Ready;
    if (!answer.rows.isEmpty())
        fetchThreshold(answer.rows.first().id);
    save();
    lay();
    emit changed();
}

void Chatbots::fetchBlocks(ChatbotId id)
{
    m_workspace.api().call<ChatbotGet>({id}, this, [this, id](const Result<ChatbotGet::Result> &answer) {
        if (answer.ok())
            takeBlocks(id, *answer);
    });
}

void Chatbots::takeBlocks(ChatbotId id, const ChatbotGet::Result &answer)
{
    QHash<ChatbotBlockId, ChatbotBlock> before;
    for (const ChatbotBlock &block : std::as_const(m_stored.blocks)) {
        if (block.chatbotId == id)
            before.insert(block.id, block);
    }
    m_stored.blocks.removeIf([id](const auto &block) { return block.value().chatbotId == id; });
    for (const ChatbotBlock &block : answer.blocks) {
        const auto held = before.constFind(block.id);
        m_stored.blocks.insert(block.id, held != before.cend() && held->version > block.version ? *held : block);
    }
    putNewer(m_stored.bots, answer.chatbot);
    save();
    lay();
    emit changed();
}

/// It stands in the server's configuration; a question without words tells it.
void Chatbots::fetchThreshold(ChatbotId id)
{
    m_workspace.api().call<ChatbotTest>({id, {}}, this, [this](const Result<ChatbotTest::Result> &answer) {
        if (!answer.ok() || m_threshold == answer->threshold)
            return;
        m_threshold = answer->threshold;
        save();
        emit changed();
    });
}

void Chatbots::take(const FeedEvent &event)
{
    if (event.event->entity != Entity::Chatbot && event.event->entity != Entity::ChatbotBlock)
        return;
    // The answer says first which record here it is.
    if (m_workspace.outbox().find(event.event->call)) {
        m_early << event;
        return;
    }
    if (!put(event))
        return;
    save();
    lay();
    emit changed();
}

bool Chatbots::put(const FeedEvent &event)
{
    bool isNew = false;
    if (event.event->entity == Entity::Chatbot) {
        if (const auto bot = fromJson<Chatbot>(QByteArrayView(event.row.bytes))) {
            isNew = putNewer(m_stored.bots, *bot);
            if (!m_threshold)
                fetchThreshold(bot->id);
        }
    } else if (event.event->entity == Entity::ChatbotBlock) {
        if (event.isRemoval())
            isNew = m_stored.blocks.remove(ChatbotBlockId(event.event->entityId));
        else if (const auto block = fromJson<ChatbotBlock>(QByteArrayView(event.row.bytes)))
            isNew = putNewer(m_stored.blocks, *block);
    }
    return isNew;
}

/// Until it is pushed, with all that the server made of it: what was changed here stands without a version of its own.
void Chatbots::adopt(const OutboxEntry &entry, const Receipt &receipt)
{
    const bool isKnown = m_stored.bots.contains(ChatbotId(receipt.id)) && entry.entity == Entity::Chatbot;
    const bool isKnownBlock =
        m_stored.blocks.contains(ChatbotBlockId(receipt.id)) && entry.entity == Entity::ChatbotBlock;
    if (entry.localId == 0 || !(isKnown || isKnownBlock))
        layEntry(entry, receipt.id, m_stored);
    const QList<FeedEvent> early = std::exchange(m_early, {});
    for (const FeedEvent &event : early) {
        if (event.event->call == entry.key)
            put(event);
        else
            m_early << event;
    }
    save();
}

void Chatbots::layEntry(const OutboxEntry &entry, qint64 id, Copy &onto)
{
    if (const auto create = entry.as<ChatbotCreate>()) {
        Chatbot bot;
        create->chatbot.applyTo(bot);
        bot.id = ChatbotId(id);
        onto.bots.insert(bot.id, bot);
    } else if (const auto update = entry.as<ChatbotUpdate>()) {
        if (const auto bot = onto.bots.find(update->id); bot != onto.bots.end())
            update->patch.applyTo(*bot);
    } else if (const auto add = entry.as<ChatbotAddBlock>()) {
        ChatbotBlock block;
        add->block.applyTo(block);
        block.id = ChatbotBlockId(id);
        block.chatbotId = add->id;
        block.position = endOf(onto.blocks, add->id);
        onto.blocks.insert(block.id, block);
    } else if (const auto blockUpdate = entry.as<ChatbotUpdateBlock>()) {
        if (const auto block = onto.blocks.find(blockUpdate->id); block != onto.blocks.end())
            blockUpdate->patch.applyTo(*block);
    } else if (const auto removal = entry.as<ChatbotRemoveBlock>()) {
        onto.blocks.remove(removal->id);
    } else if (const auto order = entry.as<ChatbotOrderBlocks>()) {
        for (qsizetype i = 0; i < order->blocks.size(); ++i) {
            if (const auto block = onto.blocks.find(order->blocks[i]); block != onto.blocks.end())
                block->position = i;
        }
    }
}

void Chatbots::lay()
{
    m_shown = m_stored;
    for (const OutboxEntry &entry : m_workspace.outbox().entries()) {
        if (isAboutBots(entry))
            layEntry(entry, entry.subject(), m_shown);
    }
}

QList<Chatbot> Chatbots::all() const
{
    QList<Chatbot> bots = m_shown.bots.values();
    std::sort(bots.begin(), bots.end(), [](const Chatbot &a, const Chatbot &b) {
        const int names = foldedText(a.name).compare(foldedText(b.name));
        return names != 0 ? names < 0 : a.id < b.id;
    });
    return bots;
}

const Chatbot *Chatbots::find(ChatbotId id) const
{
    const auto found = m_shown.bots.constFind(id);
    return found == m_shown.bots.cend() ? nullptr : &*found;
}

QList<ChatbotBlock> Chatbots::blocks(ChatbotId id) const
{
    QList<ChatbotBlock> found;
    for (const ChatbotBlock &block : m_shown.blocks) {
        if (block.chatbotId == id)
            found << block;
    }
    std::sort(found.begin(), found.end(), [](const ChatbotBlock &a, const ChatbotBlock &b) {
        return a.position != b.position ? a.position < b.position : a.id < b.id;
    });
    return found;
}

const ChatbotBlock *Chatbots::findBlock(ChatbotBlockId id) const
{
    const auto found = m_shown.blocks.constFind(id);
    return found == m_shown.blocks.cend() ? nullptr : &*found;
}

bool Chatbots::isWaiting(Entity entity, qint64 id) const
{
    return !m_workspace.outbox().entriesAbout(entity, id).isEmpty();
}

} // namespace sf::client
