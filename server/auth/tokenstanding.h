// SPDX-License-Identifier: GPL-3.0-or-later
// What a token of a session's family is worth. Pure.
#pragma once

#include "server/auth/sessionstore.h"

namespace sf::server {

/// A resume replaces the token. Its answer may get lost on the way, so the replaced one stays good until its successor is used, for this
/// long at most.
inline constexpr qint64 kTokenGraceMs = 10 * 60 * 1000;

enum class TokenStanding {
    Current,
    Replaced, ///< within its grace: the successor has not been seen yet
    Expired,  ///< the same, but too late
    Reused, ///< its successor is in use, or it never arrived: two hold tokens of this session, and one of them is a thief
};

inline TokenStanding standingOf(const StoredSession &session, const QByteArray &tokenHash, Time now)
{
    if (tokenHash == session.tokenHash)
        return TokenStanding::Current;
    if (tokenHash != session.previousHash)
        return TokenStanding::Reused;
    return now < session.previousUntil ? TokenStanding::Replaced : TokenStanding::Expired;
}

/// Puts a fresh token in the place of one that is current or replaced.
inline void rotate(StoredSession &session, TokenStanding shown, const QByteArray &freshHash, Time now)
{
    // A second resume by the same old token does not lengthen its grace.
    if (shown == TokenStanding::Current) {
        session.previousHash = session.tokenHash;
        session.previousUntil = {now.ms + kTokenGraceMs};
    }
    session.tokenHash = freshHash;
}

} // namespace sf::server
