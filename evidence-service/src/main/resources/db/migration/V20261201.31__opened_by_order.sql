-- A court's or an authority's order opens the original also of a confidential item, a notice never does. So which of the two opened
-- it is part of what is granted, and a grant by order stands beside one by a notice that names the same version.
ALTER TABLE disclosure_grant ADD COLUMN basis text NOT NULL DEFAULT 'NOTICE' CHECK (basis IN ('NOTICE', 'ORDER'));
ALTER TABLE disclosure_grant ALTER COLUMN basis DROP DEFAULT;
ALTER TABLE disclosure_grant DROP CONSTRAINT disclosure_grant_pkey;
ALTER TABLE disclosure_grant ADD PRIMARY KEY (role, account, evidence_id, version, basis);
ALTER TABLE disclosure_grant RENAME COLUMN notice_id TO basis_id;
COMMENT ON COLUMN disclosure_grant.basis_id IS 'the notice or the order';
