-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tokens of one session: what they all begin with, and the one before the present one while it may still be used.
ALTER TABLE sessions ADD COLUMN family_hash {blob} NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN previous_hash {blob} NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN previous_until BIGINT NOT NULL DEFAULT 0;
CREATE INDEX sessions_family ON sessions (organization_id, family_hash);
