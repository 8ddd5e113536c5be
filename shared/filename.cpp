// SPDX-License-Identifier: GPL-3.0-or-later
// Making names of files harmless.
#include "shared/filename.h"

#include <QStringList>

namespace sf {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostBytes = 180;
constexpr qsizetype kMostSuffix = 20;

/// What is never seen or turns the text around: it is dropped before anything is checked.
bool isInvisible(char32_t letter)
{
    switch (QChar::category(letter)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

bool isForbidden(char32_t letter)
{
    return letter < 128 && QLatin1String("/\\:*?\"<>|").contains(QChar(static_cast<char16_t>(letter)));
}

QString visibleLetters(const QString &given)
{
    QString kept;
    const QList<uint> letters = given.normalized(QString::NormalizationForm_C).toUcs4();
    for (const char32_t letter : letters) {
        if (isForbidden(letter))
            kept += u'_';
        else if (QChar::category(letter) == QChar::Separator_Space || letter == U'\t' || letter == U'\n')
            kept += u' ';
        else if (!isInvisible(letter))
            kept += QString::fromUcs4(&letter, 1);
    }
    return kept.simplified();
}

/// Names that stand for devices on Windows, with whatever suffix.
bool isReserved(const QString &name)
{
    static const QStringList devices{u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s, u"conin$"_s, u"conout$"_s};
    const QString stem = name.section(u'.', 0, 0).trimmed().toLower();
    if (devices.contains(stem))
        return true;
    const bool isPort = stem.startsWith("com"_L1) || stem.startsWith("lpt"_L1);
    return isPort && stem.size() == 4 && stem.at(3).isDigit();
}

void cutToLength(QString &name)
{
    if (name.toUtf8().size() <= kMostBytes)
        return;
    const qsizetype dot = name.lastIndexOf(u'.');
    QString suffix = dot > 0 ? name.mid(dot) : QString();
    if (suffix.toUtf8().size() > kMostSuffix)
        suffix.clear();
    QList<uint> stem = name.chopped(suffix.size()).toUcs4();
    qsizetype bytes = suffix.toUtf8().size();
    qsizetype letters = 0;
    while (letters < stem.size()) {
        const char32_t letter = stem[letters];
        bytes += QString::fromUcs4(&letter, 1).toUtf8().size();
        if (bytes > kMostBytes)
            break;
        ++letters;
    }
    stem.resize(letters);
    QString kept;
    for (const char32_t letter : std::as_const(stem))
        kept += QString::fromUcs4(&letter, 1);
    name = kept.trimmed() + suffix;
}

/// Windows drops them, and then the name is another one.
void dropTrailingDots(QString &name)
{
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
}

} // namespace

QString safeFileName(const QString &given)
{
    QString name = visibleLetters(given);
    dropTrailingDots(name);
    // Hidden files, and what a command would take for an option.
    if (name.startsWith(u'.') || name.startsWith(u'-') || name.startsWith(u'~'))
        name[0] = u'_';
    if (isReserved(name))
        name.prepend(u'_');
    cutToLength(name);
    dropTrailingDots(name);
    return name.isEmpty() ? u"file"_s : name;
}

} // namespace sf
