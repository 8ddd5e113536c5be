// SPDX-License-Identifier: GPL-3.0-or-later
// Whose write it is and what it asks for.
#pragma once

#include "shared/ids.h"

#include <QByteArray>

namespace sf::server {

struct ReceiptKey
{
    UserId user;
    QByteArray key; // the UUID that the caller made
    QByteArray method;
    QByteArray paramsHash;
};

} // namespace sf::server
