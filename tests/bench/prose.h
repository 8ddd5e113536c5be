// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up help-desk text of realistic length: few words are frequent, most are rare, two are there to be searched for.
#pragma once

#include "tests/bench/dice.h"

#include <QString>
#include <QStringList>

namespace sf::bench {

class Prose
{
public:
    static constexpr auto CommonWord = "invoice"; ///< in about every third message
    static constexpr auto RareWord = "zanzibar";  ///< in about one message of 2,000

    Prose();

    [[nodiscard]] QString subject(Dice &dice) const;
    [[nodiscard]] QString message(Dice &dice) const;
    [[nodiscard]] QString name(Dice &dice) const;
    [[nodiscard]] const QString &word(Dice &dice) const;

private:
    void sentence(QString &text, Dice &dice, qint64 words) const;

    QStringList m_words;
};

} // namespace sf::bench
