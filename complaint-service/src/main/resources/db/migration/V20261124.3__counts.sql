-- What the start page and the metrics count. Each complaint is in the first; the others hold only what was missed.
CREATE INDEX complaint_state ON complaint (state);
CREATE INDEX deadline_missed ON deadline (due_at) WHERE stopped_at IS NULL AND told_at IS NOT NULL;
CREATE INDEX deadline_late ON deadline (stopped_at) WHERE stopped_at > due_at;
