-- SPDX-License-Identifier: GPL-3.0-or-later
-- Lists of contacts and companies say how many open tickets each has; a team has views of its own.

CREATE INDEX tickets_requester_open ON tickets (organization_id, requester_id) WHERE is_open = 1;
CREATE INDEX tickets_company_open ON tickets (organization_id, company_id) WHERE is_open = 1 AND company_id IS NOT NULL;
CREATE INDEX tickets_team_updated ON tickets (organization_id, team_id, updated_at, id) WHERE team_id IS NOT NULL;
