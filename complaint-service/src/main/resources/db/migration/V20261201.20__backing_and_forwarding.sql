-- Whether a ruling in force, a court or an authority stands behind a measure: it is due sooner, also when it is asked for again.
ALTER TABLE measure ADD COLUMN backed boolean NOT NULL DEFAULT false;

-- When a window went on last after a suspension of its target: what had run out by then ends a day later.
ALTER TABLE dispute_window ADD COLUMN resumed_at timestamptz;

-- The event that tells of a declaration's admission, by which its notice to the right holder is known.
ALTER TABLE declaration ADD COLUMN admitted_by uuid;
