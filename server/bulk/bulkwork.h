// SPDX-License-Identifier: GPL-3.0-or-later
// BulkWork: the work on jobs, a piece at a time. Pieces wait behind all interactive calls, and each commits its progress with its changes,
// so that after a crash the job goes on where it was.
#pragma once

#include "server/bulk/bulkrepository.h"
#include "server/tickets/ticketsettings.h"
#include "server/undo/undotable.h"

#include <memory>

namespace sf::server {

class Writer;
class WriteTransaction;

class BulkWork
{
public:
    static constexpr int kPiece = 50;

    /// Where a job is found, and the key that its events carry.
    struct Handle
    {
        OrganizationId organization;
        BulkJobId job;
        QString call;
    };

    BulkWork(TicketSettingsSource settings, UndoTable undo) : m_settings(std::move(settings)), m_undo(std::move(undo))
    {
    }

    const UndoTable &undoTable() const { return m_undo; }
    const TicketSettingsSource &settings() const { return m_settings; }

    /// From any thread: one piece after the other, until the job ends. Submitted twice, it is still done once.
    static void submit(const std::shared_ptr<const BulkWork> &work, Writer &writer, const Handle &handle);

    /// The next tickets of the job; answers whether there may be more.
    bool carryOutPiece(WriteTransaction &transaction, BulkJobId id) const;

    /// Says how far a job is to whoever started it.
    static void tell(WriteTransaction &transaction, const BulkJob &job);

private:
    using Item = bulkrepository::Item;

    static std::optional<Actor> starter(WriteTransaction &transaction, const bulkrepository::StoredJob &stored);
    void carryOut(const Actor &actor, WriteTransaction &transaction, const bulkrepository::StoredJob &stored,
                  Item &item) const;
    void takeBack(const Actor &actor, WriteTransaction &transaction, Item &item) const;
    Result<Receipt> change(const Actor &actor, WriteTransaction &transaction, const bulkrepository::StoredJob &stored,
                           TicketId ticket) const;

    TicketSettingsSource m_settings;
    UndoTable m_undo;
};

} // namespace sf::server
