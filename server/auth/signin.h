// SPDX-License-Identifier: GPL-3.0-or-later
// SignIn: session.sign_in, session.resume and session.sign_out. An account's attempts run one after the other; a wrong organisation, address
// or password get the same answer after the same work.
#pragma once

#include "server/auth/passwordhasher.h"
#include "server/auth/sessionstore.h"
#include "server/net/serverparts.h"

#include <QPointer>

#include <deque>
#include <map>

namespace sf::server {

class OpenSessions;
class Session;

class SignIn : public QObject
{
    Q_OBJECT

public:
    SignIn(const ServerParts &parts, OpenSessions &sessions, PasswordHasher &hasher, QObject *parent);

    void registerMethods(Dispatcher &dispatcher);

private:
    using Answer = std::function<void(Result<Welcome>)>;

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

    void begin(const AttemptPtr &attempt);
    void next(const QString &accountKey);
    void finish(const AttemptPtr &attempt, Result<Welcome> result);

    void findAccount(const AttemptPtr &attempt);
    void checkPassword(const AttemptPtr &attempt);
    void refuse(const AttemptPtr &attempt);
    void storeSession(const AttemptPtr &attempt);

    void findToken(const AttemptPtr &attempt);
    void renewToken(const AttemptPtr &attempt);

    void welcome(const AttemptPtr &attempt, qint64 storedId);
    bool hasRoom(const AttemptPtr &attempt);

    const ServerParts &m_parts;
    OpenSessions &m_sessions;
    PasswordHasher &m_hasher;
    std::map<QString, std::deque<AttemptPtr>> m_queues; ///< by account; the front one runs
    QHash<QString, SignInFailures> m_strangeFailures;   ///< of organisations that do not exist
};

} // namespace sf::server
