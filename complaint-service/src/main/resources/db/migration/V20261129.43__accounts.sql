-- An account is a role and a name: a complainant and an operator of one name are two. Evidence is both's, and so are records of
-- conduct later; whatever else this service keeps by account is a complainant's by construction, for only complainants make it.
ALTER TABLE evidence_fact ADD COLUMN role text NOT NULL DEFAULT 'COMPLAINANT' CHECK (role IN ('COMPLAINANT', 'OPERATOR'));
-- What only an operator puts forward, that there is no infringement, was an operator's.
UPDATE evidence_fact SET role = 'OPERATOR'
WHERE kind IN ('LICENCE', 'INVOICE', 'EARLIER_RIGHT', 'PRIOR_ART', 'DIFFERENCE_CHART', 'INVALIDATION_DECISION',
               'INVALIDATION_FILING', 'OTHER');
ALTER TABLE evidence_fact ALTER COLUMN role DROP DEFAULT;

ALTER TABLE conduct_record ADD COLUMN role text NOT NULL DEFAULT 'COMPLAINANT'
    CHECK (role IN ('COMPLAINANT', 'OPERATOR'));
DROP INDEX conduct_record_account;
CREATE INDEX conduct_record_account ON conduct_record (role, account, id DESC);

COMMENT ON COLUMN party.account IS 'a complainant''s';
COMMENT ON COLUMN ip_right.account IS 'a complainant''s';
COMMENT ON COLUMN mandate.account IS 'a complainant''s';
COMMENT ON COLUMN complaint.account IS 'a complainant''s';
COMMENT ON COLUMN open_case.account IS 'a complainant''s';
COMMENT ON COLUMN complaint.holder_account IS 'a complainant''s';
