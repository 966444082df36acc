-- The lists of a year's days of rest that operations enter. One person proposes, another confirms.
CREATE TABLE calendar_year (
    id           uuid PRIMARY KEY,
    jurisdiction text        NOT NULL,
    year         integer     NOT NULL,
    version      integer     NOT NULL CHECK (version > 0),
    state        text        NOT NULL CHECK (state IN ('PROPOSED', 'IN_FORCE', 'REPLACED')),
    off          date[]      NOT NULL,
    make_up_work date[]      NOT NULL,
    document     text        NOT NULL,
    url          text        NOT NULL,
    sha256       text        NOT NULL,
    proposed_by  text        NOT NULL,
    proposed_at  timestamptz NOT NULL,
    confirmed_by text        CHECK (confirmed_by <> proposed_by),
    confirmed_at timestamptz,
    UNIQUE (jurisdiction, year, version),
    CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
    CHECK (state <> 'IN_FORCE' OR confirmed_at IS NOT NULL),
    CHECK (state <> 'PROPOSED' OR confirmed_at IS NULL)
);
COMMENT ON COLUMN calendar_year.version IS '1, 2, 3 … of the year; 0 is the list of a release, which has no row';
CREATE UNIQUE INDEX calendar_year_proposed ON calendar_year (jurisdiction, year) WHERE state = 'PROPOSED';
CREATE UNIQUE INDEX calendar_year_in_force ON calendar_year (jurisdiction, year) WHERE state = 'IN_FORCE';
-- Counted each second by every replica.
CREATE INDEX calendar_year_confirmed ON calendar_year (confirmed_at) WHERE confirmed_at IS NOT NULL;
