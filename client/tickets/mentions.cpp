// SPDX-License-Identifier: GPL-3.0-or-later
// Finding who is named.
#include "client/tickets/mentions.h"

#include <QSet>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Folded; those that several people have.
QSet<QString> sharedNames(const QList<User> &people)
{
    QSet<QString> once;
    QSet<QString> shared;
    for (const User &user : people) {
        const QString name = user.name.toCaseFolded();
        if (once.contains(name))
            shared.insert(name);
        once.insert(name);
    }
    return shared;
}

/// How many letters behind the @ name the person; 0: none do.
qsizetype lengthOf(QStringView behind, const QString &name)
{
    if (name.isEmpty() || !behind.startsWith(name, Qt::CaseInsensitive))
        return 0;
    const bool goesOn = behind.size() > name.size() && behind[name.size()].isLetterOrNumber();
    return goesOn ? 0 : name.size();
}

} // namespace

QString mentionText(const User &user, const QList<User> &people)
{
    return u'@' + (sharedNames(people).contains(user.name.toCaseFolded()) ? user.email : user.name);
}

QList<Mention> mentionsIn(const QString &text, const QList<User> &people)
{
    QList<Mention> found;
    const QSet<QString> shared = sharedNames(people);
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        // The middle of an address names nobody.
        if (at > 0 && text[at - 1].isLetterOrNumber())
            continue;
        const QStringView behind = QStringView(text).mid(at + 1);
        Mention best;
        for (const User &user : people) {
            const bool isClear = !shared.contains(user.name.toCaseFolded());
            const qsizetype length = std::max(isClear ? lengthOf(behind, user.name) : 0, lengthOf(behind, user.email));
            if (length > 0 && length + 1 > best.length)
                best = {user.id, at, length + 1};
        }
        if (best.length == 0)
            continue;
        found << best;
        at += best.length - 1;
    }
    return found;
}

QList<UserId> mentionedUsers(const QString &text, const QList<User> &people)
{
    QList<UserId> users;
    for (const Mention &mention : mentionsIn(text, people)) {
        if (!users.contains(mention.user))
            users << mention.user;
    }
    return users;
}

} // namespace sf::client
