package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.Line.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.promptly.complaint.Line;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.id.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A complaint that is written with others has the very rows that Hibernate writes of it. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class NewComplaintsTest {

    /** Each table's rows of one complaint. */
    private static final Map<String, String> ROWS = Map.of(
            "complaint", "r.id = ?1",
            "target", "r.complaint_id = ?1",
            "measure", "r.id IN (SELECT measure_id FROM target WHERE complaint_id = ?1)",
            "deadline", "r.complaint_id = ?1",
            "complaint_evidence", "r.complaint_id = ?1");

    @Inject
    EntityManager entities;

    private Line brand;

    @BeforeEach
    void ready() {
        brand = Line.ready();
    }

    @Test
    void whatIsAdmitted() {
        String first = item();
        Map<String, Object> notice = brand.notice(first, item(), item());
        targets(notice).get(0).put("elements", List.of(Map.of("kind", "IMAGE", "ref", "the \"third\", 第三张")));
        notice.put(
                "evidence",
                List.of(
                        Map.of("evidenceId", brand.certificate, "role", "RIGHT"),
                        Map.of("evidenceId", brand.purchase, "role", "INFRINGEMENT"),
                        Map.of(
                                "evidenceId",
                                Line.evidence(brand.account, "SCREENSHOT"),
                                "role",
                                "INFRINGEMENT",
                                "targets",
                                List.of(first))));

        assertIsWrittenAsHibernateDoes(notice, "ADMITTED");
    }

    @Test
    void whatIsReturned() {
        Map<String, Object> notice = brand.notice(item(), item());
        notice.remove("guarantee");
        targets(notice).get(1).put("url", "https://elsewhere.example/x");

        assertIsWrittenAsHibernateDoes(notice, "RETURNED");
    }

    @Test
    void whatWaitsForEvidence() {
        Map<String, Object> notice = brand.notice(item());
        notice.put(
                "evidence",
                List.of(
                        Map.of("evidenceId", brand.certificate, "role", "RIGHT"),
                        Map.of("evidenceId", Ids.next().toString(), "role", "INFRINGEMENT")));

        assertIsWrittenAsHibernateDoes(notice, "RECEIVED");
    }

    @Test
    void whatAPersonIsAskedAbout() {
        Line unknown = Line.registered();
        String id =
                unknown.file(unknown.notice(item())).statusCode(201).extract().path("id");

        assertIsWrittenAsHibernateDoes(UUID.fromString(id));
    }

    private void assertIsWrittenAsHibernateDoes(Map<String, Object> notice, String state) {
        String id = brand.file(notice).statusCode(201).extract().path("id");
        brand.complaint(id).body("state", equalTo(state));
        assertIsWrittenAsHibernateDoes(UUID.fromString(id));
    }

    private void assertIsWrittenAsHibernateDoes(UUID id) {
        QuarkusTransaction.begin();
        try {
            Map<String, List<String>> written = rows(id);
            Map<UUID, UUID> originals = new HashMap<>();
            Complaint copy = copy(entities.find(Complaint.class, id), originals);
            entities.persist(copy);
            entities.flush();

            assertThat(named(rows(copy.id), originals)).isEqualTo(named(written, Map.of()));
            assertThat(written.get("deadline")).isNotEmpty();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** The same with ids of its own, as if nobody had stored it. */
    private Complaint copy(Complaint stored, Map<UUID, UUID> originals) {
        stored.targets.forEach(target -> Hibernate.initialize(target.measure));
        Hibernate.initialize(stored.deadlines);
        Hibernate.initialize(stored.evidence);
        entities.clear();
        stored.targets = new ArrayList<>(stored.targets);
        stored.deadlines = new ArrayList<>(stored.deadlines);
        stored.evidence = new ArrayList<>(stored.evidence);
        stored.findings = new ArrayList<>();
        Map<UUID, UUID> copies = new HashMap<>();
        List<Object> all = new ArrayList<>(List.of(stored));
        all.addAll(stored.targets);
        all.addAll(stored.deadlines);
        all.addAll(stored.evidence);
        stored.targets.forEach(target -> target.measure().ifPresent(all::add));
        all.forEach(each -> renew(each, "id", copies));
        renew(stored, "record", copies);
        stored.deadlines.forEach(deadline -> renew(deadline, "complaintId", copies));
        stored.deadlines.forEach(deadline -> renew(deadline, "targetId", copies));
        copies.forEach((original, copy) -> originals.put(copy, original));
        return stored;
    }

    private static void renew(Object entity, String name, Map<UUID, UUID> copies) {
        try {
            Field field = entity.getClass().getDeclaredField(name);
            field.setAccessible(true);
            UUID original = (UUID) field.get(entity);
            if (original != null) {
                field.set(entity, copies.computeIfAbsent(original, each -> Ids.next()));
            }
        } catch (NoSuchFieldException none) {
            assertThat(entity).isInstanceOf(Exhibited.class);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, List<String>> rows(UUID id) {
        Map<String, List<String>> rows = new HashMap<>();
        ROWS.forEach((table, which) -> rows.put(
                table,
                entities.createNativeQuery(
                                "SELECT CAST(to_jsonb(r) - 'changed_tx' AS text) FROM " + table + " r WHERE " + which,
                                String.class)
                        .setParameter(1, id)
                        .getResultList()));
        return rows;
    }

    private static Map<String, List<String>> named(Map<String, List<String>> rows, Map<UUID, UUID> originals) {
        Map<String, List<String>> named = new HashMap<>();
        rows.forEach((table, all) -> named.put(
                table,
                all.stream()
                        .map(row -> originals.entrySet().stream()
                                .reduce(
                                        row,
                                        (text, each) -> text.replace(
                                                each.getKey().toString(),
                                                each.getValue().toString()),
                                        (a, b) -> b))
                        .sorted()
                        .toList()));
        return named;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> targets(Map<String, Object> notice) {
        return (List<Map<String, Object>>) Objects.requireNonNull(notice.get("targets"));
    }
}
