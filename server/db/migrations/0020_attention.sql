-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who made the newest event of a ticket: one's own changes are not unread. And what was there before unread was counted is read.

ALTER TABLE tickets ADD COLUMN last_actor_id BIGINT;
INSERT INTO read_marks (organization_id, user_id, ticket_id, seq)
SELECT organization_id, assignee_id, id, last_event_seq FROM tickets t
WHERE assignee_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM read_marks m
    WHERE m.organization_id = t.organization_id AND m.user_id = t.assignee_id AND m.ticket_id = t.id);
