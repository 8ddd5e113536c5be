// SPDX-License-Identifier: GPL-3.0-or-later
// Messages that are worked over, as drafts of their ticket.
#include "client/tickets/editdrafts.h"

#include "shared/json.h"

#include <algorithm>

namespace sf::client {

namespace {

/// As the draft keeps it.
struct KeptEdit
{
    QString key;
    qint64 kind = 0;
    QString body;
    QString words;
    QString button;

    static constexpr auto fields()
    {
        using R = KeptEdit;
        return FieldTable{field("key", &R::key), field("kind", &R::kind), field("body", &R::body),
                          field("words", &R::words), field("button", &R::button)};
    }
    friend bool operator==(const KeptEdit &, const KeptEdit &) = default;
};

struct KeptEdits
{
    QList<KeptEdit> edits; // the newest last

    static constexpr auto fields()
    {
        using R = KeptEdits;
        return FieldTable{field("edits", &R::edits)};
    }
};

} // namespace

QList<Composer::Editing> EditDrafts::all(TicketId ticket) const
{
    QList<Composer::Editing> edits;
    const auto kept = fromJson<KeptEdits>(QByteArrayView(m_drafts.text(ticket, DraftKind::Edits).toUtf8()));
    for (const KeptEdit &edit : kept ? kept->edits : QList<KeptEdit>())
        edits.append({edit.key, static_cast<DraftKind>(edit.kind), edit.body, edit.words, edit.button});
    return edits;
}

void EditDrafts::write(TicketId ticket, const QList<Composer::Editing> &edits)
{
    KeptEdits kept;
    for (const Composer::Editing &edit : edits)
        kept.edits.append({edit.key, static_cast<qint64>(edit.kind), edit.body, edit.words, edit.button});
    m_drafts.setText(ticket, DraftKind::Edits, edits.isEmpty() ? QString() : QString::fromUtf8(toJson(kept)));
}

std::optional<Composer::Editing> EditDrafts::find(TicketId ticket, const QString &key) const
{
    for (const Composer::Editing &edit : all(ticket)) {
        if (edit.key == key)
            return edit;
    }
    return std::nullopt;
}

void EditDrafts::keep(TicketId ticket, const Composer::Editing &editing)
{
    QList<Composer::Editing> edits = all(ticket);
    edits.removeIf([&](const Composer::Editing &edit) { return edit.key == editing.key; });
    write(ticket, edits << editing);
}

void EditDrafts::drop(TicketId ticket, const QString &key)
{
    QList<Composer::Editing> edits = all(ticket);
    if (edits.removeIf([&](const Composer::Editing &edit) { return edit.key == key; }) > 0)
        write(ticket, edits);
}

} // namespace sf::client
