// SPDX-License-Identifier: GPL-3.0-or-later
// Weighing of words.
#include "shared/retrieval.h"

#include "shared/text.h"

#include <algorithm>
#include <cmath>

namespace sf {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Folded, as the tokens are; English and German.
const QSet<QString> &emptyWords()
{
    static const QSet<QString> words = [] {
        const QString list =
            u"a about after all also am an and any are as at be been but by can cannot could did do does doesn don for "
            "from get had has have hello hi how i if in into is isn it its just me my not of on or our please so some "
            "t that the their them then there these they this to too up us was we were what when where which who why "
            "will with would you your "
            "aber als am an auch auf aus bei bin bist bitte da das dass dem den der des die ein eine einem einen einer "
            "er es fur hallo hat habe haben ich ihr im in ist ja kann kein keine mein meine mich mir mit nach nicht "
            "noch nur ob oder sein sich sie sind so um und uns unser vom von war was wenn wer wie wir wird wo zu zum "
            "zur"_s;
        const QStringList split = list.split(u' ');
        return QSet<QString>(split.begin(), split.end());
    }();
    return words;
}

} // namespace

QStringList meaningfulWords(const QString &text)
{
    QStringList words;
    const QStringList tokens = searchTokens(text);
    for (const QString &token : tokens) {
        if (!emptyWords().contains(token) && !words.contains(token))
            words << token;
    }
    return words;
}

Retrieval::Retrieval(const QList<ChatbotBlock> &blocks)
{
    for (const ChatbotBlock &block : blocks) {
        if (!block.active)
            continue;
        const QStringList tokens = searchTokens(block.title + u'\n' + block.body);
        Indexed indexed{block.id, block.title, block.body, QSet<QString>(tokens.begin(), tokens.end())};
        for (const QString &word : std::as_const(indexed.words))
            ++m_blocksWith[word];
        m_blocks.push_back(std::move(indexed));
    }
}

QString Retrieval::body(ChatbotBlockId block) const
{
    const auto found =
        std::find_if(m_blocks.begin(), m_blocks.end(), [block](const Indexed &indexed) { return indexed.id == block; });
    return found == m_blocks.end() ? QString() : found->body;
}

double Retrieval::weight(const QString &word) const
{
    const int holding = std::max(1, m_blocksWith.value(word));
    return std::log(1 + static_cast<double>(m_blocks.size()) / holding);
}

QList<BlockMatch> Retrieval::matches(const QString &question) const
{
    const QStringList words = meaningfulWords(question);
    double all = 0;
    for (const QString &word : words)
        all += weight(word);
    QList<BlockMatch> found;
    for (const Indexed &block : m_blocks) {
        double held = 0;
        for (const QString &word : words)
            held += block.words.contains(word) ? weight(word) : 0;
        if (held > 0)
            found << BlockMatch{block.id, block.title, held / all};
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const BlockMatch &a, const BlockMatch &b) { return a.score > b.score; });
    return found;
}

} // namespace sf
