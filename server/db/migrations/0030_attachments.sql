-- SPDX-License-Identifier: GPL-3.0-or-later
-- Files on their way: announced, arriving, finished but not yet sent with a message. What has arrived stays where it is when the upload
-- becomes the content of a hash, so that nothing is copied: content_id is the id of the upload that brought it.

CREATE TABLE uploads (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id BIGINT NOT NULL,
    uploader_id BIGINT,
    ticket_id BIGINT,
    file_name TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 {blob} NOT NULL,
    received BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    finished BIGINT NOT NULL DEFAULT 0,
    mime_type TEXT NOT NULL DEFAULT '',
    thumbnail {blob},
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, uploader_id) REFERENCES users (organization_id, id),
    FOREIGN KEY (organization_id, ticket_id) REFERENCES tickets (organization_id, id)
);
CREATE INDEX uploads_updated ON uploads (updated_at);
CREATE INDEX uploads_uploader ON uploads (organization_id, uploader_id);
CREATE INDEX uploads_sha256 ON uploads (organization_id, sha256);

CREATE TABLE content_chunks (
    organization_id BIGINT NOT NULL,
    content_id BIGINT NOT NULL,
    start BIGINT NOT NULL,
    bytes {blob} NOT NULL,
    PRIMARY KEY (organization_id, content_id, start)
);

ALTER TABLE blobs ADD COLUMN content_id BIGINT NOT NULL DEFAULT 0;
DROP TABLE blob_chunks;
ALTER TABLE attachments DROP COLUMN finished;
CREATE INDEX attachments_sha256 ON attachments (organization_id, sha256);
