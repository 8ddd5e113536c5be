-- SPDX-License-Identifier: GPL-3.0-or-later
-- A company's logo: an upload that belongs to the company instead of a ticket.

ALTER TABLE companies ADD COLUMN logo BIGINT;

-- Whose logo an upload is, or was: who is not its uploader may see it then, and the company may have it back.
ALTER TABLE uploads ADD COLUMN company_id BIGINT;
