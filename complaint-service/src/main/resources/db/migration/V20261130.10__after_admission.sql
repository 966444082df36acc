-- What happens to a target once it is admitted: declarations, dispute windows, proceedings, extensions, orders.

-- The operator's declaration that there is no infringement (ECL art. 43), sealed under a key of its own.
CREATE TABLE declaration (
    id           uuid PRIMARY KEY,
    complaint_id uuid        NOT NULL REFERENCES complaint,
    operator_id  text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('RECEIVED', 'UNDER_REVIEW', 'RETURNED', 'REJECTED', 'ADMITTED', 'WITHDRAWN')),
    target_ids   uuid[]      NOT NULL,
    request      bytea       NOT NULL,
    reasons      jsonb       NOT NULL,
    dismissed    text[]      NOT NULL,
    entered_by   text[]      NOT NULL,
    received_at  timestamptz NOT NULL,
    seen_at      timestamptz NOT NULL,
    waiting      boolean     NOT NULL,
    admitted_at  timestamptz,
    delivered_at timestamptz,
    withdrawn_at timestamptz,
    response     text CHECK (response IN ('ACCEPT', 'CONTEST')),
    responded_at timestamptz
);
COMMENT ON COLUMN declaration.seen_at IS 'system time, when it was last added to: evidence of which nothing has come is waited for from here';
COMMENT ON COLUMN declaration.dismissed IS 'reasons that a reviewer found not to stand';
CREATE INDEX declaration_complaint ON declaration (complaint_id, id);
CREATE INDEX declaration_waiting ON declaration (id) WHERE waiting;

CREATE TABLE declaration_evidence (
    declaration_id uuid    NOT NULL REFERENCES declaration,
    position       integer NOT NULL,
    evidence_id    uuid    NOT NULL,
    role           text    NOT NULL,
    PRIMARY KEY (declaration_id, position)
);
CREATE INDEX declaration_evidence_item ON declaration_evidence (evidence_id);

-- One row a window: a target may have several, one after the other; of them one is open.
CREATE TABLE dispute_window (
    id                       uuid PRIMARY KEY,
    target_id                uuid        NOT NULL REFERENCES target DEFERRABLE INITIALLY DEFERRED,
    declaration_id           uuid        NOT NULL REFERENCES declaration DEFERRABLE INITIALLY DEFERRED,
    delivered_at             timestamptz NOT NULL,
    raw_last_day             date        NOT NULL,
    last_day                 date,
    expires_at               timestamptz,
    expires_without_rollover timestamptz,
    extendable_to            timestamptz,
    provisional              boolean     NOT NULL,
    earliest_last_day        date,
    calendar_version         text        NOT NULL,
    granted_until            timestamptz,
    reading                  text CHECK (reading IN ('R1', 'R2')),
    proceeding_id            uuid,
    ends_at                  timestamptz,
    blocked_until            timestamptz,
    unanswered               integer     NOT NULL,
    lapsed_at                timestamptz,
    closed_at                timestamptz,
    CHECK (provisional = (ends_at IS NULL) OR granted_until IS NOT NULL)
);
CREATE UNIQUE INDEX dispute_window_one_open_per_target ON dispute_window (target_id) WHERE closed_at IS NULL;
CREATE INDEX dispute_window_provisional ON dispute_window (id) WHERE closed_at IS NULL AND provisional;
CREATE INDEX dispute_window_declaration ON dispute_window (declaration_id);

ALTER TABLE target ADD window_id uuid UNIQUE REFERENCES dispute_window DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE target ADD suspended_in text;
ALTER TABLE target ADD notified_at timestamptz;

ALTER TABLE measure ADD supersedes uuid REFERENCES measure;

-- That the holder has complained to an authority or sued (ECL art. 43(2)); what was written is sealed under the complaint's key.
CREATE TABLE proceeding (
    id           uuid PRIMARY KEY,
    complaint_id uuid        NOT NULL REFERENCES complaint,
    kind         text        NOT NULL CHECK (kind IN ('COURT', 'AUTHORITY')),
    state        text        NOT NULL CHECK (state IN ('PENDING', 'SHOWN', 'NOT_SHOWN', 'CONCLUDED')),
    request      bytea       NOT NULL,
    numbered     boolean     NOT NULL,
    target_ids   uuid[]      NOT NULL,
    evidence_ids uuid[]      NOT NULL,
    entered_by   text[]      NOT NULL,
    received_at  timestamptz NOT NULL,
    seen_at      timestamptz NOT NULL,
    outcome      text CHECK (outcome IN ('INFRINGEMENT', 'NON_INFRINGEMENT', 'RIGHT_INVALID', 'SETTLED', 'WITHDRAWN', 'DISMISSED')),
    concluded_at timestamptz
);
COMMENT ON COLUMN proceeding.numbered IS 'whether a case number was stated';
CREATE INDEX proceeding_complaint ON proceeding (complaint_id, id);
CREATE INDEX proceeding_pending ON proceeding (id) WHERE state = 'PENDING';

-- What is beyond the holder's control keeps it from complaining or suing in time (法释〔2020〕9号 art. 3).
CREATE TABLE extension (
    id            uuid PRIMARY KEY,
    complaint_id  uuid        NOT NULL REFERENCES complaint,
    state         text        NOT NULL CHECK (state IN ('PENDING', 'UNDER_REVIEW', 'GRANTED', 'REFUSED')),
    request       bytea       NOT NULL,
    target_ids    uuid[]      NOT NULL,
    evidence_ids  uuid[]      NOT NULL,
    wanted_until  timestamptz,
    received_at   timestamptz NOT NULL,
    seen_at       timestamptz NOT NULL,
    granted_until timestamptz,
    reading       text CHECK (reading IN ('R1', 'R2'))
);
CREATE INDEX extension_complaint ON extension (complaint_id, id);
CREATE INDEX extension_pending ON extension (id) WHERE state = 'PENDING';

-- What a court or an authority has ordered: it beats every timer (rule book I9).
CREATE TABLE court_order (
    id           uuid PRIMARY KEY,
    complaint_id uuid        NOT NULL REFERENCES complaint,
    effect       text        NOT NULL CHECK (effect IN ('TAKE_DOWN', 'RESTORE', 'FINAL', 'DISCLOSE')),
    addressee    text        NOT NULL CHECK (addressee IN ('PLATFORM', 'HOLDER', 'OPERATOR')),
    request      bytea       NOT NULL,
    target_ids   uuid[]      NOT NULL,
    evidence_ids uuid[]      NOT NULL,
    disclose     uuid[]      NOT NULL,
    received_at  timestamptz NOT NULL
);
CREATE INDEX court_order_complaint ON court_order (complaint_id, id);

-- A review is open once for each thing that it is about.
ALTER TABLE review ADD about uuid;
COMMENT ON COLUMN review.about IS 'the declaration, proceeding or extension; null where the complaint is all there is to say';
DROP INDEX review_one_open_per_complaint;
UPDATE review SET about = entry_id WHERE kind = 'VERIFICATION' AND complaint_id IS NOT NULL;
CREATE UNIQUE INDEX review_one_open_per_thing ON review (complaint_id, kind, coalesce(about, complaint_id))
    WHERE state = 'OPEN' AND kind <> 'APPEAL';

-- What time alone brings: windows that run out, cases that come to rest, proceedings whose status is asked.
CREATE INDEX deadline_term ON deadline (due_at) WHERE stopped_at IS NULL AND clock IN ('K8', 'K10', 'K15', 'K16');
CREATE INDEX deadline_provisional ON deadline (complaint_id) WHERE stopped_at IS NULL AND provisional;
