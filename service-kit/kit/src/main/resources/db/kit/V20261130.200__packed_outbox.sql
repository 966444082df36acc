-- The messages of a change as their bytes, which are sealed for the most part: nothing is gained by squeezing them.
-- Rows that were written before have theirs in messages, and are sent from there.
ALTER TABLE outbox
    ALTER COLUMN messages DROP NOT NULL,
    ADD COLUMN packed bytea,
    -- By which its messages are kept in order. Null where they speak of whatever was stored before them.
    ADD COLUMN keys text[],
    -- Why Kafka refuses one of its messages. Rows that share a key with it wait until it is sent.
    ADD COLUMN refused text,
    ADD CONSTRAINT outbox_one_form CHECK (num_nonnulls(messages, packed) = 1);
ALTER TABLE outbox ALTER COLUMN packed SET STORAGE EXTERNAL;

CREATE INDEX outbox_refused ON outbox (id) WHERE refused IS NOT NULL;
