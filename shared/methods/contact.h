// SPDX-License-Identifier: GPL-3.0-or-later
// Contacts.
#pragma once

#include "shared/contact.h"
#include "shared/methods/method.h"

namespace sf {

/// Contacts by name.
struct ContactList
{
    static constexpr char name[] = "contact.list";
    static constexpr Effect effect = Effect::Quick;
    struct Params
    {
        QString text; ///< name or address begins with; empty: all by name
        int limit = 50;
        qint64 offset = 0;

        static constexpr auto fields()
        {
            using R = Params;
            return std::tuple{
                field("text", &R::text),
                field("limit", &R::limit),
                field("offset", &R::offset),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = ListOf<Contact>;
};

/// One contact.
struct ContactGet
{
    static constexpr char name[] = "contact.get";
    static constexpr Effect effect = Effect::Quick;
    struct Params
    {
        ContactId id;

        static constexpr auto fields()
        {
            using R = Params;
            return std::tuple{
                field("id", &R::id, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = Contact;
};

/// Makes a contact; a name is needed.
struct ContactCreate
{
    static constexpr char name[] = "contact.create";
    static constexpr Effect effect = Effect::Write;
    struct Params
    {
        QString key;
        Patch<Contact> contact;

        static constexpr auto fields()
        {
            using R = Params;
            return std::tuple{
                field("key", &R::key, Required),
                field("contact", &R::contact),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = Receipt;
};

/// Changes a contact.
struct ContactUpdate
{
    static constexpr char name[] = "contact.update";
    static constexpr Effect effect = Effect::Write;
    struct Params
    {
        QString key;
        ContactId id;
        qint64 base = 0;
        Patch<Contact> patch;

        static constexpr auto fields()
        {
            using R = Params;
            return std::tuple{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
                field("base", &R::base, Required),
                field("patch", &R::patch),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = Receipt;
};

} // namespace sf
