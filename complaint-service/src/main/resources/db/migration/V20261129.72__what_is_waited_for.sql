-- What a complaint still waits for, one by one, since when: shown without judging anew.
ALTER TABLE complaint ADD COLUMN awaited jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN complaint.awaited IS '[{kind, id, orAnother, since}], as the last judgement found; of no meaning where all is decided';

-- Those that wait now, as the rules have it: for evidence of which nothing has come, and for verdicts.
UPDATE complaint c SET awaited = coalesce((
  SELECT jsonb_agg(jsonb_build_object('kind', w.kind, 'id', w.id, 'orAnother', w.or_another,
           'since', to_char(c.received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY w.kind, w.id)
  FROM (
    SELECT DISTINCT 'EVIDENCE' AS kind, e.evidence_id AS id, false AS or_another FROM complaint_evidence e
      WHERE e.complaint_id = c.id AND c.waiting = 'EVIDENCE'
        AND NOT EXISTS (SELECT 1 FROM evidence_fact f WHERE f.id = e.evidence_id AND f.account = c.account)
    UNION ALL
    SELECT DISTINCT 'EVIDENCE', p.evidence_id, true FROM ip_right_proof p JOIN ip_right r ON r.id = p.right_id
      WHERE r.id = c.right_id AND c.waiting = 'EVIDENCE'
        AND NOT EXISTS (SELECT 1 FROM ip_right_proof o JOIN evidence_fact f ON f.id = o.evidence_id AND f.account = r.account
          WHERE o.right_id = r.id)
    UNION ALL
    SELECT 'PARTY', p.id, false FROM party p
      WHERE p.verification = 'PENDING'
        AND (p.id = c.complainant_id OR p.id = (SELECT holder_id FROM ip_right WHERE id = c.right_id))
    UNION ALL
    SELECT 'RIGHT', r.id, false FROM ip_right r WHERE r.id = c.right_id AND r.verification = 'PENDING'
    UNION ALL
    SELECT 'MANDATE', m.id, false FROM mandate m JOIN ip_right r ON r.id = c.right_id AND r.holder_id = m.holder_id
      WHERE m.agent_id = c.complainant_id AND m.agent_id <> m.holder_id
        AND m.verification = 'PENDING' AND m.revoked_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM mandate v WHERE v.agent_id = m.agent_id AND v.holder_id = m.holder_id
          AND v.verification = 'VERIFIED' AND v.revoked_at IS NULL)
  ) w), '[]')
WHERE c.waiting IN ('EVIDENCE', 'VERIFICATION');
