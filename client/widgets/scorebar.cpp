// SPDX-License-Identifier: GPL-3.0-or-later
// A score from 0 to 100 as a word, a bar and a number.
#include "client/widgets/scorebar.h"

#include "client/widgets/paint.h"
#include "client/widgets/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace sf::client {

namespace {

constexpr int kTitleWidth = 72;
constexpr int kNumberWidth = 26;

} // namespace

ScoreBar::ScoreBar(const QString &title, ScoreMeaning meaning, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_meaning(meaning)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ScoreBar::setScore(std::optional<int> score)
{
    m_score = score;
    setVisible(score.has_value());
    setAccessibleName(score ? tr("%1: %2 of 100").arg(m_title).arg(*score) : m_title);
    update();
}

QSize ScoreBar::sizeHint() const
{
    return {180, 20};
}

void ScoreBar::paintEvent(QPaintEvent *)
{
    if (!m_score)
        return;
    const Theme &theme = Theme::of(palette());
    const int score = std::clamp(*m_score, 0, 100);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont());
    painter.setPen(theme.muted);
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, m_title);
    QFont number = smallFont();
    number.setWeight(QFont::DemiBold);
    painter.setFont(number);
    painter.setPen(theme.text);
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignRight, locale().toString(score));
    const QRect bar(kTitleWidth, height() / 2 - 3, std::max(10, width() - kTitleWidth - kNumberWidth), 6);
    paintScoreBar(painter, QStyle::visualRect(layoutDirection(), rect(), bar), score, m_meaning, theme);
}

} // namespace sf::client
