-- What waits on a party or a right that has changed, in order of receipt (FactChanges): among those that wait, not among all.
CREATE INDEX complaint_complainant_waiting ON complaint (complainant_id, received_at, id) WHERE waiting IS NOT NULL;
CREATE INDEX complaint_right_waiting ON complaint (right_id, received_at, id) WHERE waiting IS NOT NULL;

-- The sweep's questions of some clocks each second, and what is due or missed by each, counted from the index alone (DueCounts):
-- that the deadlines of another clock pile up is nobody's burden.
CREATE INDEX deadline_untold ON deadline (clock, due_at, complaint_id) WHERE stopped_at IS NULL AND told_at IS NULL;
DROP INDEX deadline_due;
CREATE INDEX deadline_told ON deadline (clock, due_at) WHERE stopped_at IS NULL AND told_at IS NOT NULL;
DROP INDEX deadline_missed;
CREATE INDEX deadline_unpassed ON deadline (clock, due_at, complaint_id)
    WHERE stopped_at IS NULL AND held_since IS NULL AND NOT passed;
DROP INDEX deadline_passing;
DROP INDEX deadline_late;
CREATE INDEX deadline_late ON deadline (stopped_at, clock) WHERE stopped_at > due_at;
