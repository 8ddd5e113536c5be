// SPDX-License-Identifier: GPL-3.0-or-later
// What needs no database about chats: which block answers, when a bot hands over, how a chat reads as text.
#include "server/chats/chatrules.h"
#include "shared/botreply.h"

#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace sf;
using namespace sf::server;

class ChatRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void rareWordsWeighMore();
    void wordsWithoutMeaningDoNotCount();
    void oneBlockIsEnough();
    void personsAreAskedFor_data();
    void personsAreAskedFor();
    void missesAreCounted();
    void longTranscriptsAreCut();
    void subjectsAreCutBetweenWords();
};

namespace {

ChatbotBlock block(qint64 id, const QString &title, const QString &body, bool active = true)
{
    ChatbotBlock made;
    made.id = ChatbotBlockId(id);
    made.title = title;
    made.body = body;
    made.active = active;
    return made;
}

QList<ChatbotBlock> shop()
{
    return {block(1, u"Returns"_s, u"A parcel can go back within 30 days."_s),
            block(2, u"Delivery"_s, u"A parcel takes three days."_s), block(3, u"Ärger"_s, u"Call us."_s),
            block(4, u"Old"_s, u"returns of 1999"_s, false)};
}

ChatMessage said(const QString &body, ChatAuthor author = ChatAuthor::Visitor)
{
    ChatMessage message;
    message.authorType = author;
    message.body = body;
    message.createdAt = Time{1'700'000'000'000};
    return message;
}

} // namespace

void ChatRulesTest::rareWordsWeighMore()
{
    const Retrieval retrieval(shop());
    const auto found = retrieval.matches(u"parcel returns"_s);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].blockId, ChatbotBlockId(1));
    QCOMPARE(found[0].score, 1.0);
    // "parcel" stands in two of three blocks, "returns" in one.
    const double parcel = std::log(1 + 3.0 / 2);
    const double returns = std::log(1 + 3.0);
    QCOMPARE(found[1].score, parcel / (parcel + returns));
    // A word that no block has counts like the rarest.
    QCOMPARE(retrieval.matches(u"delivery to mars"_s).first().score, 0.5);
    QCOMPARE(retrieval.matches(u"ARGER!"_s).first().blockId, ChatbotBlockId(3)); // folded like everything
    QVERIFY(retrieval.matches(u"1999"_s).isEmpty());                             // switched off
}

void ChatRulesTest::wordsWithoutMeaningDoNotCount()
{
    QCOMPARE(meaningfulWords(u"How do I reset my password? My password!"_s), (QStringList{u"reset"_s, u"password"_s}));
    QCOMPARE(meaningfulWords(u"Wie kann ich das Passwort für mich ändern?"_s),
             (QStringList{u"passwort"_s, u"andern"_s}));
    QVERIFY(Retrieval(shop()).matches(u"how can I"_s).isEmpty());
    QVERIFY(Retrieval({}).matches(u"parcel"_s).isEmpty());
}

void ChatRulesTest::oneBlockIsEnough()
{
    const Retrieval retrieval({block(1, u"Returns"_s, u"Within 30 days."_s)});
    QCOMPARE(retrieval.matches(u"returns"_s).first().score, 1.0);
    QCOMPARE(retrieval.matches(u"returns please elephant"_s).first().score, 0.5);
}

void ChatRulesTest::personsAreAskedFor_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("talk") << u"I'd like to talk to a human"_s << true;
    QTest::newRow("short") << u"Agent please"_s << true;
    QTest::newRow("German") << u"Ich möchte mit einem Mitarbeiter sprechen"_s << true;
    QTest::newRow("real") << u"are you a real person or what"_s << true;
    QTest::newRow("about") << u"who is the contact person for invoices at your company"_s << false;
    QTest::newRow("else") << u"How do I return a parcel?"_s << false;
}

void ChatRulesTest::personsAreAskedFor()
{
    QFETCH(QString, words);
    QFETCH(bool, isAsked);
    Chatbot bot;
    const Retrieval known(shop());
    QCOMPARE(BotReply::to(words, bot, known, 0, 0.4).handsOver, isAsked);
    bot.handoffRules.whenAsked = false;
    QVERIFY(!BotReply::to(words, bot, known, 0, 0.4).handsOver);
}

void ChatRulesTest::missesAreCounted()
{
    Chatbot bot;
    bot.handoffRules.keywords = {u"Money back"_s};
    const Retrieval known(shop());
    const auto reply = [&](const QString &words, int misses) { return BotReply::to(words, bot, known, misses, 0.4); };
    QCOMPARE(reply(u"returns"_s, 1).blockTitle, u"Returns"_s);
    QCOMPARE(reply(u"returns"_s, 1).text, u"A parcel can go back within 30 days."_s);
    QVERIFY(reply(u"elephants"_s, 0).isMiss && !reply(u"elephants"_s, 0).handsOver);
    QVERIFY(reply(u"elephants"_s, 1).handsOver);
    QVERIFY(reply(u"give me my MONEY  back"_s, 0).handsOver);
    QVERIFY(!reply(u"returns money backwards"_s, 0).handsOver);
    bot.handoffRules.afterMisses = 0;
    QVERIFY(!reply(u"elephants"_s, 50).handsOver);
    // The threshold is reached or not, nothing in between.
    QVERIFY(BotReply::to(u"delivery to mars"_s, bot, known, 0, 0.5).blockId.has_value());
    QVERIFY(!BotReply::to(u"delivery to mars"_s, bot, known, 0, 0.51).blockId);
}

void ChatRulesTest::longTranscriptsAreCut()
{
    Chat chat;
    chat.visitorName = u"Sarah"_s;
    chat.createdAt = Time{1'700'000'000'000};
    const QString text = chatrules::transcript(chat, {said(u"Hello"_s), said(u"left"_s, ChatAuthor::System)});
    QCOMPARE(text, u"Chat with Sarah, 2023-11-14 22:13 (UTC).\n\n[22:13] **Sarah:** Hello\n\n[22:13] *left*"_s);
    const QList<ChatMessage> many(100, said(QString(4'000, u'ä')));
    const QString cut = chatrules::transcript(chat, many);
    QVERIFY(cut.toUtf8().size() <= 200 * 1024 && cut.toUtf8().size() > 180 * 1024);
    QVERIFY(cut.endsWith(u"(Cut here: the whole chat is linked to this ticket.)"_s));
}

void ChatRulesTest::subjectsAreCutBetweenWords()
{
    Chat chat;
    chat.visitorName = u"Sarah"_s;
    QCOMPARE(chatrules::subject(chat, {said(u"Hi"_s, ChatAuthor::Bot)}), u"Chat with Sarah"_s);
    QCOMPARE(chatrules::subject(chat, {said(u" \n"_s), said(u"My  screen\nis dark"_s)}), u"My screen is dark"_s);
    const QString cut = chatrules::subject(chat, {said(u"word "_s.repeated(50))});
    QVERIFY(cut.size() <= 100 && cut.endsWith(u"word…"_s));
    const QString surrogates = chatrules::subject(chat, {said(u"😀"_s.repeated(100))});
    QVERIFY(surrogates.isValidUtf16() && surrogates.size() <= 100);
}

QTEST_APPLESS_MAIN(ChatRulesTest)
#include "tst_chatrules.moc"
