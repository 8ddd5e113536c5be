// SPDX-License-Identifier: GPL-3.0-or-later
// SignIn: session.sign_in, session.resume and session.sign_out. An account's attempts run one after the other; a wrong organisation, address
// or password get the same answer after the same work.
#pragma once

#include "server/auth/addressfailures.h"
#include "server/auth/passwordhasher.h"
#include "server/auth/sessionstore.h"
#include "server/net/serverparts.h"

#include <QPointer>

#include <deque>
#include <map>

namespace sf::server {

class OpenSessions;
class Session;
class WriteTransaction;

class SignIn : public QObject
{
    Q_OBJECT

public:
    SignIn(const ServerParts &parts, OpenSessions &sessions, PasswordHasher &hasher, QObject *parent);

    void registerMethods(Dispatcher &dispatcher);

private:
    using Answer = std::function<void(Result<Welcome>)>;

    static constexpr qint64 hourMs = 3'600'000;
    static constexpr qint64 sessionMs = 12 * hourMs;
    static constexpr qint64 rememberedMs = 30 * 24 * hourMs;

    /// One try from its first to its last step; ended by finish().
    struct Attempt
    {
        QPointer<Session> session;
        QString organization;
        QString email;
        QString password;
        QString token;
        QString client;
        bool remember = false;
        bool isWrong = false; ///< the password did not fit
        QString accountKey;
        Answer answer;
        OrganizationId organizationId;
        std::optional<Account> account;
        SignInFailures failures;
        StoredSession stored;
        QString newToken;
        QString renewedHash;
    };
    using AttemptPtr = std::shared_ptr<Attempt>;

    static Error wrongToken();
    void beginByPassword(const AttemptPtr &attempt);
    void begin(const AttemptPtr &attempt);
    void next(const QString &accountKey);
    void finish(const AttemptPtr &attempt, Result<Welcome> result);

    void findAccount(const AttemptPtr &attempt);
    void checkPassword(const AttemptPtr &attempt);
    void refuse(const AttemptPtr &attempt);
    void storeSession(const AttemptPtr &attempt);

    void findToken(const AttemptPtr &attempt);
    void renewToken(const AttemptPtr &attempt);
    /// Answers the session's id; 0: it was ended, because somebody showed a token that was used up.
    static Result<qint64> renewStored(const Attempt &attempt, const QString &address, WriteTransaction &transaction);

    void welcome(const AttemptPtr &attempt, qint64 storedId);
    bool hasRoom(const AttemptPtr &attempt);

    const ServerParts &m_parts;
    OpenSessions &m_sessions;
    PasswordHasher &m_hasher;
    std::map<QString, std::deque<AttemptPtr>> m_queues; ///< by account; the front one runs
    QHash<QString, SignInFailures> m_strangeFailures;   ///< of organisations that do not exist
    AddressFailures m_failures;
};

} // namespace sf::server
