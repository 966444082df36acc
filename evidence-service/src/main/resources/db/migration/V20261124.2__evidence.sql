-- One item as it was handed in. What persons wrote about it (title, attributes) is sealed under the item's own key.
CREATE TABLE evidence (
    id              uuid PRIMARY KEY,
    record          uuid        NOT NULL UNIQUE,
    act_number      integer     NOT NULL,
    account         text        NOT NULL,
    kind            text        NOT NULL,
    confidentiality text        NOT NULL,
    described       bytea       NOT NULL,
    screening       text        NOT NULL,
    timestamping    text        NOT NULL,
    stored_at       timestamptz NOT NULL
);
CREATE INDEX evidence_of_account ON evidence (account, id DESC);

-- One file of an item. The account is its item's and never changes: an account finds a file again by its hash.
CREATE TABLE evidence_version (
    evidence_id uuid        NOT NULL REFERENCES evidence,
    version     text        NOT NULL,
    account     text        NOT NULL,
    sha256      text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size        bigint      NOT NULL CHECK (size > 0),
    media_type  text        NOT NULL,
    blob        text        NOT NULL UNIQUE,
    file_key    bytea       NOT NULL,
    stored_at   timestamptz NOT NULL,
    PRIMARY KEY (evidence_id, version)
);
CREATE INDEX evidence_version_of_account ON evidence_version (account, sha256, evidence_id DESC);
CREATE INDEX evidence_version_of_hash ON evidence_version (sha256, evidence_id DESC);

-- What was done with an item: the bytes that were sent to the record, and the links of its chain.
CREATE TABLE custody_act (
    evidence_id  uuid        NOT NULL REFERENCES evidence,
    number       integer     NOT NULL,
    act          text        NOT NULL,
    at           timestamptz NOT NULL,
    event        uuid        NOT NULL UNIQUE,
    content      text        NOT NULL,
    content_hash bytea       NOT NULL,
    disclosures  bytea       NOT NULL,
    entry        bytea       NOT NULL,
    leaf_hash    bytea       NOT NULL,
    PRIMARY KEY (evidence_id, number)
);

-- Who may read which version, because a forwarded notice named it. The item may be known later than the notice.
CREATE TABLE disclosure_grant (
    account     text        NOT NULL,
    evidence_id uuid        NOT NULL,
    version     text        NOT NULL,
    notice_id   uuid        NOT NULL,
    granted_at  timestamptz NOT NULL,
    PRIMARY KEY (account, evidence_id, version)
);

-- Who has read it: one act for each reader, version and hour.
CREATE TABLE disclosure_reading (
    evidence_id uuid        NOT NULL REFERENCES evidence,
    version     text        NOT NULL,
    account     text        NOT NULL,
    subject     text        NOT NULL,
    hour        timestamptz NOT NULL,
    PRIMARY KEY (evidence_id, version, account, subject, hour)
);
