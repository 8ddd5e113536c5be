// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of calls that begin jobs over many tickets: told apart from those of other calls wherever events carry them.
#pragma once

#include <QString>
#include <QUuid>

namespace sf::client {

namespace bulkcall {

inline constexpr qsizetype kVersionAt = 14; // in the text of an UUID

/// An UUID of version 8, which is there for meanings of one's own.
inline QString newKey()
{
    QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    key[kVersionAt] = u'8';
    return key;
}

inline bool isOfJob(const QString &call)
{
    return call.size() > kVersionAt && call[kVersionAt] == u'8';
}

} // namespace bulkcall

} // namespace sf::client
