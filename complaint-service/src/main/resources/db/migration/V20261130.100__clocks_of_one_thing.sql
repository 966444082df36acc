-- K1 and K2 run once a complaint, K6 and K7 once a declaration, whichever targets it is about.
ALTER TABLE deadline ADD target_ids uuid[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN deadline.target_ids IS 'where it runs once for several targets: those of which there is something to do still';

UPDATE deadline d SET target_id = NULL, target_ids = them.ids
FROM (SELECT (array_agg(id ORDER BY id))[1] AS first, array_agg(target_id) AS ids FROM deadline
      WHERE clock IN ('K6', 'K7') GROUP BY complaint_id, clock, about) them
WHERE d.id = them.first;
DELETE FROM deadline WHERE clock IN ('K6', 'K7') AND target_id IS NOT NULL;

CREATE INDEX deadline_receipt ON deadline (complaint_id) WHERE clock = 'K1' AND stopped_at IS NULL;
