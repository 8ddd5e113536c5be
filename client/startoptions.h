// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line asked for.
#pragma once

#include <QString>

namespace sf::client {

struct StartOptions
{
    QString server;
    QString organization;
    QString email;
    QString password; ///< read from standard input
    bool signInAtOnce = false;
    QString profileFolder; ///< exists
    QString screenshotFile;
    QString language; ///< instead of the one in the settings
};

} // namespace sf::client
