// SPDX-License-Identifier: GPL-3.0-or-later
// What one write call may do: change rows, take numbers, append events. Used on the writer's thread inside of the call only.
#pragma once

#include "server/db/countkey.h"
#include "server/db/heads.h"
#include "server/db/searchindex.h"
#include "shared/event.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace sf::server {

class Database;

// Who may see an event; `id` is a user's for User and Chat (the channel that owns the chat).
struct Audience
{
    AudienceKind kind = AudienceKind::Staff;
    qint64 id = 0;

    friend bool operator==(const Audience &, const Audience &) = default;
};

// What goes with an event beside the log: to whom, and what the feed sends with it.
struct Delivery
{
    QByteArray row;      // the record as lists show it now, JSON; empty: none is sent
    QByteArray response; // of a `responded` or `response_edited` event, JSON, when at most 8 KiB
    CountMove counts;    // for tickets: where the counters move
    Audience audience;
};

// An event as it was committed.
struct CommittedEvent
{
    OrganizationId organization;
    Event event;
    Delivery delivery;
};

// A line for the open sessions of one user, or of all staff, of which the log knows nothing: personal state, how far a job is, who is where.
struct Telling
{
    OrganizationId organization;
    UserId user;
    QByteArray line; // framed
    bool isForStaff = false;
};

class WriteTransaction
{
public:
    WriteTransaction(Database &database, Heads &heads, OrganizationId organization, QString call, Time now);

    Database &db() { return m_database; }
    OrganizationId organization() const { return m_organization; }
    const QString &call() const { return m_call; } // its key: all events of the call carry it
    Time now() const { return m_now; }             // one moment for the whole call

    // Numbers come from the organisation's head and are taken back when the call is refused or fails.
    template<class IdType>
    IdType nextId(Entity entity)
    {
        return IdType(nextId(entity));
    }
    qint64 nextId(Entity entity);
    qint64 nextTicketNumber();
    qint64 headSeq() const; // the last number given

    // Fills in seq, recorded_at, call, and `at` where it is 0; answers the event's seq. One event per changed record and call.
    qint64 append(Event event, Delivery delivery = {});

    // Puts a document into the search index at the end of the commit's group: each statement on the index inside of a savepoint of its
    // own would make SQLite write, and later merge, a piece of index for every call.
    void index(SearchDocument document) { m_documents.push_back({m_organization, std::move(document)}); }

    std::size_t documentCount() const { return m_documents.size(); }

    // Some work is left behind in follow_ups: whoever carries it out is told after the commit.
    void noteFollowUp() { m_hasFollowUp = true; }

    // Said when the call is committed, to those of the user's sessions that follow the feed; lost on those who are away.
    void tell(UserId user, QByteArray line)
    {
        if (user.isValid())
            m_tellings.push_back({m_organization, user, std::move(line)});
    }

    // Makes an organisation with its head and makes it this call's; the call must have been submitted without one.
    OrganizationId addOrganization(const QString &slug, const QString &name);

    // For the writer, when the call is done.
    std::vector<CommittedEvent> takeEvents() { return std::move(m_events); }
    std::vector<std::pair<OrganizationId, SearchDocument>> takeDocuments() { return std::move(m_documents); }
    std::vector<Telling> takeTellings() { return std::move(m_tellings); }
    bool hasFollowUp() const { return m_hasFollowUp; }

private:
    Head &head() const;

    Database &m_database;
    Heads &m_heads;
    OrganizationId m_organization;
    QString m_call;
    Time m_now;
    std::vector<CommittedEvent> m_events;
    std::vector<std::pair<OrganizationId, SearchDocument>> m_documents;
    std::vector<Telling> m_tellings;
    bool m_hasFollowUp = false;
};

} // namespace sf::server
