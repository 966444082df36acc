-- An account is a role and a name: a complainant and an operator of one name are two.
-- Of what is stored the role follows from what only one of them has: notices with evidence went to operators alone, and only an
-- operator puts forward that there is no infringement.
ALTER TABLE disclosure_grant ADD COLUMN role text NOT NULL DEFAULT 'OPERATOR' CHECK (role IN ('COMPLAINANT', 'OPERATOR'));
ALTER TABLE disclosure_grant ALTER COLUMN role DROP DEFAULT;
ALTER TABLE disclosure_grant DROP CONSTRAINT disclosure_grant_pkey;
ALTER TABLE disclosure_grant ADD PRIMARY KEY (role, account, evidence_id, version);

ALTER TABLE disclosure_reading ADD COLUMN role text NOT NULL DEFAULT 'OPERATOR'
    CHECK (role IN ('COMPLAINANT', 'OPERATOR'));
ALTER TABLE disclosure_reading ALTER COLUMN role DROP DEFAULT;
ALTER TABLE disclosure_reading DROP CONSTRAINT disclosure_reading_pkey;
ALTER TABLE disclosure_reading ADD PRIMARY KEY (evidence_id, version, role, account, subject, hour);

ALTER TABLE evidence ADD COLUMN role text NOT NULL DEFAULT 'COMPLAINANT' CHECK (role IN ('COMPLAINANT', 'OPERATOR'));
UPDATE evidence SET role = 'OPERATOR'
WHERE kind IN ('LICENCE', 'INVOICE', 'EARLIER_RIGHT', 'PRIOR_ART', 'DIFFERENCE_CHART', 'INVALIDATION_DECISION',
               'INVALIDATION_FILING', 'OTHER')
   OR account IN (SELECT account FROM disclosure_grant WHERE role = 'OPERATOR');
ALTER TABLE evidence ALTER COLUMN role DROP DEFAULT;
DROP INDEX evidence_of_account;
CREATE INDEX evidence_of_account ON evidence (role, account, id DESC);

ALTER TABLE evidence_version ADD COLUMN role text NOT NULL DEFAULT 'COMPLAINANT'
    CHECK (role IN ('COMPLAINANT', 'OPERATOR'));
UPDATE evidence_version v SET role = e.role FROM evidence e WHERE e.id = v.evidence_id AND e.role = 'OPERATOR';
ALTER TABLE evidence_version ALTER COLUMN role DROP DEFAULT;
DROP INDEX evidence_version_of_account;
CREATE INDEX evidence_version_of_account ON evidence_version (role, account, sha256, evidence_id DESC);
