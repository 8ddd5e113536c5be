// SPDX-License-Identifier: GPL-3.0-or-later
// What a person fills in to sign in.
#pragma once

#include <QString>

namespace sf::client {

struct SignInRequest
{
    QString server; ///< HOST or HOST:PORT
    QString organization;
    QString email;
    QString password;
    bool remember = false;
};

} // namespace sf::client
