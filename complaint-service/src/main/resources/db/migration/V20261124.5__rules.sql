-- By what a complaint was decided, and what it waits for.
ALTER TABLE complaint ADD calendar_version text NOT NULL DEFAULT '';
ALTER TABLE complaint ADD basis text NOT NULL DEFAULT '';
ALTER TABLE complaint ADD waiting text;
ALTER TABLE complaint ADD cured_at timestamptz;
ALTER TABLE complaint ALTER calendar_version DROP DEFAULT, ALTER basis DROP DEFAULT;
UPDATE complaint SET waiting = CASE state WHEN 'RECEIVED' THEN 'EVIDENCE' WHEN 'UNDER_REVIEW' THEN 'VERIFICATION' ELSE 'CURE' END
WHERE EXISTS (SELECT 1 FROM target t WHERE t.complaint_id = complaint.id AND t.state IN ('RECEIVED', 'UNDER_REVIEW', 'RETURNED'));
DROP INDEX complaint_waiting;
CREATE INDEX complaint_waiting ON complaint (waiting, id) WHERE waiting IS NOT NULL;

-- A reason is told in two languages; those told before were English.
UPDATE complaint SET reasons = (
    SELECT jsonb_agg(r || jsonb_build_object('detail', jsonb_build_object('zh', r -> 'detail', 'en', r -> 'detail')))
    FROM jsonb_array_elements(reasons) r) WHERE reasons <> '[]';
UPDATE target SET reasons = (
    SELECT jsonb_agg(r || jsonb_build_object('detail', jsonb_build_object('zh', r -> 'detail', 'en', r -> 'detail')))
    FROM jsonb_array_elements(reasons) r) WHERE reasons <> '[]';

-- A fact that has changed, until the notices that rest on it are decided anew. It is taken up once every transaction that
-- was under way then has ended: one of them may have decided a notice by the old fact.
CREATE TABLE fact_change (
    number      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    about       uuid        NOT NULL,
    at          timestamptz NOT NULL,
    transaction xid8        NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX complaint_complainant ON complaint (complainant_id) WHERE waiting IS NOT NULL;
CREATE INDEX ip_right_proof_item ON ip_right_proof (evidence_id);

-- Cases on a listing whose measure has ended (R25).
CREATE INDEX target_ended ON target (listing_key) WHERE state IN ('WITHDRAWN', 'TERMINATED');

-- What a party did that may count against it: facts, never changed.
CREATE TABLE conduct_record (
    id           uuid PRIMARY KEY,
    account      text        NOT NULL,
    complaint_id uuid        NOT NULL REFERENCES complaint,
    target_ids   uuid[]      NOT NULL,
    factor       text        NOT NULL,
    recorded_at  timestamptz NOT NULL
);
CREATE INDEX conduct_record_account ON conduct_record (account, id DESC);
