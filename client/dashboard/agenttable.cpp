// SPDX-License-Identifier: GPL-3.0-or-later
// The table of agents.
#include "client/dashboard/agenttable.h"

#include "client/dashboard/agentmodel.h"
#include "client/dashboard/faded.h"
#include "client/widgets/paint.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <array>

namespace sf::client {

namespace {

constexpr int kMargin = 8;
constexpr int kGap = 10;   // at least, between columns
constexpr int kArrow = 18; // of the column that is sorted by
constexpr int kInset = 5;  // of a header's words, more than of a cell's
constexpr int kNameLetters = 16;

/// The first ones to go where there is no room.
constexpr std::array kDropped{AgentModel::Chats,    AgentModel::Overdue,    AgentModel::Replies,
                              AgentModel::Resolved, AgentModel::Resolution, AgentModel::FirstResponse};

QFont headerFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.9);
    small.setWeight(QFont::Medium);
    return small;
}

void paintAgent(QPainter &painter, const QRect &rect, const QModelIndex &index, const Theme &theme,
                Qt::LayoutDirection direction)
{
    const int side = std::min(rect.height() - 10, painter.fontMetrics().height() * 2 - 4);
    const QRect avatar =
        QStyle::visualRect(direction, rect, QRect(rect.left(), rect.center().y() - side / 2, side, side));
    const QString name = index.data().toString();
    const qreal opacity = painter.opacity();
    painter.setOpacity(1); // else nobody could read the initials
    paintAvatar(painter, avatar, name, index.data(AgentModel::ColourRole).value<QColor>());
    painter.setOpacity(opacity);
    QRect words = QStyle::visualRect(direction, rect, rect.adjusted(side + 8, 0, 0, 0));
    const QString state = index.data(AgentModel::StateRole).toString();
    const int line = painter.fontMetrics().height();
    if (!state.isEmpty())
        words.setTop(rect.center().y() - line);
    QFont bold = painter.font();
    bold.setWeight(QFont::DemiBold);
    const QFont plain = painter.font();
    painter.setFont(bold);
    painter.setPen(theme.text);
    if (!state.isEmpty())
        words.setHeight(line);
    painter.drawText(words, textFlags(direction, Qt::AlignLeft),
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, words.width()));
    painter.setFont(plain);
    if (state.isEmpty())
        return;
    QFont small = plain;
    small.setPointSizeF(plain.pointSizeF() * 0.9);
    painter.setFont(small);
    painter.setPen(theme.muted);
    words.translate(0, line);
    painter.drawText(words, textFlags(direction, Qt::AlignLeft),
                     painter.fontMetrics().elidedText(state, Qt::ElideRight, words.width()));
}

void paintOpen(QPainter &painter, const QRect &rect, const QModelIndex &index, const Theme &theme,
               Qt::LayoutDirection direction)
{
    const int line = painter.fontMetrics().height();
    QFont bold = painter.font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(theme.accentText);
    painter.drawText(rect, textFlags(direction, Qt::AlignLeft), index.data().toString());
    const QRect below(rect.left(), rect.center().y() + line / 2 + 2, std::min(rect.width(), line * 4), 4);
    const QRect track = QStyle::visualRect(direction, rect, below);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.line);
    painter.drawRoundedRect(track, 2, 2);
    const qreal part = index.data(AgentModel::PartRole).toReal();
    if (part <= 0)
        return;
    QRectF bar = track;
    bar.setWidth(std::max(4.0, track.width() * part));
    if (direction == Qt::RightToLeft)
        bar.moveRight(track.right() + 1);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(bar, 2, 2);
}

} // namespace

void AgentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &full = Theme::of(option.palette);
    const Theme theme = m_isDimmed ? faded(full) : full;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isFocused = option.state.testFlag(QStyle::State_HasFocus);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->fillRect(option.rect, isHovered ? theme.hover : theme.base);
    painter->setPen(theme.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->setFont(option.font);
    painter->setOpacity(m_isDimmed ? fadedOpacity : 1);
    const QRect rect = option.rect.adjusted(kMargin, 0, -kMargin, -1);
    const bool isAlarm = index.column() == AgentModel::Overdue && index.data(AgentModel::KeyRole).toLongLong() > 0;
    if (index.column() == AgentModel::Agent) {
        paintAgent(*painter, rect, index, theme, option.direction);
    } else if (index.column() == AgentModel::Open) {
        paintOpen(*painter, rect, index, theme, option.direction);
    } else {
        painter->setPen(isAlarm ? theme.danger : theme.text);
        painter->drawText(rect, textFlags(option.direction, Qt::AlignLeft),
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
    }
    painter->setOpacity(1);
    if (isFocused) {
        painter->setPen(QPen(theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(option.rect.adjusted(2, 2, -2, -3), 4, 4);
    }
    painter->restore();
}

AgentTable::AgentTable(AgentModel &model, QWidget *parent) : QTableView(parent), m_delegate(new AgentDelegate(this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Agents"));
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setSelectionMode(NoSelection);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(30);
    header->setTextElideMode(Qt::ElideRight);
    header->setSortIndicator(AgentModel::Open, Qt::DescendingOrder);
    setSortingEnabled(true);
    fitRows();
    connect(this, &QAbstractItemView::clicked, this, &AgentTable::choose);
    connect(&model, &QAbstractItemModel::dataChanged, this, &AgentTable::fitColumns);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &AgentTable::fitColumns);
}

void AgentTable::setDimmed(bool isDimmed)
{
    m_delegate->setDimmed(isDimmed);
    viewport()->update();
}

void AgentTable::choose(const QModelIndex &index)
{
    const auto target = index.data(AgentModel::TargetRole).value<DrillDown>();
    if (target.to != DrillDown::To::Nowhere)
        emit chosen(target);
}

void AgentTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        choose(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void AgentTable::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(indexAt(event->position().toPoint()).isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

void AgentTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    fitRows();
    fitColumns();
}

void AgentTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void AgentTable::fitRows()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 2 + 10);
}

int AgentTable::neededWidth(int column) const
{
    if (column == AgentModel::Agent)
        return fontMetrics().averageCharWidth() * kNameLetters + verticalHeader()->defaultSectionSize();
    const QString title = model()->headerData(column, Qt::Horizontal).toString();
    const int arrow = horizontalHeader()->sortIndicatorSection() == column ? kArrow : 0;
    int width = QFontMetrics(headerFont(font())).horizontalAdvance(title) + kInset + arrow;
    for (int row = 0; row < model()->rowCount(); ++row)
        width = std::max(width, fontMetrics().horizontalAdvance(model()->index(row, column).data().toString()));
    return width + 2 * kMargin + kGap;
}

/// As many columns as can be read; what is left over is shared out, and the names get twice as much of it.
void AgentTable::fitColumns()
{
    const int room = viewport()->width();
    std::array<int, AgentModel::ColumnCount> widths{};
    int used = 0;
    int shown = AgentModel::ColumnCount;
    for (int column = 0; column < AgentModel::ColumnCount; ++column) {
        const int width = neededWidth(column);
        widths[static_cast<std::size_t>(column)] = width;
        used += width;
    }
    for (const AgentModel::Column column : kDropped) {
        const bool isDropped = used > room;
        if (isDropped) {
            used -= widths[column];
            --shown;
        }
        if (isColumnHidden(column) != isDropped)
            setColumnHidden(column, isDropped);
    }
    const int more = std::max(0, room - used) / (shown + 1);
    int rest = room;
    for (int column = AgentModel::Agent + 1; column < AgentModel::ColumnCount; ++column) {
        if (isColumnHidden(column))
            continue;
        const int width = widths[static_cast<std::size_t>(column)] + more;
        setColumnWidth(column, width);
        rest -= width;
    }
    setColumnWidth(AgentModel::Agent, std::max(rest, neededWidth(AgentModel::Agent) / 2));
}

} // namespace sf::client
