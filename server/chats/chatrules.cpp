// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of chats, without storage.
#include "server/chats/chatrules.h"

#include "server/contacts/contactrules.h"
#include "shared/plainline.h"

#include <QDateTime>

#include <algorithm>

namespace sf::server::chatrules {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kSubject = 100;

QString timeText(Time time, const QString &format)
{
    return QDateTime::fromMSecsSinceEpoch(time.ms, Qt::UTC).toString(format);
}

QString speaker(const Chat &chat, const ChatMessage &message)
{
    switch (message.authorType) {
    case ChatAuthor::Visitor:
        return chat.visitorName;
    case ChatAuthor::Bot:
        return message.authorName + u" (bot)"_s;
    case ChatAuthor::Agent:
    case ChatAuthor::System:
        break;
    }
    return message.authorName;
}

QString lineOf(const Chat &chat, const ChatMessage &message, Time before)
{
    // The day where it changes; a paragraph each, as Markdown wants it.
    const QString day = timeText(message.createdAt, u"yyyy-MM-dd"_s);
    const bool isNewDay = day != timeText(before, u"yyyy-MM-dd"_s);
    const QString when = u'[' + (isNewDay ? day + u' ' : QString()) + timeText(message.createdAt, u"HH:mm"_s) + u"] "_s;
    if (message.authorType == ChatAuthor::System)
        return when + u'*' + message.body + u'*';
    return when + u"**%1:** "_s.arg(speaker(chat, message)) + message.body;
}

} // namespace

void checkMessage(const QString &body, ticketrules::Problems &problems)
{
    if (body.trimmed().isEmpty())
        problems.add("body", u"must not be empty"_s);
    else if (body.size() > kMaxMessage)
        problems.add("body", u"must have at most %1 characters"_s.arg(kMaxMessage));
}

void checkVisitor(const Chat &chat, ticketrules::Problems &problems)
{
    if (chat.visitorName.size() > kMaxVisitor)
        problems.add("visitor_name", u"must have at most %1 characters"_s.arg(kMaxVisitor));
    if (!chat.visitorEmail.isEmpty()
        && (chat.visitorEmail.size() > kMaxVisitor || !contactrules::isAddress(chat.visitorEmail)))
        problems.add("visitor_email", u"is not an e-mail address"_s);
}

QString transcript(const Chat &chat, const QList<ChatMessage> &messages)
{
    QString who = chat.visitorName;
    if (!chat.visitorEmail.isEmpty())
        who += u" <"_s + chat.visitorEmail + u'>';
    QString text = u"Chat with %1, %2 (UTC)."_s.arg(who, timeText(chat.createdAt, u"yyyy-MM-dd HH:mm"_s));
    const QString cut = u"\n\n(Cut here: the whole chat is linked to this ticket.)"_s;
    qsizetype left = kMaxTranscript - text.toUtf8().size() - cut.size();
    Time before = chat.createdAt;
    for (const ChatMessage &message : messages) {
        const QString line = u"\n\n"_s + lineOf(chat, message, before);
        left -= line.toUtf8().size();
        if (left < 0)
            return text + cut;
        text += line;
        before = message.createdAt;
    }
    return text;
}

QString subject(const Chat &chat, const QList<ChatMessage> &messages)
{
    const auto first = std::find_if(messages.cbegin(), messages.cend(), [](const ChatMessage &message) {
        return message.authorType == ChatAuthor::Visitor && !message.body.simplified().isEmpty();
    });
    if (first == messages.cend())
        return u"Chat with %1"_s.arg(chat.visitorName);
    QString words = plainLine(first->body);
    if (words.size() <= kSubject)
        return words;
    const qsizetype space = words.lastIndexOf(u' ', kSubject - 1);
    const qsizetype end = space > kSubject / 2 ? space : kSubject - 1;
    // Never between the two halves of one character.
    return words.left(words[end - 1].isHighSurrogate() ? end - 1 : end) + u'…';
}

} // namespace sf::server::chatrules
