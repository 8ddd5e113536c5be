// SPDX-License-Identifier: GPL-3.0-or-later
// Removes uploads that nobody came back for: what was never finished after a day, what was finished but never sent,
// or is a company's logo no more, after thirty.
#pragma once

#include "server/db/rounds.h"
#include "shared/time.h"

namespace sf::server {

class UploadSweeper : public Rounds
{
    Q_OBJECT

public:
    UploadSweeper(Readers &readers, Writer &writer, QObject *parent = nullptr);

    /// Removes up to `limit` of the transaction's organisation, as seen from `now`; answers how many.
    static int sweep(WriteTransaction &transaction, Time now, int limit);
};

} // namespace sf::server
