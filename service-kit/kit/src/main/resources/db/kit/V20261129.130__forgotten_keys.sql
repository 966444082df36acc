-- A key that was deleted is remembered as such (null), so that nothing makes it anew: what comes later is sealed for nobody, and what
-- was sealed before stays unreadable instead of becoming a failure.
ALTER TABLE subject_key ALTER COLUMN wrapped DROP NOT NULL;
