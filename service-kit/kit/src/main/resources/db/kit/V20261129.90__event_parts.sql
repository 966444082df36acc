-- Parts of an event whose bytes are too many for one message, until the last of them has come.
CREATE TABLE event_part (
    topic    text        NOT NULL,
    source   text        NOT NULL,
    event_id text        NOT NULL,
    part     int         NOT NULL CHECK (part >= 1),
    data     bytea       NOT NULL,
    taken_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (topic, source, event_id, part)
);
ALTER TABLE event_part ALTER COLUMN data SET STORAGE EXTERNAL; -- sealed bytes do not shrink
CREATE INDEX event_part_taken_at ON event_part (taken_at);
