-- Sealed bytes do not shrink: PostgreSQL need not try.
ALTER TABLE act ALTER COLUMN disclosures SET STORAGE EXTERNAL;
ALTER TABLE notice ALTER COLUMN payload SET STORAGE EXTERNAL;
