-- Which targets a notice names stands beside it in clear: what becomes of it is told after the key of its complaint was deleted.
-- Notices of before say it in what is sealed alone; they are filled in by the next version. Empty: a notice about an account, or one
-- that nobody can read any more.
ALTER TABLE notice ADD COLUMN target_ids uuid[];
CREATE INDEX notice_without_targets ON notice (id) WHERE target_ids IS NULL;
