// SPDX-License-Identifier: GPL-3.0-or-later
// What a contact's fields may hold.
#include "server/contacts/contactrules.h"

#include "shared/plainline.h"

namespace sf::server::contactrules {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxLine = 250;

bool isLine(std::string_view field)
{
    return field != "notes" && field != "address";
}

} // namespace

void tidy(Contact &contact)
{
    forEachField<Contact>([&](const auto &f, auto) {
        using Member = typename std::remove_cvref_t<decltype(f)>::Member;
        if constexpr (std::is_same_v<Member, QString>) {
            if (f.is(Editable) && isLine(f.name))
                contact.*f.member = plainLine(contact.*f.member);
        }
    });
}

void checkFields(const Contact &contact, ticketrules::Problems &problems)
{
    if (plainLine(contact.name).isEmpty())
        problems.add("name", u"must not be empty"_s);
    forEachField<Contact>([&](const auto &f, auto) {
        using Member = typename std::remove_cvref_t<decltype(f)>::Member;
        if constexpr (std::is_same_v<Member, QString>) {
            const qsizetype most = isLine(f.name) ? kMaxLine : ticketrules::kMaxBody;
            if (f.is(Editable) && (contact.*f.member).size() > most)
                problems.add(f.name, u"must have at most %1 characters"_s.arg(most));
        }
    });
    if (!contact.email.isEmpty() && !isAddress(contact.email))
        problems.add("email", u"is not an e-mail address"_s);
    if (contact.leadScore && (*contact.leadScore < 0 || *contact.leadScore > 100))
        problems.add("lead_score", u"must lie between 0 and 100"_s);
}

bool isAddress(const QString &email)
{
    const qsizetype at = email.indexOf(u'@');
    return at > 0 && at + 1 < email.size() && at == email.lastIndexOf(u'@') && email.size() <= kMaxLine
        && std::none_of(email.begin(), email.end(), [](QChar c) { return c.isSpace() || c.unicode() < 0x20; });
}

} // namespace sf::server::contactrules
