-- A deadline is known by its clock, its target and what it is about: two appeals may be open on one target, each decided by itself.
ALTER TABLE deadline ADD COLUMN about uuid;
COMMENT ON COLUMN deadline.about IS 'the review, of a K19; null where it began before this was kept: then any decision meets it';
