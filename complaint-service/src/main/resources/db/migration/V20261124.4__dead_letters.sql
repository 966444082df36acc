-- What a foreign topic held and a service rejected. What a stranger wrote is sealed: nobody knows what it holds.
CREATE TABLE dead_letter (
    id          uuid PRIMARY KEY,
    place       text        NOT NULL,
    rejected_by text        NOT NULL,
    rejected_at timestamptz NOT NULL,
    code        text        NOT NULL,
    sealed      bytea       NOT NULL,
    replayed_at timestamptz,
    UNIQUE (place, rejected_by)
);
COMMENT ON COLUMN dead_letter.place IS 'topic-partition@offset of the message in its own topic';
CREATE INDEX dead_letter_unreplayed ON dead_letter (id DESC) WHERE replayed_at IS NULL;

CREATE TABLE dead_letter_replay (
    dead_letter_id uuid        NOT NULL REFERENCES dead_letter,
    position       integer     NOT NULL,
    replayed_at    timestamptz NOT NULL,
    replayed_by    text        NOT NULL,
    PRIMARY KEY (dead_letter_id, position)
);
