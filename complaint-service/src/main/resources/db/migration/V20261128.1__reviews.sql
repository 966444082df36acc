-- What the rules leave to a person, until when, and who has it in hand.
CREATE TABLE review (
    id              uuid PRIMARY KEY,
    kind            text        NOT NULL,
    state           text        NOT NULL,
    complaint_id    uuid REFERENCES complaint DEFERRABLE INITIALLY DEFERRED,
    entry_kind      text,
    entry_id        uuid,
    appealed_id     uuid UNIQUE REFERENCES review,
    not_by          text[]      NOT NULL,
    grounds         bytea,
    sealed_under    uuid        NOT NULL,
    site            text,
    claim           text,
    target_ids      uuid[]      NOT NULL,
    codes           text[]      NOT NULL,
    opened_at       timestamptz NOT NULL,
    due_at          timestamptz,
    provisional     boolean     NOT NULL,
    assignee        text,
    claimed_until   timestamptz,
    decision        text,
    decided_codes   text[],
    decided_targets uuid[],
    opinion         bytea,
    decided_by      text,
    decided_at      timestamptz,
    closed_at       timestamptz,
    CHECK (complaint_id IS NOT NULL OR entry_id IS NOT NULL)
);
COMMENT ON COLUMN review.claimed_until IS 'system time: a lease; all else is legal time';
COMMENT ON COLUMN review.not_by IS 'who decided first, or filed the appeal, and may not decide on it';
CREATE INDEX review_queue ON review (due_at, id) WHERE state = 'OPEN';
CREATE INDEX review_complaint ON review (complaint_id, id) WHERE complaint_id IS NOT NULL;
CREATE UNIQUE INDEX review_one_open_per_entry ON review (entry_id) WHERE state = 'OPEN' AND complaint_id IS NULL;
CREATE INDEX review_entry ON review (entry_id) WHERE state = 'OPEN';
CREATE UNIQUE INDEX review_one_open_per_complaint ON review (complaint_id, kind) WHERE state = 'OPEN' AND kind <> 'APPEAL';

CREATE TABLE review_note (
    review_id  uuid        NOT NULL REFERENCES review,
    position   integer     NOT NULL,
    written_by text        NOT NULL,
    written_at timestamptz NOT NULL,
    text       bytea       NOT NULL,
    PRIMARY KEY (review_id, position)
);

-- What reviewers found of a notice: a fact by which the rules judge it. No effect: the reason was dismissed.
CREATE TABLE complaint_finding (
    complaint_id uuid    NOT NULL REFERENCES complaint,
    position     integer NOT NULL,
    review_id    uuid    NOT NULL REFERENCES review,
    target_id    uuid REFERENCES target,
    code         text    NOT NULL,
    effect       text,
    PRIMARY KEY (complaint_id, position)
);
ALTER TABLE complaint ADD reviewed boolean NOT NULL DEFAULT false;
ALTER TABLE complaint ADD review_id uuid;
COMMENT ON COLUMN complaint.review_id IS 'the last review of its admission, while there is anything to decide';

-- A record is kept; where an appeal was upheld against what it rests on, that is said beside it.
ALTER TABLE conduct_record ADD lifted_at timestamptz;

-- Since when the told status holds: measures that stand on a right that has ended are named once for each end.
ALTER TABLE ip_right ADD status_told_at timestamptz;
UPDATE ip_right SET status_told_at = registered_at;
ALTER TABLE ip_right ALTER status_told_at SET NOT NULL;
