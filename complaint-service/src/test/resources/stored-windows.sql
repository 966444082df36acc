-- Copies one case whose dispute window is open: complaints, targets, measures, holds, declarations, windows and deadlines, each with
-- keys of its own and with all else that the case has. Run in one transaction after CREATE TEMP TABLE twin_of, one row:
-- complaint (the case), many, ends_at (of all windows), named (what the items of the copies begin with).
CREATE TEMP TABLE twin ON COMMIT DROP AS
SELECT named || '-' || n AS item, gen_random_uuid() AS complaint, gen_random_uuid() AS target, gen_random_uuid() AS measure,
       gen_random_uuid() AS declaration, gen_random_uuid() AS dispute_window, ends_at, o.complaint AS of
FROM twin_of o, generate_series(1, o.many) n;

INSERT INTO complaint
SELECT r.* FROM twin t JOIN complaint c ON c.id = t.of,
    jsonb_populate_record(c, jsonb_build_object('id', t.complaint, 'record', gen_random_uuid(), 'external_ref', t.item)) r;

INSERT INTO declaration
SELECT r.* FROM twin t JOIN declaration d ON d.complaint_id = t.of,
    jsonb_populate_record(d, jsonb_build_object(
        'id', t.declaration, 'complaint_id', t.complaint, 'target_ids', jsonb_build_array(t.target))) r;

INSERT INTO measure
SELECT r.* FROM twin t JOIN target g ON g.complaint_id = t.of JOIN measure m ON m.id = g.measure_id,
    jsonb_populate_record(m, jsonb_build_object('id', t.measure)) r;

INSERT INTO target
SELECT r.* FROM twin t JOIN target g ON g.complaint_id = t.of,
    jsonb_populate_record(g, jsonb_build_object(
        'id', t.target, 'complaint_id', t.complaint, 'measure_id', t.measure, 'window_id', t.dispute_window,
        'item_id', t.item, 'listing_key', t.item, 'external_ref', t.item)) r;

INSERT INTO dispute_window
SELECT r.* FROM twin t JOIN target g ON g.complaint_id = t.of JOIN dispute_window w ON w.id = g.window_id,
    jsonb_populate_record(w, jsonb_build_object(
        'id', t.dispute_window, 'target_id', t.target, 'declaration_id', t.declaration,
        'awaits', '[]'::jsonb, 'ends_at', t.ends_at, 'expires_at', t.ends_at, 'expires_without_rollover', t.ends_at)) r;

INSERT INTO deadline
SELECT r.* FROM twin t JOIN deadline d ON d.complaint_id = t.of,
    jsonb_populate_record(d, jsonb_build_object(
        'id', gen_random_uuid(), 'complaint_id', t.complaint, 'target_id', t.target,
        'about', CASE WHEN d.clock IN ('K6', 'K7') THEN t.declaration ELSE d.about END,
        'due_at', CASE WHEN d.clock = 'K8' THEN t.ends_at ELSE d.due_at END)) r;

INSERT INTO listing
SELECT r.* FROM twin t JOIN target g ON g.complaint_id = t.of JOIN listing l ON l.listing_key = g.listing_key,
    jsonb_populate_record(l, jsonb_build_object('listing_key', t.item, 'item_id', t.item)) r;

INSERT INTO hold
SELECT r.* FROM twin t JOIN hold h ON h.complaint_id = t.of AND h.released_at IS NULL,
    jsonb_populate_record(h, jsonb_build_object(
        'id', gen_random_uuid(), 'complaint_id', t.complaint, 'target_id', t.target, 'measure_id', t.measure, 'listing_key', t.item)) r;

INSERT INTO open_case
SELECT r.* FROM twin t JOIN open_case o ON o.complaint_id = t.of,
    jsonb_populate_record(o, jsonb_build_object('complaint_id', t.complaint, 'target_id', t.target, 'listing_key', t.item)) r;
