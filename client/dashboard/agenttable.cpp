// SPDX-License-Identifier: GPL-3.0-or-later
// The table of agents.
#include "client/dashboard/agenttable.h"

#include "client/dashboard/agentmodel.h"
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

/// Shares of the width.
constexpr std::array<int, AgentModel::ColumnCount> kWeights{22, 10, 11, 10, 11, 15, 13, 8};

void paintAgent(QPainter &painter, const QRect &rect, const QModelIndex &index, const Theme &theme,
                Qt::LayoutDirection direction)
{
    const int side = std::min(rect.height() - 10, painter.fontMetrics().height() * 2 - 4);
    const QRect avatar =
        QStyle::visualRect(direction, rect, QRect(rect.left(), rect.center().y() - side / 2, side, side));
    const QString name = index.data().toString();
    paintAvatar(painter, avatar, name, index.data(AgentModel::ColourRole).value<QColor>());
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
    const QRect words(rect.left(), rect.center().y() - line + 1, rect.width(), line);
    painter.drawText(words, textFlags(direction, Qt::AlignLeft), index.data().toString());
    const QRect track = QStyle::visualRect(direction, rect,
                                           QRect(rect.left(), words.bottom() + 4, std::min(rect.width(), line * 4), 4));
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
    const Theme &theme = Theme::of(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isFocused = option.state.testFlag(QStyle::State_HasFocus);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->fillRect(option.rect, isHovered ? theme.hover : theme.base);
    painter->setPen(theme.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->setFont(option.font);
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
    if (isFocused) {
        painter->setPen(QPen(theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(option.rect.adjusted(2, 2, -2, -3), 4, 4);
    }
    painter->restore();
}

AgentTable::AgentTable(AgentModel &model, QWidget *parent) : QTableView(parent)
{
    setModel(&model);
    setItemDelegate(new AgentDelegate(this));
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
    header->setSortIndicator(AgentModel::Open, Qt::DescendingOrder);
    setSortingEnabled(true);
    fitRows();
    connect(this, &QAbstractItemView::clicked, this, &AgentTable::choose);
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
    if (event->type() == QEvent::FontChange)
        fitRows();
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

void AgentTable::fitColumns()
{
    const int room = viewport()->width();
    int used = 0;
    for (int column = 0; column < AgentModel::ColumnCount; ++column) {
        const int width = column + 1 == AgentModel::ColumnCount
                            ? room - used
                            : room * kWeights[static_cast<std::size_t>(column)] / 100;
        setColumnWidth(column, width);
        used += width;
    }
}

} // namespace sf::client
