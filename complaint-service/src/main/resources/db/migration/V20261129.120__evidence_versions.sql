-- An item of evidence has versions, told one by one. What is judged is the item, by its original.
CREATE TABLE evidence_version (
    evidence_id uuid        NOT NULL REFERENCES evidence_fact,
    version     text        NOT NULL CHECK (version IN ('ORIGINAL', 'REDACTED')),
    sha256      text        NOT NULL,
    forwardable boolean     NOT NULL,
    stored_at   timestamptz NOT NULL,
    PRIMARY KEY (evidence_id, version)
);
INSERT INTO evidence_version (evidence_id, version, sha256, forwardable, stored_at)
SELECT id, 'ORIGINAL', sha256, forwardable, stored_at FROM evidence_fact;
