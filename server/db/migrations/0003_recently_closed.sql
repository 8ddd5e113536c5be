-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many tickets were closed within a week is asked all the time, and no counter can know it.

CREATE INDEX tickets_status_closed ON tickets (organization_id, status, closed_at) WHERE closed_at IS NOT NULL;
