// SPDX-License-Identifier: GPL-3.0-or-later
// One line of text as a name may be: without what is not seen but changes how it, or what stands beside it, is read.
#pragma once

#include <QString>

namespace sf {

/// Without control characters, line breaks and marks that turn the direction of what follows (the marks that single letters of right-to-left
/// scripts need stay); white space is single and none stands at the ends.
QString plainLine(const QString &text);

} // namespace sf
