// SPDX-License-Identifier: GPL-3.0-or-later
// Cards in order.
#include "client/chatbots/blocklist.h"

#include "client/widgets/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace sf::client {

namespace {

constexpr int kSpacing = 8;

} // namespace

BlockList::BlockList(Outbox &outbox, QWidget *parent)
    : QWidget(parent)
    , m_outbox(outbox)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, kSpacing / 2, 0, kSpacing / 2);
    m_column->setSpacing(kSpacing);
}

BlockCard *BlockList::makeCard()
{
    auto *card = new BlockCard(m_outbox, this);
    card->grip()->installEventFilter(this);
    connect(card, &BlockCard::edited, this,
            [this, card](const Patch<ChatbotBlock> &patch) { emit edited(card->block(), patch); });
    connect(card, &BlockCard::switched, this, [this, card](bool isActive) { emit switched(card->block(), isActive); });
    connect(card, &BlockCard::moveRequested, this, [this, card](int by) {
        const int to = static_cast<int>(m_cards.indexOf(card)) + by;
        if (to >= 0 && to < m_cards.size())
            emit moved(card->block().id, to);
    });
    connect(card, &BlockCard::removalRequested, this, [this, card] { emit removalRequested(card->block()); });
    card->show();
    return card;
}

void BlockList::showBlocks(const QList<Entry> &entries)
{
    QList<BlockCard *> before = std::exchange(m_cards, {});
    for (const Entry &entry : entries) {
        const auto known = std::find_if(before.cbegin(), before.cend(),
                                        [&entry](const BlockCard *card) { return card->block().id == entry.block.id; });
        BlockCard *card = known == before.cend() ? makeCard() : *known;
        before.removeOne(card);
        if (m_column->indexOf(card) != m_cards.size())
            m_column->insertWidget(static_cast<int>(m_cards.size()), card);
        m_cards << card;
        card->showBlock(entry.block, entry.standing);
    }
    for (BlockCard *gone : std::as_const(before)) {
        if (gone == m_dragged)
            m_dragged = nullptr;
        m_column->removeWidget(gone);
        gone->hide();
        gone->deleteLater();
    }
}

BlockCard *BlockList::cardOf(ChatbotBlockId id) const
{
    const auto found =
        std::find_if(m_cards.cbegin(), m_cards.cend(), [id](const BlockCard *card) { return card->block().id == id; });
    return found == m_cards.cend() ? nullptr : *found;
}

BlockCard *BlockList::current() const
{
    const QWidget *focused = window()->focusWidget();
    const auto found = std::find_if(m_cards.cbegin(), m_cards.cend(),
                                    [focused](const BlockCard *card) { return card->isAncestorOf(focused); });
    return found == m_cards.cend() ? nullptr : *found;
}

void BlockList::adoptId(ChatbotBlockId before, ChatbotBlockId after)
{
    if (BlockCard *card = cardOf(before)) {
        ChatbotBlock block = card->block();
        block.id = after;
        card->showBlock(block, {.place = static_cast<int>(m_cards.indexOf(card)) + 1});
    }
}

void BlockList::setAnswering(std::optional<ChatbotBlockId> id)
{
    for (BlockCard *card : std::as_const(m_cards))
        card->setAnswering(id && card->block().id == *id);
}

int BlockList::placeAt(int y) const
{
    return static_cast<int>(std::count_if(m_cards.cbegin(), m_cards.cend(),
                                          [y](const BlockCard *card) { return card->geometry().center().y() < y; }));
}

bool BlockList::eventFilter(QObject *watched, QEvent *event)
{
    auto *grip = static_cast<QWidget *>(watched);
    auto *card = static_cast<BlockCard *>(grip->parentWidget());
    const bool isMouse = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseMove
                      || event->type() == QEvent::MouseButtonRelease;
    if (!isMouse || !grip->isEnabled())
        return QWidget::eventFilter(watched, event);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QPoint position = grip->mapTo(this, mouse->position().toPoint());
    if (event->type() == QEvent::MouseButtonPress && mouse->button() == Qt::LeftButton)
        m_pressed = position;
    else if (event->type() == QEvent::MouseMove && mouse->buttons().testFlag(Qt::LeftButton))
        drag(card, position);
    else if (event->type() == QEvent::MouseButtonRelease)
        drop();
    return true;
}

void BlockList::drag(BlockCard *card, const QPoint &position)
{
    if (!m_dragged && (position - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragged = card;
    m_dragged->grip()->setCursor(Qt::ClosedHandCursor);
    m_target = placeAt(position.y());
    update();
}

void BlockList::drop()
{
    BlockCard *card = std::exchange(m_dragged, nullptr);
    const int target = std::exchange(m_target, -1);
    update();
    if (!card || target < 0)
        return;
    card->grip()->setCursor(Qt::OpenHandCursor);
    const int from = static_cast<int>(m_cards.indexOf(card));
    const int to = target > from ? target - 1 : target; // it leaves its own place first
    if (to != from)
        emit moved(card->block().id, to);
}

/// Where it would be put.
void BlockList::paintEvent(QPaintEvent *)
{
    if (!m_dragged || m_target < 0 || m_cards.isEmpty())
        return;
    const int y = m_target < m_cards.size() ? m_cards[m_target]->geometry().top() - kSpacing / 2
                                            : m_cards.last()->geometry().bottom() + kSpacing / 2;
    QPainter painter(this);
    painter.fillRect(QRect(0, y - 1, width(), 3), Theme::of(palette()).accent);
}

} // namespace sf::client
