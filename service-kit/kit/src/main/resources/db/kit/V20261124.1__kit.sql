-- What every service's database holds beside its own tables.

-- Messages that the change stored with them has promised to send; deleted once Kafka has acknowledged them.
CREATE TABLE outbox (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    messages text        NOT NULL,
    stored_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Who does a work that only one replica may do at a time.
CREATE TABLE lease (
    name   text PRIMARY KEY,
    holder uuid        NOT NULL,
    until  timestamptz NOT NULL
);

-- Events that were taken in; kept longer than their topics.
CREATE TABLE inbox (
    topic    text        NOT NULL,
    source   text        NOT NULL,
    event_id text        NOT NULL,
    taken_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (topic, source, event_id)
);
CREATE INDEX inbox_taken_at ON inbox (taken_at);

-- First answers by idempotency key; encrypted, for an answer may name persons.
CREATE TABLE idempotency_key (
    account      text        NOT NULL,
    operation    text        NOT NULL,
    key          text        NOT NULL,
    request_hash bytea       NOT NULL,
    answer       bytea,
    used_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (account, operation, key)
);
CREATE INDEX idempotency_key_used_at ON idempotency_key (used_at);

-- The key under which one person's or case's data is encrypted, itself wrapped by the service's master key.
CREATE TABLE subject_key (
    subject uuid PRIMARY KEY,
    wrapped bytea NOT NULL
);
