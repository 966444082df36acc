-- An account is a role and a name. Of a key that was used before, the role is not known: it stays null until the same request
-- comes again, whose account it then is.
ALTER TABLE idempotency_key ADD COLUMN role text
    CHECK (role IN ('COMPLAINANT', 'OPERATOR', 'PLATFORM', 'REVIEWER', 'AUDITOR', 'OPS'));
ALTER TABLE idempotency_key DROP CONSTRAINT idempotency_key_pkey;
ALTER TABLE idempotency_key ADD CONSTRAINT idempotency_key_of_account
    UNIQUE NULLS NOT DISTINCT (role, account, operation, key);

-- The records of acts that belong to no complaint and no item of evidence: one an account, one of the service itself.
CREATE TABLE act_record (
    kind       text NOT NULL CHECK (kind IN ('ACCOUNT', 'SERVICE')),
    role       text CHECK (role IN ('COMPLAINANT', 'OPERATOR')),
    account    text,
    record     uuid NOT NULL UNIQUE,
    subject    uuid NOT NULL UNIQUE,
    act_number int  NOT NULL CHECK (act_number > 0),
    CHECK ((kind = 'ACCOUNT') = (role IS NOT NULL)),
    CHECK ((kind = 'ACCOUNT') = (account IS NOT NULL)),
    CONSTRAINT act_record_of UNIQUE NULLS NOT DISTINCT (kind, role, account)
);
