// SPDX-License-Identifier: GPL-3.0-or-later
// Ids: positive 64-bit numbers given by the server per organisation, one distinct type per record so that they cannot be mixed up.
#pragma once

#include <QHash>

#include <compare>

namespace sf {

/// 0 means "no record yet"; the client uses negative values for records that the server has not numbered yet.
template<class Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value) : m_value(value) {}

    constexpr qint64 value() const { return m_value; }
    constexpr bool isValid() const { return m_value > 0; }
    constexpr bool isLocal() const { return m_value < 0; }

    friend constexpr bool operator==(Id, Id) = default;
    friend constexpr auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

using OrganizationId = Id<struct OrganizationTag>;
using TeamId = Id<struct TeamTag>;
using UserId = Id<struct UserTag>;
using CompanyId = Id<struct CompanyTag>;
using ContactId = Id<struct ContactTag>;
using TagId = Id<struct TagTag>;
using TicketId = Id<struct TicketTag>;
using ResponseId = Id<struct ResponseTag>;
using AttachmentId = Id<struct AttachmentTag>;
using ChatId = Id<struct ChatTag>;
using ChatbotId = Id<struct ChatbotTag>;
using ViewId = Id<struct ViewTag>;
using MacroId = Id<struct MacroTag>;
using BulkJobId = Id<struct BulkJobTag>;

template<class T>
inline constexpr bool isId = false;
template<class Tag>
inline constexpr bool isId<Id<Tag>> = true;

} // namespace sf
