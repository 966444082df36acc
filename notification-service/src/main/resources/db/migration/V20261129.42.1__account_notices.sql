-- A notice may be about an account, a change of its channels say: it belongs to no complaint, is in the account's own record, and
-- is sealed under that record's subject. subject is whose key seals what the notice says: the complaint, or that.
ALTER TABLE notice ADD COLUMN subject uuid;
UPDATE notice SET subject = complaint_id;
ALTER TABLE notice ALTER COLUMN subject SET NOT NULL;
ALTER TABLE notice ALTER COLUMN complaint_id DROP NOT NULL;
ALTER TABLE notice DROP CONSTRAINT notice_kind_check;
ALTER TABLE notice ADD CHECK (kind IN ('NOTICE', 'DECLARATION', 'DECISION', 'STATUS_REQUEST', 'ACCOUNT'));
ALTER TABLE notice ADD CHECK ((kind = 'ACCOUNT') = (complaint_id IS NULL));

-- The address as it stood before a change of channels, sealed, its secrets with it: the notice of that change goes there.
ALTER TABLE delivery ADD COLUMN old_address bytea CHECK (old_address IS NULL OR channel = 'WEBHOOK');

-- Acts that belong to no complaint and no item: an account's are found by their subject, a service's by their kind.
ALTER TABLE act ADD CHECK (kind IN ('COMPLAINT', 'EVIDENCE', 'ACCOUNT', 'SERVICE', 'LOG'));
CREATE INDEX act_of_service ON act (source, id) WHERE kind = 'SERVICE';
