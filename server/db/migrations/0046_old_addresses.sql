-- SPDX-License-Identifier: GPL-3.0-or-later
-- Addresses that contacts lost by being merged: mail from there finds the contact, or what that one became a part of since.

CREATE TABLE contact_addresses (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    email_key {text_key} NOT NULL,
    contact_id BIGINT NOT NULL,
    PRIMARY KEY (organization_id, email_key)
) {without_rowid};

-- A job has something to say of tickets that it could change only in part, too.
DROP INDEX bulk_items_failed;
CREATE INDEX bulk_items_problems ON bulk_items (organization_id, job_id, ticket_id) WHERE why <> '';
