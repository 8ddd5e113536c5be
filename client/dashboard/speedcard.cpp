// SPDX-License-Identifier: GPL-3.0-or-later
// How long it took.
#include "client/dashboard/speedcard.h"

#include "client/dashboard/duration.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

SpeedCard::SpeedCard(QWidget *parent) : FigureCard(tr("How fast we are"), parent)
{
    setAside(tr("median / p90"));
}

void SpeedCard::setFigures(const std::optional<StatsPeriod::Result> &figures, const DaySpan &days,
                           const QTimeZone &zone)
{
    m_isFilled = figures.has_value();
    m_firstResponse = figures ? figures->firstResponse : Durations();
    m_resolution = figures ? figures->resolution : Durations();
    m_days = days;
    m_zone = zone;
    QStringList words;
    const QList<Line> all = lines(Theme::light());
    for (const Line &line : all)
        words << tr("%1: median %2, 90th percentile %3")
                     .arg(line.title, durationWords(line.durations.medianMs), durationWords(line.durations.p90Ms));
    describe(m_isFilled ? words : QStringList{tr("not known yet")});
    update();
}

QList<SpeedCard::Line> SpeedCard::lines(const Theme &theme) const
{
    const QColor first = theme.isDark ? QColor(0x3cb878) : QColor(0x1a9a55);
    const QColor whole = theme.isDark ? QColor(0x5b8cff) : QColor(0x2f6feb);
    if (!m_days.first.isValid())
        return {{tr("First response"), {}, first, {}}, {tr("Resolution"), {}, whole, {}}};
    const Moments when = Moments::of(m_days, m_zone);
    const QString days = daysTitle(m_days);
    return {{tr("First response"), m_firstResponse, first,
             DrillDown::tickets(tr("First answered · %1").arg(days), drilldown::firstAnswered(when))},
            {tr("Resolution"), m_resolution, whole,
             DrillDown::tickets(tr("Resolved · %1").arg(days), drilldown::resolved(when))}};
}

void SpeedCard::draw(QPainter &painter, const QRectF &content, const Theme &theme)
{
    const QList<Line> all = lines(theme);
    const qreal gap = 8;
    const qreal height = std::min((content.height() - gap) / 2, baseFont().pointSizeF() * 8.5);
    QRectF room(content.left(), content.top() + 4 + std::max(0.0, (content.height() - 2 * height - gap) / 3),
                content.width(), height);
    for (const Line &line : all) {
        drawLine(painter, room, line, theme);
        room.translate(0, height + gap);
    }
}

void SpeedCard::drawLine(QPainter &painter, const QRectF &room, const Line &line, const Theme &theme)
{
    const QFont name = sized(1.0);
    const QFont bold = sized(1.05, QFont::DemiBold);
    const QFont small = smallSized();
    const qreal text = QFontMetricsF(bold).height();
    const auto start = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    const auto end = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter));
    const QString median = m_isFilled ? durationWords(line.durations.medianMs) : u"…"_s;
    const QString p90 = m_isFilled ? durationWords(line.durations.p90Ms) : u"…"_s;
    const QRectF top(room.left(), room.top(), room.width(), text);
    const QString times = u"%1  /  %2"_s.arg(median, p90);
    const qreal left = top.width() - QFontMetricsF(bold).horizontalAdvance(times) - 8;
    painter.setFont(name);
    painter.setPen(theme.text);
    painter.drawText(layoutDirection() == Qt::RightToLeft ? top.adjusted(top.width() - left, 0, 0, 0)
                                                          : top.adjusted(0, 0, left - top.width(), 0),
                     start, QFontMetricsF(name).elidedText(line.title, Qt::ElideRight, left));
    painter.setFont(bold);
    painter.drawText(top, end, times);

    const qreal thick = baseFont().pointSizeF() * 0.75;
    const QRectF track(room.left(), top.bottom() + 6, room.width(), thick);
    const auto fill = [&](qreal part, QColor colour, qreal alpha) {
        colour.setAlphaF(static_cast<float>(alpha));
        QRectF bar = track;
        bar.setWidth(std::max(part > 0 ? thick : 0.0, track.width() * part));
        if (layoutDirection() == Qt::RightToLeft)
            bar.moveRight(track.right());
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(bar, thick / 2, thick / 2);
    };
    fill(1, theme.line, 1);
    if (line.durations.medianMs && line.durations.p90Ms) {
        constexpr qreal kLongest = 0.85; // of the track
        const qreal most = std::max<qreal>(1, static_cast<qreal>(*line.durations.p90Ms));
        fill(kLongest, line.colour, 0.45);
        fill(kLongest * static_cast<qreal>(*line.durations.medianMs) / most, line.colour, 1);
    }
    painter.setFont(small);
    painter.setPen(theme.muted);
    const QRectF below(room.left(), track.bottom() + 3, room.width(), QFontMetricsF(small).height());
    const auto count = static_cast<int>(line.durations.count);
    const QString of = !m_isFilled ? tr("Counting…") : tr("%Ln tickets", nullptr, count);
    painter.drawText(below, start, of);
    addMark(QRectF(room.left() - 4, room.top() - 2, room.width() + 8, below.bottom() - room.top() + 4),
            tr("%1 of %2: half of them within %3, nine of ten within %4").arg(line.title, of, median, p90),
            m_isFilled ? line.target : DrillDown());
}

} // namespace sf::client
