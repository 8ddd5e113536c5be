-- SPDX-License-Identifier: GPL-3.0-or-later
-- The whole schema of the first version: every record carries its organisation, ids count per organisation.
-- Times are UTC milliseconds, enums the ranks of shared/enums.h, booleans 0 or 1; text is never null. *_key columns are folded by shared/text.

CREATE TABLE organizations (
    id BIGINT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    slug {text_key} NOT NULL UNIQUE,
    name TEXT NOT NULL
);

-- One row per organisation, locked first by every write and written once at its end.
CREATE TABLE heads (
    organization_id BIGINT NOT NULL PRIMARY KEY REFERENCES organizations (id),
    epoch TEXT NOT NULL,
    event_seq BIGINT NOT NULL DEFAULT 0,
    last_ticket_number BIGINT NOT NULL DEFAULT 0,
    last_organization_id BIGINT NOT NULL DEFAULT 0,
    last_team_id BIGINT NOT NULL DEFAULT 0,
    last_user_id BIGINT NOT NULL DEFAULT 0,
    last_company_id BIGINT NOT NULL DEFAULT 0,
    last_contact_id BIGINT NOT NULL DEFAULT 0,
    last_tag_id BIGINT NOT NULL DEFAULT 0,
    last_ticket_id BIGINT NOT NULL DEFAULT 0,
    last_response_id BIGINT NOT NULL DEFAULT 0,
    last_attachment_id BIGINT NOT NULL DEFAULT 0,
    last_chat_id BIGINT NOT NULL DEFAULT 0,
    last_chat_message_id BIGINT NOT NULL DEFAULT 0,
    last_chatbot_id BIGINT NOT NULL DEFAULT 0,
    last_chatbot_block_id BIGINT NOT NULL DEFAULT 0,
    last_view_id BIGINT NOT NULL DEFAULT 0,
    last_macro_id BIGINT NOT NULL DEFAULT 0,
    last_session_id BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE users (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    name TEXT NOT NULL,
    name_key {text_key} NOT NULL DEFAULT '',
    email TEXT NOT NULL,
    email_key {text_key} NOT NULL DEFAULT '',
    role BIGINT NOT NULL,
    active BIGINT NOT NULL DEFAULT 1,
    avatar_color TEXT NOT NULL DEFAULT '',
    signature TEXT NOT NULL DEFAULT '',
    last_seen_at BIGINT,
    away BIGINT NOT NULL DEFAULT 0,
    password_hash TEXT NOT NULL DEFAULT '',
    external_source TEXT NOT NULL DEFAULT '',
    external_id {text_key} NOT NULL DEFAULT '',
    PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX users_email ON users (organization_id, email_key) WHERE email_key <> '';
CREATE UNIQUE INDEX users_external ON users (organization_id, external_source, external_id) WHERE external_source <> '';

CREATE TABLE teams (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (organization_id, id)
);

CREATE TABLE team_members (
    organization_id BIGINT NOT NULL,
    team_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    PRIMARY KEY (organization_id, team_id, user_id),
    FOREIGN KEY (organization_id, team_id) REFERENCES teams (organization_id, id),
    FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id)
) {without_rowid};
CREATE INDEX team_members_user ON team_members (organization_id, user_id);

CREATE TABLE companies (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    name TEXT NOT NULL,
    name_key {text_key} NOT NULL DEFAULT '',
    website TEXT NOT NULL DEFAULT '',
    industry TEXT NOT NULL DEFAULT '',
    size TEXT NOT NULL DEFAULT '',
    annual_revenue BIGINT,
    customer_since BIGINT,
    health_score BIGINT,
    logo_sha256 {blob},
    notes TEXT NOT NULL DEFAULT '',
    external_source TEXT NOT NULL DEFAULT '',
    external_id {text_key} NOT NULL DEFAULT '',
    PRIMARY KEY (organization_id, id)
);
CREATE INDEX companies_name ON companies (organization_id, name_key, id);
CREATE UNIQUE INDEX companies_external ON companies (organization_id, external_source, external_id) WHERE external_source <> '';

CREATE TABLE contacts (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    name TEXT NOT NULL,
    name_key {text_key} NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    email_key {text_key} NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    job_title TEXT NOT NULL DEFAULT '',
    department TEXT NOT NULL DEFAULT '',
    linkedin TEXT NOT NULL DEFAULT '',
    twitter TEXT NOT NULL DEFAULT '',
    company_id BIGINT,
    custom_1 TEXT NOT NULL DEFAULT '',
    custom_2 TEXT NOT NULL DEFAULT '',
    custom_3 TEXT NOT NULL DEFAULT '',
    lead_score BIGINT,
    lead_status BIGINT NOT NULL DEFAULT 0,
    notes TEXT NOT NULL DEFAULT '',
    external_source TEXT NOT NULL DEFAULT '',
    external_id {text_key} NOT NULL DEFAULT '',
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, company_id) REFERENCES companies (organization_id, id)
);
CREATE INDEX contacts_name ON contacts (organization_id, name_key, id);
CREATE INDEX contacts_email ON contacts (organization_id, email_key) WHERE email_key <> '';
CREATE INDEX contacts_company ON contacts (organization_id, company_id);
CREATE UNIQUE INDEX contacts_external ON contacts (organization_id, external_source, external_id) WHERE external_source <> '';

CREATE TABLE tags (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    name TEXT NOT NULL,
    name_key {text_key} NOT NULL DEFAULT '',
    color TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX tags_name ON tags (organization_id, name_key);

CREATE TABLE contact_tags (
    organization_id BIGINT NOT NULL,
    contact_id BIGINT NOT NULL,
    tag_id BIGINT NOT NULL,
    PRIMARY KEY (organization_id, contact_id, tag_id),
    FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id),
    FOREIGN KEY (organization_id, tag_id) REFERENCES tags (organization_id, id)
) {without_rowid};
CREATE INDEX contact_tags_tag ON contact_tags (organization_id, tag_id, contact_id);

CREATE TABLE chatbots (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    name TEXT NOT NULL,
    greeting TEXT NOT NULL DEFAULT '',
    active BIGINT NOT NULL DEFAULT 1,
    handoff_rules TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (organization_id, id)
);

CREATE TABLE chatbot_blocks (
    organization_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    chatbot_id BIGINT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL DEFAULT '',
    position BIGINT NOT NULL DEFAULT 0,
    active BIGINT NOT NULL DEFAULT 1,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, chatbot_id) REFERENCES chatbots (organization_id, id)
);
CREATE INDEX chatbot_blocks_chatbot ON chatbot_blocks (organization_id, chatbot_id, position);

CREATE TABLE chats (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    visitor_name TEXT NOT NULL DEFAULT '',
    visitor_email TEXT NOT NULL DEFAULT '',
    contact_id BIGINT,
    chatbot_id BIGINT,
    channel_id BIGINT,
    status BIGINT NOT NULL DEFAULT 0,
    escalated_at BIGINT,
    escalation_reason TEXT NOT NULL DEFAULT '',
    agent_id BIGINT,
    closed_at BIGINT,
    external_source TEXT NOT NULL DEFAULT '',
    external_id {text_key} NOT NULL DEFAULT '',
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id),
    FOREIGN KEY (organization_id, chatbot_id) REFERENCES chatbots (organization_id, id),
    FOREIGN KEY (organization_id, channel_id) REFERENCES users (organization_id, id),
    FOREIGN KEY (organization_id, agent_id) REFERENCES users (organization_id, id)
);
CREATE INDEX chats_status ON chats (organization_id, status, updated_at, id);
CREATE INDEX chats_contact ON chats (organization_id, contact_id);
CREATE UNIQUE INDEX chats_external ON chats (organization_id, external_source, external_id) WHERE external_source <> '';

CREATE TABLE chat_messages (
    organization_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    chat_id BIGINT NOT NULL,
    author_type BIGINT NOT NULL,
    user_id BIGINT,
    author_name TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL,
    chatbot_block_id BIGINT,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, chat_id) REFERENCES chats (organization_id, id),
    FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id)
);
CREATE INDEX chat_messages_chat ON chat_messages (organization_id, chat_id, id);

-- Derived columns beside the fields: is_open and due_sort (due_at, or the largest number without one) follow status and due_at;
-- requester_key and subject_key are folded; has_attachment and last_event_seq are what lists show.
CREATE TABLE tickets (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    number BIGINT NOT NULL,
    subject TEXT NOT NULL,
    subject_key {text_key} NOT NULL DEFAULT '',
    description TEXT NOT NULL,
    status BIGINT NOT NULL,
    priority BIGINT NOT NULL,
    category {text_key} NOT NULL,
    requester_id BIGINT NOT NULL,
    requester_key {text_key} NOT NULL DEFAULT '',
    company_id BIGINT,
    team_id BIGINT,
    assignee_id BIGINT,
    creator_id BIGINT,
    due_at BIGINT,
    due_sort BIGINT NOT NULL DEFAULT 9223372036854775807,
    custom_fields TEXT NOT NULL DEFAULT '',
    metadata TEXT NOT NULL DEFAULT '',
    origin_chat_id BIGINT,
    sla_policy TEXT NOT NULL DEFAULT '',
    first_response_due_at BIGINT,
    first_response_at BIGINT,
    resolution_due_at BIGINT,
    sla_paused_ms BIGINT NOT NULL DEFAULT 0,
    sla_breached BIGINT NOT NULL DEFAULT 0,
    overdue BIGINT NOT NULL DEFAULT 0,
    is_open BIGINT NOT NULL DEFAULT 1,
    resolved_at BIGINT,
    closed_at BIGINT,
    last_customer_message_at BIGINT,
    last_agent_message_at BIGINT,
    has_attachment BIGINT NOT NULL DEFAULT 0,
    last_event_seq BIGINT NOT NULL DEFAULT 0,
    external_source TEXT NOT NULL DEFAULT '',
    external_id {text_key} NOT NULL DEFAULT '',
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, requester_id) REFERENCES contacts (organization_id, id),
    FOREIGN KEY (organization_id, company_id) REFERENCES companies (organization_id, id),
    FOREIGN KEY (organization_id, team_id) REFERENCES teams (organization_id, id),
    FOREIGN KEY (organization_id, assignee_id) REFERENCES users (organization_id, id),
    FOREIGN KEY (organization_id, creator_id) REFERENCES users (organization_id, id),
    FOREIGN KEY (organization_id, origin_chat_id) REFERENCES chats (organization_id, id)
);
CREATE UNIQUE INDEX tickets_external ON tickets (organization_id, external_source, external_id) WHERE external_source <> '';
-- The fast shapes: all, one status, the open set, an assignee, a company, a requester; each by updated, created, priority, due, number.
CREATE UNIQUE INDEX tickets_number ON tickets (organization_id, number, id);
CREATE INDEX tickets_updated ON tickets (organization_id, updated_at, id);
CREATE INDEX tickets_created ON tickets (organization_id, created_at, id);
CREATE INDEX tickets_priority ON tickets (organization_id, priority, id);
CREATE INDEX tickets_due ON tickets (organization_id, due_sort, id);
CREATE INDEX tickets_status_updated ON tickets (organization_id, status, updated_at, id);
CREATE INDEX tickets_status_created ON tickets (organization_id, status, created_at, id);
CREATE INDEX tickets_status_priority ON tickets (organization_id, status, priority, id);
CREATE INDEX tickets_status_due ON tickets (organization_id, status, due_sort, id);
CREATE INDEX tickets_status_number ON tickets (organization_id, status, number, id);
CREATE INDEX tickets_open_updated ON tickets (organization_id, updated_at, id) WHERE is_open = 1;
CREATE INDEX tickets_open_created ON tickets (organization_id, created_at, id) WHERE is_open = 1;
CREATE INDEX tickets_open_priority ON tickets (organization_id, priority, id) WHERE is_open = 1;
CREATE INDEX tickets_open_due ON tickets (organization_id, due_sort, id) WHERE is_open = 1;
CREATE INDEX tickets_open_number ON tickets (organization_id, number, id) WHERE is_open = 1;
CREATE INDEX tickets_assignee_updated ON tickets (organization_id, assignee_id, updated_at, id);
CREATE INDEX tickets_assignee_created ON tickets (organization_id, assignee_id, created_at, id);
CREATE INDEX tickets_assignee_priority ON tickets (organization_id, assignee_id, priority, id);
CREATE INDEX tickets_assignee_due ON tickets (organization_id, assignee_id, due_sort, id);
CREATE INDEX tickets_assignee_number ON tickets (organization_id, assignee_id, number, id);
CREATE INDEX tickets_company_updated ON tickets (organization_id, company_id, updated_at, id) WHERE company_id IS NOT NULL;
CREATE INDEX tickets_company_created ON tickets (organization_id, company_id, created_at, id) WHERE company_id IS NOT NULL;
CREATE INDEX tickets_company_priority ON tickets (organization_id, company_id, priority, id) WHERE company_id IS NOT NULL;
CREATE INDEX tickets_company_due ON tickets (organization_id, company_id, due_sort, id) WHERE company_id IS NOT NULL;
CREATE INDEX tickets_company_number ON tickets (organization_id, company_id, number, id) WHERE company_id IS NOT NULL;
-- A requester has few enough tickets to be ordered after they are found.
CREATE INDEX tickets_requester_updated ON tickets (organization_id, requester_id, updated_at, id);
CREATE INDEX tickets_falling_due ON tickets (due_at) WHERE is_open = 1 AND overdue = 0 AND due_at IS NOT NULL;

CREATE TABLE ticket_tags (
    organization_id BIGINT NOT NULL,
    ticket_id BIGINT NOT NULL,
    tag_id BIGINT NOT NULL,
    PRIMARY KEY (organization_id, ticket_id, tag_id),
    FOREIGN KEY (organization_id, ticket_id) REFERENCES tickets (organization_id, id),
    FOREIGN KEY (organization_id, tag_id) REFERENCES tags (organization_id, id)
) {without_rowid};
CREATE INDEX ticket_tags_tag ON ticket_tags (organization_id, tag_id, ticket_id);

CREATE TABLE ticket_participants (
    organization_id BIGINT NOT NULL,
    ticket_id BIGINT NOT NULL,
    contact_id BIGINT NOT NULL,
    PRIMARY KEY (organization_id, ticket_id, contact_id),
    FOREIGN KEY (organization_id, ticket_id) REFERENCES tickets (organization_id, id),
    FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id)
) {without_rowid};
CREATE INDEX ticket_participants_contact ON ticket_participants (organization_id, contact_id);

CREATE TABLE ticket_links (
    organization_id BIGINT NOT NULL,
    ticket_id BIGINT NOT NULL,
    linked_id BIGINT NOT NULL,
    kind BIGINT NOT NULL,
    PRIMARY KEY (organization_id, ticket_id, linked_id, kind),
    FOREIGN KEY (organization_id, ticket_id) REFERENCES tickets (organization_id, id),
    FOREIGN KEY (organization_id, linked_id) REFERENCES tickets (organization_id, id)
) {without_rowid};
CREATE INDEX ticket_links_linked ON ticket_links (organization_id, linked_id);

CREATE TABLE ticket_chats (
    organization_id BIGINT NOT NULL,
    ticket_id BIGINT NOT NULL,
    chat_id BIGINT NOT NULL,
    PRIMARY KEY (organization_id, ticket_id, chat_id),
    FOREIGN KEY (organization_id, ticket_id) REFERENCES tickets (organization_id, id),
    FOREIGN KEY (organization_id, chat_id) REFERENCES chats (organization_id, id)
) {without_rowid};
CREATE INDEX ticket_chats_chat ON ticket_chats (organization_id, chat_id);

-- The author is kept as it was: a contact may be deleted or merged, so contact_id refers to no row.
CREATE TABLE responses (
    organization_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    ticket_id BIGINT NOT NULL,
    author_type BIGINT NOT NULL,
    user_id BIGINT,
    contact_id BIGINT,
    author_name TEXT NOT NULL DEFAULT '',
    author_email TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL,
    html TEXT NOT NULL DEFAULT '',
    internal BIGINT NOT NULL DEFAULT 0,
    email_message_id TEXT NOT NULL DEFAULT '',
    edited_at BIGINT,
    external_source TEXT NOT NULL DEFAULT '',
    external_id {text_key} NOT NULL DEFAULT '',
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, ticket_id) REFERENCES tickets (organization_id, id),
    FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id)
);
CREATE INDEX responses_ticket ON responses (organization_id, ticket_id, created_at, id);
CREATE UNIQUE INDEX responses_external ON responses (organization_id, external_source, external_id) WHERE external_source <> '';

CREATE TABLE blobs (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    sha256 {blob} NOT NULL,
    size BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organization_id, sha256)
);

CREATE TABLE blob_chunks (
    organization_id BIGINT NOT NULL,
    sha256 {blob} NOT NULL,
    start BIGINT NOT NULL,
    bytes {blob} NOT NULL,
    PRIMARY KEY (organization_id, sha256, start)
);

CREATE TABLE attachments (
    organization_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    ticket_id BIGINT NOT NULL,
    response_id BIGINT,
    file_name TEXT NOT NULL,
    size BIGINT NOT NULL,
    mime_type TEXT NOT NULL DEFAULT '',
    sha256 {blob} NOT NULL,
    thumbnail {blob},
    uploader_id BIGINT,
    finished BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, ticket_id) REFERENCES tickets (organization_id, id),
    FOREIGN KEY (organization_id, response_id) REFERENCES responses (organization_id, id),
    FOREIGN KEY (organization_id, uploader_id) REFERENCES users (organization_id, id)
);
CREATE INDEX attachments_ticket ON attachments (organization_id, ticket_id, id);
CREATE INDEX attachments_response ON attachments (organization_id, response_id);

-- No owner: shared by all.
CREATE TABLE saved_views (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    owner_id BIGINT,
    name TEXT NOT NULL,
    query TEXT NOT NULL DEFAULT '',
    columns TEXT NOT NULL DEFAULT '',
    sort TEXT NOT NULL DEFAULT '',
    position BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, owner_id) REFERENCES users (organization_id, id)
);

CREATE TABLE macros (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    owner_id BIGINT,
    name TEXT NOT NULL,
    body TEXT NOT NULL DEFAULT '',
    actions TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, owner_id) REFERENCES users (organization_id, id)
);

-- The one log. `counts` is where the counters move; `extra` is for what a kind needs beside its changes.
CREATE TABLE events (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    actor_id BIGINT,
    actor_name TEXT NOT NULL DEFAULT '',
    call TEXT NOT NULL DEFAULT '',
    audience BIGINT NOT NULL DEFAULT 0,
    audience_id BIGINT NOT NULL DEFAULT 0,
    entity BIGINT NOT NULL,
    entity_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    kind BIGINT NOT NULL,
    changes TEXT NOT NULL DEFAULT '',
    response_id BIGINT,
    counts TEXT NOT NULL DEFAULT '',
    extra TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (organization_id, seq)
);
CREATE UNIQUE INDEX events_record ON events (organization_id, entity, entity_id, version);
CREATE INDEX events_call ON events (organization_id, call);

CREATE TABLE receipts (
    organization_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    key {text_key} NOT NULL,
    method TEXT NOT NULL,
    params_hash {blob} NOT NULL,
    receipt TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (organization_id, user_id, key)
) {without_rowid};
CREATE INDEX receipts_at ON receipts (at);

CREATE TABLE sessions (
    organization_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    token_hash {blob} NOT NULL UNIQUE,
    client TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id)
);
CREATE INDEX sessions_user ON sessions (organization_id, user_id);

CREATE TABLE sign_in_failures (
    organization_id BIGINT NOT NULL,
    email_key {text_key} NOT NULL,
    failures BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    PRIMARY KEY (organization_id, email_key)
) {without_rowid};

CREATE TABLE read_marks (
    organization_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    ticket_id BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (organization_id, user_id, ticket_id),
    FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id),
    FOREIGN KEY (organization_id, ticket_id) REFERENCES tickets (organization_id, id)
) {without_rowid};

CREATE TABLE watches (
    organization_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    ticket_id BIGINT NOT NULL,
    PRIMARY KEY (organization_id, user_id, ticket_id),
    FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id),
    FOREIGN KEY (organization_id, ticket_id) REFERENCES tickets (organization_id, id)
) {without_rowid};
CREATE INDEX watches_ticket ON watches (organization_id, ticket_id);

-- Full text. document_id is organisation * 2^40 + a number that grows with each document, so newest first is its order and every
-- match is bounded to the organisation. response_id 0: the ticket's description. The tokens are cut by shared/text.
CREATE TABLE search_documents (
    document_id {rowid} NOT NULL PRIMARY KEY,
    organization_id BIGINT NOT NULL,
    ticket_id BIGINT NOT NULL,
    response_id BIGINT NOT NULL,
    tokens {tokens} NOT NULL
);
CREATE UNIQUE INDEX search_documents_record ON search_documents (organization_id, ticket_id, response_id);
-- sqlite
CREATE VIRTUAL TABLE search_index USING fts5(
    tokens, content = 'search_documents', content_rowid = 'document_id', prefix = '2 3',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'");
-- postgresql
CREATE INDEX search_documents_tokens ON search_documents USING gin (tokens);
-- end
