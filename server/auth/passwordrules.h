// SPDX-License-Identifier: GPL-3.0-or-later
// Rules about passwords and about how long an account waits after wrong ones. Pure.
#pragma once

#include "shared/result.h"
#include "shared/time.h"

#include <QStringList>

namespace sf::server {

inline constexpr int kFreeFailures = 5;

/// How long an account still waits: after 5 failures 1 s, doubling to 15 min.
int signInDelayMs(int failures, Time lastFailure, Time now);

/// What is wrong with a new password, as `invalid` for the field "password". `known` is what everybody knows about its owner: the names of the
/// organisation, the address, the person's name.
Result<Done> checkPassword(const QString &password, const QStringList &known, int minimumLength);

} // namespace sf::server
