-- Why a measure failed last, while it has; a report of the same failure is known again by it.
ALTER TABLE measure ADD failure text
    CHECK (failure IN ('TARGET_GONE', 'NOT_ON_PLATFORM', 'WRONG_OPERATOR', 'OTHER'));
UPDATE measure SET failure = 'OTHER' WHERE state = 'FAILED';

-- By when the platform is to do what it was asked last: to end the measure, once that was asked (clock K11).
UPDATE measure m SET due_at = d.due_at
FROM target t JOIN deadline d ON d.target_id = t.id AND d.clock = 'K11' WHERE t.measure_id = m.id;
COMMENT ON COLUMN measure.due_at IS 'of what the platform was asked last; null where no calendar says it yet';

-- The platform's work, soonest due first.
CREATE INDEX measure_work ON measure (due_at, id) WHERE state IN ('REQUESTED', 'FAILED', 'END_REQUESTED');
