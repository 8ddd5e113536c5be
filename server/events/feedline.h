// SPDX-License-Identifier: GPL-3.0-or-later
// The notifications of the feed as framed lines.
#pragma once

#include "server/db/writetransaction.h"

#include <QByteArray>

namespace sf::server::feedline {

// Text over 1 KiB stays in the log: its field is left out of `changes`.
QByteArray event(qint64 since, const CommittedEvent &committed);
QByteArray emptyRange(qint64 since, qint64 seq);
QByteArray skip(qint64 since, qint64 seq);
QByteArray resync(const QByteArray &epoch, qint64 seq);

} // namespace sf::server::feedline
