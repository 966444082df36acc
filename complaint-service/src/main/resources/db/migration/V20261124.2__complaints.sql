-- Who files and who owns. Names, numbers and addresses are sealed under the party's own key.
CREATE TABLE party (
    id                 uuid PRIMARY KEY,
    account            text        NOT NULL,
    kind               text        NOT NULL,
    personal           bytea       NOT NULL,
    identified         boolean     NOT NULL,
    identity_evidence  uuid,
    inbox_agreed_at    timestamptz,
    inbox_terms        text,
    locale             text        NOT NULL,
    verification       text        NOT NULL,
    verdict_code       text,
    verdict_method     text,
    verdict_note       bytea,
    verdict_by         text,
    verdict_at         timestamptz,
    registered_at      timestamptz NOT NULL
);
CREATE INDEX party_account ON party (account, id DESC);

-- The registry of rights: file once, reuse.
CREATE TABLE ip_right (
    id                  uuid PRIMARY KEY,
    account             text        NOT NULL,
    holder_id           uuid        NOT NULL REFERENCES party,
    type                text        NOT NULL,
    title               text        NOT NULL,
    registration_number text,
    jurisdiction        text        NOT NULL,
    classes             integer[]   NOT NULL,
    filed_on            date,
    granted_on          date,
    expires_on          date,
    verification        text        NOT NULL,
    verdict_code        text,
    verdict_method      text,
    verdict_note        bytea,
    verdict_by          text,
    verdict_at          timestamptz,
    registered_at       timestamptz NOT NULL
);
CREATE INDEX ip_right_account ON ip_right (account, id DESC);
CREATE INDEX ip_right_holder ON ip_right (holder_id);
CREATE INDEX ip_right_number ON ip_right (registration_number);

CREATE TABLE ip_right_proof (
    right_id    uuid    NOT NULL REFERENCES ip_right,
    position    integer NOT NULL,
    evidence_id uuid    NOT NULL,
    PRIMARY KEY (right_id, position)
);

-- What evidence-service has published of each item.
CREATE TABLE evidence_fact (
    id              uuid PRIMARY KEY,
    account         text        NOT NULL,
    kind            text        NOT NULL,
    confidentiality text        NOT NULL,
    sha256          text        NOT NULL,
    forwardable     boolean     NOT NULL,
    attributes      jsonb       NOT NULL,
    stored_at       timestamptz NOT NULL
);

-- The notice. What was written in it is sealed under the complaint's own key.
CREATE TABLE complaint (
    id                  uuid PRIMARY KEY,
    record              uuid        NOT NULL UNIQUE,
    act_number          integer     NOT NULL,
    account             text        NOT NULL,
    holder_account      text,
    site                text        NOT NULL,
    profile             text        NOT NULL,
    track               text        NOT NULL,
    external_ref        text,
    complainant_id      uuid        NOT NULL REFERENCES party,
    right_id            uuid REFERENCES ip_right,
    claim               text        NOT NULL,
    request             bytea       NOT NULL,
    state               text        NOT NULL,
    reasons             jsonb       NOT NULL,
    rules_version       text        NOT NULL,
    received_at         timestamptz NOT NULL,
    seen_at             timestamptz NOT NULL,
    notice_effective_at timestamptz,
    admitted_at         timestamptz,
    changed_at          timestamptz NOT NULL
);
COMMENT ON COLUMN complaint.received_at IS 'legal time; clocks start by it';
COMMENT ON COLUMN complaint.seen_at IS 'system time; a fact on its way is waited for 60 s from here';
CREATE INDEX complaint_account ON complaint (account, id DESC);
CREATE INDEX complaint_holder_account ON complaint (holder_account, id DESC);
CREATE INDEX complaint_right ON complaint (right_id, id DESC);
CREATE INDEX complaint_external_ref ON complaint (external_ref);
CREATE INDEX complaint_waiting ON complaint (id) WHERE state IN ('RECEIVED', 'UNDER_REVIEW');

CREATE TABLE complaint_evidence (
    complaint_id uuid    NOT NULL REFERENCES complaint,
    position     integer NOT NULL,
    evidence_id  uuid    NOT NULL,
    role         text    NOT NULL,
    PRIMARY KEY (complaint_id, position)
);
CREATE INDEX complaint_evidence_item ON complaint_evidence (evidence_id);

CREATE TABLE measure (
    id               uuid PRIMARY KEY,
    type             text        NOT NULL,
    state            text        NOT NULL,
    requested_at     timestamptz NOT NULL,
    due_at           timestamptz,
    effective_at     timestamptz,
    verified_at      timestamptz,
    failed_at        timestamptz,
    end_requested_at timestamptz,
    ended_at         timestamptz,
    reference        text
);

-- One listing, store front or live stream complained of. operator_hint is what the complainant said.
CREATE TABLE target (
    id            uuid PRIMARY KEY,
    complaint_id  uuid    NOT NULL REFERENCES complaint,
    position      integer NOT NULL,
    kind          text    NOT NULL,
    url           text,
    item_id       text,
    listing_key   text,
    operator_hint text,
    operator_id   text,
    external_ref  text,
    elements      jsonb   NOT NULL,
    state         text    NOT NULL,
    end_reason    text,
    reasons       jsonb   NOT NULL,
    measure_id    uuid UNIQUE REFERENCES measure,
    UNIQUE (complaint_id, position)
);
CREATE INDEX target_operator ON target (operator_id, complaint_id);

-- One open case for each (right, listing, claim): rule R24, race-free because it is a key.
CREATE TABLE open_case (
    right_key    text NOT NULL,
    site         text NOT NULL,
    listing_key  text NOT NULL,
    claim        text NOT NULL,
    complaint_id uuid NOT NULL,
    target_id    uuid NOT NULL UNIQUE,
    account      text NOT NULL,
    PRIMARY KEY (right_key, site, listing_key, claim)
);

-- A listing by its key. Its row is locked to change its holds; version counts the changes.
CREATE TABLE listing (
    site          text        NOT NULL,
    listing_key   text        NOT NULL,
    item_id       text,
    operator_id   text,
    operator_told boolean     NOT NULL DEFAULT false,
    version       bigint      NOT NULL DEFAULT 0,
    changed_at    timestamptz NOT NULL,
    PRIMARY KEY (site, listing_key)
);
COMMENT ON COLUMN listing.operator_told IS 'whether the platform itself named the operator; a hint never overrides it';

CREATE TABLE hold (
    id           uuid PRIMARY KEY,
    site         text        NOT NULL,
    listing_key  text        NOT NULL,
    complaint_id uuid        NOT NULL,
    target_id    uuid        NOT NULL,
    measure_id   uuid        NOT NULL,
    type         text        NOT NULL,
    since        timestamptz NOT NULL,
    released_at  timestamptz,
    FOREIGN KEY (site, listing_key) REFERENCES listing
);
CREATE UNIQUE INDEX hold_one_active_per_target ON hold (target_id) WHERE released_at IS NULL;
CREATE INDEX hold_active ON hold (site, listing_key) WHERE released_at IS NULL;

CREATE TABLE deadline (
    id           uuid PRIMARY KEY,
    complaint_id uuid        NOT NULL REFERENCES complaint,
    target_id    uuid REFERENCES target DEFERRABLE INITIALLY DEFERRED,
    clock        text        NOT NULL,
    started_at   timestamptz NOT NULL,
    due_at       timestamptz,
    provisional  boolean     NOT NULL,
    stopped_by   text,
    stopped_at   timestamptz,
    told_at      timestamptz
);
COMMENT ON COLUMN deadline.stopped_by IS 'the act that met it, or made it void';
COMMENT ON COLUMN deadline.told_at IS 'when it was told that the deadline was missed';
CREATE INDEX deadline_complaint ON deadline (complaint_id);
CREATE INDEX deadline_due ON deadline (due_at) WHERE stopped_at IS NULL AND told_at IS NULL;
