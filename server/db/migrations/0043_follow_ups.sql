-- SPDX-License-Identifier: GPL-3.0-or-later
-- What follows from a change to many records is carried out behind it in pieces, through crashes; tags that were removed can return.

-- One row each until it is done. subject_id and other_id are the records it is about, by its kind; position is how far it is.
CREATE TABLE follow_ups (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id BIGINT NOT NULL,
    kind BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    call {text_key} NOT NULL DEFAULT '',
    actor_id BIGINT,
    actor_name TEXT NOT NULL DEFAULT '',
    role BIGINT NOT NULL,
    subject_id BIGINT NOT NULL DEFAULT 0,
    other_id BIGINT NOT NULL DEFAULT 0,
    position BIGINT NOT NULL DEFAULT 0,
    undoes TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (organization_id, id)
);

-- A tag that was removed or became a part of another; what it was on lies in tag_remains for as long as that can be undone.
-- successor_id: what it became a part of, which views and canned texts that name it mean now. replaced: the successor was not there before.
ALTER TABLE tags ADD COLUMN removed_at BIGINT;
ALTER TABLE tags ADD COLUMN successor_id BIGINT;
DROP INDEX tags_name;
CREATE UNIQUE INDEX tags_name ON tags (organization_id, name_key) WHERE removed_at IS NULL;
CREATE TABLE tag_remains (
    organization_id BIGINT NOT NULL,
    tag_id BIGINT NOT NULL,
    entity BIGINT NOT NULL,
    record_id BIGINT NOT NULL,
    replaced BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (organization_id, tag_id, entity, record_id),
    FOREIGN KEY (organization_id, tag_id) REFERENCES tags (organization_id, id)
) {without_rowid};

-- The events of a long call are taken back in pieces, the newest first.
DROP INDEX events_call;
CREATE INDEX events_call ON events (organization_id, call, seq);
