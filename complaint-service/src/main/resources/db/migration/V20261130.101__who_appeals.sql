-- Either side may ask for another look: the complainant, and an operator for its own targets (rule book A1.26).
ALTER TABLE review
    ADD appellant_role text CHECK (appellant_role IN ('COMPLAINANT', 'OPERATOR')),
    ADD appellant text,
    ADD evidence_ids uuid[];
COMMENT ON COLUMN review.appellant IS 'of an appeal the account whose it is, in the role beside it';
COMMENT ON COLUMN review.evidence_ids IS 'of an operator''s appeal what was handed in with it; a complainant''s stands in the notice';
UPDATE review r SET appellant_role = 'COMPLAINANT', appellant = c.account, evidence_ids = '{}'
FROM complaint c WHERE c.id = r.complaint_id AND r.kind = 'APPEAL';
ALTER TABLE review ADD CONSTRAINT review_has_an_appellant CHECK (
    (kind = 'APPEAL') = (appellant IS NOT NULL) AND (appellant IS NULL) = (appellant_role IS NULL)
    AND (appellant IS NULL) = (evidence_ids IS NULL));

-- Once for each decision and party; what lapsed nobody has looked at.
ALTER TABLE review DROP CONSTRAINT review_appealed_id_key;
CREATE UNIQUE INDEX review_appealed_once ON review (appealed_id, appellant_role, appellant)
    WHERE appealed_id IS NOT NULL AND state <> 'LAPSED';

ALTER TABLE deadline ADD appellant text;
COMMENT ON COLUMN deadline.appellant IS 'of a K19 the operator whose appeal is to be decided: no other party is told of it';

-- Of the rules' decisions of a declaration a person is asked once about each.
ALTER TABLE declaration ADD appealed boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN declaration.appealed IS 'whether a person was asked to look at what was decided of it since it was last added to';
