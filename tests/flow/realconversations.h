// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of a real help desk, which lie beside the tree on some machines, in the order in which they were written.
#pragma once

#include <QList>
#include <QString>

namespace sf::test {

struct RealMessage
{
    qint64 conversation = 0;
    QString author;
    bool isCustomer = false;
    bool isNote = false;
    qint64 atMs = 0; ///< since 1970
    QString body;    ///< never empty
};

/// Where they lie; the file need not exist.
QString realConversationsFile();

/// Empty when there is no such file.
QList<RealMessage> readRealConversations();

} // namespace sf::test
