// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in by password or token, and out.
#include "server/auth/signin.h"

#include "server/auth/passwordrules.h"
#include "server/auth/token.h"
#include "server/config/livesettings.h"
#include "server/db/readers.h"
#include "server/db/writer.h"
#include "server/events/changes.h"
#include "server/events/eventlog.h"
#include "server/net/dispatcher.h"
#include "server/net/opensessions.h"
#include "server/organizations/organizationrepository.h"
#include "shared/envelope.h"
#include "shared/text.h"
#include "shared/version.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

constexpr std::size_t kMostWaiting = 100;
constexpr qsizetype kMostStrangeAccounts = 10'000;
// One more than any that exists: what strangers send is counted and logged, so it has to have an end.
constexpr qsizetype kLongestSlug = 63 + 1;
constexpr qsizetype kLongestAddress = 254 + 1;

Error wrongCredentials()
{
    return Error::of(ErrorKind::Unauthenticated, u"The organisation, the address or the password is wrong."_s);
}

Error waitBefore(int ms)
{
    Error error = Error::of(ErrorKind::Busy, u"Too many wrong passwords. Try again in %1 s."_s.arg((ms + 999) / 1000));
    error.retryAfterMs = ms;
    return error;
}

Result<Done> checkCaller(const Session &session, int protocol)
{
    if (session.isSignedIn())
        return Error::of(ErrorKind::Invalid, u"This connection is signed in already. Sign out first."_s);
    if (protocol != kProtocolVersion)
        return Error::of(
            ErrorKind::Unsupported,
            u"This program speaks protocol %1, the server (version %2) protocol %3. Update the older one."_s
                .arg(protocol)
                .arg(version())
                .arg(kProtocolVersion));
    return Done{};
}

Actor actorOf(OrganizationId organization, const User &user)
{
    return {organization, user.id, user.role, user.name};
}

Event sessionEvent(const Actor &actor, qint64 sessionId, EventKind kind, const QString &address)
{
    Changes changes;
    changes.add("address", QString(), address);
    return recordEvent(actor, Entity::Session, sessionId, 1, kind, changes);
}

} // namespace

SignIn::SignIn(const ServerParts &parts, OpenSessions &sessions, PasswordHasher &hasher, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_sessions(sessions)
    , m_hasher(hasher)
{
}

void SignIn::registerMethods(Dispatcher &dispatcher)
{
    dispatcher.onSession<SessionSignIn>([this](Session &session, const SessionSignIn::Params &params, Answer answer) {
        if (auto fit = checkCaller(session, params.protocol); !fit)
            return answer(std::move(fit.error()));
        auto attempt = std::make_shared<Attempt>();
        attempt->session = &session;
        attempt->organization = params.organization.left(kLongestSlug);
        attempt->email = params.email.trimmed().left(kLongestAddress);
        attempt->password = params.password;
        attempt->client = params.client.left(200);
        attempt->remember = params.remember;
        attempt->accountKey = attempt->organization + u'/' + foldedText(attempt->email);
        attempt->answer = std::move(answer);
        beginByPassword(attempt);
    });
    dispatcher.onSession<SessionResume>([this](Session &session, const SessionResume::Params &params, Answer answer) {
        if (auto fit = checkCaller(session, params.protocol); !fit)
            return answer(std::move(fit.error()));
        if (params.token.isEmpty())
            return answer(wrongToken());
        auto attempt = std::make_shared<Attempt>();
        attempt->session = &session;
        attempt->organization = params.organization;
        attempt->token = params.token;
        attempt->client = params.client.left(200);
        attempt->accountKey = u"token/"_s + params.token;
        attempt->answer = std::move(answer);
        begin(attempt);
    });
    dispatcher.onSession<SessionSignOut>([this](Session &session, const NoParams &, auto answer) {
        const OrganizationId organization = session.actor().organization;
        const qint64 id = session.storedId();
        session.signOut();
        WriteCall write;
        write.organization = organization;
        write.work = [organization, id](WriteTransaction &transaction) -> Result<QByteArray> {
            sessionstore::remove(transaction.db(), organization, id);
            return QByteArray("{}");
        };
        write.done = [answer](Result<QByteArray> result) {
            answer(result ? Result<NoParams>(NoParams{}) : Result<NoParams>(result.error()));
        };
        m_parts.writer.submit(std::move(write));
    });
}

void SignIn::beginByPassword(const AttemptPtr &attempt)
{
    if (attempt->session->isLocal())
        return begin(attempt);
    // Before anything is looked up, so that it tells nothing about the account.
    const QString address = attempt->session->address();
    const int most = m_parts.settings.now()->limits.failedSignInsPerAddress;
    if (const int waitMs = m_failures.waitMs(address, most, Time::now()); waitMs > 0)
        return attempt->answer(waitBefore(waitMs));
    m_failures.begin(address);
    attempt->answer = [this, attempt = attempt.get(), address,
                       answer = std::move(attempt->answer)](Result<Welcome> result) {
        m_failures.end(address, attempt->isWrong, Time::now());
        answer(std::move(result));
    };
    begin(attempt);
}

void SignIn::begin(const AttemptPtr &attempt)
{
    auto &queue = m_queues[attempt->accountKey];
    if (queue.size() >= kMostWaiting)
        return attempt->answer(waitBefore(1000));
    queue.push_back(attempt);
    if (queue.size() == 1)
        next(attempt->accountKey);
}

void SignIn::next(const QString &accountKey)
{
    const auto queue = m_queues.find(accountKey);
    if (queue->second.empty()) {
        m_queues.erase(queue);
        return;
    }
    const AttemptPtr attempt = queue->second.front();
    if (attempt->token.isEmpty())
        findAccount(attempt);
    else
        findToken(attempt);
}

void SignIn::finish(const AttemptPtr &attempt, Result<Welcome> result)
{
    m_queues[attempt->accountKey].pop_front();
    // Before the answer: with it the connection's next line is read, which may be another attempt for this account.
    next(attempt->accountKey);
    attempt->answer(std::move(result));
}

void SignIn::findAccount(const AttemptPtr &attempt)
{
    m_parts.readers.submit<Done>(
        [attempt](Database &database) -> Result<Done> {
            const auto organization = organizations::findBySlug(database, attempt->organization);
            if (!organization)
                return Done{};
            attempt->organizationId = *organization;
            attempt->account = sessionstore::accountByEmail(database, *organization, attempt->email);
            attempt->failures = sessionstore::failures(database, *organization, attempt->email);
            return Done{};
        },
        [this, attempt](Result<Done> result) {
            if (!result)
                return finish(attempt, std::move(result.error()));
            if (!attempt->organizationId.isValid())
                attempt->failures = m_strangeFailures.value(attempt->accountKey);
            const int waitMs = signInDelayMs(attempt->failures.count, attempt->failures.lastAt, Time::now());
            if (waitMs > 0)
                return finish(attempt, waitBefore(waitMs));
            checkPassword(attempt);
        });
}

void SignIn::checkPassword(const AttemptPtr &attempt)
{
    const bool maySignIn =
        attempt->account && attempt->account->user.active && attempt->account->user.role != Role::Channel;
    const QString stored = maySignIn ? attempt->account->passwordHash : QString();
    m_hasher.verify(stored, std::exchange(attempt->password, {}),
                    [this, attempt](Result<PasswordHasher::Verdict> verdict) {
                        if (!verdict)
                            return finish(attempt, std::move(verdict.error()));
                        if (!verdict->matches)
                            return refuse(attempt);
                        attempt->renewedHash = verdict->renewed;
                        if (hasRoom(attempt))
                            storeSession(attempt);
                    });
}

void SignIn::refuse(const AttemptPtr &attempt)
{
    attempt->isWrong = true;
    if (!attempt->organizationId.isValid()) {
        if (m_strangeFailures.size() >= kMostStrangeAccounts)
            m_strangeFailures.clear();
        SignInFailures &failures = m_strangeFailures[attempt->accountKey];
        failures = {failures.count + 1, Time::now()};
        return finish(attempt, wrongCredentials());
    }
    const QString address = attempt->session ? attempt->session->address() : QString();
    WriteCall write;
    write.organization = attempt->organizationId;
    write.work = [attempt, address](WriteTransaction &transaction) -> Result<QByteArray> {
        const OrganizationId organization = attempt->organizationId;
        sessionstore::countFailure(transaction.db(), organization, attempt->email, transaction.now());
        Actor actor;
        actor.name = attempt->email.left(254);
        if (attempt->account)
            actor = actorOf(organization, attempt->account->user);
        transaction.append(sessionEvent(actor, transaction.nextId(Entity::Session), EventKind::SignInFailed, address),
                           {.audience = {AudienceKind::Admins, 0}});
        return QByteArray("{}");
    };
    write.done = [this, attempt](Result<QByteArray> result) {
        finish(attempt, result ? wrongCredentials() : std::move(result.error()));
    };
    m_parts.writer.submit(std::move(write));
}

bool SignIn::hasRoom(const AttemptPtr &attempt)
{
    const int most = m_parts.settings.now()->limits.connectionsPerUser;
    if (m_sessions.countOf(attempt->organizationId, attempt->account->user.id) < most)
        return true;
    Error error = Error::of(ErrorKind::Busy, u"You have %1 connections open already. Close one first."_s.arg(most));
    error.retryAfterMs = 5000;
    finish(attempt, std::move(error));
    return false;
}

void SignIn::storeSession(const AttemptPtr &attempt)
{
    const QString family = newFamily();
    attempt->newToken = newToken(family);
    StoredSession &stored = attempt->stored;
    stored.tokenHash = tokenHash(attempt->newToken);
    stored.familyHash = tokenHash(family);
    stored.address = attempt->session ? attempt->session->address() : QString();
    stored.row.userId = attempt->account->user.id;
    stored.row.client = attempt->client;
    WriteCall write;
    write.organization = attempt->organizationId;
    write.work = [attempt](WriteTransaction &transaction) -> Result<QByteArray> {
        const OrganizationId organization = attempt->organizationId;
        const User &user = attempt->account->user;
        StoredSession session = attempt->stored;
        session.row.id = transaction.nextId(Entity::Session);
        session.row.createdAt = session.row.lastUsedAt = transaction.now();
        session.row.expiresAt = {transaction.now().ms + (attempt->remember ? rememberedMs : sessionMs)};
        sessionstore::removeExpired(transaction.db(), organization, transaction.now());
        sessionstore::insert(transaction.db(), organization, session);
        sessionstore::forgetFailures(transaction.db(), organization, attempt->email);
        sessionstore::noteSeen(transaction.db(), organization, user.id, transaction.now());
        if (!attempt->renewedHash.isEmpty())
            sessionstore::renewHash(transaction.db(), organization, user.id, attempt->renewedHash);
        transaction.append(
            sessionEvent(actorOf(organization, user), session.row.id, EventKind::SignedIn, session.address),
            {.audience = {AudienceKind::Admins, 0}});
        return toJson(Receipt{.id = session.row.id});
    };
    write.done = [this, attempt](Result<QByteArray> result) {
        if (!result)
            return finish(attempt, std::move(result.error()));
        welcome(attempt, fromJson<Receipt>(QByteArrayView(*result)).value_or(Receipt{}).id);
    };
    m_parts.writer.submit(std::move(write));
}

void SignIn::welcome(const AttemptPtr &attempt, qint64 storedId)
{
    const LiveSettings *settings = &m_parts.settings;
    m_parts.readers.submit<Welcome>(
        [attempt, storedId, settings](Database &database) -> Result<Welcome> {
            const auto account = sessionstore::account(database, attempt->organizationId, attempt->account->user.id);
            const auto stored = sessionstore::byId(database, attempt->organizationId, storedId);
            const auto head = eventlog::head(database, attempt->organizationId);
            // Disabled or revoked in this very moment.
            if (!account || !account->user.active || !stored || !head)
                return wrongToken();
            Welcome welcome;
            welcome.user = account->user;
            welcome.organization = organizations::get(database, *settings, attempt->organizationId);
            welcome.token = attempt->newToken;
            welcome.tokenExpiresAt = stored->row.expiresAt;
            welcome.epoch = QString::fromUtf8(head->epoch);
            welcome.head = head->seq;
            welcome.protocol = kProtocolVersion;
            welcome.serverVersion = version();
            return welcome;
        },
        [this, attempt, storedId](Result<Welcome> result) {
            if (result && attempt->session)
                attempt->session->signIn(actorOf(attempt->organizationId, result->user), storedId);
            finish(attempt, std::move(result));
        });
}

} // namespace sf::server
