-- Who sells a listing and whether it is there, by the platform's own word.
ALTER TABLE listing ADD status text CHECK (status IN ('ONLINE', 'GONE', 'UNKNOWN'));
ALTER TABLE listing ADD said_at timestamptz;
ALTER TABLE listing ADD told_at timestamptz;
ALTER TABLE listing ADD told_by text;
ALTER TABLE listing ADD shown jsonb;
COMMENT ON COLUMN listing.status IS 'null where the platform never said whether it is there';
COMMENT ON COLUMN listing.said_at IS 'when the platform saw it so, by its word; an older word changes nothing';
COMMENT ON COLUMN listing.told_at IS 'legal time: when that word arrived';
COMMENT ON COLUMN listing.shown IS 'what else the platform said it shows: url, title, category, territories, snapshot';

-- What reports of measures say of who sells a listing, until the listing remembers it.
CREATE TABLE listing_word (
    number      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site        text        NOT NULL,
    listing_key text        NOT NULL,
    item_id     text,
    operator_id text        NOT NULL,
    said_at     timestamptz NOT NULL,
    told_at     timestamptz NOT NULL,
    told_by     text        NOT NULL
);

-- A listing that the platform has spoken of, until every open case about it has followed.
CREATE TABLE listing_change (
    number       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site         text NOT NULL,
    listing_key  text NOT NULL,
    complaint_id uuid,
    horizon      xid8
);
COMMENT ON COLUMN listing_change.complaint_id IS 'the only case that is to follow; null for all';
COMMENT ON COLUMN listing_change.horizon IS 'given once the change was seen committed: who filed by the old word has a smaller number';

ALTER TABLE target ADD corrected_at timestamptz;
COMMENT ON COLUMN target.corrected_at IS 'legal time: when the platform named another seller than its notice had gone to; null where it never did';
