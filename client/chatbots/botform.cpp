// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a bot.
#include "client/chatbots/botform.h"

#include "client/records/fieldeditors.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSpinBox>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostMisses = 100;
constexpr int kMostLetters = 1'000;

QStringList wordsOf(const QString &text)
{
    QStringList words;
    for (const QString &part : text.split(u',')) {
        const QString word = part.simplified();
        if (!word.isEmpty() && !words.contains(word, Qt::CaseInsensitive))
            words << word;
    }
    return words;
}

/// In line with the first words of the field beside it, however high that is.
QLabel *title(const QString &words)
{
    constexpr int kAboveWords = 5;
    auto *label = new QLabel(words);
    label->setProperty("role", u"muted"_s);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setContentsMargins(0, kAboveWords, 0, kAboveWords);
    return label;
}

/// Begins where the words of the other fields do.
QHBoxLayout *inLine(QWidget *field)
{
    constexpr int kBeforeWords = 8;
    auto *line = new QHBoxLayout;
    line->setSpacing(0);
    line->addSpacing(kBeforeWords);
    line->addWidget(field);
    line->addStretch(1);
    return line;
}

} // namespace

BotForm::BotForm(QWidget *parent)
    : QWidget(parent)
    , m_keywords(new LineField(this))
    , m_misses(new QSpinBox(this))
    , m_whenAsked(new QCheckBox(tr("whenever the visitor asks for a person"), this))
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(6);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_greeting = addText(*form, tr("Greets with"), tr("Nothing: the visitor speaks first"), &Chatbot::greeting);
    m_fallback = addText(*form, tr("Finds nothing"), tr("I am sorry, I do not know that…"), &Chatbot::fallback);
    m_farewell = addText(*form, tr("Hands over"), tr("I hand you over to a colleague…"), &Chatbot::farewell);
    m_whenAsked->setToolTip(tr("“I want to talk to a human”, “agent please”…"));
    form->addRow(title(tr("To a person")), inLine(m_whenAsked));
    m_misses->setRange(0, kMostMisses);
    m_misses->setSpecialValueText(tr("never, however often it finds nothing"));
    m_misses->setAccessibleName(tr("After so many misses"));
    m_misses->setPrefix(tr("after finding nothing "));
    m_misses->setSuffix(tr(" times running"));
    m_misses->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    form->addRow(title({}), inLine(m_misses));
    m_keywords->setPlaceholderText(tr("on these words: refund, cancel my contract"));
    m_keywords->setToolTip(tr("Words or phrases, with commas between them. A visitor who says one is handed over."));
    m_keywords->setAccessibleName(tr("Keywords"));
    form->addRow(title(tr("Keywords")), m_keywords);
    connect(m_keywords, &QLineEdit::textEdited, this, &BotForm::tellRules);
    connect(m_misses, &QSpinBox::valueChanged, this, &BotForm::tellRules);
    connect(m_whenAsked, &QCheckBox::toggled, this, &BotForm::tellRules);
}

TextField *BotForm::addText(QFormLayout &form, const QString &label, const QString &placeholder,
                            QString Chatbot::*member)
{
    auto *field = new TextField(this);
    field->setPlaceholderText(placeholder);
    field->setAccessibleName(label);
    form.addRow(title(label), field);
    connect(field, &QPlainTextEdit::textChanged, this, [this, field, member] {
        if (m_isShowing)
            return;
        Patch<Chatbot> patch;
        patch.set(member, field->text().left(kMostLetters));
        emit edited(patch);
    });
    return field;
}

void BotForm::tellRules()
{
    if (m_isShowing)
        return;
    Patch<Chatbot> patch;
    patch.set(&Chatbot::handoffRules,
              HandoffRules{wordsOf(m_keywords->text()), m_misses->value(), m_whenAsked->isChecked()});
    emit edited(patch);
}

void BotForm::showBot(const Chatbot &bot)
{
    const QScopedValueRollback guard(m_isShowing, true);
    m_greeting->showText(bot.greeting);
    m_fallback->showText(bot.fallback);
    m_farewell->showText(bot.farewell);
    // What is being typed may end in a comma that no list has.
    if (!m_keywords->hasFocus() || wordsOf(m_keywords->text()) != bot.handoffRules.keywords)
        m_keywords->showText(bot.handoffRules.keywords.join(u", "_s));
    m_misses->setValue(bot.handoffRules.afterMisses);
    m_whenAsked->setChecked(bot.handoffRules.whenAsked);
}

} // namespace sf::client
