// SPDX-License-Identifier: GPL-3.0-or-later
// The conversation of a ticket.
#include "client/tickets/conversation.h"

#include "client/tickets/eventline.h"
#include "client/tickets/messagecard.h"

#include <QPropertyAnimation>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSideMargin = 18;
constexpr int kNearEnd = 24;
/// Before this many widgets at the top of the column come entries: the button for older ones.
constexpr int kFirstEntry = 1;

} // namespace

Conversation::Conversation(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_column(new QVBoxLayout(m_content))
    , m_older(new QPushButton(tr("Show earlier messages"), m_content))
    , m_newer(new QPushButton(this))
    , m_glide(new QPropertyAnimation(verticalScrollBar(), "value", this))
    , m_clock(new QTimer(this))
{
    m_column->setContentsMargins(kSideMargin, 14, kSideMargin, 14);
    m_column->setSpacing(12);
    m_column->addWidget(m_older, 0, Qt::AlignHCenter);
    m_column->addStretch(1);
    m_older->setProperty("link", true);
    m_older->hide();
    m_newer->setProperty("primary", true);
    m_newer->hide();
    m_content->setAutoFillBackground(false);
    // The scroll area goes by the height for its width alone: the smallest height a column of wrapped text claims is far too tall.
    m_content->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    setWidget(m_content);
    viewport()->setAutoFillBackground(false);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(28);
    setAccessibleName(tr("Conversation"));
    m_glide->setDuration(180);
    m_glide->setEasingCurve(QEasingCurve::OutCubic);
    m_clock->start(std::chrono::minutes(5));

    connect(m_older, &QPushButton::clicked, this, &Conversation::olderRequested);
    connect(m_newer, &QPushButton::clicked, this, [this] { scrollToEnd(true); });
    connect(m_clock, &QTimer::timeout, this, &Conversation::updateTimes);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (isAtEnd()) {
            m_unseen = 0;
            m_newer->hide();
        }
    });
}

void Conversation::setItems(const QList<ConversationItem> &items)
{
    if (items == m_items)
        return;
    const Anchor before = anchor();
    const QString lastKnown = m_items.isEmpty() ? QString() : m_items.last().key;
    m_items = items;
    QHash<QString, QWidget *> gone = m_widgets;
    int added = 0;
    bool isBehindLast = false;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const ConversationItem &item = items[i];
        const bool isKnown = gone.remove(item.key) > 0;
        QWidget *widget = widgetFor(item);
        const int place = static_cast<int>(i) + kFirstEntry;
        if (m_column->indexOf(widget) != place) {
            m_column->removeWidget(widget);
            m_column->insertWidget(place, widget);
        }
        if (!isKnown && isBehindLast && item.kind != ConversationItem::Kind::Events)
            ++added;
        isBehindLast = isBehindLast || item.key == lastKnown;
    }
    for (auto it = gone.cbegin(); it != gone.cend(); ++it) {
        m_widgets.remove(it.key());
        m_column->removeWidget(it.value());
        it.value()->hide();
        it.value()->deleteLater();
    }
    Anchor after = before;
    if (after.widget && !m_column->parentWidget()->isAncestorOf(after.widget))
        after.widget = nullptr;
    if (gone.values().contains(after.widget))
        after.widget = nullptr;
    settle();
    if (m_isFresh || before.isEnd) {
        scrollToEnd(!m_isFresh && added > 0);
    } else {
        restore(after);
        m_unseen += added;
    }
    m_isFresh = m_isFresh && items.isEmpty();
    placeMoreButton();
}

QWidget *Conversation::widgetFor(const ConversationItem &item)
{
    QWidget *&held = m_widgets[item.key];
    if (item.kind == ConversationItem::Kind::Events) {
        auto *line = static_cast<EventLine *>(held);
        if (!line)
            held = line = new EventLine(m_content);
        if (line->item() != item)
            line->show(item);
    } else {
        auto *card = static_cast<MessageCard *>(held);
        if (!card)
            held = card = new MessageCard(m_content);
        if (card->item() != item)
            card->show(item);
    }
    return held;
}

void Conversation::clear()
{
    setItems({});
    m_isFresh = true;
    m_unseen = 0;
    setHasOlder(false);
    m_newer->hide();
}

void Conversation::setHasOlder(bool hasOlder)
{
    m_older->setVisible(hasOlder);
}

bool Conversation::isAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum() - kNearEnd;
}

/// The layout is brought up to date at once, so that the scroll position can be set in the same breath.
void Conversation::settle()
{
    for (QWidget *widget : std::as_const(m_widgets))
        widget->show();
    m_column->invalidate();
    m_column->activate();
    const int width = viewport()->width();
    const int height = std::max(viewport()->height(), m_column->totalHeightForWidth(width));
    m_content->resize(width, height);
    m_column->setGeometry(m_content->rect());
}

Conversation::Anchor Conversation::anchor() const
{
    Anchor found;
    found.isEnd = isAtEnd();
    const int top = verticalScrollBar()->value();
    for (const ConversationItem &item : m_items) {
        QWidget *widget = m_widgets.value(item.key);
        if (widget && widget->geometry().bottom() >= top) {
            found.widget = widget;
            found.offset = widget->y() - top;
            break;
        }
    }
    return found;
}

void Conversation::restore(const Anchor &anchor)
{
    if (anchor.widget)
        verticalScrollBar()->setValue(anchor.widget->y() - anchor.offset);
}

void Conversation::scrollToEnd(bool isSmooth)
{
    m_glide->stop();
    QScrollBar *bar = verticalScrollBar();
    if (!isSmooth || !isVisible()) {
        bar->setValue(bar->maximum());
        return;
    }
    m_glide->setStartValue(bar->value());
    m_glide->setEndValue(bar->maximum());
    m_glide->start();
}

void Conversation::resizeEvent(QResizeEvent *event)
{
    const Anchor before = anchor();
    QScrollArea::resizeEvent(event);
    settle();
    if (before.isEnd)
        scrollToEnd(false);
    else
        restore(before);
    placeMoreButton();
}

void Conversation::placeMoreButton()
{
    m_newer->setVisible(m_unseen > 0 && !isAtEnd());
    m_newer->setText(tr("%n new below", nullptr, m_unseen));
    m_newer->adjustSize();
    m_newer->move((width() - m_newer->width()) / 2, height() - m_newer->height() - 10);
    m_newer->raise();
}

void Conversation::updateTimes()
{
    for (const ConversationItem &item : std::as_const(m_items)) {
        if (item.kind == ConversationItem::Kind::Events)
            static_cast<EventLine *>(m_widgets.value(item.key))->updateTimes();
        else
            static_cast<MessageCard *>(m_widgets.value(item.key))->updateTimes();
    }
}

} // namespace sf::client
