// SPDX-License-Identifier: GPL-3.0-or-later
// Trying a bot out.
#include "client/chatbots/bottrial.h"

#include "client/chatbots/scorechart.h"
#include "client/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kUsualThreshold = 0.4; // as the server is shipped
constexpr int kMissesToTry = 3;
constexpr int kMostQuestion = 2'000;

QLabel *words(QWidget *parent, const char *role)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", QLatin1String(role));
    return label;
}

} // namespace

BotTrial::BotTrial(QWidget *parent)
    : QWidget(parent)
    , m_question(new QLineEdit(this))
    , m_misses(new QComboBox(this))
    , m_answer(words(this, "bubble"))
    , m_source(words(this, "heading"))
    , m_words(words(this, "small"))
    , m_chartTitle(words(this, "small"))
    , m_chart(new ScoreChart(this))
    , m_note(words(this, "small"))
{
    auto *title = new QLabel(tr("Try it"), this);
    title->setProperty("role", u"title"_s);
    m_question->setPlaceholderText(tr("Ask what a visitor would ask"));
    m_question->setAccessibleName(tr("Question to the bot"));
    m_question->setMaxLength(kMostQuestion);
    m_question->setClearButtonEnabled(true);
    m_misses->addItem(tr("as the visitor's first question"));
    for (int i = 1; i <= kMissesToTry; ++i)
        m_misses->addItem(tr("after it found nothing %n times", nullptr, i));
    m_misses->setAccessibleName(tr("What went before"));
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_answer->setAccessibleName(tr("The bot's answer"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 10, 18, 14);
    column->setSpacing(10);
    column->addWidget(title);
    column->addWidget(m_question);
    column->addWidget(m_misses);
    column->addWidget(m_answer);
    column->addWidget(m_source);
    column->addWidget(m_words);
    column->addSpacing(4);
    column->addWidget(m_chartTitle);
    column->addWidget(m_chart);
    column->addWidget(m_note);
    column->addStretch(1);
    connect(m_question, &QLineEdit::textChanged, this, &BotTrial::compute);
    connect(m_misses, &QComboBox::currentIndexChanged, this, &BotTrial::compute);
    connect(m_chart, &ScoreChart::blockChosen, this, &BotTrial::blockChosen);
    compute();
}

void BotTrial::showBot(const Bot &bot)
{
    m_bot = bot;
    compute();
}

void BotTrial::ask(const QString &question)
{
    m_question->setText(question);
}

void BotTrial::focusQuestion()
{
    m_question->setFocus();
    m_question->selectAll();
}

/// Every block that is used, also those that share no word with the question.
QList<BlockMatch> BotTrial::scores(const QString &question) const
{
    QList<BlockMatch> all = Retrieval(m_bot.blocks).matches(question);
    for (const ChatbotBlock &block : m_bot.blocks) {
        const bool isThere = std::any_of(all.cbegin(), all.cend(),
                                         [&block](const BlockMatch &match) { return match.blockId == block.id; });
        if (block.active && !isThere)
            all << BlockMatch{block.id, block.title, 0};
    }
    return all;
}

void BotTrial::compute()
{
    const QString question = m_question->text();
    const double threshold = m_bot.threshold.value_or(kUsualThreshold);
    m_reply.reset();
    if (!question.trimmed().isEmpty())
        m_reply = BotReply::to(question, m_bot.bot, Retrieval(m_bot.blocks), m_misses->currentIndex(), threshold);
    m_chart->showScores(m_reply ? scores(question) : QList<BlockMatch>(), threshold,
                        m_reply ? m_reply->blockId : std::nullopt);
    showReply(threshold);
    emit answered(m_reply ? m_reply->blockId : std::nullopt);
}

void BotTrial::showReply(double threshold)
{
    for (QWidget *part : {static_cast<QWidget *>(m_source), static_cast<QWidget *>(m_words),
                          static_cast<QWidget *>(m_chartTitle), static_cast<QWidget *>(m_chart)})
        part->setVisible(m_reply.has_value());
    QStringList notes;
    if (!m_bot.threshold)
        notes << tr("What the server asks of a block is not known here yet; the usual value is shown.");
    if (!m_bot.isSaved)
        notes << tr("This is with what you have not saved yet.");
    if (!m_bot.bot.active)
        notes << tr("The bot is switched off: new chats go to people at once.");
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
    if (!m_reply) {
        m_answer->setText(m_bot.bot.greeting.isEmpty() ? tr("The bot says nothing until it is asked.")
                                                       : m_bot.bot.greeting);
        return;
    }
    m_answer->setText(m_reply->text);
    if (m_reply->handsOver)
        m_source->setText(tr("Hands over to a person: %1").arg(m_reply->reason));
    else if (m_reply->blockId)
        m_source->setText(tr("From the block “%1”").arg(m_reply->blockTitle));
    else
        m_source->setText(tr("Found nothing: no block fits well enough"));
    const QStringList counted = meaningfulWords(m_question->text());
    m_words->setText(counted.isEmpty() ? tr("No word of the question says anything.")
                                       : tr("Words that count: %1").arg(counted.join(u", "_s)));
    m_chartTitle->setText(
        tr("How well each block fits; it takes %1 %").arg(QLocale().toString(qRound(threshold * 100))));
}

void BotTrial::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    painter.setPen(theme.line);
    const int edge = layoutDirection() == Qt::LeftToRight ? 0 : width() - 1;
    painter.drawLine(edge, 0, edge, height());
}

} // namespace sf::client
