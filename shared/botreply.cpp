// SPDX-License-Identifier: GPL-3.0-or-later
// When a bot hands over, and which of its blocks it reads out.
#include "shared/botreply.h"

#include "shared/text.h"

namespace sf {

using namespace Qt::Literals::StringLiterals;

namespace {

QSet<QString> wordSet(const QString &words)
{
    const QStringList split = words.split(u' ');
    return {split.begin(), split.end()};
}

/// "I want to talk to a human", "agent please", "Kann ich mit einem Menschen sprechen?"; not "who is the contact person for invoices".
bool asksForPerson(const QStringList &tokens)
{
    static const QSet<QString> people =
        wordSet(u"agent agents human humans operator person representative someone somebody colleague "
                "mensch menschen mitarbeiter mitarbeiterin berater beraterin kundenberater jemanden jemandem person"_s);
    static const QSet<QString> wishes = wordSet(
        u"talk speak chat connect transfer want need real live get sprechen reden verbinden weiterleiten echten "
        "richtigen mochte will"_s);
    constexpr qsizetype fewWords = 3;
    const auto has = [&tokens](const QSet<QString> &any) {
        return std::any_of(tokens.cbegin(), tokens.cend(),
                           [&any](const QString &token) { return any.contains(token); });
    };
    return has(people) && (has(wishes) || tokens.size() <= fewWords);
}

/// The keyword whose words stand in the message next to each other.
QString keywordIn(const QStringList &tokens, const QList<QString> &keywords)
{
    const QString message = u' ' + tokens.join(u' ') + u' ';
    for (const QString &keyword : keywords) {
        const QStringList words = searchTokens(keyword);
        if (!words.isEmpty() && message.contains(u' ' + words.join(u' ') + u' '))
            return keyword;
    }
    return {};
}

BotReply farewell(const Chatbot &bot, const QString &reason, bool isMiss = false)
{
    const QString standard = u"I hand you over to a colleague, who will be with you shortly."_s;
    return {.text = bot.farewell.isEmpty() ? standard : bot.farewell,
            .isMiss = isMiss,
            .handsOver = true,
            .reason = reason};
}

} // namespace

BotReply BotReply::to(const QString &words, const Chatbot &bot, const Retrieval &known, int misses, double threshold)
{
    const QStringList tokens = searchTokens(words);
    const HandoffRules &rules = bot.handoffRules;
    if (rules.whenAsked && asksForPerson(tokens))
        return farewell(bot, askedForPerson());
    if (const QString keyword = keywordIn(tokens, rules.keywords); !keyword.isEmpty())
        return farewell(bot, u"The visitor said \"%1\"."_s.arg(keyword));
    const auto matches = known.matches(words);
    if (!matches.isEmpty() && matches.first().score >= threshold)
        return {.text = known.body(matches.first().blockId),
                .blockId = matches.first().blockId,
                .blockTitle = matches.first().title};
    if (rules.afterMisses > 0 && misses + 1 >= rules.afterMisses)
        return farewell(bot, u"The bot found no answer %1 times running."_s.arg(misses + 1), true);
    const QString standard = u"I am sorry, I do not know that. Ask in other words, or ask for a person."_s;
    return {.text = bot.fallback.isEmpty() ? standard : bot.fallback, .isMiss = true};
}

} // namespace sf
