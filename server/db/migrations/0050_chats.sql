-- SPDX-License-Identifier: GPL-3.0-or-later
-- Live chats: since when one waits, how often its bot found nothing, which block answered; what a bot says when it finds nothing and when
-- it hands over. Lists of chats are newest first.

ALTER TABLE chats ADD COLUMN waiting_since BIGINT;
ALTER TABLE chats ADD COLUMN bot_misses BIGINT NOT NULL DEFAULT 0;
ALTER TABLE chat_messages ADD COLUMN block_title TEXT NOT NULL DEFAULT '';
ALTER TABLE chatbots ADD COLUMN fallback TEXT NOT NULL DEFAULT '';
ALTER TABLE chatbots ADD COLUMN farewell TEXT NOT NULL DEFAULT '';
CREATE INDEX chats_status_id ON chats (organization_id, status, id);
CREATE INDEX chats_agent ON chats (organization_id, agent_id, status, id) WHERE agent_id IS NOT NULL;
CREATE INDEX chats_channel ON chats (organization_id, channel_id, id) WHERE channel_id IS NOT NULL;
