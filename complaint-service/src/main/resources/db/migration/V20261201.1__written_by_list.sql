-- Complaints begin in lists: what a list begins is counted once a state, not once a complaint.
CREATE FUNCTION complaints_begun() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO complaint_count (state, change) SELECT state, count(*) FROM begun GROUP BY state;
    RETURN NULL;
END $$;
DROP TRIGGER complaint_counted ON complaint;
CREATE TRIGGER complaint_counted AFTER DELETE ON complaint FOR EACH ROW EXECUTE FUNCTION complaint_counted();
CREATE TRIGGER complaints_begun AFTER INSERT ON complaint REFERENCING NEW TABLE AS begun
FOR EACH STATEMENT EXECUTE FUNCTION complaints_begun();

-- An operator's deadlines are those of its declarations, too.
CREATE INDEX declaration_operator ON declaration (operator_id);
CREATE INDEX deadline_about ON deadline (about) WHERE about IS NOT NULL;

ALTER TABLE complaint ALTER COLUMN request SET STORAGE EXTERNAL; -- sealed bytes do not shrink
