// SPDX-License-Identifier: GPL-3.0-or-later
// The version of this build, the same for both programs.
#include "shared/version.h"

namespace sf {

QString version()
{
    return QStringLiteral(SF_VERSION);
}

} // namespace sf
