-- What the event said, hashed: an id that comes again with other content is no repetition. Null: taken before this was kept.
ALTER TABLE inbox ADD content_hash bytea;
