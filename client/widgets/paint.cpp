// SPDX-License-Identifier: GPL-3.0-or-later
// What delegates and small widgets draw alike: pills, chips, avatars, priority bars.
#include "client/widgets/paint.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <array>

namespace sf::client {

namespace {

constexpr int pillPadding = 9;
constexpr int pillHeight = 20;

QFont sized(qreal points, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

QRectF squareIn(const QRectF &rect)
{
    const qreal side = std::min(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(rect.center());
    return square;
}

/// Initials are white on all of them.
QColor underInitials(QColor fill)
{
    while (contrastRatio(Qt::white, fill) < 4.5)
        fill = fill.darker(106);
    return fill;
}

void paintInitials(QPainter &painter, const QRectF &square, const QString &name)
{
    QFont font = QApplication::font();
    font.setPixelSize(std::max(8, static_cast<int>(square.width() * 0.4)));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(square, Qt::AlignCenter, initialsOf(name));
}

/// Made small once and kept, since lists draw it again and again.
QPixmap scaled(const QPixmap &picture, const QSize &room, qreal ratio)
{
    const QString key = QStringLiteral("logo %1 %2 %3").arg(picture.cacheKey()).arg(room.width()).arg(ratio);
    QPixmap small;
    if (QPixmapCache::find(key, &small))
        return small;
    small = picture.scaled(room * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    small.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, small);
    return small;
}

} // namespace

QFont titleFont()
{
    return sized(13.5, QFont::DemiBold);
}

QFont headingFont()
{
    return sized(9.5, QFont::DemiBold);
}

QFont smallFont()
{
    return sized(8.5, QFont::Normal);
}

int textFlags(Qt::LayoutDirection direction, Qt::AlignmentFlag side)
{
    return static_cast<int>(QStyle::visualAlignment(direction, side | Qt::AlignVCenter));
}

QString initialsOf(const QString &name)
{
    QString initials;
    const auto words = QStringView(name).split(u' ', Qt::SkipEmptyParts);
    for (const QStringView word : words) {
        if (!word.front().isLetterOrNumber())
            continue;
        if (initials.size() == 2)
            initials.chop(1); // first and last name; those between are left out
        initials += word.front().toUpper();
    }
    return initials.isEmpty() ? QString(QChar(u'?')) : initials;
}

QColor avatarColour(const QString &name)
{
    static constexpr std::array<QRgb, 9> colours{0x3b6fb5, 0x27796c, 0x7a5bd0, 0xb5602f, 0xb0487f,
                                                 0x5c7a2e, 0x8a6414, 0x4f6bd8, 0xa8484a};
    uint sum = 7; // not qHash: that one is seeded anew in every process
    for (const QChar letter : name)
        sum = sum * 31 + letter.unicode();
    return QColor(colours[sum % colours.size()]);
}

QSize pillSize(const QString &text)
{
    const QFontMetrics metrics(smallFont());
    return QSize(metrics.horizontalAdvance(text) + 2 * pillPadding, std::max(pillHeight, metrics.height() + 4));
}

void paintPill(QPainter &painter, const QRectF &rect, const QString &text, const PillColours &colours)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = smallFont();
    const QFontMetrics metrics(font);
    const QSize wanted = pillSize(text);
    QRectF pill(rect.left(), 0, std::min(rect.width(), qreal(wanted.width())), wanted.height());
    pill.moveCenter(QPointF(pill.center().x(), rect.center().y()));
    pill.moveTop(std::round(pill.top()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.background);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setFont(font);
    painter.setPen(colours.text);
    const QRectF inner = pill.adjusted(pillPadding - 1, 0, 1 - pillPadding, 0);
    painter.drawText(inner, Qt::AlignCenter,
                     metrics.elidedText(text, Qt::ElideRight, static_cast<int>(inner.width()) + 1));
    painter.restore();
}

void paintAvatar(QPainter &painter, const QRectF &rect, const QString &name, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle = squareIn(rect);
    painter.setPen(Qt::NoPen);
    painter.setBrush(underInitials(colour.isValid() ? colour : avatarColour(name)));
    painter.drawEllipse(circle);
    paintInitials(painter, circle, name);
    painter.restore();
}

void paintLogo(QPainter &painter, const QRectF &rect, const QString &name, const QPixmap &picture, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF square = squareIn(rect);
    const qreal radius = square.width() / 5;
    const QColor fill = picture.isNull() ? underInitials(avatarColour(name)) : QColor(Qt::white);
    QPainterPath edge;
    edge.addRoundedRect(square, radius, radius);
    painter.fillPath(edge, fill);
    if (picture.isNull()) {
        paintInitials(painter, square, name);
    } else {
        // Nearly all logos are made for white ground.
        const QPixmap small = scaled(picture, square.size().toSize(), painter.device()->devicePixelRatioF());
        QRectF place(QPointF(), QSizeF(small.size()) / small.devicePixelRatio());
        place.moveCenter(square.center());
        painter.setClipPath(edge);
        painter.drawPixmap(place.topLeft(), small);
        painter.setClipping(false);
        painter.strokePath(edge, QPen(theme.border, 1));
    }
    painter.restore();
}

void paintPriorityBars(QPainter &painter, const QRectF &rect, Priority priority, const Theme &theme)
{
    constexpr int bars = 4;
    constexpr qreal width = 3;
    constexpr qreal gap = 1.2;
    constexpr qreal height = 12;
    const int filled = std::min(bars, static_cast<int>(priority) + 1);
    const QColor colour = theme.priorityColour(priority);
    const QColor rest = theme.isDark ? QColor(0x343a46) : QColor(0xe3e6eb);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const qreal bottom = rect.center().y() + height / 2;
    for (int i = 0; i < bars; ++i) {
        const qreal tall = height * (0.4 + 0.2 * i);
        painter.setBrush(i < filled ? colour : rest);
        painter.drawRoundedRect(QRectF(rect.left() + i * (width + gap), bottom - tall, width, tall), 1, 1);
    }
    painter.restore();
}

void paintPane(QWidget &pane, const QWidget &list)
{
    const Theme &theme = Theme::of(pane.palette());
    QPainter painter(&pane);
    painter.fillRect(pane.rect(), theme.base);
    painter.setPen(theme.line);
    painter.drawLine(0, list.y() - 1, pane.width(), list.y() - 1);
}

} // namespace sf::client
