// SPDX-License-Identifier: GPL-3.0-or-later
// Translation: the words of one language, for the whole application and as long as this lives.
#pragma once

#include <QList>
#include <QString>
#include <QTranslator>

namespace sf::client {

class Translation
{
public:
    struct Language
    {
        QString code; // as in the settings and on the command line
        QString name; // as its speakers call it
    };
    /// Those that the client speaks.
    static QList<Language> languages();
    static bool isSpoken(const QString &code);

    /// A code that is not spoken, the empty one among them: as the system says, else English.
    explicit Translation(const QString &code);

private:
    QTranslator m_qtWords;
    QTranslator m_words;
};

} // namespace sf::client
