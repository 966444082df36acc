-- How many complaints are in which state, counted by whoever changes one: a look adds up a few rows, however many complaints there are.
-- Whoever changes a complaint only adds a row, so that no two wait for each other; the rows are added up now and then (ComplaintCounts).
CREATE TABLE complaint_count (
    state  text   NOT NULL CHECK (state IN ('RECEIVED', 'ADMITTED', 'PARTIALLY_OPEN', 'UNDER_REVIEW', 'RETURNED', 'WITHDRAWN',
                                           'REJECTED', 'CLOSED')),
    change bigint NOT NULL
);
COMMENT ON COLUMN complaint_count.change IS 'by how many; all of a state make how many there are';

CREATE FUNCTION complaint_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        INSERT INTO complaint_count (state, change) VALUES (OLD.state, -1);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO complaint_count (state, change) VALUES (NEW.state, 1);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER complaint_counted AFTER INSERT OR DELETE ON complaint FOR EACH ROW EXECUTE FUNCTION complaint_counted();
CREATE TRIGGER complaint_counted_anew AFTER UPDATE OF state ON complaint FOR EACH ROW
WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION complaint_counted();
INSERT INTO complaint_count (state, change) SELECT state, count(*) FROM complaint GROUP BY state;
