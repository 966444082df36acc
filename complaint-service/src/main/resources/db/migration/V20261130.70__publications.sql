-- What the platform publishes of notices, declarations and outcomes (E-Commerce Law art. 44): due with the act, published after it.
CREATE TABLE publication (
    id             uuid PRIMARY KEY,
    complaint_id   uuid        NOT NULL REFERENCES complaint DEFERRABLE INITIALLY DEFERRED,
    site           text        NOT NULL,
    kind           text        NOT NULL CHECK (kind IN ('NOTICE', 'DECLARATION', 'OUTCOME')),
    target_ids     uuid[]      NOT NULL,
    declaration_id uuid,
    holder_id      uuid,
    content        jsonb       NOT NULL,
    acted_at       timestamptz NOT NULL,
    published_at   timestamptz,
    amended_at     timestamptz,
    expires_at     timestamptz,
    CHECK ((published_at IS NULL) = (expires_at IS NULL)),
    CHECK (amended_at IS NULL OR published_at IS NOT NULL)
);
COMMENT ON COLUMN publication.id IS 'of the event that tells of the act which made it due; what clock K12 is about';
COMMENT ON COLUMN publication.content IS 'as everybody reads it: of a natural person no more than the first character of the name';
COMMENT ON COLUMN publication.acted_at IS 'legal time, as all here';
CREATE INDEX publication_shown ON publication (site, id DESC) WHERE published_at IS NOT NULL;
CREATE INDEX publication_due ON publication (acted_at, complaint_id) WHERE published_at IS NULL;
CREATE INDEX publication_complaint ON publication (complaint_id, id);
