// SPDX-License-Identifier: GPL-3.0-or-later
// Retrieval: which of a bot's context blocks answers a question. Computed here and not by a database, so that both give the same answer.
#pragma once

#include "shared/chatbot.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <vector>

namespace sf {

/// A block and how well it fits.
struct BlockMatch
{
    ChatbotBlockId blockId;
    QString title;
    double score = 0; ///< 0 to 1

    static constexpr char schemaName[] = "BlockMatch";
    static constexpr auto fields()
    {
        using R = BlockMatch;
        return FieldTable{
            field("block_id", &R::blockId),
            field("title", &R::title),
            field("score", &R::score),
        };
    }
    friend bool operator==(const BlockMatch &, const BlockMatch &) = default;
};

/// The score of a block is the share of the question's words that are found in its title or body, each weighted by how rare it is among
/// the blocks: ln(1 + N / n) for a word in n of N blocks, and as if n were 1 for a word in none. Words without a meaning of their own
/// ("the", "how", "ist") do not count.
class Retrieval
{
public:
    /// Those that are switched off take no part.
    explicit Retrieval(const QList<ChatbotBlock> &blocks);

    /// All blocks that share a word with the question, best first; of equal ones in the order of the blocks.
    QList<BlockMatch> matches(const QString &question) const;
    /// What that block says.
    QString body(ChatbotBlockId block) const;

private:
    struct Indexed
    {
        ChatbotBlockId id;
        QString title;
        QString body;
        QSet<QString> words;
    };

    double weight(const QString &word) const;

    std::vector<Indexed> m_blocks;
    QHash<QString, int> m_blocksWith;
};

/// The words of a text that say something, each once, in order.
QStringList meaningfulWords(const QString &text);

} // namespace sf
