// SPDX-License-Identifier: GPL-3.0-or-later
// Contacts: lists, changes, merging two into one, import and export.
#pragma once

#include "shared/contact.h"
#include "shared/methods/method.h"

namespace sf {

/// All given conditions hold together; an empty list or absent value is no condition. Ranges include both ends.
struct ContactQuery
{
    QString text; ///< each word is a part of name, address, phone or company
    QList<CompanyId> company;
    QList<LeadStatus> leadStatus;
    QList<TagId> tagsAny;
    std::optional<int> leadScoreMin;
    std::optional<int> leadScoreMax;

    static constexpr char schemaName[] = "ContactQuery";
    static constexpr auto fields()
    {
        using R = ContactQuery;
        return FieldTable{
            field("text", &R::text, Omit),
            field("company", &R::company, Omit),
            field("lead_status", &R::leadStatus, Omit),
            field("tags_any", &R::tagsAny, Omit),
            field("lead_score_min", &R::leadScoreMin, Omit),
            field("lead_score_max", &R::leadScoreMax, Omit),
        };
    }
    friend bool operator==(const ContactQuery &, const ContactQuery &) = default;
};

enum class ContactSortKey : quint8 { Name, Email, Company, LeadScore, LeadStatus, OpenTickets, Updated };
template<>
struct EnumNames<ContactSortKey>
{
    static constexpr std::array<std::string_view, 7> names{"name",        "email",        "company", "lead_score",
                                                           "lead_status", "open_tickets", "updated"};
};

/// A contact as lists show it.
struct ContactRow
{
    Contact contact;
    QString companyName;
    qint64 openTickets = 0;

    static constexpr char schemaName[] = "ContactRow";
    static constexpr auto fields()
    {
        using R = ContactRow;
        return FieldTable{
            field("contact", &R::contact),
            field("company_name", &R::companyName),
            field("open_tickets", &R::openTickets),
        };
    }
    friend bool operator==(const ContactRow &, const ContactRow &) = default;
};

/// A part of the contacts. Those without a value to sort by come last in both directions.
struct ContactList
{
    static constexpr char name[] = "contact.list";
    static constexpr Effect effect = Effect::Quick;
    using Params = ListParams<ContactQuery, ContactSortKey>;
    using Result = PageOf<ContactRow>;
};

/// One contact.
struct ContactGet
{
    static constexpr char name[] = "contact.get";
    static constexpr Effect effect = Effect::Quick;
    using Params = IdParams<ContactId>;
    using Result = ContactRow;
};

/// Makes a contact; a name is needed.
struct ContactCreate : WriteMethod
{
    static constexpr char name[] = "contact.create";
    struct Params
    {
        QString key;
        Patch<Contact> contact;
        QList<TagId> tags;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("contact", &R::contact),
                field("tags", &R::tags, Omit),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// Changes a contact.
struct ContactUpdate : WriteMethod
{
    static constexpr char name[] = "contact.update";
    struct Params
    {
        QString key;
        ContactId id;
        qint64 base = 0;
        Patch<Contact> patch;
        QList<TagId> tagsAdded;
        QList<TagId> tagsRemoved;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),          field("id", &R::id, Required),
                field("base", &R::base, Required),        field("patch", &R::patch),
                field("tags_added", &R::tagsAdded, Omit), field("tags_removed", &R::tagsRemoved, Omit),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// Removes a contact; refused while tickets refer to it (supervisors).
struct ContactDelete : WriteMethod
{
    static constexpr char name[] = "contact.delete";
    using Params = RecordParams<ContactId>;
};

/// Makes one of two contacts: `other` is removed, what refers to it follows, tags unite, and `patch` names the fields that are to differ from
/// those of `id`. Refused when either changed since it was seen.
struct ContactMerge : WriteMethod
{
    static constexpr char name[] = "contact.merge";
    struct Params
    {
        QString key;
        ContactId id; ///< stays
        qint64 base = 0;
        ContactId other; ///< goes
        qint64 otherBase = 0;
        Patch<Contact> patch;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
                field("base", &R::base, Required),
                field("other", &R::other, Required),
                field("other_base", &R::otherBase, Required),
                field("patch", &R::patch),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// One row of a file. A contact with the same address is changed; without an address, the only one of that name that has none either.
struct ContactImportRow
{
    Patch<Contact> contact;
    QString company;     ///< found by name, or made
    QList<QString> tags; ///< found by name; unknown ones refuse the row

    static constexpr char schemaName[] = "ContactImportRow";
    static constexpr auto fields()
    {
        using R = ContactImportRow;
        return FieldTable{
            field("contact", &R::contact),
            field("company", &R::company, Omit),
            field("tags", &R::tags, Omit),
        };
    }
    friend bool operator==(const ContactImportRow &, const ContactImportRow &) = default;
};

/// Says row by row what contact.import would do (admins).
struct ContactCheckImport
{
    static constexpr char name[] = "contact.check_import";
    static constexpr Effect effect = Effect::Slow;
    using Params = RowsParams<ContactImportRow>;
    using Result = ListOf<ImportOutcome>;
};

/// Makes and changes contacts, all rows or none (admins).
struct ContactImport : WriteMethod
{
    static constexpr char name[] = "contact.import";
    using Params = ImportParams<ContactImportRow>;
};

/// Records that this list leaves the program; the rows are read by contact.list (admins).
struct ContactExport : WriteMethod
{
    static constexpr char name[] = "contact.export";
    using Params = ExportParams<ContactQuery>;
};

} // namespace sf
