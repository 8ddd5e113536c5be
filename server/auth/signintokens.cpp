// SPDX-License-Identifier: GPL-3.0-or-later
// session.resume: coming back by a token, which is replaced each time.
#include "server/auth/sessionmethods.h"
#include "server/auth/signin.h"
#include "server/auth/token.h"
#include "server/auth/tokenstanding.h"
#include "server/db/readers.h"
#include "server/db/writer.h"
#include "server/net/opensessions.h"
#include "server/organizations/organizationrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

Error SignIn::wrongToken()
{
    return Error::of(ErrorKind::Unauthenticated, u"This sign-in has ended. Sign in with your password."_s);
}

void SignIn::findToken(const AttemptPtr &attempt)
{
    m_parts.readers.submit<Done>(
        [attempt](Database &database) -> Result<Done> {
            const auto organization = organizations::findBySlug(database, attempt->organization);
            if (!organization)
                return wrongToken();
            attempt->organizationId = *organization;
            const auto stored = sessionstore::byToken(database, *organization, attempt->token);
            if (!stored || stored->row.expiresAt <= Time::now())
                return wrongToken();
            attempt->stored = *stored;
            attempt->account = sessionstore::account(database, *organization, stored->row.userId);
            if (!attempt->account || !attempt->account->user.active)
                return wrongToken();
            return Done{};
        },
        [this, attempt](Result<Done> result) {
            if (!result)
                return finish(attempt, std::move(result.error()));
            // A thief's token comes to nothing in any case; what it leads to must not wait for room.
            const auto standing = standingOf(attempt->stored, tokenHash(attempt->token), Time::now());
            if (standing == TokenStanding::Reused || hasRoom(attempt))
                renewToken(attempt);
        });
}

Result<qint64> SignIn::renewStored(const Attempt &attempt, const QString &address, WriteTransaction &transaction)
{
    const OrganizationId organization = attempt.organizationId;
    auto stored = sessionstore::byToken(transaction.db(), organization, attempt.token);
    if (!stored || stored->row.id != attempt.stored.row.id)
        return wrongToken();
    const Time now = transaction.now();
    const TokenStanding standing = standingOf(*stored, tokenHash(attempt.token), now);
    if (standing == TokenStanding::Expired)
        return wrongToken();
    if (standing == TokenStanding::Reused) {
        // Nobody can tell which of the two is the thief, so both have to show a password.
        endSession(transaction, Actor{organization, UserId(), Role::Admin, QString()}, stored->row.id);
        return 0;
    }
    if (attempt.newToken != attempt.token) {
        const bool isRemembered = stored->row.expiresAt.ms - stored->row.createdAt.ms > sessionMs;
        rotate(*stored, standing, tokenHash(attempt.newToken), now);
        if (isRemembered)
            stored->row.expiresAt = {now.ms + rememberedMs};
    }
    stored->row.client = attempt.client;
    stored->row.lastUsedAt = now;
    stored->address = address;
    sessionstore::renew(transaction.db(), organization, *stored);
    sessionstore::noteSeen(transaction.db(), organization, stored->row.userId, now);
    return stored->row.id;
}

void SignIn::renewToken(const AttemptPtr &attempt)
{
    // A channel is a program with a token in its configuration: that one stays.
    const bool rotates = attempt->account->user.role != Role::Channel;
    attempt->newToken = rotates ? newToken(familyOf(attempt->token)) : attempt->token;
    const QString address = attempt->session ? attempt->session->address() : QString();
    WriteCall write;
    write.organization = attempt->organizationId;
    write.work = [attempt, address](WriteTransaction &transaction) -> Result<QByteArray> {
        const auto renewed = renewStored(*attempt, address, transaction);
        return renewed ? Result<QByteArray>(QByteArray::number(*renewed)) : Result<QByteArray>(renewed.error());
    };
    write.done = [this, attempt](Result<QByteArray> result) {
        if (!result)
            return finish(attempt, std::move(result.error()));
        if (result->toLongLong() == 0)
            return finish(attempt, wrongToken());
        welcome(attempt, attempt->stored.row.id);
    };
    m_parts.writer.submit(std::move(write));
}

} // namespace sf::server
