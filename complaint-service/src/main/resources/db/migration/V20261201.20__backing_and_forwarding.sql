-- Whether a ruling in force, a court or an authority stands behind a measure: it is due sooner, also when it is asked for again.
ALTER TABLE measure ADD COLUMN backed boolean NOT NULL DEFAULT false;

-- The event that tells of a declaration's admission, by which its notice to the right holder is known.
ALTER TABLE declaration ADD COLUMN admitted_by uuid;
