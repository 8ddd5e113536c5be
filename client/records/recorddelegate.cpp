// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of records.
#include "client/records/recorddelegate.h"

#include "client/records/recordmodel.h"
#include "client/widgets/paint.h"
#include "client/widgets/score.h"

#include <QPainter>
#include <QStyle>

namespace sf::client {

namespace {

constexpr int kMargin = 10;
constexpr int kAvatar = 22;

struct Cell
{
    QPainter &painter;
    QRect rect; ///< without margins
    QString text;
    QVariant value;
    const Theme &theme;
    Qt::LayoutDirection direction;
};

void paintText(const Cell &cell, const QRect &rect, const QColor &colour, Qt::AlignmentFlag side = Qt::AlignLeft)
{
    cell.painter.setPen(colour);
    cell.painter.drawText(rect, textFlags(cell.direction, side),
                          cell.painter.fontMetrics().elidedText(cell.text, Qt::ElideRight, rect.width()));
}

void paintNamed(const Cell &cell, const QModelIndex &index, bool isCompany)
{
    const bool isMirrored = cell.direction == Qt::RightToLeft;
    const int left = isMirrored ? cell.rect.right() - kAvatar : cell.rect.left();
    const QRectF mark(left, cell.rect.center().y() - kAvatar / 2.0 + 0.5, kAvatar, kAvatar);
    if (isCompany)
        paintLogo(cell.painter, mark, cell.text, index.data(RecordModel::PictureRole).value<QPixmap>(), cell.theme);
    else
        paintAvatar(cell.painter, mark, cell.text, avatarColour(cell.text));
    const int used = kAvatar + 8;
    QFont font = cell.painter.font();
    font.setWeight(QFont::Medium);
    cell.painter.setFont(font);
    paintText(cell, isMirrored ? cell.rect.adjusted(0, 0, -used, 0) : cell.rect.adjusted(used, 0, 0, 0),
              cell.theme.text);
}

void paintScore(const Cell &cell, ScoreMeaning meaning)
{
    if (!cell.value.isValid())
        return;
    const int number = cell.painter.fontMetrics().horizontalAdvance(QStringLiteral("100")) + 8;
    const bool isMirrored = cell.direction == Qt::RightToLeft;
    const QRect words = isMirrored ? cell.rect.adjusted(cell.rect.width() - number, 0, 0, 0)
                                   : cell.rect.adjusted(0, 0, number - cell.rect.width(), 0);
    paintText(cell, words, cell.theme.text);
    const int width = std::min(64, cell.rect.width() - number);
    if (width < 16)
        return;
    const int left = isMirrored ? words.left() - width : words.right() + 1;
    paintScoreBar(cell.painter, QRectF(left, cell.rect.center().y() - 2, width, 6), cell.value.toInt(), meaning,
                  cell.theme);
}

void paintTags(const Cell &cell)
{
    int left = cell.rect.left();
    const QVariantList tags = cell.value.toList();
    for (const QVariant &tag : tags) {
        const QVariantList parts = tag.toList();
        const QString name = parts.value(0).toString();
        const QSize size = pillSize(name);
        if (left + size.width() > cell.rect.right())
            break;
        const QRect pill(left, cell.rect.top(), size.width(), cell.rect.height());
        paintPill(cell.painter, QStyle::visualRect(cell.direction, cell.rect, pill), name,
                  cell.theme.pill(parts.value(1).value<QColor>()));
        left += size.width() + 4;
    }
}

void paintChip(const Cell &cell)
{
    if (cell.text.isEmpty())
        return;
    const int width = std::min(pillSize(cell.text).width(), cell.rect.width());
    const int left = cell.direction == Qt::RightToLeft ? cell.rect.right() - width : cell.rect.left();
    paintPill(cell.painter, QRectF(left, cell.rect.top(), width, cell.rect.height()), cell.text,
              cell.theme.pill(cell.value.value<QColor>()));
}

} // namespace

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->fillRect(option.rect, isSelected ? theme.selection : isHovered ? theme.hover : theme.base);
    painter->setPen(theme.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->setFont(option.font);
    const Cell cell{*painter,
                    option.rect.adjusted(kMargin, 0, -kMargin, -1),
                    index.data().toString(),
                    index.data(RecordModel::ValueRole),
                    theme,
                    option.direction};
    switch (index.data(RecordModel::KindRole).value<CellKind>()) {
    case CellKind::Person:
        paintNamed(cell, index, false);
        break;
    case CellKind::Company:
        paintNamed(cell, index, true);
        break;
    case CellKind::LeadScore:
        paintScore(cell, ScoreMeaning::Lead);
        break;
    case CellKind::Health:
        paintScore(cell, ScoreMeaning::Health);
        break;
    case CellKind::Chip:
        paintChip(cell);
        break;
    case CellKind::Tags:
        paintTags(cell);
        break;
    case CellKind::Count:
    case CellKind::Text:
        paintText(cell, cell.rect, index.column() == 0 ? theme.text : theme.muted);
        break;
    }
    painter->restore();
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {80, kRowHeight};
}

} // namespace sf::client
