// SPDX-License-Identifier: GPL-3.0-or-later
// Notices a peer that vanished without a word (cable, power, a gateway that forgot it).
#pragma once

#include <QtGlobal>

namespace sf::server {

inline constexpr int kProbeSeconds = 30;
inline constexpr int kMissedProbes = 2;
/// After this long without a sign of life the system breaks the connection, whether something waits to be sent or not.
inline constexpr int kGoneSeconds = kProbeSeconds * (1 + kMissedProbes);

/// Of a connected TCP socket; false when the system refuses one of the options.
[[nodiscard]] bool noticeSilence(qintptr descriptor);

} // namespace sf::server
