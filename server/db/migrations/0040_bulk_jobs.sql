-- SPDX-License-Identifier: GPL-3.0-or-later
-- Jobs over many tickets: what is to be done, to which tickets, and how far it is; written with each piece of work, so that a crash loses none.

CREATE TABLE bulk_jobs (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    call {text_key} NOT NULL,
    state BIGINT NOT NULL DEFAULT 0,
    total BIGINT NOT NULL DEFAULT 0,
    done BIGINT NOT NULL DEFAULT 0,
    changed BIGINT NOT NULL DEFAULT 0,
    failed BIGINT NOT NULL DEFAULT 0,
    undoes BIGINT,
    actions TEXT NOT NULL DEFAULT '',
    reply TEXT NOT NULL DEFAULT '',
    internal BIGINT NOT NULL DEFAULT 0,
    finished_at BIGINT,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, owner_id) REFERENCES users (organization_id, id)
);
CREATE UNIQUE INDEX bulk_jobs_call ON bulk_jobs (organization_id, call);
CREATE INDEX bulk_jobs_owner ON bulk_jobs (organization_id, owner_id, id);
CREATE INDEX bulk_jobs_running ON bulk_jobs (organization_id, id) WHERE state = 0;

-- event_seq: the event that the job made of the ticket. undoes_seq: of a job that takes back, the event that it takes back.
CREATE TABLE bulk_items (
    organization_id BIGINT NOT NULL,
    job_id BIGINT NOT NULL,
    ticket_id BIGINT NOT NULL,
    state BIGINT NOT NULL DEFAULT 0,
    event_seq BIGINT NOT NULL DEFAULT 0,
    undoes_seq BIGINT NOT NULL DEFAULT 0,
    why TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (organization_id, job_id, ticket_id),
    FOREIGN KEY (organization_id, job_id) REFERENCES bulk_jobs (organization_id, id),
    FOREIGN KEY (organization_id, ticket_id) REFERENCES tickets (organization_id, id)
) {without_rowid};
CREATE INDEX bulk_items_waiting ON bulk_items (organization_id, job_id, ticket_id) WHERE state = 0;
CREATE INDEX bulk_items_failed ON bulk_items (organization_id, job_id, ticket_id) WHERE state = 3;

-- A canned text of one's own is asked for with the shared ones.
CREATE INDEX macros_owner ON macros (organization_id, owner_id);
CREATE INDEX saved_views_owner ON saved_views (organization_id, owner_id);
