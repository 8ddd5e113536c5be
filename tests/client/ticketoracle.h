// SPDX-License-Identifier: GPL-3.0-or-later
// What the server knows of a list of tickets: all rows in a plain sorted list, changed at random.
#pragma once

#include "shared/methods/feed.h"
#include "shared/methods/ticket.h"

#include <QRandomGenerator>

#include <algorithm>

namespace sf::test {

using namespace Qt::StringLiterals;

class Oracle
{
public:
    explicit Oracle(quint32 seed) : random(seed) {}

    QHash<TicketId, TicketRow> rows;
    qint64 seq = 0;
    bool refusesCursors = false;
    QRandomGenerator random;

    TicketRow invent(qint64 id)
    {
        TicketRow row;
        row.id = TicketId(id);
        row.version = 1;
        row.number = id;
        row.subject = u"Ticket %1"_s.arg(id);
        row.status = static_cast<Status>(random.bounded(8));
        row.priority = static_cast<Priority>(random.bounded(5));
        row.updatedAt.ms = random.bounded(5000);
        row.createdAt.ms = id;
        return row;
    }

    /// Changes or adds one ticket; answers the event as the feed sends it.
    FeedEvent change(TicketId wanted = {})
    {
        const bool isNew = !wanted.isValid() && (rows.isEmpty() || random.bounded(10) == 0);
        const qint64 some = random.bounded(static_cast<int>(qMax<qsizetype>(1, rows.size()))) + 1;
        const qint64 id = wanted.isValid() ? wanted.value() : isNew ? rows.size() + 1 : some;
        const TicketRow before = rows.value(TicketId(id));
        TicketRow after = invent(id);
        after.version = before.version + 1;
        after.createdAt.ms = id;
        after.updatedAt.ms = 5000 + seq;
        if (random.bounded(3) == 0)
            after.updatedAt = isNew ? after.updatedAt : before.updatedAt;
        rows.insert(TicketId(id), after);
        ++seq;
        FeedEvent event{.since = seq - 1, .seq = seq};
        event.event = Event{.seq = seq, .entityId = id, .version = after.version};
        event.event->entity = Entity::Ticket;
        event.event->actorId = UserId(99);
        event.row.bytes = toJson(after);
        if (!isNew) {
            QByteArray &changes = event.event->changes.bytes;
            changes = "{\"status\":[" + toJson(before.status) + ',' + toJson(after.status) + "],\"priority\":["
                    + toJson(before.priority) + ',' + toJson(after.priority) + "],\"updated_at\":["
                    + toJson(before.updatedAt) + ',' + toJson(after.updatedAt) + "]}";
        }
        return event;
    }

    QList<TicketRow> list(const TicketQuery &query, const TicketSort &sort) const
    {
        QList<TicketRow> found;
        for (const TicketRow &row : rows) {
            if (matches(query, row, {}))
                found.append(row);
        }
        std::sort(found.begin(), found.end(),
                  [&sort](const TicketRow &a, const TicketRow &b) { return less(sort, a, b); });
        return found;
    }

    /// A cursor is the row it goes on behind, and where that row stood, as the server's own tell no more.
    Result<TicketList::Result> answer(const TicketList::Params &params) const
    {
        const QList<TicketRow> all = list(params.query, params.sort);
        TicketList::Result result;
        qsizetype first = qMin<qint64>(params.offset, all.size());
        result.position = first;
        if (!params.cursor.isEmpty()) {
            if (refusesCursors || params.offset > 0)
                return Error::invalid(u"cursor"_s, u"This cursor belongs to another query or sort."_s);
            const auto above = *fromJson<TicketRow>(QByteArrayView(params.cursor.section(u' ', 1).toUtf8()));
            result.position = params.cursor.section(u' ', 0, 0).toLongLong();
            first = std::upper_bound(all.begin(), all.end(), above,
                                     [&](const TicketRow &a, const TicketRow &b) { return less(params.sort, a, b); })
                  - all.begin();
        }
        result.rows = all.mid(first, params.limit);
        if (first + params.limit < all.size())
            result.nextCursor =
                u"%1 %2"_s.arg(result.position + params.limit).arg(QString::fromUtf8(toJson(result.rows.last())));
        if (params.withTotal)
            result.total = all.size();
        result.asOf = seq;
        return result;
    }
};

} // namespace sf::test
