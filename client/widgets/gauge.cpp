// SPDX-License-Identifier: GPL-3.0-or-later
// A score as a gauge.
#include "client/widgets/gauge.h"

#include "client/widgets/paint.h"
#include "client/widgets/score.h"

#include <QLocale>
#include <QPainter>

namespace sf::client {

namespace {

constexpr int kStart = 210 * 16; // degrees as QPainter counts them, counter-clockwise from three o'clock
constexpr int kSpan = 240 * 16;

} // namespace

Gauge::Gauge(const QString &title, QWidget *parent) : QWidget(parent), m_title(title)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(title);
}

void Gauge::setScore(std::optional<int> score)
{
    m_score = score;
    setAccessibleName(score ? tr("%1: %2 of 100").arg(m_title).arg(*score) : tr("%1: not known").arg(m_title));
    setToolTip(accessibleName());
    update();
}

void Gauge::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle((width() - 72) / 2.0, 5, 72, 72);
    painter.setPen(QPen(theme.line, 8, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(circle, kStart, -kSpan);
    if (m_score) {
        const int score = std::clamp(*m_score, 0, 100);
        painter.setPen(QPen(scoreColour(ScoreMeaning::Health, score), 8, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(circle, kStart, -kSpan * score / 100);
    }
    painter.setFont(titleFont());
    painter.setPen(theme.text);
    painter.drawText(circle, Qt::AlignCenter, m_score ? locale().toString(*m_score) : QStringLiteral("–"));
    painter.setFont(smallFont());
    painter.setPen(theme.muted);
    painter.drawText(QRectF(0, circle.bottom() - 16, width(), 20), Qt::AlignCenter, m_title);
}

} // namespace sf::client
