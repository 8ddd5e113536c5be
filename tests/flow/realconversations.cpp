// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the conversations of a real help desk.
#include "tests/flow/realconversations.h"

#include "shared/csvreader.h"

#include <QDateTime>
#include <QFile>
#include <QHash>

#include <algorithm>

namespace sf::test {

using namespace Qt::Literals::StringLiterals;

QString realConversationsFile()
{
    return qEnvironmentVariable("SF_SOURCE_DIR", u"."_s) + u"/../shared/data/helpdesk-conversations.csv"_s;
}

QList<RealMessage> readRealConversations()
{
    enum Column { Conversation, Comment, CommentOrder, SentenceOrder, Author, Created, IsPrivate, Body, Role, Columns };
    QList<RealMessage> messages;
    QFile file(realConversationsFile());
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    CsvReader reader(file);
    QHash<QString, qsizetype> places; // of comments, whose sentences are rows
    while (reader.next()) {
        const QStringList &cells = reader.fields();
        const QDateTime at = cells.size() == Columns ? QDateTime::fromString(cells[Created], Qt::ISODate) : QDateTime();
        if (!at.isValid() || cells[Body].trimmed().isEmpty())
            continue; // the heading, and rows that are broken
        const QString comment = cells[Conversation] + u'/' + cells[Comment];
        if (const auto known = places.constFind(comment); known != places.cend()) {
            messages[*known].body += u' ' + cells[Body].simplified();
            continue;
        }
        places.insert(comment, messages.size());
        messages.append({.conversation = static_cast<qint64>(cells[Conversation].toDouble()),
                         .author = cells[Author],
                         .isCustomer = cells[Role] == "reporter"_L1,
                         .isNote = cells[IsPrivate].toDouble() > 0,
                         .atMs = at.toMSecsSinceEpoch(),
                         .body = cells[Body].simplified()});
    }
    std::stable_sort(messages.begin(), messages.end(),
                     [](const RealMessage &a, const RealMessage &b) { return a.atMs < b.atMs; });
    return messages;
}

} // namespace sf::test
