// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up help-desk text of realistic length.
#include "tests/bench/prose.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

namespace {

constexpr qint64 VocabularySize = 6000;
constexpr std::array Syllables{"ba", "cor", "den", "el",  "fi",  "gra", "hul", "in",  "jo",  "kam", "lo",  "mer",
                               "no", "ost", "per", "qui", "ra",  "sen", "tur", "ul",  "ver", "wi",  "xan", "yor",
                               "ze", "ab",  "bri", "cha", "dom", "est", "fla", "gen", "hor", "ist", "kle", "lan"};

} // namespace

Prose::Prose()
{
    Dice dice(11);
    m_words.reserve(VocabularySize);
    for (qint64 i = 0; i < VocabularySize; ++i) {
        QString made;
        // Frequent words are short.
        const qint64 syllables = 1 + dice.below(i < 60 ? 2 : 4);
        for (qint64 s = 0; s < syllables; ++s)
            made += QLatin1StringView(Syllables[static_cast<std::size_t>(dice.below(Syllables.size()))]);
        m_words << made;
    }
}

const QString &Prose::word(Dice &dice) const
{
    return m_words[dice.skewed(VocabularySize)];
}

void Prose::sentence(QString &text, Dice &dice, qint64 words) const
{
    for (qint64 i = 0; i < words; ++i) {
        if (i > 0)
            text += u' ';
        const qsizetype start = text.size();
        text += word(dice);
        if (i == 0)
            text[start] = text[start].toUpper();
    }
}

QString Prose::subject(Dice &dice) const
{
    QString text;
    sentence(text, dice, 3 + dice.below(6));
    return text;
}

QString Prose::message(Dice &dice) const
{
    // Most are a few lines, some are long: 16 to about 160 words.
    const qint64 words = 16 + dice.skewed(144);
    QString text;
    text.reserve(words * 8);
    for (qint64 written = 0; written < words;) {
        const qint64 length = 5 + dice.below(12);
        sentence(text, dice, length);
        written += length;
        text += dice.oneIn(4) ? u".\n\n"_s : u". "_s;
    }
    if (dice.oneIn(3))
        text += QLatin1StringView(CommonWord) + u'.';
    if (dice.oneIn(2000))
        text += u' ' + QLatin1StringView(RareWord) + u'.';
    return text.trimmed();
}

QString Prose::name(Dice &dice) const
{
    QString text;
    for (int part = 0; part < 2; ++part) {
        QString made = m_words[100 + dice.below(VocabularySize - 100)];
        made[0] = made[0].toUpper();
        text += (part > 0 ? u" "_s : QString()) + made;
    }
    return text;
}

} // namespace sf::bench
