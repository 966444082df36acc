-- A title may name a person: it is sealed under the holder's own key, those of before at the right's first look.
ALTER TABLE ip_right ALTER COLUMN title DROP NOT NULL;
ALTER TABLE ip_right ADD COLUMN title_sealed bytea;

-- The right's term, what was told of it, and when its sweep looks at it next (legal time).
ALTER TABLE ip_right ADD COLUMN last_day date;
ALTER TABLE ip_right ADD COLUMN status_told text NOT NULL DEFAULT 'VALID';
ALTER TABLE ip_right ADD COLUMN expiry_told date;
ALTER TABLE ip_right ADD COLUMN look_at timestamptz DEFAULT 'epoch';
COMMENT ON COLUMN ip_right.last_day IS 'the last day in force: the certificate''s, else by the term of law';
COMMENT ON COLUMN ip_right.expiry_told IS 'the last day of which it was told that it draws near';
CREATE INDEX ip_right_look ON ip_right (look_at) WHERE look_at IS NOT NULL;
UPDATE ip_right SET last_day = expires_on;
UPDATE ip_right SET status_told = 'UNREGISTERED'
WHERE type IN ('WORK', 'TRADE_SECRET', 'OTHER') AND registration_number IS NULL AND granted_on IS NULL;
ALTER TABLE ip_right ALTER COLUMN status_told DROP DEFAULT;
ALTER TABLE ip_right ALTER COLUMN look_at DROP DEFAULT;

-- What reviewers said of a right's status; words are only added.
CREATE TABLE ip_right_status (
    right_id uuid        NOT NULL REFERENCES ip_right,
    position integer     NOT NULL,
    status   text        NOT NULL,
    since    date        NOT NULL,
    method   text,
    note     bytea,
    evidence uuid[]      NOT NULL,
    said_by  text        NOT NULL,
    said_at  timestamptz NOT NULL,
    PRIMARY KEY (right_id, position)
);

-- The copyright filing channel: a verified work whose original is here.
ALTER TABLE ip_right ADD COLUMN filing_number text UNIQUE;
ALTER TABLE ip_right ADD COLUMN filed_evidence uuid;
ALTER TABLE ip_right ADD COLUMN filed_sha256 text;
ALTER TABLE ip_right ADD COLUMN filed_at timestamptz;
CREATE INDEX ip_right_filed_sha256 ON ip_right (filed_sha256);
CREATE INDEX ip_right_unfiled ON ip_right (id)
    WHERE type = 'WORK' AND verification = 'VERIFIED' AND filing_number IS NULL;
CREATE SEQUENCE copyright_filing_number;

-- By what a filed work is known again. Two that file the same at once meet at this row, and the second sees the first.
CREATE TABLE work_mark (
    mark     text PRIMARY KEY,
    right_id uuid NOT NULL REFERENCES ip_right
);
COMMENT ON COLUMN work_mark.right_id IS 'who filed it first';

-- A holder's power of attorney for an agent.
CREATE TABLE mandate (
    id             uuid PRIMARY KEY,
    account        text        NOT NULL,
    holder_id      uuid        NOT NULL REFERENCES party,
    agent_id       uuid        NOT NULL REFERENCES party,
    right_ids      uuid[]      NOT NULL,
    sites          text[]      NOT NULL,
    actions        text[]      NOT NULL,
    valid_from     date,
    valid_to       date,
    evidence_id    uuid,
    verification   text        NOT NULL,
    verdict_code   text,
    verdict_method text,
    verdict_note   bytea,
    verdict_by     text,
    verdict_at     timestamptz,
    revoked_at     timestamptz,
    revoked_by     text,
    registered_at  timestamptz NOT NULL
);
COMMENT ON COLUMN mandate.right_ids IS 'empty: all rights of the holder; likewise sites and actions';
CREATE INDEX mandate_account ON mandate (account, id DESC);
CREATE INDEX mandate_agent ON mandate (agent_id, holder_id);
CREATE INDEX mandate_holder ON mandate (holder_id, id DESC);
