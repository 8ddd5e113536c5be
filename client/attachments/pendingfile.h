// SPDX-License-Identifier: GPL-3.0-or-later
// PendingFile: a file that a person attached, of which this client keeps a copy until it is stored on the server.
#pragma once

#include "shared/attachment.h"

namespace sf::client {

struct PendingFile
{
    QString key;        ///< of attachment.begin; names the copy, too
    qint64 localId = 0; ///< negative: the attachment's id until the server gives one
    QString fileName;
    qint64 size = 0;
    QString sha256;

    static constexpr auto fields()
    {
        using R = PendingFile;
        return FieldTable{
            field("key", &R::key),   field("local_id", &R::localId), field("file_name", &R::fileName),
            field("size", &R::size), field("sha256", &R::sha256),
        };
    }
    friend bool operator==(const PendingFile &, const PendingFile &) = default;
};

} // namespace sf::client
