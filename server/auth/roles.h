// SPDX-License-Identifier: GPL-3.0-or-later
// Access: the set of those who may make a call. Empty unless somebody is named.
#pragma once

#include "shared/enums.h"

#include <QtGlobal>

namespace sf::server {

class Access
{
public:
    constexpr Access() = default; // nobody
    constexpr Access(Role role) : m_bits(bit(role)) {}

    // Also those who have not signed in.
    static constexpr Access anybody() { return Access(0xFFU); }
    // Only commands on the machine of the server.
    static constexpr Access local() { return Access(LocalBit); }

    constexpr Access operator|(Access other) const { return Access(static_cast<quint8>(m_bits | other.m_bits)); }

    constexpr bool allows(Role role) const { return (m_bits & bit(role)) != 0; }
    constexpr bool allowsLocal() const { return (m_bits & (LocalBit | bit(Role::Admin))) != 0; }
    constexpr bool allowsStrangers() const { return (m_bits & StrangerBit) != 0; }
    constexpr bool isLocalOnly() const { return m_bits == LocalBit; }

private:
    static constexpr quint8 StrangerBit = 0x80;
    static constexpr quint8 LocalBit = 0x40;

    constexpr explicit Access(unsigned bits) : m_bits(static_cast<quint8>(bits)) {}
    static constexpr quint8 bit(Role role) { return static_cast<quint8>(1U << static_cast<unsigned>(role)); }

    quint8 m_bits = 0;
};

constexpr Access operator|(Role a, Role b)
{
    return Access(a) | Access(b);
}

} // namespace sf::server
