package dev.promptly.complaint.right;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** A10: which right is the same right, whoever registered it and however its number was copied. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class SameRightTest {

    @Inject
    DataSource database;

    @Test
    void oneNumberOfTwoAccountsIsOneRightHoweverItIsSpelled() {
        String number = number();
        Brand first = Brand.verified();
        String item = Line.item();
        assertThat(file(first, number, item).getString("state")).isEqualTo("ADMITTED");

        for (String spelled : List.of("第" + number + "号", number + " ", "No. " + number, wide(number), "zl" + number)) {
            Brand other = Brand.verified();
            Map<String, Object> notice = notice(other, spelled, item);
            JsonPath rehearsed = other.rehearse(notice);
            JsonPath filed = other.filed(notice);

            assertThat(filed.getString("state")).as(spelled).isEqualTo("REJECTED");
            assertThat(filed.getList("targets[0].reasons.code")).containsExactly("R24");
            assertThat(rehearsed.getString("state")).isIn("REJECTED", "RECEIVED");
        }
        assertThat(file(Brand.verified(), number + "1", item).getString("state"))
                .isEqualTo("ADMITTED");
    }

    @Test
    void aCaseThatHasEndedIsFoundAgainUnderAnotherSpelling() {
        String number = number();
        Brand brand = Brand.verified();
        Map<String, Object> notice = notice(brand, "第" + number + "号", Line.item());
        JsonPath first = brand.filed(notice);
        brand.withdraw(first.getString("id"), first.getString("targets[0].id"));

        notice.put("rightId", trademark(brand, wide(number)));
        JsonPath again = brand.filed(notice);

        assertThat(again.getList("targets[0].reasons.code")).containsExactly("R25");
    }

    @Test
    void aRightIsFoundByItsNumberAsItWasWrittenAndIsShownSo() {
        String number = number();
        Brand brand = Brand.verified();
        String right = trademark(brand, " 第" + number + "号");

        for (String asked : List.of(number, "第" + number + "号", wide(number), "No." + number)) {
            as("complainant", brand.account)
                    .queryParam("number", asked)
                    .get("/v1/rights")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(right));
        }
        assertThat(as("complainant", brand.account)
                        .get("/v1/rights/" + right)
                        .jsonPath()
                        .getString("registrationNumber"))
                .contains("第" + number + "号");
    }

    @Test
    void worksOfOneNumberInTwoSpellingsAreAConflict() {
        String number = number();
        Brand mine = Brand.verified();
        Brand theirs = Brand.verified();
        String first = work(mine, "国作登字-" + number);
        String second = work(theirs, "国作登字第" + number + "号");

        soon().untilAsserted(() -> as("reviewer", null)
                .get("/v1/rights/" + second)
                .then()
                .body("filing.conflicts.ground", contains("SAME_NUMBER"))
                .body("filing.conflicts.rightId", contains(first)));
    }

    /** Rights, cases and marks of an earlier release, in a schema of their own. */
    @Test
    void whatAnEarlierReleaseStoredIsKnownByItsNumberToo() throws SQLException {
        String schema = "before_" + UUID.randomUUID().toString().replace("-", "");
        flyway(schema).target("20261128.1").load().migrate();
        try (Connection old = database.getConnection();
                Statement sql = old.createStatement()) {
            old.setAutoCommit(false);
            sql.execute("SET LOCAL search_path TO " + schema);
            sql.execute("""
                    INSERT INTO party (id, account, kind, personal, identified, locale, verification, registered_at)
                    VALUES ('00000000-0000-7000-8000-000000000001', 'a', 'ENTITY', '', true, 'zh', 'VERIFIED', now());
                    INSERT INTO ip_right (id, account, holder_id, type, registration_number, jurisdiction, classes, filed_on,
                      granted_on, expires_on, last_day, verification, registered_at, status_told, status_told_at, filing_number, filed_at)
                    SELECT ('00000000-0000-7000-8000-00000000010' || n)::uuid, 'a', '00000000-0000-7000-8000-000000000001', type,
                      number, 'CN', '{}', filed_on::date, granted_on::date, expires_on::date, last_day::date, 'VERIFIED', now(),
                      'VALID', now(), filing, now() FROM (VALUES
                      (1, 'TRADEMARK', '第18262426号', '2015-01-01', '2016-02-29', NULL, '2026-02-27', NULL),
                      (2, 'TRADEMARK', '１８２６２４２６ ', NULL, NULL, NULL, NULL, NULL),
                      (3, 'UTILITY_MODEL', 'ZL 2020 2 0123456.x', '2020-02-29', NULL, '2033-01-01', '2030-02-27', NULL),
                      (4, 'TRADEMARK', NULL, NULL, NULL, '2026-02-27', '2026-02-27', NULL),
                      (5, 'WORK', '国作登字-2023-F-1', NULL, NULL, NULL, NULL, 'CF-1'))
                      AS rights (n, type, number, filed_on, granted_on, expires_on, last_day, filing);
                    INSERT INTO complaint (id, record, act_number, account, site, profile, track, complainant_id, right_id, claim,
                      request, state, reasons, rules_version, calendar_version, basis, received_at, seen_at, changed_at)
                    SELECT ('00000000-0000-7000-8000-00000000020' || n)::uuid, gen_random_uuid(), 1, 'a', 'main', 'CN_ECL', 'STATUTORY',
                      '00000000-0000-7000-8000-000000000001', ('00000000-0000-7000-8000-00000000010' || n)::uuid,
                      'TM_COUNTERFEIT', '', 'ADMITTED', '[]', '', '', '', now(), now(), now() FROM (VALUES (1), (2), (4)) AS c (n);
                    INSERT INTO target (id, complaint_id, position, kind, listing_key, elements, state, reasons)
                    SELECT ('00000000-0000-7000-8000-00000000030' || n)::uuid, ('00000000-0000-7000-8000-00000000020' || n)::uuid, 0,
                      'LISTING', key, '[]', 'ADMITTED', reasons::jsonb FROM (VALUES
                      (1, '901', '[]'), (2, NULL, '[{"code": "R21"}]'), (4, NULL, '[{"code": "R20"}]')) AS t (n, key, reasons);
                    INSERT INTO open_case (right_key, site, listing_key, claim, complaint_id, target_id, account)
                    SELECT key, 'main', '901', 'TM_COUNTERFEIT', ('00000000-0000-7000-8000-00000000020' || n)::uuid,
                      ('00000000-0000-7000-8000-00000000030' || n)::uuid, 'a' FROM (VALUES (1, 'TRADEMARK/CN/第18262426号'),
                      (2, 'TRADEMARK/CN/１８２６２４２６ '), (4, '00000000-0000-7000-8000-000000000104')) AS o (n, key)""");
            old.commit();
        }

        flyway(schema).target("20261129.10").load().migrate();

        try (Connection now = database.getConnection();
                Statement sql = now.createStatement()) {
            now.setAutoCommit(false);
            sql.execute("SET LOCAL search_path TO " + schema);
            assertThat(column(sql, "SELECT register_number FROM ip_right ORDER BY id"))
                    .containsExactly("18262426", "18262426", "202020123456X", null, "国作登字2023F1");
            assertThat(column(sql, "SELECT last_day FROM ip_right ORDER BY id"))
                    .containsExactly("2026-02-28", null, "2030-02-28", "2026-02-27", null);
            assertThat(column(sql, "SELECT right_key || ' ' || target_id FROM open_case ORDER BY target_id"))
                    .containsExactly(
                            "TRADEMARK/CN/18262426 00000000-0000-7000-8000-000000000301",
                            "00000000-0000-7000-8000-000000000104 00000000-0000-7000-8000-000000000304");
            assertThat(column(sql, "SELECT location FROM target ORDER BY id"))
                    .containsExactly("ON_SITE", "ELSEWHERE", "UNCLEAR");
            assertThat(column(sql, "SELECT mark FROM work_mark")).containsExactly("number:CN/国作登字2023F1");
            sql.execute("DROP SCHEMA " + schema + " CASCADE");
            now.commit();
        }
    }

    private FluentConfiguration flyway(String schema) {
        return Flyway.configure()
                .dataSource(database)
                .locations("db/migration")
                .schemas(schema)
                .createSchemas(true);
    }

    private static List<String> column(Statement sql, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static String number() {
        return Integer.toString(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
    }

    private static String wide(String number) {
        return number.chars()
                .map(digit -> digit - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String trademark(Brand brand, String number) {
        return brand.right(
                RightType.TRADEMARK, Map.of("registrationNumber", number), brand.paper("TRADEMARK_CERTIFICATE"));
    }

    private static String work(Brand brand, String number) {
        return brand.right(RightType.WORK, Map.of("registrationNumber", number), brand.paper("ORIGINAL_FILE"));
    }

    private static Map<String, Object> notice(Brand brand, String number, String item) {
        Map<String, Object> notice =
                brand.notice(Claim.TM_COUNTERFEIT, trademark(brand, number), brand.shown("TEST_PURCHASE"));
        notice.put("targets", List.of(Brand.listing(item)));
        return notice;
    }

    private static JsonPath file(Brand brand, String number, String item) {
        return brand.filed(notice(brand, number, item));
    }
}
