-- Order and effect (ADR 20).

-- When a transaction number had not been given yet: whoever writes later bears a later number and a later stamp.
CREATE TABLE moment (
    tx xid8        PRIMARY KEY,
    at timestamptz NOT NULL
);
COMMENT ON COLUMN moment.at IS 'system time, read before tx was given';
INSERT INTO moment (tx, at) VALUES (pg_current_xact_id(), now());

-- The instant of a change, by this database's clock; read after the transaction has its number, never before.
CREATE FUNCTION change_stamp() RETURNS timestamptz LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM pg_current_xact_id();
    RETURN clock_timestamp();
END $$;

COMMENT ON COLUMN complaint.changed_at IS 'system time: when what a reader sees of it last changed, by change_stamp()';
UPDATE complaint SET changed_at = now() WHERE changed_at > now();
CREATE INDEX complaint_changed ON complaint (changed_at, id);
CREATE INDEX complaint_account_changed ON complaint (account, changed_at, id);

-- By which transaction its row was written last: what is looked at again finds only what has been written since.
ALTER TABLE complaint ADD changed_tx xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE FUNCTION complaint_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_tx := pg_current_xact_id();
    RETURN NEW;
END $$;
CREATE TRIGGER complaint_written BEFORE UPDATE ON complaint FOR EACH ROW EXECUTE FUNCTION complaint_written();

-- What rests on a party, decided or not.
DROP INDEX complaint_complainant;
CREATE INDEX complaint_complainant ON complaint (complainant_id);

-- Cases on one listing: those received earlier, and those that another's hold concerns.
CREATE INDEX target_listing ON target (listing_key, complaint_id);

-- A listing's holds have changed, until it is told on the other complaints about it.
CREATE TABLE hold_change (
    number      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site        text NOT NULL,
    listing_key text NOT NULL,
    changed_by  uuid NOT NULL
);
COMMENT ON COLUMN hold_change.changed_by IS 'the complaint whose hold it is, which knows already';

-- That it is due has been marked as a change of the complaint: from then on it is shown as missed.
ALTER TABLE deadline ADD passed boolean NOT NULL DEFAULT false;
UPDATE deadline SET passed = true WHERE told_at IS NOT NULL;
CREATE INDEX deadline_passing ON deadline (due_at) WHERE stopped_at IS NULL AND NOT passed;

-- Who looks at what rests on a changed fact, until when, and from where on it is looked at again.
ALTER TABLE fact_change DROP COLUMN transaction;
ALTER TABLE fact_change ADD leased_until timestamptz NOT NULL DEFAULT 'epoch';
ALTER TABLE fact_change ADD horizon xid8;
ALTER TABLE fact_change ADD looked_from xid8;
COMMENT ON COLUMN fact_change.leased_until IS 'system time; one worker at a time, and who dies loses it';
COMMENT ON COLUMN fact_change.horizon IS 'given once the change was seen committed: who decided by the old fact has a smaller number';
COMMENT ON COLUMN fact_change.looked_from IS 'the oldest transaction under way at the last look; null before the first';

-- From when a notice counts is each target's own.
ALTER TABLE target ADD cured_at timestamptz;
ALTER TABLE target ADD notice_effective_at timestamptz;
COMMENT ON COLUMN target.cured_at IS 'legal time of the act that cured it last; null where it lacked nothing';
COMMENT ON COLUMN target.notice_effective_at IS 'set at its admission, never moved';
COMMENT ON COLUMN complaint.cured_at IS 'legal time of what was added since it was returned and is not judged yet';
UPDATE target t SET cured_at = c.cured_at FROM complaint c WHERE c.id = t.complaint_id AND c.cured_at IS NOT NULL;
UPDATE target t SET notice_effective_at = c.notice_effective_at FROM complaint c
WHERE c.id = t.complaint_id AND t.measure_id IS NOT NULL;
UPDATE complaint SET cured_at = NULL WHERE waiting IS DISTINCT FROM 'EVIDENCE';
