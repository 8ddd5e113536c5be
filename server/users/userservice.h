// SPDX-License-Identifier: GPL-3.0-or-later
// UserService: user.*, team.list. Passwords are checked and hashed before a call reaches the writer.
#pragma once

#include "shared/methods/directory.h"
#include "shared/result.h"

#include <functional>

namespace sf::server {

class Dispatcher;
class LiveSettings;
class PasswordHasher;
class Readers;
struct Actor;

class UserService
{
public:
    UserService(const LiveSettings &settings, Readers &readers, PasswordHasher &hasher);

    void registerMethods(Dispatcher &dispatcher);

private:
    /// Of the owner either the id or, when the user is new, address and name.
    void hashIn(const Actor &actor, QString &password, const User &owner, std::function<void(Result<Done>)> done);

    const LiveSettings &m_settings;
    Readers &m_readers;
    PasswordHasher &m_hasher;
};

} // namespace sf::server
