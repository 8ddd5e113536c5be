// SPDX-License-Identifier: GPL-3.0-or-later
// The version of this build, the same for both programs.
#pragma once

#include <QString>

namespace sf {

[[nodiscard]] QString version();

} // namespace sf
