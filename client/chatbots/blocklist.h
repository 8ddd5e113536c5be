// SPDX-License-Identifier: GPL-3.0-or-later
// BlockList: the context blocks of a bot as cards below each other, to be put in another order by the mouse or by keys.
#pragma once

#include "client/chatbots/blockcard.h"

class QVBoxLayout;

namespace sf::client {

class BlockList : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        ChatbotBlock block;
        BlockCard::Standing standing;
    };

    BlockList(Outbox &outbox, QWidget *parent);

    /// In their order; cards whose block stays are kept with what is typed in them.
    void showBlocks(const QList<Entry> &entries);
    /// In the order that is shown.
    QList<BlockCard *> cards() const { return m_cards; }
    BlockCard *cardOf(ChatbotBlockId id) const;
    /// In which the focus is.
    BlockCard *current() const;
    /// A block got another number; its card stays.
    void adoptId(ChatbotBlockId before, ChatbotBlockId after);
    void setAnswering(std::optional<ChatbotBlockId> id);

signals:
    void edited(const sf::ChatbotBlock &block, const sf::Patch<sf::ChatbotBlock> &patch);
    void switched(const sf::ChatbotBlock &block, bool isActive);
    /// To a place among the others, from 0.
    void moved(sf::ChatbotBlockId id, int to);
    void removalRequested(const sf::ChatbotBlock &block);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    BlockCard *makeCard();
    int placeAt(int y) const;
    void drag(BlockCard *card, const QPoint &position);
    void drop();

    Outbox &m_outbox;
    QVBoxLayout *m_column;
    QList<BlockCard *> m_cards;
    BlockCard *m_dragged = nullptr;
    QPoint m_pressed;
    int m_target = -1; ///< before which card it would be put
};

} // namespace sf::client
