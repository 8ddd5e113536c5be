// SPDX-License-Identifier: GPL-3.0-or-later
// What a link between two tickets is called.
#include "client/tickets/linkwords.h"

#include <QCoreApplication>

namespace sf::client {

namespace {

struct LinkWords
{
    Q_DECLARE_TR_FUNCTIONS(LinkWords)
};

} // namespace

QString linkWord(LinkKind kind, bool isOutgoing)
{
    switch (kind) {
    case LinkKind::RelatesTo:
        return LinkWords::tr("Relates to");
    case LinkKind::Duplicates:
        return isOutgoing ? LinkWords::tr("Duplicates") : LinkWords::tr("Duplicated by");
    case LinkKind::ParentOf:
        return isOutgoing ? LinkWords::tr("Has part") : LinkWords::tr("Part of");
    case LinkKind::MergedInto:
        return isOutgoing ? LinkWords::tr("Merged into") : LinkWords::tr("Merged from");
    case LinkKind::SplitFrom:
        return isOutgoing ? LinkWords::tr("Split from") : LinkWords::tr("Split into");
    }
    return {};
}

QString linkedSentence(LinkKind kind, bool isOutgoing)
{
    switch (kind) {
    case LinkKind::Duplicates:
        return isOutgoing ? LinkWords::tr("%1 linked it as a duplicate of %2")
                          : LinkWords::tr("%1 linked %2 as its duplicate");
    case LinkKind::ParentOf:
        return isOutgoing ? LinkWords::tr("%1 made %2 a part of it") : LinkWords::tr("%1 made it a part of %2");
    default:
        return LinkWords::tr("%1 linked it to %2");
    }
}

} // namespace sf::client
