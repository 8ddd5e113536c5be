// SPDX-License-Identifier: GPL-3.0-or-later
// A score from 0 to 100 as a word, a bar and a number.
#pragma once

#include <QWidget>

#include <optional>

namespace sf::client {

class ScoreBar : public QWidget
{
    Q_OBJECT

public:
    /// Lead scores are violet; Health goes from red over orange to green.
    enum class Meaning { Lead, Health };

    ScoreBar(const QString &title, Meaning meaning, QWidget *parent = nullptr);

    void setScore(std::optional<int> score);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    Meaning m_meaning;
    std::optional<int> m_score;
};

} // namespace sf::client
