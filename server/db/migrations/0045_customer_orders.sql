-- SPDX-License-Identifier: GPL-3.0-or-later
-- Contacts by lead score, and tickets by what their customer is worth: the customers are walked in that order.
-- Few tickets have files.

CREATE INDEX contacts_lead ON contacts (organization_id, lead_score, name_key, id);
CREATE INDEX companies_health ON companies (organization_id, health_score);
CREATE INDEX companies_revenue ON companies (organization_id, annual_revenue);
CREATE INDEX tickets_files ON tickets (organization_id, updated_at, id) WHERE has_attachment = 1;
