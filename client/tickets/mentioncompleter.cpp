// SPDX-License-Identifier: GPL-3.0-or-later
// Completing colleagues.
#include "client/tickets/mentioncompleter.h"

#include "client/tickets/choices.h"
#include "client/tickets/mentions.h"
#include "shared/text.h"

#include <QListWidget>
#include <QPlainTextEdit>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostWords = 4; // what follows is the note itself

/// 2: the name begins so; 1: a later word of it or the address does; 0: neither.
int rankOf(const User &user, const QString &wanted)
{
    const QString name = foldedText(user.name);
    if (name.startsWith(wanted))
        return 2;
    const bool isInName = name.contains(u' ' + wanted) || name.contains(u'-' + wanted);
    return isInName || foldedText(user.email).startsWith(wanted) ? 1 : 0;
}

} // namespace

MentionCompleter::MentionCompleter(QPlainTextEdit *edit) : TextCompleter(edit, u"@"_s)
{
    list().setAccessibleName(tr("Colleagues"));
    list().setIconSize(QSize(18, 18));
}

void MentionCompleter::setPeople(const QList<User> &people, UserId me)
{
    m_people = people;
    m_me = me;
    refill();
}

void MentionCompleter::setOffered(bool isOffered)
{
    m_isOffered = isOffered;
    refill();
}

bool MentionCompleter::isName(QStringView name, QStringView before) const
{
    const bool isInWord = !before.isEmpty() && before.last().isLetterOrNumber();
    return m_isOffered && !isInWord && !name.startsWith(u' ') && name.count(u' ') < kMostWords;
}

void MentionCompleter::fill(QListWidget &list, const QString &wanted)
{
    for (const int rank : {2, 1}) {
        for (const User &user : std::as_const(m_people)) {
            if (user.id == m_me || rankOf(user, wanted) != rank)
                continue;
            const QString away = user.away ? u"   "_s + tr("away") : QString();
            auto *item =
                new QListWidgetItem(personIcon(user.name, QColor(user.avatarColor), devicePixelRatioF(), user.away),
                                    u"%1   %2%3"_s.arg(user.name, user.email, away), &list);
            item->setData(Qt::UserRole, user.id.value());
        }
    }
}

void MentionCompleter::take(const QListWidgetItem &item)
{
    const UserId id(item.data(Qt::UserRole).toLongLong());
    for (const User &user : std::as_const(m_people)) {
        if (user.id == id)
            edit().insertPlainText(mentionText(user, m_people) + u' ');
    }
}

} // namespace sf::client
