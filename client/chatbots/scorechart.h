// SPDX-License-Identifier: GPL-3.0-or-later
// ScoreChart: how well each block fits a question, as bars below each other, with a line where a block begins to be good enough.
#pragma once

#include "shared/retrieval.h"

#include <QWidget>

namespace sf::client {

class ScoreChart : public QWidget
{
    Q_OBJECT

public:
    explicit ScoreChart(QWidget *parent = nullptr);

    void showScores(const QList<BlockMatch> &scores, double threshold, std::optional<ChatbotBlockId> answering);
    const QList<BlockMatch> &scores() const { return m_scores; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void blockChosen(sf::ChatbotBlockId id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QRect rowRect(qsizetype row) const;

    QList<BlockMatch> m_scores;
    double m_threshold = 0;
    std::optional<ChatbotBlockId> m_answering;
};

} // namespace sf::client
