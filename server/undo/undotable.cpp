// SPDX-License-Identifier: GPL-3.0-or-later
// Looking up inverses.
#include "server/undo/undotable.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

QStringList TakenBack::refusedWords() const
{
    QStringList words;
    for (const FieldConflict &field : refused)
        words << (field.changedBy.isEmpty() ? field.name : u"%1 (%2)"_s.arg(field.name, field.changedBy));
    return words;
}

void UndoTable::add(Entity entity, std::initializer_list<EventKind> kinds, Access access, Inverse inverse)
{
    for (const EventKind kind : kinds)
        m_rows[{entity, kind}] = {access, inverse};
}

Result<TakenBack> UndoTable::takeBack(const Actor &actor, WriteTransaction &transaction, const Event &event) const
{
    const auto found = m_rows.find({event.entity, event.kind});
    if (found == m_rows.end())
        return Error::of(ErrorKind::Unsupported, u"This cannot be undone."_s);
    if (!found->second.access.allows(actor.role))
        return Error::of(ErrorKind::Forbidden, u"Your role does not allow this. Ask an administrator."_s);
    return found->second.inverse(actor, transaction, event);
}

} // namespace sf::server
