-- A report that contradicts what is known of a measure is kept beside it: it moves nothing, and it is not lost.
ALTER TABLE measure ADD contradicted_by text
    CHECK (contradicted_by IN ('EFFECTIVE', 'VERIFIED', 'FAILED', 'ENDED'));
ALTER TABLE measure ADD contradicted_at timestamptz;
ALTER TABLE measure ADD CHECK ((contradicted_by IS NULL) = (contradicted_at IS NULL));
COMMENT ON COLUMN measure.contradicted_at IS 'when what contradicts it is said to have happened; null once a report that fits has come';
