-- SPDX-License-Identifier: GPL-3.0-or-later
-- A company's logo: an upload that belongs to the company instead of a ticket.

ALTER TABLE companies ADD COLUMN logo BIGINT;
