// SPDX-License-Identifier: GPL-3.0-or-later
// Company: a customer organisation that contacts work for.
#pragma once

#include "shared/json.h"

namespace sf {

/// A customer organisation that contacts work for.
struct Company
{
    CompanyId id;
    qint64 version = 0; ///< grows by one a change; 0: not stored yet
    Time createdAt;
    Time updatedAt;
    QString name;
    QString website;
    QString industry;
    QString size;                        ///< band such as "50-100"
    std::optional<qint64> annualRevenue; ///< minor units of the organisation's currency
    std::optional<Time> customerSince;
    std::optional<int> healthScore;   ///< 0-100
    std::optional<AttachmentId> logo; ///< a picture, of which attachment.thumbnail answers the small one
    QString notes;
    QString externalSource;
    QString externalId;

    static constexpr char schemaName[] = "Company";
    static constexpr auto fields()
    {
        using R = Company;
        return FieldTable{
            field("id", &R::id),
            field("version", &R::version),
            field("created_at", &R::createdAt),
            field("updated_at", &R::updatedAt),
            field("name", &R::name, Editable),
            field("website", &R::website, Editable),
            field("industry", &R::industry, Editable),
            field("size", &R::size, Editable),
            field("annual_revenue", &R::annualRevenue, Editable),
            field("customer_since", &R::customerSince, Editable),
            field("health_score", &R::healthScore, Editable),
            field("logo", &R::logo, Editable),
            field("notes", &R::notes, Editable),
            field("external_source", &R::externalSource),
            field("external_id", &R::externalId),
        };
    }
    friend bool operator==(const Company &, const Company &) = default;
};

} // namespace sf
