-- The holder's own word on a mandate: given at its registration by the holder's account, or by its confirmation since.
ALTER TABLE mandate ADD confirmed_at timestamptz;
ALTER TABLE mandate ADD confirmed_by text;
ALTER TABLE mandate ADD disowned boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN mandate.confirmed_at IS 'null: registered by the agent, and the holder has said nothing';
COMMENT ON COLUMN mandate.confirmed_by IS 'the subject; null where it was not kept';
COMMENT ON COLUMN mandate.disowned IS 'revoked by the holder before it or a reviewer had ever said yes';
UPDATE mandate SET confirmed_at = mandate.registered_at
FROM party WHERE party.id = mandate.holder_id AND party.account = mandate.account;
ALTER TABLE mandate ADD CHECK (NOT disowned OR (revoked_at IS NOT NULL AND confirmed_at IS NULL));
ALTER TABLE mandate ALTER disowned DROP DEFAULT;

-- Which subjects entered what a reviewer decides on: none of them does. Empty: from before it was kept.
ALTER TABLE party ADD entered_by text[] NOT NULL DEFAULT '{}';
ALTER TABLE ip_right ADD entered_by text[] NOT NULL DEFAULT '{}';
ALTER TABLE mandate ADD entered_by text[] NOT NULL DEFAULT '{}';
ALTER TABLE complaint ADD entered_by text[] NOT NULL DEFAULT '{}';
