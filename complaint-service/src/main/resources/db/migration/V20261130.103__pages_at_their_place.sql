-- Each page of a list begins at its place in an index, however many rows there are (ADR 28). Each index says whom it serves; those that
-- serve nobody any more go, for every index is one more to write with each filing.

-- The list of an account's complaints in one state, and the house's.
CREATE INDEX complaint_account_state ON complaint (account, state, id DESC);
CREATE INDEX complaint_in_state ON complaint (state, id DESC);
DROP INDEX complaint_state;

-- What a holder sees of what its agents filed: few, where most file for themselves.
CREATE INDEX complaint_held ON complaint (holder_account, id DESC) WHERE holder_account <> account;
CREATE INDEX complaint_held_changed ON complaint (holder_account, changed_at, id) WHERE holder_account <> account;
DROP INDEX complaint_holder_account;

-- The list by complainantId, and what is seen otherwise after a verdict on a party (SeenChanges).
DROP INDEX complaint_complainant;
CREATE INDEX complaint_complainant ON complaint (complainant_id, id DESC);

-- The platform's work, soonest due first, state by state.
CREATE INDEX measure_in_state ON measure (state, due_at, id);
DROP INDEX measure_work;
