// SPDX-License-Identifier: GPL-3.0-or-later
// A score from 0 to 100 as a word, a bar and a number.
#pragma once

#include "client/widgets/score.h"

#include <QWidget>

#include <optional>

namespace sf::client {

class ScoreBar : public QWidget
{
    Q_OBJECT

public:
    ScoreBar(const QString &title, ScoreMeaning meaning, QWidget *parent = nullptr);

    void setScore(std::optional<int> score);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    ScoreMeaning m_meaning;
    std::optional<int> m_score;
};

} // namespace sf::client
