// SPDX-License-Identifier: GPL-3.0-or-later
// What a link between two tickets is called.
#include "client/tickets/linkwords.h"

#include <QCoreApplication>

namespace sf::client {

namespace {

QString phrase(const char *text)
{
    return QCoreApplication::translate("LinkWords", text);
}

} // namespace

QString linkWord(LinkKind kind, bool isOutgoing)
{
    switch (kind) {
    case LinkKind::RelatesTo:
        return phrase(QT_TRANSLATE_NOOP("LinkWords", "Relates to"));
    case LinkKind::Duplicates:
        return isOutgoing ? phrase(QT_TRANSLATE_NOOP("LinkWords", "Duplicates"))
                          : phrase(QT_TRANSLATE_NOOP("LinkWords", "Duplicated by"));
    case LinkKind::ParentOf:
        return isOutgoing ? phrase(QT_TRANSLATE_NOOP("LinkWords", "Has part"))
                          : phrase(QT_TRANSLATE_NOOP("LinkWords", "Part of"));
    case LinkKind::MergedInto:
        return isOutgoing ? phrase(QT_TRANSLATE_NOOP("LinkWords", "Merged into"))
                          : phrase(QT_TRANSLATE_NOOP("LinkWords", "Merged from"));
    case LinkKind::SplitFrom:
        return isOutgoing ? phrase(QT_TRANSLATE_NOOP("LinkWords", "Split from"))
                          : phrase(QT_TRANSLATE_NOOP("LinkWords", "Split into"));
    }
    return {};
}

QString linkedSentence(LinkKind kind, bool isOutgoing)
{
    switch (kind) {
    case LinkKind::Duplicates:
        return isOutgoing ? phrase(QT_TRANSLATE_NOOP("LinkWords", "%1 linked it as a duplicate of %2"))
                          : phrase(QT_TRANSLATE_NOOP("LinkWords", "%1 linked %2 as its duplicate"));
    case LinkKind::ParentOf:
        return isOutgoing ? phrase(QT_TRANSLATE_NOOP("LinkWords", "%1 made %2 a part of it"))
                          : phrase(QT_TRANSLATE_NOOP("LinkWords", "%1 made it a part of %2"));
    default:
        return phrase(QT_TRANSLATE_NOOP("LinkWords", "%1 linked it to %2"));
    }
}

} // namespace sf::client
