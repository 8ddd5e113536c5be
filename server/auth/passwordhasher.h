// SPDX-License-Identifier: GPL-3.0-or-later
// PasswordHasher: argon2id on at most two workers, so that sign-ins neither stop the main loop nor eat the machine.
#pragma once

#include "server/config/settings.h"
#include "server/db/postbox.h"
#include "shared/result.h"

#include <QThreadPool>

#include <atomic>
#include <functional>

namespace sf::server {

class LiveSettings;

class PasswordHasher : public QObject
{
    Q_OBJECT

public:
    struct Verdict
    {
        bool matches = false;
        QString renewed; ///< a hash at today's cost, when the stored one was made at another
    };

    PasswordHasher(const LiveSettings &settings, QObject *parent);
    ~PasswordHasher() override;

    /// The answers come on this object's thread; `busy` when too much is waiting.
    void hash(const QString &password, const std::function<void(Result<QString>)> &done);
    /// Without a stored hash (no such user) it takes as long and never matches.
    void verify(const QString &stored, const QString &password, const std::function<void(Result<Verdict>)> &done);

    /// For commands; blocks.
    static Result<QString> hashNow(const QString &password, const PasswordSettings &cost);

private:
    bool enqueue(std::function<void()> work);

    const LiveSettings &m_settings;
    Postbox m_postbox;
    std::atomic<int> m_waiting = 0;
    QThreadPool m_pool;
};

} // namespace sf::server
