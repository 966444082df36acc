-- Which requests keep a window open, not how many: the answer to one that an earlier window of the target was asked is none to another.
ALTER TABLE dispute_window ADD awaits uuid[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN dispute_window.awaits IS 'proceedings and extensions that came in time and that nobody has answered yet';
UPDATE dispute_window w SET awaits = (
    SELECT coalesce(array_agg(request.id), '{}') FROM target t JOIN (
        SELECT id, complaint_id, target_ids FROM proceeding WHERE state = 'PENDING'
        UNION ALL SELECT id, complaint_id, target_ids FROM extension WHERE state IN ('PENDING', 'UNDER_REVIEW')) request
      ON request.complaint_id = t.complaint_id AND t.id = ANY (request.target_ids)
    WHERE t.id = w.target_id)
WHERE w.unanswered > 0;
ALTER TABLE dispute_window DROP unanswered, ALTER awaits DROP DEFAULT;
