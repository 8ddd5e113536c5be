-- SPDX-License-Identifier: GPL-3.0-or-later
-- When a ticket left the set of the open ones, and when it last returned: what backlog and reopened count by. Each index holds all that a
-- figure of the dashboard reads.

ALTER TABLE tickets ADD COLUMN ended_at BIGINT;
ALTER TABLE tickets ADD COLUMN reopened_at BIGINT;
UPDATE tickets SET ended_at = COALESCE(resolved_at, closed_at, updated_at) WHERE is_open = 0;
-- 6: ticket, 14: reopened.
UPDATE tickets SET reopened_at = (
    SELECT MAX(e.at) FROM events e
    WHERE e.organization_id = tickets.organization_id AND e.entity = 6 AND e.entity_id = tickets.id AND e.kind = 14);
CREATE INDEX tickets_ended ON tickets (organization_id, ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX tickets_reopened ON tickets (organization_id, reopened_at) WHERE reopened_at IS NOT NULL;
CREATE INDEX tickets_first_response ON tickets (organization_id, first_response_at, created_at, assignee_id)
    WHERE first_response_at IS NOT NULL;
CREATE INDEX tickets_resolved ON tickets (organization_id, resolved_at, created_at, assignee_id)
    WHERE resolved_at IS NOT NULL;
-- 1: an agent.
CREATE INDEX responses_replies ON responses (organization_id, created_at, user_id) WHERE author_type = 1 AND internal = 0;
CREATE INDEX chats_closed ON chats (organization_id, closed_at, agent_id) WHERE closed_at IS NOT NULL;
