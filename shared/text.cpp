// SPDX-License-Identifier: GPL-3.0-or-later
// Folding and tokenizing.
#include "shared/text.h"

namespace sf {

namespace {

constexpr qsizetype kMaxTokenLength = 64;

} // namespace

QString foldedText(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    QString out;
    out.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (!c.isMark())
            out += c;
    }
    return out.toCaseFolded();
}

QStringList searchTokens(const QString &text)
{
    const QString folded = foldedText(text);
    QStringList tokens;
    qsizetype start = -1;
    for (qsizetype i = 0; i <= folded.size(); ++i) {
        // A surrogate belongs to a character beyond the basic plane; such characters count as letters.
        const bool inWord = i < folded.size() && (folded[i].isLetterOrNumber() || folded[i].isSurrogate());
        if (inWord && start < 0)
            start = i;
        if (!inWord && start >= 0) {
            tokens.append(folded.mid(start, qMin(i - start, kMaxTokenLength)));
            start = -1;
        }
    }
    return tokens;
}

} // namespace sf
