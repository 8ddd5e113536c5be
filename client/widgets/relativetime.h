// SPDX-License-Identifier: GPL-3.0-or-later
// Times as people say them, in the user's zone and language: "3 min ago", "in 2 h", "yesterday", "Mon 14:05".
#pragma once

#include <QDateTime>
#include <QString>

namespace sf::client {

/// How long ago or how far ahead, e.g. "just now", "3 min ago", "in 2 h", "yesterday", "12 Mar".
QString relativeTime(const QDateTime &whenUtc, const QDateTime &nowUtc);
/// The same without "ago" for narrow columns: "3 min", "2 h", "yesterday".
QString shortRelativeTime(const QDateTime &whenUtc, const QDateTime &nowUtc);
/// The full date and time for tooltips.
QString fullTime(const QDateTime &whenUtc);
/// The hour of today's times, day and hour of others.
QString clockTime(const QDateTime &whenUtc, const QDateTime &nowUtc);

} // namespace sf::client
