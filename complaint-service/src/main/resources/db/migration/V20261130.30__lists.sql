-- Lists across cases: what each is ordered by, and what it is narrowed to, is an index.

-- Deadlines, soonest due first. Those that run and those that stopped late are few among all that were met.
CREATE INDEX deadline_by_due ON deadline (due_at, id);
CREATE INDEX deadline_open_or_late ON deadline (due_at, id) WHERE stopped_at IS NULL OR stopped_at >= due_at;
CREATE INDEX deadline_of_clock ON deadline (clock, due_at, id) WHERE stopped_at IS NULL OR stopped_at >= due_at;

-- Targets, in the order of their complaints.
CREATE INDEX target_item ON target (item_id, complaint_id);
CREATE INDEX target_external_ref ON target (external_ref);
CREATE INDEX target_state ON target (state, complaint_id DESC, position);
CREATE INDEX complaint_received ON complaint (received_at);
CREATE INDEX complaint_claim ON complaint (claim, id DESC);
CREATE INDEX complaint_site ON complaint (site, id DESC);

-- Holds, by when they changed. Whoever changes a listing's holds counts its version up; the instant is read by the database after
-- that transaction has its number, as complaint.changed_at is (ADR 20), so that nobody who writes a listing can forget it.
ALTER TABLE listing ADD seen_at timestamptz;
COMMENT ON COLUMN listing.changed_at IS 'legal time of the last change of its holds';
COMMENT ON COLUMN listing.seen_at IS 'system time of the same, by change_stamp(); null where no hold ever stood';
UPDATE listing SET seen_at = change_stamp() WHERE version > 0;
CREATE FUNCTION listing_seen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.seen_at := change_stamp();
    RETURN NEW;
END $$;
CREATE TRIGGER listing_inserted BEFORE INSERT ON listing FOR EACH ROW WHEN (NEW.version > 0) EXECUTE FUNCTION listing_seen();
CREATE TRIGGER listing_changed BEFORE UPDATE ON listing FOR EACH ROW
WHEN (NEW.version > 0 AND (OLD.version, OLD.item_id, OLD.operator_id) IS DISTINCT FROM (NEW.version, NEW.item_id, NEW.operator_id))
EXECUTE FUNCTION listing_seen();
CREATE INDEX listing_changed ON listing (seen_at, site, listing_key);
