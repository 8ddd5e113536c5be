// SPDX-License-Identifier: GPL-3.0-or-later
// RecordDraft: a contact or company that is not made yet, on disk from soon after the last key until it is made or thrown away.
#pragma once

#include "client/sync/drafts.h"
#include "client/sync/outbox.h"

namespace sf::client {

/// K as RecordDetail has it.
template<class K>
class RecordDraft
{
public:
    using Record = typename K::Record;
    using Create = typename K::Create::Params;

    explicit RecordDraft(Drafts &drafts) : m_drafts(drafts) {}

    void keep(const Record &record)
    {
        m_drafts.setText(TicketId(), K::draft,
                         record == Record() ? QString() : QString::fromUtf8(toJson(paramsOf(record))));
    }
    /// An empty record when there is none.
    Record kept() const
    {
        const QByteArray text = m_drafts.text(TicketId(), K::draft).toUtf8();
        return recordOf(fromJson<Create>(QByteArrayView(text)).value_or(Create()));
    }
    void clear() { m_drafts.clear(TicketId(), K::draft); }

    /// One that waits in the queue to be made, under its local id.
    static std::optional<Record> queued(const Outbox &outbox, decltype(Record().id) id)
    {
        const QList<OutboxEntry> entries = outbox.entriesAbout(K::entity, id.value());
        const auto made = entries.isEmpty() ? std::nullopt : entries.first().as<typename K::Create>();
        if (!id.isLocal() || !made)
            return std::nullopt;
        Record record = recordOf(*made);
        record.id = id;
        return record;
    }

    static Create paramsOf(const Record &record)
    {
        Create params;
        params.*K::made = Patch<Record>::between({}, record);
        if constexpr (requires { params.tags; })
            params.tags = record.tags;
        return params;
    }

private:
    static Record recordOf(const Create &params)
    {
        Record record;
        (params.*K::made).applyTo(record);
        if constexpr (requires { params.tags; })
            record.tags = params.tags;
        return record;
    }

    Drafts &m_drafts;
};

} // namespace sf::client
