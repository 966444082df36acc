-- A measure that failed is asked for again, as a measure of its own, by a ladder.
ALTER TABLE measure ADD attempt integer NOT NULL DEFAULT 1;
ALTER TABLE measure ADD retry_at timestamptz;
ALTER TABLE measure ADD known_as uuid[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN measure.known_as IS 'the ids of those that it supersedes: a late report may still name them';
CREATE INDEX measure_retry ON measure (retry_at) WHERE state = 'FAILED' AND retry_at IS NOT NULL;
