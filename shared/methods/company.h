// SPDX-License-Identifier: GPL-3.0-or-later
// Companies: lists, changes, import and export.
#pragma once

#include "shared/company.h"
#include "shared/methods/method.h"

namespace sf {

/// All given conditions hold together; an absent value is no condition. Ranges include both ends.
struct CompanyQuery
{
    QString text; ///< each word is a part of name, industry or website
    std::optional<int> healthMin;
    std::optional<int> healthMax;
    std::optional<qint64> revenueMin;
    std::optional<qint64> revenueMax;

    static constexpr char schemaName[] = "CompanyQuery";
    static constexpr auto fields()
    {
        using R = CompanyQuery;
        return FieldTable{
            field("text", &R::text, Omit),
            field("health_min", &R::healthMin, Omit),
            field("health_max", &R::healthMax, Omit),
            field("revenue_min", &R::revenueMin, Omit),
            field("revenue_max", &R::revenueMax, Omit),
        };
    }
    friend bool operator==(const CompanyQuery &, const CompanyQuery &) = default;
};

enum class CompanySortKey : quint8 { Name, Industry, Health, Revenue, CustomerSince, OpenTickets, Updated };
template<>
struct EnumNames<CompanySortKey>
{
    static constexpr std::array<std::string_view, 7> names{"name",           "industry",     "health", "revenue",
                                                           "customer_since", "open_tickets", "updated"};
};

/// A company as lists show it.
struct CompanyRow
{
    Company company;
    qint64 contacts = 0;
    qint64 openTickets = 0;

    static constexpr char schemaName[] = "CompanyRow";
    static constexpr auto fields()
    {
        using R = CompanyRow;
        return FieldTable{
            field("company", &R::company),
            field("contacts", &R::contacts),
            field("open_tickets", &R::openTickets),
        };
    }
    friend bool operator==(const CompanyRow &, const CompanyRow &) = default;
};

/// A part of the companies. Those without a value to sort by come last in both directions.
struct CompanyList
{
    static constexpr char name[] = "company.list";
    static constexpr Effect effect = Effect::Quick;
    using Params = ListParams<CompanyQuery, CompanySortKey>;
    using Result = PageOf<CompanyRow>;
};

/// One company.
struct CompanyGet
{
    static constexpr char name[] = "company.get";
    static constexpr Effect effect = Effect::Quick;
    using Params = IdParams<CompanyId>;
    using Result = CompanyRow;
};

/// Makes a company; a name is needed.
struct CompanyCreate : WriteMethod
{
    static constexpr char name[] = "company.create";
    struct Params
    {
        QString key;
        Patch<Company> company;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{field("key", &R::key, Required), field("company", &R::company)};
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// Changes a company.
struct CompanyUpdate : WriteMethod
{
    static constexpr char name[] = "company.update";
    using Params = PatchParams<CompanyId, Company>;
};

/// Removes a company; refused while tickets refer to it. Its contacts stay, without one (supervisors).
struct CompanyDelete : WriteMethod
{
    static constexpr char name[] = "company.delete";
    using Params = RecordParams<CompanyId>;
};

/// Says row by row what company.import would do: a company with the same name is changed (admins).
struct CompanyCheckImport
{
    static constexpr char name[] = "company.check_import";
    static constexpr Effect effect = Effect::Slow;
    using Params = RowsParams<Patch<Company>>;
    using Result = ListOf<ImportOutcome>;
};

/// Makes and changes companies, all rows or none (admins).
struct CompanyImport : WriteMethod
{
    static constexpr char name[] = "company.import";
    using Params = ImportParams<Patch<Company>>;
};

/// Records that this list leaves the program; the rows are read by company.list (admins).
struct CompanyExport : WriteMethod
{
    static constexpr char name[] = "company.export";
    using Params = ExportParams<CompanyQuery>;
};

} // namespace sf
