// SPDX-License-Identifier: GPL-3.0-or-later
// Rules about passwords and about how long an account waits after wrong ones. Pure.
#pragma once

#include "shared/result.h"
#include "shared/time.h"

namespace sf::server {

inline constexpr int kFreeFailures = 5;

/// How long an account still waits: after 5 failures 1 s, doubling to 15 min.
int signInDelayMs(int failures, Time lastFailure, Time now);

/// What is wrong with a new password for this address, as `invalid` for the field "password".
Result<Done> checkPassword(const QString &password, const QString &email, int minimumLength);

} // namespace sf::server
