-- What notification-service knows of a complaint: whose it is, and how many acts it has itself written into its record.
CREATE TABLE complaint_case (
    complaint_id   uuid PRIMARY KEY,
    record         uuid NOT NULL UNIQUE,
    account        text NOT NULL,
    holder_account text,
    site           text NOT NULL,
    right_type     text,
    claim          text,
    act_number     int  NOT NULL DEFAULT 0 CHECK (act_number >= 0)
);
CREATE INDEX complaint_case_account ON complaint_case (account);
CREATE INDEX complaint_case_holder_account ON complaint_case (holder_account) WHERE holder_account IS NOT NULL;

-- Every act of every source once, in the order of arrival; never changed. What concerns a person is in the disclosures,
-- which are encrypted under the key of the complaint or evidence item.
CREATE TABLE act (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    record      uuid        NOT NULL,
    kind        text        NOT NULL,
    subject     uuid        NOT NULL,
    name        text        NOT NULL,
    source      text        NOT NULL,
    number      int         NOT NULL CHECK (number > 0),
    event_id    uuid        NOT NULL,
    at          timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    content     text        NOT NULL,
    disclosures bytea       NOT NULL,
    UNIQUE (record, source, number)
);
CREATE INDEX act_subject ON act (subject, id);

CREATE TABLE operator (
    operator_id          text PRIMARY KEY,
    subject              uuid NOT NULL,
    identity             bytea NOT NULL,
    identity_verified_at timestamptz,
    locale               text NOT NULL,
    status               text NOT NULL CHECK (status IN ('ACTIVE', 'CLOSED'))
);

-- How an account is reached beside its inbox. E-mail addresses and secrets are encrypted under the account's own key.
CREATE TABLE account_channels (
    account text PRIMARY KEY,
    subject uuid  NOT NULL,
    emails  bytea NOT NULL,
    locale  text
);

CREATE TABLE webhook (
    id         uuid PRIMARY KEY,
    account    text    NOT NULL REFERENCES account_channels,
    position   int     NOT NULL,
    url        text    NOT NULL,
    secrets    bytea   NOT NULL,
    events     text[]  NOT NULL,
    registered boolean NOT NULL,
    UNIQUE (account, url)
);

-- One notice for each addressee and event whose act asked for it, however often that act arrives.
CREATE TABLE notice (
    id              uuid PRIMARY KEY,
    complaint_id    uuid NOT NULL REFERENCES complaint_case,
    event_id        uuid NOT NULL,
    addressee       text NOT NULL,
    addressee_role  text NOT NULL CHECK (addressee_role IN ('OPERATOR', 'COMPLAINANT')),
    designated      text NOT NULL CHECK (designated IN ('PROMPTLY', 'PLATFORM', 'NONE')),
    kind            text NOT NULL CHECK (kind IN ('NOTICE', 'DECLARATION', 'DECISION', 'STATUS_REQUEST')),
    payload         bytea NOT NULL,
    case_shown      text  NOT NULL,
    queued_at       timestamptz NOT NULL,
    forwarded_at    timestamptz,
    delivered_at    timestamptz CHECK (delivered_at IS NULL OR forwarded_at IS NOT NULL),
    acknowledged_at timestamptz CHECK (acknowledged_at IS NULL OR forwarded_at IS NOT NULL),
    UNIQUE (addressee, event_id)
);
CREATE INDEX notice_inbox ON notice (addressee, id DESC) WHERE forwarded_at IS NOT NULL;
CREATE INDEX notice_of_complaint ON notice (complaint_id, addressee, id DESC);
CREATE INDEX notice_queued ON notice (addressee) WHERE forwarded_at IS NULL;

-- A notice on its way by one channel. due_at is legal time; leased_until, which keeps two senders apart, system time.
CREATE TABLE delivery (
    id           uuid PRIMARY KEY,
    notice_id    uuid NOT NULL REFERENCES notice,
    channel      text NOT NULL CHECK (channel IN ('INBOX', 'WEBHOOK')),
    webhook_id   uuid REFERENCES webhook,
    state        text NOT NULL CHECK (state IN ('DUE', 'DONE', 'FAILED')),
    attempts     int  NOT NULL DEFAULT 0,
    due_at       timestamptz,
    leased_until timestamptz,
    CHECK ((channel = 'WEBHOOK') = (webhook_id IS NOT NULL)),
    CHECK ((state = 'DUE') = (due_at IS NOT NULL)),
    UNIQUE NULLS NOT DISTINCT (notice_id, channel, webhook_id)
);
CREATE INDEX delivery_due ON delivery (due_at) WHERE state = 'DUE';

-- Every attempt, kept for ever; what a receiver answered may name persons and is encrypted.
CREATE TABLE attempt (
    id          uuid PRIMARY KEY,
    delivery_id uuid NOT NULL REFERENCES delivery,
    number      int  NOT NULL CHECK (number > 0),
    started_at  timestamptz NOT NULL,
    ended_at    timestamptz NOT NULL,
    status      int,
    answer      bytea,
    failure     text,
    error       text,
    UNIQUE (delivery_id, number)
);
