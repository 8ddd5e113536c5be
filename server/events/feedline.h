// SPDX-License-Identifier: GPL-3.0-or-later
// The notifications of the feed as framed lines.
#pragma once

#include "server/events/eventlog.h"

#include <QByteArray>

namespace sf::server::feedline {

// Text over 1 KiB stays in the log: its field is left out of `changes`. A channel gets messages, but no row of a chat: staff sees more in it.
QByteArray event(qint64 since, const CommittedEvent &committed, Role reader);
// Fields of at most 1 KiB.
QByteArray withoutLongText(const QByteArray &changes);
// `at`: when the event `seq` was recorded.
QByteArray emptyRange(qint64 since, qint64 seq, Time at);
QByteArray skip(qint64 since, qint64 seq, Time at);
QByteArray resync(const eventlog::Head &head);

} // namespace sf::server::feedline
