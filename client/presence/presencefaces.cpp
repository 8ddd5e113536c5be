// SPDX-License-Identifier: GPL-3.0-or-later
// Faces.
#include "client/presence/presencefaces.h"

#include "client/sync/directory.h"
#include "client/widgets/paint.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace sf::client::presencefaces {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kOverlap = 5;
constexpr int kBadge = 9;

QString restText(qsizetype people)
{
    return u"+%1"_s.arg(people - kMost);
}

/// Three dots, as a pen that has stopped for a moment leaves them.
void paintTyping(QPainter &painter, const QRectF &face, const Theme &theme, const QColor &ground)
{
    QRectF badge(0, 0, kBadge + 2, kBadge);
    badge.moveCenter(face.bottomRight() - QPointF(2, 2));
    painter.setPen(QPen(ground, 1.5));
    painter.setBrush(theme.accentFill);
    painter.drawRoundedRect(badge, kBadge / 2.0, kBadge / 2.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(inkOn(theme.accentFill));
    for (const int step : {-1, 0, 1})
        painter.drawEllipse(badge.center() + QPointF(2.6 * step, 0), 0.9, 0.9);
}

} // namespace

int width(qsizetype people, int diameter)
{
    if (people == 0)
        return 0;
    const int shown = static_cast<int>(std::min<qsizetype>(people, kMost));
    const int rest = people > kMost ? QFontMetrics(smallFont()).horizontalAdvance(restText(people)) + 4 : 0;
    return shown * diameter - (shown - 1) * kOverlap + 4 + rest;
}

void paint(QPainter &painter, const QRect &rect, const QList<Present> &people, const Directory &directory, int diameter,
           const QColor &ground)
{
    const Theme &theme = ground.lightness() < 128 ? Theme::dark() : Theme::light();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    int left = rect.left();
    const qsizetype shown = std::min<qsizetype>(people.size(), kMost);
    // The first one lies on top of those behind it.
    for (qsizetype i = shown - 1; i >= 0; --i) {
        const Present &present = people[i];
        const QRect place(rect.left() + static_cast<int>(i) * (diameter - kOverlap), rect.center().y() - diameter / 2,
                          diameter, diameter);
        const QRectF face = QStyle::visualRect(painter.layoutDirection(), rect, place);
        const User *user = present.isVisitor ? nullptr : directory.user(present.user);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawEllipse(face.adjusted(-1.5, -1.5, 1.5, 1.5));
        painter.setOpacity(user && user->away ? 0.5 : 1);
        paintAvatar(painter, face, present.name, user ? QColor(user->avatarColor) : QColor());
        painter.setOpacity(1);
        if (present.state == PresenceState::Typing)
            paintTyping(painter, face, theme, ground);
        left = std::max(left, place.right() + 1);
    }
    if (people.size() > kMost) {
        painter.setFont(smallFont());
        painter.setPen(theme.muted);
        const QRect rest(left + 4, rect.top(), rect.right() - left - 4, rect.height());
        painter.drawText(QStyle::visualRect(painter.layoutDirection(), rect, rest),
                         textFlags(painter.layoutDirection(), Qt::AlignLeft), restText(people.size()));
    }
    painter.restore();
}

} // namespace sf::client::presencefaces
