// SPDX-License-Identifier: GPL-3.0-or-later
// BotTrial: a question, and what the bot would say to a visitor who asks it, with what is on the screen, saved or not: which block, how well
// every block fits, and whether it would hand over and why. Computed here by what the server computes with.
#pragma once

#include "shared/botreply.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace sf::client {

class ScoreChart;

class BotTrial : public QWidget
{
    Q_OBJECT

public:
    explicit BotTrial(QWidget *parent = nullptr);

    struct Bot
    {
        Chatbot bot;
        QList<ChatbotBlock> blocks;
        std::optional<double> threshold; ///< none: not known yet
        bool isSaved = true;
    };
    void showBot(const Bot &bot);
    void ask(const QString &question);
    void focusQuestion();
    /// Nothing while there is no question.
    const std::optional<BotReply> &reply() const { return m_reply; }
    ScoreChart &chart() { return *m_chart; }

signals:
    /// Which block answers now.
    void answered(std::optional<sf::ChatbotBlockId> block);
    void blockChosen(sf::ChatbotBlockId id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void compute();
    void showReply(double threshold);
    QList<BlockMatch> scores(const QString &question) const;

    Bot m_bot;
    std::optional<BotReply> m_reply;
    QLineEdit *m_question;
    QComboBox *m_misses;
    QLabel *m_answer;
    QLabel *m_source;
    QLabel *m_words;
    QLabel *m_chartTitle;
    ScoreChart *m_chart;
    QLabel *m_note;
};

} // namespace sf::client
