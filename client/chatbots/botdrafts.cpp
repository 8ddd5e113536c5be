// SPDX-License-Identifier: GPL-3.0-or-later
// What is not saved.
#include "client/chatbots/botdrafts.h"

#include "client/sync/drafts.h"
#include "shared/json.h"

namespace sf::client {

namespace {

constexpr qint64 kFirstNew = -(qint64{1} << 40);

struct Kept
{
    QList<BotDrafts::BotEdit> bots;
    QList<BotDrafts::BlockEdit> blocks;

    static constexpr auto fields()
    {
        using R = Kept;
        return FieldTable{field("bots", &R::bots), field("blocks", &R::blocks)};
    }
};

} // namespace

BotDrafts::BotDrafts(Drafts &drafts, QObject *parent) : QObject(parent), m_drafts(drafts)
{
    const QByteArray text = drafts.text(TicketId(), DraftKind::Chatbots).toUtf8();
    if (const auto kept = fromJson<Kept>(QByteArrayView(text))) {
        m_bots = kept->bots;
        m_blocks = kept->blocks;
    }
}

void BotDrafts::keep()
{
    const bool isNothing = m_bots.isEmpty() && m_blocks.isEmpty();
    m_drafts.setText(TicketId(), DraftKind::Chatbots,
                     isNothing ? QString() : QString::fromUtf8(toJson(Kept{m_bots, m_blocks})));
    emit changed();
}

const BotDrafts::BotEdit *BotDrafts::editOf(ChatbotId bot) const
{
    const auto found =
        std::find_if(m_bots.cbegin(), m_bots.cend(), [bot](const BotEdit &edit) { return edit.id == bot; });
    return found == m_bots.cend() ? nullptr : &*found;
}

const BotDrafts::BlockEdit *BotDrafts::find(ChatbotBlockId block) const
{
    const auto found =
        std::find_if(m_blocks.cbegin(), m_blocks.cend(), [block](const BlockEdit &edit) { return edit.id == block; });
    return found == m_blocks.cend() ? nullptr : &*found;
}

BotDrafts::BlockEdit *BotDrafts::find(ChatbotBlockId block)
{
    const auto found =
        std::find_if(m_blocks.begin(), m_blocks.end(), [block](const BlockEdit &edit) { return edit.id == block; });
    return found == m_blocks.end() ? nullptr : &*found;
}

Chatbot BotDrafts::applied(const Chatbot &stored) const
{
    Chatbot bot = stored;
    if (const BotEdit *edit = editOf(stored.id))
        edit->patch.applyTo(bot);
    return bot;
}

ChatbotBlock BotDrafts::applied(const ChatbotBlock &stored) const
{
    ChatbotBlock block = stored;
    if (const BlockEdit *edit = find(stored.id); edit && !edit->isNew)
        edit->patch.applyTo(block);
    return block;
}

QList<ChatbotBlock> BotDrafts::added(ChatbotId bot) const
{
    QList<ChatbotBlock> blocks;
    for (const BlockEdit &edit : m_blocks) {
        if (edit.bot != bot || !edit.isNew)
            continue;
        ChatbotBlock block;
        edit.patch.applyTo(block);
        block.id = edit.id;
        block.chatbotId = bot;
        blocks << block;
    }
    return blocks;
}

void BotDrafts::edit(const Chatbot &stored, const Patch<Chatbot> &typed)
{
    Chatbot now = applied(stored);
    typed.applyTo(now);
    const auto patch = Patch<Chatbot>::between(stored, now);
    const BotEdit *before = editOf(stored.id);
    const qint64 base = before ? before->base : std::max<qint64>(1, stored.version);
    m_bots.removeIf([&stored](const BotEdit &edit) { return edit.id == stored.id; });
    if (!patch.isEmpty())
        m_bots << BotEdit{stored.id, base, patch};
    keep();
}

void BotDrafts::edit(const ChatbotBlock &stored, const Patch<ChatbotBlock> &typed)
{
    BlockEdit *kept = find(stored.id);
    if (kept && kept->isNew) {
        ChatbotBlock now;
        kept->patch.applyTo(now);
        typed.applyTo(now);
        kept->patch = Patch<ChatbotBlock>::between({}, now);
        return keep();
    }
    ChatbotBlock now = applied(stored);
    typed.applyTo(now);
    const auto patch = Patch<ChatbotBlock>::between(stored, now);
    const qint64 base = kept ? kept->base : std::max<qint64>(1, stored.version);
    m_blocks.removeIf([&stored](const BlockEdit &edit) { return edit.id == stored.id; });
    if (!patch.isEmpty())
        m_blocks << BlockEdit{stored.id, stored.chatbotId, base, false, patch};
    keep();
}

ChatbotBlockId BotDrafts::addBlock(ChatbotId bot, const Patch<ChatbotBlock> &typed)
{
    qint64 last = kFirstNew;
    for (const BlockEdit &edit : std::as_const(m_blocks))
        last = std::min(last, edit.id.value());
    const ChatbotBlockId id(last - 1);
    m_blocks << BlockEdit{id, bot, 1, true, typed};
    keep();
    return id;
}

QList<BotDrafts::BlockEdit> BotDrafts::blockEdits(ChatbotId bot) const
{
    QList<BlockEdit> edits = m_blocks;
    edits.removeIf([bot](const BlockEdit &edit) { return edit.bot != bot; });
    return edits;
}

bool BotDrafts::isNew(ChatbotBlockId block) const
{
    const BlockEdit *edit = find(block);
    return edit && edit->isNew;
}

bool BotDrafts::isEdited(ChatbotBlockId block) const
{
    return find(block) != nullptr;
}

bool BotDrafts::hasEdits(ChatbotId bot) const
{
    return editOf(bot) || !blockEdits(bot).isEmpty();
}

void BotDrafts::drop(ChatbotBlockId block)
{
    m_blocks.removeIf([block](const BlockEdit &edit) { return edit.id == block; });
    keep();
}

void BotDrafts::dropBot(ChatbotId bot)
{
    m_bots.removeIf([bot](const BotEdit &edit) { return edit.id == bot; });
    keep();
}

void BotDrafts::adoptId(ChatbotId local, ChatbotId real)
{
    for (BotEdit &edit : m_bots)
        edit.id = edit.id == local ? real : edit.id;
    for (BlockEdit &edit : m_blocks)
        edit.bot = edit.bot == local ? real : edit.bot;
    keep();
}

void BotDrafts::adoptId(ChatbotBlockId local, ChatbotBlockId real)
{
    for (BlockEdit &edit : m_blocks)
        edit.id = edit.id == local ? real : edit.id;
    keep();
}

} // namespace sf::client
