-- Copies one case that was admitted: its complaint, targets, measures, clocks, listings, holds, keys, evidence and publication, each with keys
-- of its own, all of them older than anything that is filed now. Every tenth is of the same account, the others are of five hundred.
-- Run in one transaction after CREATE TEMP TABLE twin_of, one row: complaint (the case), first and last (numbers of the copies).
CREATE TEMP TABLE twin ON COMMIT DROP AS
SELECT n, o.complaint AS of, uuidv7(interval '-20 days' + n * interval '1 millisecond') AS complaint
FROM twin_of o, generate_series(o.first, o.last) n;

CREATE TEMP TABLE twin_target ON COMMIT DROP AS
SELECT t.n, t.complaint, g.id AS of, g.measure_id AS of_measure, g.listing_key AS of_listing, uuidv7() AS target, uuidv7() AS measure,
       'stored-' || t.n || '-' || g.position AS item
FROM twin t JOIN target g ON g.complaint_id = t.of;

INSERT INTO complaint
SELECT r.* FROM twin t JOIN complaint c ON c.id = t.of,
    jsonb_populate_record(c, jsonb_build_object(
        'id', t.complaint, 'record', uuidv7(), 'external_ref', 'stored-' || t.n,
        'account', CASE WHEN t.n % 10 = 0 THEN c.account ELSE 'stored-' || t.n % 500 END)) r;

INSERT INTO complaint_evidence
SELECT r.* FROM twin t JOIN complaint_evidence e ON e.complaint_id = t.of,
    jsonb_populate_record(e, jsonb_build_object('complaint_id', t.complaint)) r;

INSERT INTO measure
SELECT r.* FROM twin_target t JOIN measure m ON m.id = t.of_measure,
    jsonb_populate_record(m, jsonb_build_object('id', t.measure)) r;

INSERT INTO target
SELECT r.* FROM twin_target t JOIN target g ON g.id = t.of,
    jsonb_populate_record(g, jsonb_build_object(
        'id', t.target, 'complaint_id', t.complaint, 'measure_id', t.measure, 'item_id', t.item, 'listing_key', t.item,
        'external_ref', t.item, 'operator_id', 'stored-seller-' || t.n % 500)) r;

INSERT INTO deadline
SELECT r.* FROM twin t JOIN deadline d ON d.complaint_id = t.of
    LEFT JOIN twin_target g ON g.complaint = t.complaint AND g.of = d.target_id,
    jsonb_populate_record(d, jsonb_build_object('id', uuidv7(), 'complaint_id', t.complaint, 'target_id', g.target)) r;

INSERT INTO listing
SELECT r.* FROM twin_target t JOIN listing l ON l.listing_key = t.of_listing,
    jsonb_populate_record(l, jsonb_build_object('listing_key', t.item, 'item_id', t.item)) r;

INSERT INTO hold
SELECT r.* FROM twin_target t JOIN hold h ON h.target_id = t.of AND h.released_at IS NULL,
    jsonb_populate_record(h, jsonb_build_object(
        'id', uuidv7(), 'complaint_id', t.complaint, 'target_id', t.target, 'measure_id', t.measure, 'listing_key', t.item)) r;

INSERT INTO open_case
SELECT r.* FROM twin_target t JOIN open_case o ON o.target_id = t.of,
    jsonb_populate_record(o, jsonb_build_object('complaint_id', t.complaint, 'target_id', t.target, 'listing_key', t.item)) r;

INSERT INTO publication
SELECT r.* FROM twin t JOIN publication p ON p.complaint_id = t.of,
    jsonb_populate_record(p, jsonb_build_object('id', uuidv7(), 'complaint_id', t.complaint)) r;
