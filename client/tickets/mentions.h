// SPDX-License-Identifier: GPL-3.0-or-later
// Mentions: colleagues who are named with @ in an internal note. A name that two people have names neither: their address does.
#pragma once

#include "shared/user.h"

#include <QStringList>

namespace sf::client {

struct Mention
{
    UserId user;
    qsizetype start = 0; ///< of the @
    qsizetype length = 0;

    friend bool operator==(const Mention &, const Mention &) = default;
};

/// What is written to name that person among these: "@Emma Clark" or "@emma@demo.example".
QString mentionText(const User &user, const QList<User> &people);
/// In the order of the text; the longest name wherever several fit. Case does not matter.
QList<Mention> mentionsIn(const QString &text, const QList<User> &people);
/// Each once, as the server takes them.
QList<UserId> mentionedUsers(const QString &text, const QList<User> &people);

} // namespace sf::client
