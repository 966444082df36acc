-- Which listing a target names is decided once and kept; the key that an earlier release gave stays, and so does the hold on it.
ALTER TABLE target ADD location text NOT NULL DEFAULT 'UNCLEAR' CHECK (location IN ('ON_SITE', 'ELSEWHERE', 'UNCLEAR'));
ALTER TABLE target ADD amiss text CHECK (amiss IN ('url', 'itemId', 'externalRef'));
COMMENT ON COLUMN target.amiss IS 'the field for which nobody could say where the target is (R20)';
UPDATE target SET location = 'ON_SITE' WHERE listing_key IS NOT NULL;
UPDATE target SET location = 'ELSEWHERE' WHERE listing_key IS NULL AND reasons @> '[{"code": "R21"}]';
ALTER TABLE target ALTER location DROP DEFAULT;

-- A right's number as a register would file it (Java's RegisterNumber). What SQL cannot tell, letters that are not ASCII, is
-- filed by the service at the right's next look, which is made at once.
ALTER TABLE ip_right ADD register_number text;
UPDATE ip_right SET register_number = NULLIF(regexp_replace(regexp_replace(
    upper(normalize(registration_number, NFKC)),
    '(?<![A-Z])(?:ZL|NO|NR|NUMBER|REG|REGNO|REGISTRATION)(?![A-Z])|商标|商標|专利|專利|注册|註冊|登记|登記|编号|編號|证书|證書|[证證第号號]', ' ', 'g'),
    '[^0-9A-Za-z\u0080-\U0010FFFF]|[\u0080-\u00A9\u00AB-\u00B4\u00B6-\u00B9\u2000-\u206F\u3000-\u303F\uFE30-\uFE4F]', '', 'g'), '')
WHERE registration_number IS NOT NULL;
UPDATE ip_right SET look_at = 'epoch' WHERE registration_number ~ '[^ -~]';
COMMENT ON COLUMN ip_right.register_number IS 'by what the same right is known again: capitals, without marks and words such as No.';
DROP INDEX ip_right_number;
CREATE INDEX ip_right_register_number ON ip_right (register_number);

-- Open cases are known by that number from now on. Where two of different spelling stand on one listing, the earlier has the key.
CREATE TEMPORARY TABLE refiled_case ON COMMIT DROP AS
SELECT DISTINCT ON (filed.right_key, o.site, o.listing_key, o.claim)
    filed.right_key, o.site, o.listing_key, o.claim, o.complaint_id, o.target_id, o.account
FROM open_case o
JOIN complaint c ON c.id = o.complaint_id
JOIN ip_right r ON r.id = c.right_id
CROSS JOIN LATERAL (SELECT CASE WHEN r.register_number IS NULL THEN r.id::text
    ELSE r.type || '/' || r.jurisdiction || '/' || r.register_number END AS right_key) filed
ORDER BY filed.right_key, o.site, o.listing_key, o.claim, o.complaint_id, o.target_id;
DELETE FROM open_case;
INSERT INTO open_case (right_key, site, listing_key, claim, complaint_id, target_id, account)
SELECT right_key, site, listing_key, claim, complaint_id, target_id, account FROM refiled_case;

-- So are the works that meet in the copyright filing channel; the first that was filed has the mark.
INSERT INTO work_mark (mark, right_id)
SELECT DISTINCT ON (mark) mark, id
FROM (SELECT 'number:' || jurisdiction || '/' || register_number AS mark, id, filed_at
      FROM ip_right WHERE filing_number IS NOT NULL AND register_number IS NOT NULL) filed
ORDER BY mark, filed_at, id
ON CONFLICT DO NOTHING;

-- A term that began on 29 February ends on the last day of February where its last year has no 29th (Civil Code art. 202).
UPDATE ip_right SET last_day = last_day + 1, look_at = 'epoch'
WHERE jurisdiction = 'CN' AND to_char(last_day, 'MM-DD') = '02-27' AND (
    (type IN ('INVENTION', 'UTILITY_MODEL', 'DESIGN') AND to_char(filed_on, 'MM-DD') = '02-29'
     AND (expires_on IS NULL OR (type <> 'INVENTION' AND expires_on > last_day)))
    OR (type = 'TRADEMARK' AND to_char(granted_on, 'MM-DD') = '02-29' AND expires_on IS NULL));
