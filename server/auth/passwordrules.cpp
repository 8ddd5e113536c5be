// SPDX-License-Identifier: GPL-3.0-or-later
// Rules about passwords.
#include "server/auth/passwordrules.h"

#include "server/auth/commonpasswords.h"
#include "shared/text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

/// One short piece over and over.
bool isRepetition(const QString &password)
{
    constexpr qsizetype longestPiece = 8;
    for (qsizetype piece = 1; piece <= longestPiece && piece * 2 <= password.size(); ++piece) {
        if (QStringView(password).mid(piece) == QStringView(password).chopped(piece))
            return true;
    }
    return false;
}

/// Each character the next, or the one before, of the alphabet.
bool isSequence(const QString &password)
{
    for (const int step : {1, -1}) {
        const auto breaks = [step](QChar a, QChar b) { return b.unicode() - a.unicode() != step; };
        if (std::adjacent_find(password.begin(), password.end(), breaks) == password.end())
            return true;
    }
    return false;
}

/// Without these names hardly anything is left of it.
bool isMadeOf(const QString &password, const QStringList &known)
{
    constexpr qsizetype shortestName = 3;
    constexpr qsizetype enough = 8;
    QStringList names;
    for (const QString &text : known) {
        names += searchTokens(text);
        names += searchTokens(text).join(QString());
    }
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    const QString whole = searchTokens(password).join(QString());
    QString rest = whole;
    for (const QString &name : std::as_const(names)) {
        if (name.size() >= shortestName)
            rest.remove(name);
    }
    return rest != whole && rest.size() < enough;
}

} // namespace

int signInDelayMs(int failures, Time lastFailure, Time now)
{
    if (failures < kFreeFailures)
        return 0;
    constexpr int longestMs = 15 * 60 * 1000;
    constexpr int doublings = 10;
    const int waitMs = std::min(longestMs, 1000 << std::min(failures - kFreeFailures, doublings));
    return static_cast<int>(std::clamp<qint64>(lastFailure.ms + waitMs - now.ms, 0, longestMs));
}

Result<Done> checkPassword(const QString &password, const QStringList &known, int minimumLength)
{
    constexpr qsizetype longestBytes = 256;
    if (password.size() < minimumLength)
        return Error::invalid(u"password"_s, u"The password needs at least %1 characters."_s.arg(minimumLength));
    if (password.toUtf8().size() > longestBytes)
        return Error::invalid(u"password"_s, u"The password may have at most %1 bytes."_s.arg(longestBytes));
    if (isCommonPassword(password))
        return Error::invalid(u"password"_s, u"This is one of the passwords that are tried first. Choose another."_s);
    if (isRepetition(password) || isSequence(password))
        return Error::invalid(u"password"_s, u"The password is too easy to guess. Choose another."_s);
    if (isMadeOf(password, known))
        return Error::invalid(u"password"_s, u"The password is hardly more than names that are known here: of the "
                                             "organisation, the address, the person. Choose another."_s);
    return Done{};
}

} // namespace sf::server
