-- SPDX-License-Identifier: GPL-3.0-or-later
-- Contacts and companies are found by all their texts folded, and listed by what changed last without reading all of them.

ALTER TABLE companies ADD COLUMN industry_key {text_key} NOT NULL DEFAULT '';
ALTER TABLE companies ADD COLUMN website_key {text_key} NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN phone_key {text_key} NOT NULL DEFAULT '';
-- fold companies.industry into industry_key
-- fold companies.website into website_key
-- fold contacts.phone into phone_key

CREATE INDEX companies_updated ON companies (organization_id, updated_at, id);
CREATE INDEX contacts_updated ON contacts (organization_id, updated_at, id);
CREATE INDEX contacts_lead_status ON contacts (organization_id, lead_status, name_key, id);
