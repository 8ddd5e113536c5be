// SPDX-License-Identifier: GPL-3.0-or-later
// FollowUpWork: who carries out which kind of follow-up, a piece at a time. A piece commits how far it got with what it changed, so that
// after a crash the rest is done, and nothing twice.
#pragma once

#include "server/auth/actor.h"
#include "server/bulk/followup.h"

#include <functional>
#include <map>

namespace sf::server {

class WriteTransaction;

class FollowUpWork
{
public:
    /// As far as one turn goes; may move `position`. Answers whether there may be more.
    using Piece = std::function<bool(const Actor &, WriteTransaction &, FollowUp &)>;

    void add(FollowUpKind kind, Piece piece) { m_pieces[kind] = std::move(piece); }

    /// The next piece of one of the transaction's organisation; answers whether there may be more.
    bool carryOutPiece(WriteTransaction &transaction, qint64 id) const;

private:
    std::map<FollowUpKind, Piece> m_pieces;
};

} // namespace sf::server
