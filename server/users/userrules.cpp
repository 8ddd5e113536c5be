// SPDX-License-Identifier: GPL-3.0-or-later
// Rules about users.
#include "server/users/userrules.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace sf::server::userrules {

namespace {

constexpr qsizetype kLongestName = 100;
constexpr qsizetype kLongestAddress = 254;
constexpr qsizetype kLongestSignature = 4096;
constexpr std::array kColors{"#7c5cd6", "#2f6fde", "#0f8a7e", "#3f7d20", "#9a6b00", "#c2570c", "#c0392b", "#b0357f"};

} // namespace

Result<Done> check(const User &user)
{
    static const QRegularExpression address(u"^[^@\\s]+@[^@\\s]+\\.?[^@\\s]*$"_s);
    static const QRegularExpression color(u"^(#[0-9a-fA-F]{6})?$"_s);
    if (user.name.isEmpty() || user.name.size() > kLongestName)
        return Error::invalid(u"name"_s, u"The name needs 1 to %1 characters."_s.arg(kLongestName));
    if (user.email.size() > kLongestAddress || !address.match(user.email).hasMatch())
        return Error::invalid(u"email"_s, u"This is no mail address, such as name@example.com."_s);
    if (!color.match(user.avatarColor).hasMatch())
        return Error::invalid(u"avatar_color"_s, u"A colour is written #rrggbb."_s);
    if (user.signature.size() > kLongestSignature)
        return Error::invalid(u"signature"_s,
                              u"The signature may have at most %1 characters."_s.arg(kLongestSignature));
    return Done{};
}

QString avatarColor(UserId id)
{
    return QString::fromLatin1(kColors[static_cast<std::size_t>(id.value()) % kColors.size()]);
}

} // namespace sf::server::userrules
