// SPDX-License-Identifier: GPL-3.0-or-later
// Bars of scores.
#include "client/chatbots/scorechart.h"

#include "client/widgets/paint.h"
#include "client/widgets/theme.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRow = 38;
constexpr int kBar = 8;
constexpr int kNumber = 44;

QString percentText(double score)
{
    return QLocale().toString(qRound(score * 100)) + u" %"_s;
}

} // namespace

ScoreChart::ScoreChart(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("Click a bar to see its block"));
}

void ScoreChart::showScores(const QList<BlockMatch> &scores, double threshold, std::optional<ChatbotBlockId> answering)
{
    m_scores = scores;
    m_threshold = threshold;
    m_answering = answering;
    QStringList words;
    for (BlockMatch &match : m_scores) {
        if (match.title.isEmpty())
            match.title = tr("New block");
        words << tr("%1: %2").arg(match.title, percentText(match.score));
    }
    setAccessibleName(tr("Scores of the blocks; %1 are needed").arg(percentText(threshold)));
    setAccessibleDescription(words.join(u", "_s));
    updateGeometry();
    update();
}

QSize ScoreChart::sizeHint() const
{
    return {240, static_cast<int>(m_scores.size()) * kRow};
}

QSize ScoreChart::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

QRect ScoreChart::rowRect(qsizetype row) const
{
    return {0, static_cast<int>(row) * kRow, width(), kRow};
}

void ScoreChart::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto seen = [this](const QRect &rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
    for (qsizetype i = 0; i < m_scores.size(); ++i) {
        const BlockMatch &match = m_scores[i];
        const QRect row = rowRect(i);
        const bool isAnswer = m_answering && *m_answering == match.blockId;
        QFont font = smallFont();
        font.setWeight(isAnswer ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(isAnswer ? theme.text : theme.muted);
        const QRect title(row.left(), row.top(), row.width() - kNumber, 20);
        painter.drawText(seen(title), textFlags(layoutDirection(), Qt::AlignLeft),
                         QFontMetrics(font).elidedText(match.title, Qt::ElideRight, title.width()));
        const QRect number(row.right() + 1 - kNumber, row.top(), kNumber, 20);
        painter.drawText(seen(number), textFlags(layoutDirection(), Qt::AlignRight), percentText(match.score));
        const QRect track(row.left(), row.top() + 22, row.width(), kBar);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.line);
        painter.drawRoundedRect(track, kBar / 2.0, kBar / 2.0);
        QRect bar = track;
        bar.setWidth(qRound(track.width() * std::clamp(match.score, 0.0, 1.0)));
        painter.setBrush(isAnswer ? theme.accent : theme.muted);
        if (bar.width() > 0)
            painter.drawRoundedRect(seen(bar), kBar / 2.0, kBar / 2.0);
        const int mark = track.left() + qRound(track.width() * m_threshold);
        painter.fillRect(seen(QRect(mark - 1, track.top() - 3, 2, kBar + 6)), theme.text);
    }
}

void ScoreChart::mouseReleaseEvent(QMouseEvent *event)
{
    const int row = qRound(event->position().y()) / kRow;
    if (event->button() == Qt::LeftButton && row >= 0 && row < m_scores.size())
        emit blockChosen(m_scores[row].blockId);
}

} // namespace sf::client
