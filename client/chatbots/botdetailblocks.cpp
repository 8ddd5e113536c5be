// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with the blocks of one chatbot.
#include "client/chatbots/blocklist.h"
#include "client/chatbots/botdetail.h"
#include "client/chatbots/chatbots.h"
#include "client/records/fieldeditors.h"
#include "client/sync/workspace.h"
#include "client/widgets/banner.h"

#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace sf::client {

void BotDetail::newBlock()
{
    if (!hasBot())
        return;
    const ChatbotBlockId id = m_drafts.addBlock(m_id);
    if (BlockCard *card = m_blocks->cardOf(id))
        card->title().setFocus();
    showBlock(id);
}

BlockCard *BotDetail::currentBlock() const
{
    return m_blocks->current();
}

void BotDetail::moveCurrent(int by)
{
    if (const BlockCard *card = currentBlock())
        moveBlock(card->block().id, static_cast<int>(m_blocks->cards().indexOf(card)) + by);
}

void BotDetail::moveBlock(ChatbotBlockId id, int to)
{
    QList<ChatbotBlockId> order;
    for (const ChatbotBlock &block : m_bots.blocks(m_id))
        order << block.id;
    const qsizetype from = order.indexOf(id);
    const Chatbot *bot = m_bots.find(m_id);
    if (!bot || from < 0)
        return;
    const qsizetype place = std::clamp<qsizetype>(to, 0, order.size() - 1); // new ones stay behind all others
    if (place == from)
        return;
    order.move(from, place);
    m_workspace.outbox().submit<ChatbotOrderBlocks>({{}, m_id, order}, bot->name);
}

void BotDetail::toggleCurrent()
{
    if (const BlockCard *card = currentBlock())
        switchBlock(card->block(), !card->block().active);
}

void BotDetail::switchBlock(const ChatbotBlock &block, bool isActive)
{
    Patch<ChatbotBlock> patch;
    patch.set(&ChatbotBlock::active, isActive);
    if (m_drafts.isNew(block.id))
        return m_drafts.edit(block, patch);
    m_workspace.outbox().submit<ChatbotUpdateBlock>({{}, block.id, std::max<qint64>(1, block.version), patch},
                                                    block.title);
}

void BotDetail::removeCurrent()
{
    if (const BlockCard *card = currentBlock())
        askForRemoval(card->block());
}

void BotDetail::askForRemoval(const ChatbotBlock &block)
{
    if (m_drafts.isNew(block.id))
        return m_drafts.drop(block.id);
    m_question->showMessage(Banner::Kind::Warning, tr("Delete the block “%1”? The bot forgets it.").arg(block.title));
    m_question->setClosable(true);
    connect(m_question->addAction(tr("Delete")), &QPushButton::clicked, this, [this, block] {
        m_question->hide();
        m_drafts.drop(block.id);
        m_workspace.outbox().submit<ChatbotRemoveBlock>({{}, block.id}, block.title);
    });
    m_scroll->ensureWidgetVisible(m_question);
}

void BotDetail::showBlock(ChatbotBlockId id)
{
    if (BlockCard *card = m_blocks->cardOf(id))
        m_scroll->ensureWidgetVisible(card, 0, 40);
}

} // namespace sf::client
