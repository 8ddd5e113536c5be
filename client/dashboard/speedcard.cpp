// SPDX-License-Identifier: GPL-3.0-or-later
// How long it took.
#include "client/dashboard/speedcard.h"

#include "client/dashboard/charthues.h"
#include "client/dashboard/duration.h"
#include "client/widgets/paint.h"

#include <QPainter>

#include <algorithm>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal kApart = 8; // words on one row

} // namespace

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
    const QColor first = charthues::resolved(theme.isDark);
    const QColor whole = charthues::created(theme.isDark);
    if (!m_days.first.isValid())
        return {{tr("First response"), {}, first, {}}, {tr("Resolution"), {}, whole, {}}};
    const Moments when = Moments::of(m_days, m_zone);
    const QString days = daysTitle(m_days);
    return {{tr("First response"), m_firstResponse, first,
             DrillDown::tickets(tr("First answered · %1").arg(days), drilldown::firstAnswered(when))},
            {tr("Resolution"), m_resolution, whole,
             DrillDown::tickets(tr("Resolved · %1").arg(days), drilldown::resolved(when))}};
}

QString SpeedCard::timesOf(const Line &line) const
{
    if (!m_isFilled)
        return u"…  /  …"_s;
    return u"%1  /  %2"_s.arg(durationWords(line.durations.medianMs), durationWords(line.durations.p90Ms));
}

bool SpeedCard::fits(const Line &line, qreal width) const
{
    const QFont bold = sized(1.05, QFont::DemiBold);
    return QFontMetricsF(sized(1.0)).horizontalAdvance(line.title) + kApart
             + QFontMetricsF(bold).horizontalAdvance(timesOf(line))
        <= width;
}

void SpeedCard::draw(QPainter &painter, const QRectF &content, const Theme &theme)
{
    const QList<Line> all = lines(theme);
    const bool isStacked =
        std::any_of(all.cbegin(), all.cend(), [&](const Line &line) { return !fits(line, content.width()); });
    const qreal gap = 8;
    const qreal height = std::min((content.height() - gap) / 2, baseFont().pointSizeF() * 8.5);
    QRectF room(content.left(), content.top() + 4 + std::max(0.0, (content.height() - 2 * height - gap) / 3),
                content.width(), height);
    for (const Line &line : all) {
        drawLine(painter, room, line, isStacked, theme);
        room.translate(0, height + gap);
    }
}

/// Stacked, the times have a row to themselves, below the title.
void SpeedCard::drawLine(QPainter &painter, const QRectF &room, const Line &line, bool isStacked, const Theme &theme)
{
    const QFont bold = sized(1.05, QFont::DemiBold);
    const QString of =
        !m_isFilled ? tr("Counting…") : tr("%Ln tickets", nullptr, static_cast<int>(line.durations.count));
    const Words name{line.title, sized(1.0), theme.text};
    const Words times{timesOf(line), bold, theme.text};
    const Words count{of, smallSized(), theme.muted};
    QRectF row(room.left(), room.top(), room.width(), QFontMetricsF(bold).height());
    drawRow(painter, row, name, isStacked ? count : times);
    if (isStacked) {
        row.translate(0, row.height());
        drawRow(painter, row, times, {});
    }
    const QRectF track(room.left(), row.bottom() + 6, room.width(), baseFont().pointSizeF() * 0.75);
    drawBar(painter, track, line, theme);
    QRectF below(room.left(), track.bottom(), room.width(), 0);
    if (!isStacked) {
        below = QRectF(room.left(), track.bottom() + 3, room.width(), QFontMetricsF(count.font).height());
        drawRow(painter, below, count, {});
    }
    const QString median = m_isFilled ? durationWords(line.durations.medianMs) : u"…"_s;
    const QString p90 = m_isFilled ? durationWords(line.durations.p90Ms) : u"…"_s;
    addMark(QRectF(room.left() - 4, room.top() - 2, room.width() + 8, below.bottom() - room.top() + 4),
            tr("%1 of %2: half of them within %3, nine of ten within %4").arg(line.title, of, median, p90),
            m_isFilled ? line.target : DrillDown());
}

void SpeedCard::drawRow(QPainter &painter, const QRectF &row, const Words &words, const Words &aside) const
{
    const qreal used = aside.text.isEmpty() ? 0 : QFontMetricsF(aside.font).horizontalAdvance(aside.text) + kApart;
    const QRectF room =
        layoutDirection() == Qt::RightToLeft ? row.adjusted(used, 0, 0, 0) : row.adjusted(0, 0, -used, 0);
    painter.setFont(words.font);
    painter.setPen(words.colour);
    painter.drawText(room, textFlags(layoutDirection(), Qt::AlignLeft),
                     QFontMetricsF(words.font).elidedText(words.text, Qt::ElideRight, room.width()));
    if (aside.text.isEmpty())
        return;
    painter.setFont(aside.font);
    painter.setPen(aside.colour);
    painter.drawText(row, textFlags(layoutDirection(), Qt::AlignRight), aside.text);
}

void SpeedCard::drawBar(QPainter &painter, const QRectF &track, const Line &line, const Theme &theme) const
{
    const qreal thick = track.height();
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
    if (!line.durations.medianMs || !line.durations.p90Ms)
        return;
    constexpr qreal kLongest = 0.85; // of the track
    const qreal most = std::max<qreal>(1, static_cast<qreal>(*line.durations.p90Ms));
    fill(kLongest, line.colour, 0.45);
    fill(kLongest * static_cast<qreal>(*line.durations.medianMs) / most, line.colour, 1);
}

} // namespace sf::client
