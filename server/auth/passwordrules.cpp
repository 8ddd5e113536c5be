// SPDX-License-Identifier: GPL-3.0-or-later
// Rules about passwords.
#include "server/auth/passwordrules.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

int signInDelayMs(int failures, Time lastFailure, Time now)
{
    if (failures < kFreeFailures)
        return 0;
    constexpr int longestMs = 15 * 60 * 1000;
    constexpr int doublings = 10;
    const int waitMs = std::min(longestMs, 1000 << std::min(failures - kFreeFailures, doublings));
    return static_cast<int>(std::clamp<qint64>(lastFailure.ms + waitMs - now.ms, 0, longestMs));
}

Result<Done> checkPassword(const QString &password, const QString &email, int minimumLength)
{
    constexpr qsizetype longestBytes = 256;
    if (password.size() < minimumLength)
        return Error::invalid(u"password"_s, u"The password needs at least %1 characters."_s.arg(minimumLength));
    if (password.toUtf8().size() > longestBytes)
        return Error::invalid(u"password"_s, u"The password may have at most %1 bytes."_s.arg(longestBytes));
    if (password.compare(email, Qt::CaseInsensitive) == 0 || password.count(password.at(0)) == password.size())
        return Error::invalid(u"password"_s, u"The password is too easy to guess. Choose another."_s);
    return Done{};
}

} // namespace sf::server
