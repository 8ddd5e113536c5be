// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the words of a language, ours and Qt's own.
#include "client/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

static void initResources()
{
    Q_INIT_RESOURCE(translations); // they lie in a static library, and the macro only works outside of a namespace
}

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

QList<Translation::Language> Translation::languages()
{
    return {{u"en"_s, u"English"_s}, {u"de"_s, u"Deutsch"_s}};
}

bool Translation::isSpoken(const QString &code)
{
    const QList<Language> spoken = languages();
    return std::any_of(spoken.cbegin(), spoken.cend(), [&](const Language &language) { return language.code == code; });
}

Translation::Translation(const QString &code)
{
    initResources();
    QLocale locale;
    if (isSpoken(code)) {
        // Dates and numbers are those of the language, but as they are written where the person lives.
        locale = QLocale(QLocale::codeToLanguage(code), QLocale::system().territory());
        QLocale::setDefault(locale);
    }
    if (m_qtWords.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtWords);
    // English is in the sources, but for its plurals.
    if (m_words.load(locale, u"supportflow"_s, u"_"_s, u":/i18n"_s) || m_words.load(u":/i18n/supportflow_en.qm"_s))
        QCoreApplication::installTranslator(&m_words);
}

} // namespace sf::client
