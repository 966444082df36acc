-- Facts of conduct bear the evidence that shows them; those of operators are kept too.
ALTER TABLE conduct_record ADD evidence_ids uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE conduct_record ALTER evidence_ids DROP DEFAULT;
ALTER TABLE conduct_record ADD CONSTRAINT conduct_record_factor_check
    CHECK (factor IN ('REFILED_WITHOUT_NEW_EVIDENCE', 'FORGED_PROOF', 'DECLARED_AGAINST_RULING'));

ALTER TABLE target ADD CONSTRAINT target_suspended_in_check
    CHECK (suspended_in IN ('ADMITTED', 'IN_FORCE', 'DISPUTED', 'WINDOW_OPEN'));
