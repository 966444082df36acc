-- An account is a role and a name: a complainant and an operator of one name are two, with channels and an inbox of their own.
ALTER TABLE account_channels ADD COLUMN role text NOT NULL DEFAULT 'OPERATOR' CHECK (role IN ('COMPLAINANT', 'OPERATOR'));
ALTER TABLE account_channels ALTER COLUMN role DROP DEFAULT;
ALTER TABLE webhook ADD COLUMN role text NOT NULL DEFAULT 'OPERATOR' CHECK (role IN ('COMPLAINANT', 'OPERATOR'));
ALTER TABLE webhook ALTER COLUMN role DROP DEFAULT;
ALTER TABLE webhook DROP CONSTRAINT webhook_account_fkey;
ALTER TABLE account_channels DROP CONSTRAINT account_channels_pkey;
-- Until now one row stood for both namesakes. It was the complainant's where one has filed and no operator of that name was ever
-- forwarded a notice; being named by the platform proves nothing, for that is how another's channels were taken over.
UPDATE account_channels SET role = 'COMPLAINANT'
WHERE account IN (SELECT account FROM complaint_case UNION SELECT holder_account FROM complaint_case)
  AND account NOT IN (SELECT addressee FROM notice WHERE addressee_role = 'OPERATOR');
UPDATE webhook w SET role = c.role FROM account_channels c WHERE c.account = w.account;
ALTER TABLE account_channels ADD PRIMARY KEY (role, account);
ALTER TABLE webhook ADD FOREIGN KEY (role, account) REFERENCES account_channels;
ALTER TABLE webhook DROP CONSTRAINT webhook_account_url_key;
ALTER TABLE webhook ADD UNIQUE (role, account, url);

ALTER TABLE notice DROP CONSTRAINT notice_addressee_event_id_key;
ALTER TABLE notice ADD UNIQUE (addressee_role, addressee, event_id);
DROP INDEX notice_inbox;
CREATE INDEX notice_inbox ON notice (addressee_role, addressee, id DESC) WHERE forwarded_at IS NOT NULL;
DROP INDEX notice_of_complaint;
CREATE INDEX notice_of_complaint ON notice (complaint_id, addressee_role, addressee, id DESC);
DROP INDEX notice_queued;
CREATE INDEX notice_queued ON notice (addressee_role, addressee) WHERE forwarded_at IS NULL;

COMMENT ON COLUMN complaint_case.account IS 'a complainant''s';
COMMENT ON COLUMN complaint_case.holder_account IS 'a complainant''s';
