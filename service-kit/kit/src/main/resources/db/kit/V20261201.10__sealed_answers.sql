ALTER TABLE idempotency_key ALTER COLUMN answer SET STORAGE EXTERNAL; -- sealed bytes do not shrink
