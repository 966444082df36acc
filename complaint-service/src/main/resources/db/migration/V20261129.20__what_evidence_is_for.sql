-- For which targets each item was put forward: read once, when it was handed in. Of notices of before it stands as words in the
-- sealed request only, which no statement can read: they are read when the case is judged next (UNREAD until then), and nobody
-- takes UNREAD for all. The default is for a replica of the release before, which knows no such column.
ALTER TABLE complaint_evidence ADD COLUMN aim text NOT NULL DEFAULT 'UNREAD';
ALTER TABLE complaint_evidence ADD COLUMN target_ids uuid[];
ALTER TABLE complaint_evidence ADD CONSTRAINT complaint_evidence_aim
    CHECK (aim IN ('ALL', 'SOME', 'UNREAD') AND (aim = 'SOME') = (target_ids IS NOT NULL));
COMMENT ON COLUMN complaint_evidence.target_ids IS 'ids of targets of the same complaint; null unless it is for some only';

-- When it was handed in: system time, for what was there before is told by it (R26).
ALTER TABLE complaint_evidence ADD COLUMN cited_at timestamptz NOT NULL DEFAULT clock_timestamp();
UPDATE complaint_evidence e SET cited_at = c.seen_at FROM complaint c WHERE c.id = e.complaint_id;

-- A number as it is compared: capitals, without spaces, brackets, dots, hyphens and words for "number".
CREATE FUNCTION paper_number(written text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN nullif(regexp_replace(regexp_replace(upper(normalize(written, NFKC)),
    '[][\s()〔〕【】.,_/#:·‐‑–—-]|第|号', '', 'g'), '^(NO|ZL)(?=[0-9])', ''), '');

-- When a complaint was filed, system time, which its id bears (UUIDv7).
CREATE FUNCTION paper_filed_at(complaint uuid) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN to_timestamp(('x' || left(replace(complaint::text, '-', ''), 12))::bit(48)::bigint / 1000.0);

-- The number that a paper's issuer gave it; the number of an order is none. Originals only are kept here.
ALTER TABLE evidence_fact ADD COLUMN paper_number text GENERATED ALWAYS AS (paper_number(CASE kind
    WHEN 'IDENTIFICATION_REPORT' THEN attributes ->> 'reportNumber'
    WHEN 'PATENT_EVALUATION_REPORT' THEN attributes ->> 'number'
    WHEN 'JUDGEMENT' THEN attributes ->> 'caseNumber'
    WHEN 'ADMINISTRATIVE_DECISION' THEN attributes ->> 'caseNumber' END)) STORED;
CREATE INDEX evidence_fact_paper ON evidence_fact (paper_number, kind, stored_at) WHERE paper_number IS NOT NULL;
