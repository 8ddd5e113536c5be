// SPDX-License-Identifier: GPL-3.0-or-later
// The conversation of a ticket.
#include "client/tickets/conversation.h"

#include "client/tickets/eventline.h"
#include "client/tickets/messagecard.h"
#include "client/widgets/readingwidth.h"

#include <QEvent>
#include <QPropertyAnimation>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSideMargin = 18;
constexpr int kEndMargin = 14;
constexpr int kNearEnd = 24;
constexpr qsizetype kMostSpare = 24;
/// What a card has besides its text: indent, avatar and the paddings at the left and right; head and paddings above and below.
constexpr int kBesidesText = 98;
constexpr int kAroundText = 42;
constexpr int kChipHeight = 40;
constexpr int kPictureHeight = 136;
/// A bar that appears takes width from the text, which may let the bar appear; then it stays.
constexpr int kMostRounds = 3;

int heightOf(QWidget *widget, int width)
{
    return widget->hasHeightForWidth() ? widget->heightForWidth(width) : widget->sizeHint().height();
}

} // namespace

Conversation::Conversation(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_older(new QPushButton(tr("Show earlier messages"), m_content))
    , m_newer(new QPushButton(this))
    , m_glide(new QPropertyAnimation(verticalScrollBar(), "value", this))
    , m_clock(new QTimer(this))
{
    m_older->setProperty("link", true);
    m_older->hide();
    m_newer->setProperty("primary", true);
    m_newer->hide();
    m_content->setAutoFillBackground(false);
    setWidget(m_content);
    viewport()->setAutoFillBackground(false);
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
    connect(m_glide, &QPropertyAnimation::finished, this, [this] { scrollToEnd(false); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &Conversation::scrolled);
}

void Conversation::setItems(const QList<ConversationItem> &items)
{
    if (items == m_items)
        return;
    const Anchor before = anchor(isAtEnd());
    const Anchor here = anchor(false);
    const QString lastKnown = m_items.isEmpty() ? QString() : m_items.last().key;
    QList<CardColumn::Entry> entries;
    entries.reserve(items.size());
    int added = 0;
    bool isBehindLast = false;
    for (const ConversationItem &item : items) {
        const qsizetype known = m_column.indexOf(item.key);
        entries.append({item.key, estimate(item), known >= 0 && m_items[known] != item});
        if (known < 0 && isBehindLast && item.kind != ConversationItem::Kind::Events)
            ++added;
        isBehindLast = isBehindLast || item.key == lastKnown;
    }
    m_items = items;
    m_column.setEntries(entries);
    m_widgets.removeIf([this](QHash<QString, QWidget *>::iterator it) {
        if (m_column.indexOf(it.key()) >= 0)
            return false;
        release(it.value());
        return true;
    });
    if (m_isFresh || before.isEnd) {
        const bool isSmooth = !m_isFresh && added > 0 && isVisible();
        arrange(isSmooth ? here : Anchor());
        if (isSmooth)
            scrollToEnd(true);
    } else {
        arrange(before);
        m_unseen += added;
    }
    m_isFresh = m_isFresh && items.isEmpty();
    placeMoreButton();
    showEntry(QString(m_sought));
}

void Conversation::clear()
{
    m_glide->stop();
    setItems({});
    m_isFresh = true;
    m_sought.clear();
    m_unseen = 0;
    setHasOlder(false);
    m_newer->hide();
}

void Conversation::setHasOlder(bool hasOlder)
{
    if (hasOlder == m_older->isVisibleTo(m_content))
        return;
    const Anchor before = anchor(isAtEnd());
    m_older->setVisible(hasOlder);
    arrange(before);
}

bool Conversation::isAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum() - kNearEnd;
}

Conversation::Anchor Conversation::anchor(bool isEnd) const
{
    const int top = verticalScrollBar()->value();
    const qsizetype index = m_column.indexAt(top);
    if (isEnd || index < 0)
        return {};
    return {m_column.keyAt(index), m_column.top(index) - top, false};
}

/// Brings all up to date around what is to stay in place, and scrolls there in the same breath.
void Conversation::arrange(const Anchor &anchor)
{
    if (m_isArranging)
        return;
    const QScopedValueRollback guard(m_isArranging, true);
    const int older = m_older->isVisibleTo(m_content) ? m_older->sizeHint().height() + CardColumn::spacing : 0;
    m_column.setHead(kEndMargin + older);
    for (int round = 0; round < kMostRounds; ++round) {
        const int width = viewport()->width();
        if (m_measuredWidth != width) {
            m_measuredWidth = width;
            m_column.forgetMeasures();
        }
        measureAround(anchor);
        m_content->resize(width, std::max(viewport()->height(), m_column.total() + kEndMargin));
        if (viewport()->width() == width)
            break;
    }
    place();
    scrollTo(anchor);
    releaseFarOnes();
    if (isAtEnd()) {
        m_unseen = 0;
        m_newer->hide();
    }
}

/// Makes and measures the cards of the page that will be shown, and half a page more at either side.
void Conversation::measureAround(const Anchor &anchor)
{
    if (m_items.isEmpty())
        return;
    const int page = viewport()->height();
    const int margin = page / 2;
    const qsizetype known = m_column.indexOf(anchor.key);
    const qsizetype end = m_items.size() - 1;
    const qsizetype first = anchor.isEnd ? end : known >= 0 ? known : m_column.indexAt(verticalScrollBar()->value());
    int below = anchor.isEnd ? page : anchor.offset;
    for (qsizetype i = first; i <= end && below < page + margin; ++i) {
        measure(i);
        below += m_column.height(i) + CardColumn::spacing;
    }
    int above = anchor.isEnd ? page - m_column.height(end) : anchor.offset;
    for (qsizetype i = first - 1; i >= 0 && above > -margin; --i) {
        measure(i);
        above -= m_column.height(i) + CardColumn::spacing;
    }
}

void Conversation::measure(qsizetype index)
{
    const ConversationItem &item = m_items[index];
    const bool isThere = m_widgets.contains(item.key);
    QWidget *widget = widgetFor(item);
    if (isThere && m_column.isMeasured(index))
        return;
    const int width = columnWidth();
    if (!isThere)
        widget->resize(width, m_column.height(index)); // so that nothing is laid out for another width first
    widget->show();
    m_column.measure(index, heightOf(widget, width));
}

/// A card became higher by itself: its text was unfolded, or another font came.
void Conversation::measureAgain()
{
    const Anchor before = anchor(verticalScrollBar()->value() >= verticalScrollBar()->maximum());
    bool isOther = false;
    for (auto it = m_widgets.cbegin(); it != m_widgets.cend(); ++it) {
        const qsizetype index = m_column.indexOf(it.key());
        const int height = heightOf(it.value(), columnWidth());
        isOther = isOther || height != m_column.height(index);
        m_column.measure(index, height);
    }
    if (isOther)
        arrange(before);
}

void Conversation::place()
{
    const int width = columnWidth();
    m_older->resize(m_older->sizeHint());
    m_older->move((viewport()->width() - m_older->width()) / 2, kEndMargin);
    const int left = width < readingWidth ? kSideMargin : (this->width() - width) / 2;
    for (auto it = m_widgets.cbegin(); it != m_widgets.cend(); ++it) {
        const qsizetype index = m_column.indexOf(it.key());
        it.value()->setGeometry(left, m_column.top(index), width, m_column.height(index));
    }
}

void Conversation::scrollTo(const Anchor &anchor)
{
    const qsizetype index = m_column.indexOf(anchor.key);
    if (anchor.isEnd)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else if (index >= 0)
        verticalScrollBar()->setValue(m_column.top(index) - anchor.offset);
}

void Conversation::releaseFarOnes()
{
    const int page = viewport()->height();
    const int top = verticalScrollBar()->value();
    m_widgets.removeIf([&](QHash<QString, QWidget *>::iterator it) {
        const QRect place = it.value()->geometry();
        if ((place.bottom() > top - 2 * page && place.top() < top + 3 * page) || isInUse(it.value()))
            return false;
        release(it.value());
        return true;
    });
}

void Conversation::release(QWidget *widget)
{
    widget->hide();
    auto *card = qobject_cast<MessageCard *>(widget);
    if (card && m_spare.size() < kMostSpare && !card->isExpanded())
        m_spare.append(card);
    else
        widget->deleteLater();
}

/// What the person selected or unfolded would be lost with the widget.
bool Conversation::isInUse(const QWidget *widget) const
{
    if (widget->isAncestorOf(window()->focusWidget()))
        return true;
    if (const auto *card = qobject_cast<const MessageCard *>(widget))
        return card->isExpanded();
    return !static_cast<const EventLine *>(widget)->isFolded();
}

QWidget *Conversation::widgetFor(const ConversationItem &item)
{
    QWidget *&held = m_widgets[item.key];
    if (item.kind == ConversationItem::Kind::Events) {
        auto *line = static_cast<EventLine *>(held);
        if (!line) {
            held = line = new EventLine(m_content);
            connect(line, &EventLine::undoRequested, this, &Conversation::undoRequested);
        }
        if (line->item() != item)
            line->show(item);
    } else {
        auto *card = static_cast<MessageCard *>(held);
        if (!card) {
            held = card = m_spare.isEmpty() ? newCard() : m_spare.takeLast();
            card->setDesk(m_desk);
        }
        if (card->item() != item)
            card->show(item);
    }
    return held;
}

MessageCard *Conversation::newCard()
{
    auto *card = new MessageCard(m_content);
    connect(card, &MessageCard::editRequested, this, &Conversation::editRequested);
    connect(card, &MessageCard::splitRequested, this, &Conversation::splitRequested);
    return card;
}

int Conversation::estimate(const ConversationItem &item) const
{
    const int line = fontMetrics().lineSpacing();
    if (item.kind == ConversationItem::Kind::Events)
        return line;
    const int letters = std::max(10, (columnWidth() - kBesidesText) / std::max(1, fontMetrics().averageCharWidth()));
    const auto lines = item.body.count(u'\n') + item.body.size() / letters + 1;
    const bool hasPicture =
        std::any_of(item.files.cbegin(), item.files.cend(), [](const Attachment &file) { return file.hasThumbnail; });
    const int files = item.files.isEmpty() ? 0 : hasPicture ? kPictureHeight : kChipHeight;
    return kAroundText + files + line * static_cast<int>(std::min<qsizetype>(lines, 1000));
}

int Conversation::columnWidth() const
{
    return std::clamp(viewport()->width() - 2 * kSideMargin, 80, readingWidth);
}

void Conversation::scrolled()
{
    // Exactly at the end only: whoever leaves it by a few pixels is not held there.
    arrange(anchor(verticalScrollBar()->value() >= verticalScrollBar()->maximum()));
}

void Conversation::scrollToEnd(bool isSmooth)
{
    m_glide->stop();
    QScrollBar *bar = verticalScrollBar();
    // A long way would only be a blur, and all the cards on it had to be made.
    if (!isSmooth || !isVisible() || bar->maximum() - bar->value() > 2 * viewport()->height()) {
        arrange({});
        return;
    }
    m_glide->setStartValue(bar->value());
    m_glide->setEndValue(bar->maximum());
    m_glide->start();
}

void Conversation::showEntry(const QString &key)
{
    m_sought = key;
    if (key.isEmpty() || !isVisible() || m_column.indexOf(key) < 0)
        return;
    m_glide->stop();
    m_sought.clear();
    arrange({key, viewport()->height() / 4, false});
}

void Conversation::resizeEvent(QResizeEvent *event)
{
    const Anchor before = anchor(isAtEnd());
    QScrollArea::resizeEvent(event);
    arrange(before);
    placeMoreButton();
}

void Conversation::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    arrange(anchor(isAtEnd()));
    showEntry(QString(m_sought));
}

bool Conversation::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_content && event->type() == QEvent::LayoutRequest && !m_isArranging)
        measureAgain();
    return QScrollArea::eventFilter(watched, event);
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
    for (QWidget *widget : std::as_const(m_widgets)) {
        if (auto *card = qobject_cast<MessageCard *>(widget))
            card->updateTimes();
        else
            static_cast<EventLine *>(widget)->updateTimes();
    }
}

} // namespace sf::client
