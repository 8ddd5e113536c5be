// SPDX-License-Identifier: GPL-3.0-or-later
// Names of files that come from strangers, made harmless: on the server when they arrive, in the client again when it saves.
#pragma once

#include <QString>

namespace sf {

/// A name without folders, control, direction or invisible characters, reserved words or anything else that some system would
/// understand as more than a name; at most 180 bytes of UTF-8, never empty. What is safe already stays as it is.
QString safeFileName(const QString &given);

} // namespace sf
