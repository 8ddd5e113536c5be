// SPDX-License-Identifier: GPL-3.0-or-later
// What delegates and small widgets draw alike: pills, chips, avatars, priority bars.
#pragma once

#include "client/widgets/theme.h"

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QSize>
#include <QString>

class QPainter;
class QWidget;
class QPixmap;

namespace sf::client {

/// The few sizes there are: titles 13.5 pt, text 9.5 pt (the application's), small 8.5 pt.
QFont titleFont();
QFont headingFont();
QFont smallFont();

/// For QPainter::drawText: vertically centred, and `side` mirrored where the language is.
int textFlags(Qt::LayoutDirection direction, Qt::AlignmentFlag side);

QString initialsOf(const QString &name);
/// A steady colour for a person who has chosen none.
QColor avatarColour(const QString &name);

/// The size of a pill or chip around `text` in the small font.
QSize pillSize(const QString &text);
/// Draws in the small font, centred vertically in `rect`, elided to its width.
void paintPill(QPainter &painter, const QRectF &rect, const QString &text, const PillColours &colours);
void paintAvatar(QPainter &painter, const QRectF &rect, const QString &name, const QColor &colour);
/// A company's picture in a rounded square, its initials while there is none.
void paintLogo(QPainter &painter, const QRectF &rect, const QString &name, const QPixmap &picture, const Theme &theme);
/// Four rising bars, as many of them filled as the priority says; 15 x 12 px is the natural size.
void paintPriorityBars(QPainter &painter, const QRectF &rect, Priority priority, const Theme &theme);

/// The ground of a pane: a line parts what stands above `list` from it.
void paintPane(QWidget &pane, const QWidget &list);

} // namespace sf::client
