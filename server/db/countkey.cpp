// SPDX-License-Identifier: GPL-3.0-or-later
// Counter cells as text: "status,priority,assignee,overdue,category", two of them joined by '>'.
#include "server/db/countkey.h"

#include <QHash>
#include <QStringList>

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

QString keyText(const std::optional<CountKey> &key)
{
    if (!key)
        return {};
    return u"%1,%2,%3,%4,%5"_s.arg(int(key->status))
        .arg(int(key->priority))
        .arg(key->assignee ? key->assignee->value() : 0)
        .arg(key->overdue ? 1 : 0)
        .arg(key->category);
}

std::optional<CountKey> keyFrom(const QString &text)
{
    const QStringList parts = text.split(u',');
    if (parts.size() < 5)
        return std::nullopt;
    CountKey key;
    key.status = static_cast<Status>(parts[0].toInt());
    key.priority = static_cast<Priority>(parts[1].toInt());
    if (const qint64 assignee = parts[2].toLongLong(); assignee > 0)
        key.assignee = UserId(assignee);
    key.overdue = parts[3] == u"1"_s;
    key.category = parts.mid(4).join(u',');
    return key;
}

} // namespace

size_t qHash(const CountKey &key, size_t seed)
{
    return qHashMulti(seed, int(key.status), int(key.priority), key.category,
                      key.assignee ? key.assignee->value() : qint64(0), key.overdue);
}

QString CountMove::toText() const
{
    if (isEmpty())
        return {};
    return keyText(before) + u'>' + keyText(after);
}

CountMove CountMove::fromText(const QString &text)
{
    const qsizetype arrow = text.indexOf(u'>');
    if (arrow < 0)
        return {};
    return {.before = keyFrom(text.left(arrow)), .after = keyFrom(text.mid(arrow + 1))};
}

} // namespace sf::server
