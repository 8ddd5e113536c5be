// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's writes done by the bare C interface: customers, merging, importing, the bytes of files. They are real, as those of FloorWrites.
#pragma once

#include "tests/bench/floorwrites.h"

namespace sf::bench {

class DeskWrites : public FloorWrites
{
public:
    DeskWrites(RawConnection &raw, OrganizationId organization, UserId user, qint64 tickets);

    void changeContact(qint64 n);
    /// New ones; the last number of the organisation's contacts grows with them.
    void importContacts(int count);
    void mergeContacts(qint64 kept, qint64 gone);
    void mergeTickets(qint64 source, qint64 target);
    /// One transaction each, under a number that no file has.
    void storeChunk(const QByteArray &bytes);
    void readChunk(qint64 n);
    void dropChunks();

private:
    qint64 contactVersion(qint64 contact);

    qint64 m_contacts;
    qint64 m_lastContact = 0;
    qint64 m_chunks = 0;
    std::unique_ptr<RowCopy> m_newContact;
    std::unique_ptr<RowCopy> m_chunk;
    std::unique_ptr<RawStatement> m_readContact;
    std::unique_ptr<RawStatement> m_findContact;
    std::unique_ptr<RawStatement> m_changeContact;
    std::unique_ptr<RawStatement> m_ticketsOf;
    std::unique_ptr<RawStatement> m_moveTickets;
    std::unique_ptr<RawStatement> m_untag;
    std::unique_ptr<RawStatement> m_leave;
    std::unique_ptr<RawStatement> m_removeContact;
    std::unique_ptr<RawStatement> m_responsesOf;
    std::unique_ptr<RawStatement> m_moveResponses;
    std::unique_ptr<RawStatement> m_link;
    std::unique_ptr<RawStatement> m_readChunk;
};

} // namespace sf::bench
