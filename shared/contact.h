// SPDX-License-Identifier: GPL-3.0-or-later
// Contact: a person who asks for help.
#pragma once

#include "shared/json.h"

namespace sf {

/// A person who asks for help.
struct Contact
{
    ContactId id;
    qint64 version = 0; ///< grows by one a change; 0: not stored yet
    Time createdAt;
    Time updatedAt;
    QString name;
    QString email; ///< may be empty
    QString phone;
    QString address;
    QString jobTitle;
    QString department;
    QString linkedin;
    QString twitter;
    std::optional<CompanyId> companyId;
    QString custom1; ///< labelled by the configuration
    QString custom2;
    QString custom3;
    std::optional<int> leadScore; ///< 0-100
    LeadStatus leadStatus = LeadStatus::New;
    QList<TagId> tags; ///< ascending; changed as added and removed sets
    QString notes;
    QString externalSource;
    QString externalId;

    static constexpr char schemaName[] = "Contact";
    static constexpr auto fields()
    {
        using R = Contact;
        return FieldTable{
            field("id", &R::id),
            field("version", &R::version),
            field("created_at", &R::createdAt),
            field("updated_at", &R::updatedAt),
            field("name", &R::name, Editable),
            field("email", &R::email, Editable),
            field("phone", &R::phone, Editable),
            field("address", &R::address, Editable),
            field("job_title", &R::jobTitle, Editable),
            field("department", &R::department, Editable),
            field("linkedin", &R::linkedin, Editable),
            field("twitter", &R::twitter, Editable),
            field("company_id", &R::companyId, Editable),
            field("custom_1", &R::custom1, Editable),
            field("custom_2", &R::custom2, Editable),
            field("custom_3", &R::custom3, Editable),
            field("lead_score", &R::leadScore, Editable),
            field("lead_status", &R::leadStatus, Editable),
            field("tags", &R::tags, Unstored),
            field("notes", &R::notes, Editable),
            field("external_source", &R::externalSource),
            field("external_id", &R::externalId),
        };
    }
    friend bool operator==(const Contact &, const Contact &) = default;
};

} // namespace sf
