-- By what a complaint was decided, and what it waits for.
ALTER TABLE complaint ADD calendar_version text NOT NULL DEFAULT '';
ALTER TABLE complaint ADD basis text NOT NULL DEFAULT '';
ALTER TABLE complaint ADD waiting text;
ALTER TABLE complaint ADD cured_at timestamptz;
ALTER TABLE complaint ALTER calendar_version DROP DEFAULT, ALTER basis DROP DEFAULT;
UPDATE complaint SET waiting = CASE state WHEN 'RECEIVED' THEN 'EVIDENCE' ELSE 'VERIFICATION' END
WHERE state IN ('RECEIVED', 'UNDER_REVIEW');
DROP INDEX complaint_waiting;
CREATE INDEX complaint_waiting ON complaint (waiting, id) WHERE waiting IS NOT NULL;

-- A reason is told in two languages; those told before were English.
UPDATE complaint SET reasons = (
    SELECT jsonb_agg(r || jsonb_build_object('detail', jsonb_build_object('zh', r -> 'detail', 'en', r -> 'detail')))
    FROM jsonb_array_elements(reasons) r) WHERE reasons <> '[]';
UPDATE target SET reasons = (
    SELECT jsonb_agg(r || jsonb_build_object('detail', jsonb_build_object('zh', r -> 'detail', 'en', r -> 'detail')))
    FROM jsonb_array_elements(reasons) r) WHERE reasons <> '[]';
