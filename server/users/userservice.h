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

class UserService
{
public:
    UserService(const LiveSettings &settings, PasswordHasher &hasher);

    void registerMethods(Dispatcher &dispatcher);

private:
    void hashIn(QString &password, const QString &email, std::function<void(Result<Done>)> done);

    const LiveSettings &m_settings;
    PasswordHasher &m_hasher;
};

} // namespace sf::server
