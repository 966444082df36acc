-- A person decides when asked, also what the rules alone decided (rule book A1.26, K19, T24).

-- Which decision against a target it is, and the last of them that a person was asked to look at: once for each.
ALTER TABLE target
    ADD decision integer NOT NULL DEFAULT 0,
    ADD appealed integer NOT NULL DEFAULT 0,
    ADD CONSTRAINT target_appealed_decision CHECK (appealed BETWEEN 0 AND decision);
ALTER TABLE target ADD shown_at timestamptz;
COMMENT ON COLUMN target.shown_at IS 'when evidence was last added for it, after it was filed';
UPDATE target SET decision = 1 WHERE state IN ('RETURNED', 'REJECTED');
COMMENT ON COLUMN target.decision IS 'counts the decisions against it';
COMMENT ON COLUMN target.appealed IS 'the last of its decisions that a person was asked to look at';

-- A clock that stands still.
ALTER TABLE deadline ADD held_since timestamptz;
COMMENT ON COLUMN deadline.held_since IS 'since when it stands still; when it runs on, due_at moves by as long as that took';

-- What was dismissed on appeal; and of an appeal that was granted, what stands all the same.
ALTER TABLE complaint_finding
    ADD on_appeal boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT complaint_finding_dismissed_on_appeal CHECK (NOT on_appeal OR effect IS NULL);
ALTER TABLE review ADD kept_codes text[];

-- Appeals that are open get their clock; the time to cure what they are about stands still from now on.
INSERT INTO deadline (id, complaint_id, target_id, clock, started_at, due_at, provisional)
SELECT gen_random_uuid(), r.complaint_id, t.id, 'K19', r.opened_at, r.due_at, r.provisional
FROM review r JOIN target t ON t.id = ANY (r.target_ids)
WHERE r.kind = 'APPEAL' AND r.state = 'OPEN' AND t.state IN ('RETURNED', 'REJECTED');
UPDATE deadline d SET held_since = r.opened_at
FROM review r
WHERE r.kind = 'APPEAL' AND r.state = 'OPEN' AND d.target_id = ANY (r.target_ids) AND d.clock = 'K17' AND d.stopped_at IS NULL;
